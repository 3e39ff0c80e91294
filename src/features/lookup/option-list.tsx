import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Lookup } from '#domain/lookup/read/read-lookup.ts'
import { formatCount } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { OptionLines } from './option-lines.tsx'
import classes from './option-list.module.css'
import type { Option } from './options.ts'
import type { Found } from './use-lookup.ts'

/** The id of an option, by its place. */
export const optionId = (id: string, place: number) => `${id}-${place}`

type OptionListProps = {
  id: string
  options: readonly Option[]
  chosen: Option | undefined
  /** What the options answer; null where they are those opened last. */
  found: Found | null
  lookup: Lookup
  busy: boolean
  onPick: (option: Option) => void
  onRun: (option: Option) => void
}

/** What was found, in groups. */
export function OptionList(props: OptionListProps) {
  const { id, options, chosen, found, lookup, busy, onPick, onRun } = props
  const box = useRef<HTMLDivElement>(null)
  const { on } = useDisguise()
  const place = chosen ? options.indexOf(chosen) : -1

  useEffect(() => {
    if (place < 0) return
    document.getElementById(optionId(id, place))?.scrollIntoView({ block: 'nearest' })
  }, [id, place])

  function draw(option: Option) {
    const at = options.indexOf(option)
    // A browser shows the address of a link, and a search is for a real value.
    const link = option.kind === 'ask' || (on && option.to.includes('?')) ? undefined : option.to
    return (
      <a
        key={option.key}
        id={optionId(id, at)}
        role="option"
        aria-selected={option === chosen}
        tabIndex={-1}
        href={link}
        className={classes.option}
        onMouseMove={() => option !== chosen && onPick(option)}
        onClick={(event) => {
          if (!isPlain(event)) return
          event.preventDefault()
          onRun(option)
        }}
      >
        <OptionLines option={option} lookup={lookup} />
      </a>
    )
  }
  const of = (...kinds: Option['kind'][]) => options.filter(({ kind }) => kinds.includes(kind))
  const numbers = of('number')
  const used = of('used')

  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label="Results"
      aria-busy={busy}
      className={classes.list}
      hidden={options.length === 0}
    >
      <Group id={`${id}-recent`} name="Opened last" options={of('recent')} draw={draw} />
      <Group
        id={`${id}-numbers`}
        name={`Numbers ${counted(found?.numbers.count ?? 0, numbers.length)}`}
        options={numbers}
        draw={draw}
      />
      <Group id={`${id}-plans`} name="Price plans" options={of('plan')} draw={draw} />
      <Group
        id={`${id}-used`}
        name={`Used by ${counted(found?.used ?? 0, used.length)}`}
        options={used}
        draw={draw}
      />
      <Group id={`${id}-api`} name="Not in the list" options={of('ask')} draw={draw} />
    </div>
  )
}

const counted = (all: number, shown: number) =>
  all > shown ? `${formatCount(all)}, the first ${formatCount(shown)}` : formatCount(all)

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

type GroupProps = {
  id: string
  name: string
  options: readonly Option[]
  draw: (option: Option) => ReactNode
}

const Group = ({ id, name, options, draw }: GroupProps) =>
  options.length > 0 && (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={classes.group}>
        {name}
      </div>
      {options.map(draw)}
    </div>
  )
