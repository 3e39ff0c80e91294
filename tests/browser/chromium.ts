import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium without windows: the same pages for half the CPU outside of them. It cannot be looked at (`--headed`). */
const HEADLESS = '/usr/bin/chromium-headless-shell'

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

/**
 * The path of a Chromium: `CHROMIUM_PATH`, an installed one (without windows first, unless a whole one is asked for),
 * Playwright's own, else one it installs. Ends the process with one line that says what to install.
 */
export function findChromium(whole = false) {
  const installed = whole ? [...INSTALLED, HEADLESS] : [HEADLESS, ...INSTALLED]
  const find = () =>
    [process.env.CHROMIUM_PATH, ...installed, chromium.executablePath()].find(
      (path) => path && existsSync(path),
    )
  const found = find()
  if (found) return found
  console.log('No Chromium found: installing one.')
  for (const install of [installWithApt, installWithPlaywright]) {
    install()
    const path = find()
    if (path) return path
  }
  console.error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  process.exit(1)
}

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
  const install = (name: string) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'])
  const either = () => install('chromium-headless-shell') || install('chromium')
  if (!either() && run('apt-get', ['update'])) either()
}
