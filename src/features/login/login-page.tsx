import { Checkbox, Tabs } from '@mantine/core'
import { useState } from 'react'
import { credentials } from '#api/credentials.ts'
import { Page } from '#ui/page/page.tsx'
import classes from './login.module.css'
import { PasswordForm } from './password-form.tsx'
import { TokenForm } from './token-form.tsx'

/** Signing in, with e-mail and password or with a token. */
export function LoginPage() {
  const [keep, setKeep] = useState(false)
  const keepBox = (
    <Checkbox
      label="Keep me signed in on this device"
      checked={keep}
      onChange={(event) => setKeep(event.currentTarget.checked)}
    />
  )

  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          OpenTACT numbers
        </div>
        <Page title="Sign in">
          {credentials.endReason() === 'expired' && (
            <p className={classes.why}>
              Your session has expired. Sign in again to go on where you were.
            </p>
          )}
          <Tabs defaultValue="password" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="password">Email and password</Tabs.Tab>
              <Tabs.Tab value="token">Use a token</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="password" pt="md">
              <PasswordForm keep={keep} keepBox={keepBox} />
            </Tabs.Panel>
            <Tabs.Panel value="token" pt="md">
              <TokenForm keep={keep} keepBox={keepBox} />
            </Tabs.Panel>
          </Tabs>
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
