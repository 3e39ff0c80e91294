import { type Found, hiddenFound } from '#domain/findings/found.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'
import { onOff, yesNo } from '#ui/value/fields.tsx'
import { formatDate, otherZone } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './findings-card.module.css'
import { focusField, PathLink } from './path-link.tsx'

/** What a rule found, each value before the path where it stands. */
export function FoundValues({ found }: { found: readonly Found[] }) {
  useTimesInUtc()
  const { at } = useDisguise()
  return (
    <span className={classes.places}>
      {found
        .map((it) => ({ ...it, words: foundWords(hiddenFound(it, at)) }))
        .map(({ path, words, ...it }) => (
          <span key={path} className={classes.place}>
            <button
              type="button"
              className={`plain-button ${classes.found}`}
              title={`${it.is === 'time' ? otherZone(it.time) : words}: go to the field`}
              onClick={() => focusField(path)}
            >
              <bdi translate="no">{words}</bdi>
            </button>{' '}
            <PathLink path={path} />
          </span>
        ))}
    </span>
  )
}

/** What stands at a path, in the words of the page. */
function foundWords(found: Found): string {
  switch (found.is) {
    case 'text':
      return found.path.endsWith('.state') ? sentenceCase(found.text) : found.text
    case 'decimal':
      return found.text
    case 'flag':
      return flagWords(found.path, found.flag)
    case 'time':
      return formatDate(found.time)
    case 'record':
      return found.name || found.uuid || '(no name)'
    case 'unreadable':
      return found.sent
    case 'none':
      return 'None'
    case 'not-included':
      return 'Not included'
    case 'no-value':
      return 'No value'
  }
}

function flagWords(path: string, flag: boolean) {
  if (path.endsWith('autorenew')) return onOff(flag) as string
  if (path.endsWith('is_active')) return flag ? 'Active' : 'Inactive'
  return yesNo(flag) as string
}
