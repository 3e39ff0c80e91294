import { type MouseEvent, useState } from 'react'
import { Outlet, useMatch } from 'react-router-dom'
import { useKeptList } from '#api/tn-profiles.ts'
import { late } from '#ui/late.tsx'
import { LostDropdown } from '#ui/notice/lost-part.tsx'
import { Link } from '#ui/page/link.tsx'
import { useShortcut } from '#ui/shortcuts.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { AccountMenu } from './account-menu.tsx'
import { ColourSchemeSwitch } from './colour-scheme-switch.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { FindANumber } from './find-a-number.tsx'
import { PrintHead } from './print-head.tsx'
import { SessionNotice } from './session-notice.tsx'
import classes from './shell.module.css'

const HiddenBanner = late(async () => (await import('./hidden-banner.tsx')).HiddenBanner)
const ShortcutsHelp = late(async () => (await import('./shortcuts-help.tsx')).ShortcutsHelp, {
  lost: LostDropdown,
})

/** The frame around every screen of a signed-in person. */
export function Shell({ links }: { links: readonly { to: string; name: string }[] }) {
  useKeptList()
  const { on: hidden } = useDisguise()
  const [helping, setHelping] = useState(false)
  useShortcut('?', () => setHelping(true))
  return (
    <div className={classes.shell}>
      {/* biome-ignore lint/a11y/useValidAnchor: a link in all but the address, which is the router's */}
      <a href="#main" className={classes.skip} onClick={skip}>
        Skip to content
      </a>
      <header className={classes.bar}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" width={20} height={20} />
          <span className={classes.name}>OpenTACT</span>
        </span>
        <nav aria-label="Main" className={classes.nav}>
          {links.map(({ to, name }) => (
            <NavLink key={to} to={to} name={name} />
          ))}
        </nav>
        <div className={classes.tools}>
          <FindANumber />
          <ColourSchemeSwitch />
          <AccountMenu onHelp={() => setHelping(true)} />
        </div>
      </header>
      <PrintHead />
      <SessionNotice />
      <div role="status" aria-label="Sensitive data">
        {hidden && <HiddenBanner />}
      </div>
      <main id="main" tabIndex={-1} className={classes.main}>
        <CrashBoundary>
          <Outlet />
        </CrashBoundary>
      </main>
      {helping && <ShortcutsHelp onClose={() => setHelping(false)} />}
    </div>
  )
}

/** It stays current on the screens below its own. */
function NavLink({ to, name }: { to: string; name: string }) {
  const current = useMatch({ path: to, end: false })
  return (
    <Link to={to} className={classes.link} aria-current={current ? 'page' : undefined}>
      {name}
    </Link>
  )
}

/** By hand: as an address it would be another place in the history. */
function skip(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
