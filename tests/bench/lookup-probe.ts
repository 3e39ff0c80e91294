/** Opens "Find a number". */
export function openFinder() {
  const button = [...document.querySelectorAll('button')].find(
    (it) => it.textContent === 'Find a number',
  )
  button?.click()
}

export function closeFinder() {
  document.querySelector('dialog')?.close()
}

/** Pastes into "Find a number": milliseconds until the one number that it can be is painted. */
export async function timePaste(text: string) {
  const chosen = () => document.querySelector('dialog [role=option][aria-selected=true]')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  document.querySelector<HTMLInputElement>('dialog input[role=combobox]')?.select()
  const before = chosen()
  const startedAt = performance.now()
  document.execCommand('insertText', false, text)
  while ((!chosen() || chosen() === before) && performance.now() - startedAt < 10_000) await frame()
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  if (!chosen()) throw new Error(`“${text}” is not found`)
  return performance.now() - startedAt
}

/** Types a number into "Find a number": milliseconds from its last digit until it is painted as the one that it is. */
export async function timeTyping(text: string) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const said = () => document.querySelector('dialog [role=listbox]')?.textContent
  document.querySelector<HTMLInputElement>('dialog input[role=combobox]')?.select()
  let took = 0
  for (const [place, digit] of [...text].entries()) {
    const before = said()
    const startedAt = performance.now()
    document.execCommand('insertText', false, digit)
    const isLast = place === text.length - 1
    const patience = isLast ? 3_000 : 200
    while (said() === before && performance.now() - startedAt < patience) await frame()
    await frame()
    await new Promise((resolve) => setTimeout(resolve))
    if (isLast && said() === before) throw new Error(`the last digit of ${text} changes nothing`)
    took = performance.now() - startedAt
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  return took
}

/** Goes to Triage and puts lines into its box. */
export async function openTriage(text: string) {
  document.querySelector<HTMLAnchorElement>('nav a[href="/triage"]')?.click()
  const box = () => document.querySelector('textarea')
  while (!box()) await new Promise((resolve) => setTimeout(resolve, 50))
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  write?.call(box(), text)
  box()?.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Presses "Look up": milliseconds until the results of so many lines are painted. */
export async function timeTriage(lines: number) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const button = [...document.querySelectorAll('button')].find((it) => it.textContent === 'Look up')
  const words = `${lines.toLocaleString('en')} lines: `
  const isThere = () =>
    document.querySelector('tbody tr[aria-rowindex] th') !== null &&
    // What is read out waits; what is on screen stands beside it meanwhile.
    [...document.querySelectorAll('[role=status]')].some((it) =>
      it.parentElement?.textContent?.includes(words),
    )
  const startedAt = performance.now()
  button?.click()
  while (!isThere() && performance.now() - startedAt < 30_000) await frame()
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  if (!isThere()) throw new Error('Triage has no results')
  return performance.now() - startedAt
}
