import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Flags for a browser that asks nothing of the outside and runs as root and without a graphics card. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of Chromium's own address bar, which cost a second of CPU at each launch.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,OmniboxPopupAim,WebUIOmniboxFullPopup',
]

/** The path of a Chromium: `CHROMIUM_PATH`, an installed one, Playwright's own, else one it installs. Ends the process with one line that says what to install. */
export function findChromium() {
  const found = find()
  if (found) return found
  console.log('No Chromium found: installing one.')
  for (const install of [installWithPlaywright, installWithApt]) {
    install()
    const installed = find()
    if (installed) return installed
  }
  console.error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  process.exit(1)
}

const find = () =>
  [process.env.CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )

function run(command: string, args: string[]) {
  try {
    execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

function installWithPlaywright() {
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
  if (!run('apt-get', options) && run('apt-get', ['update'])) run('apt-get', options)
}
