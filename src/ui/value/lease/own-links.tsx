import { mdiOpenInNew } from '@mdi/js'
import { useEffect, useState } from 'react'
import {
  type BadTemplate,
  isGood,
  type LinkFacts,
  type LinkTemplate,
  linkFor,
  readTemplate,
} from '#domain/lookup/link-template.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './own-links.module.css'

/** The links of whoever serves this page, as index.html has them: `<meta name="opentact-link" content="Name https://…">`. */
export function ownTemplates(): { good: LinkTemplate[]; bad: BadTemplate[] } {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="opentact-link"]')
  const all = [...metas].map(({ content }) => readTemplate(content))
  return { good: all.filter(isGood), bad: all.filter((it): it is BadTemplate => !isGood(it)) }
}

type OwnLinksProps = LinkFacts & { templates?: readonly LinkTemplate[] }

/**
 * These links for one number, each that can be made of what is known of it; all there are where `templates` is left
 * out. While sensitive data is hidden none with the number in it: a browser shows where a link leads, and another
 * program cannot look up a hidden one.
 */
export function OwnLinks({ templates: some, ...known }: OwnLinksProps) {
  const { on } = useDisguise()
  const [templates] = useState(() => some ?? ownTemplates().good)
  const facts = on ? { ...known, tn: null } : known
  const links = templates.flatMap((template) => {
    const href = linkFor(template, facts)
    return href === null ? [] : [{ name: template.name, href }]
  })
  if (links.length === 0) return null
  return (
    <ul aria-label="Links" className={classes.links}>
      {links.map(({ name, href }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener noreferrer">
            <bdi>{name}</bdi>
            <Icon path={mdiOpenInNew} size={12} />
          </a>
        </li>
      ))}
    </ul>
  )
}

let told = false

/** Those that cannot be used, and why; only in the first place of a visit that has this. */
export function BadOwnLinks() {
  const [bad, setBad] = useState(() => (told ? [] : ownTemplates().bad))
  useEffect(() => {
    told ||= bad.length > 0
  }, [bad])
  if (bad.length === 0) return null
  return (
    <div className={classes.bad}>
      <Notice onClose={() => setBad([])}>
        {bad.map(({ content, why }) => (
          <div key={content}>
            A link in this page’s <code className="mono">index.html</code> is left out. {why}{' '}
            {content && <bdi className="mono">{content}</bdi>}
          </div>
        ))}
      </Notice>
    </div>
  )
}
