import { useState } from 'react'
import { credentials, type EndReason } from '#api/credentials.ts'
import { Page } from '#ui/page/page.tsx'
import classes from './login.module.css'
import { PasswordForm } from './password-form.tsx'
import { Tabs } from './tabs.tsx'
import { TokenForm } from './token-form.tsx'

/** Why a person who has not signed out is here again. */
const WHY: Record<EndReason, string | null> = {
  'signed-out': null,
  expired: 'Your session has expired. Sign in again to go on where you were.',
  replaced: 'Somebody else has signed in on this device in another tab. Reload to go on as them.',
}

/** Signing in, with e-mail and password or with a token. */
export function LoginPage() {
  const [keep, setKeep] = useState(false)
  const why = WHY[credentials.endReason() ?? 'signed-out']
  const keepBox = (
    <label className={classes.keep}>
      <input
        type="checkbox"
        checked={keep}
        onChange={(event) => setKeep(event.currentTarget.checked)}
      />
      Keep me signed in on this device
    </label>
  )

  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          OpenTACT numbers
        </div>
        <Page title="Sign in">
          {why && <p className={classes.why}>{why}</p>}
          <Tabs
            tabs={[
              {
                name: 'Email and password',
                content: <PasswordForm keep={keep} keepBox={keepBox} />,
              },
              { name: 'Use a token', content: <TokenForm keep={keep} keepBox={keepBox} /> },
            ]}
          />
          <SandboxHint />
        </Page>
      </div>
    </main>
  )
}

/** How to get in where the API is the local sandbox, whose server marks the page. */
function SandboxHint() {
  const email = document.querySelector<HTMLMetaElement>('meta[name="opentact-sandbox"]')?.content
  if (!email) return null
  return (
    <p className={classes.hint}>
      This is the sandbox: sign in with <code>{email}</code> and the password <code>sandbox</code>.
    </p>
  )
}
