import type { CDPSession } from '@playwright/test'

/**
 * A tab in a profile of its own that nothing but these commands looks at: Playwright's own pages record
 * every answer, which costs time and memory that would be counted as the page's.
 */
export class Tab {
  readonly #browser: CDPSession
  readonly #session: string
  readonly #answers = new Map<
    number,
    (answer: { result?: unknown; error?: { message: string } }) => void
  >()
  #last = 0

  private constructor(browser: CDPSession, session: string) {
    this.#browser = browser
    this.#session = session
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return
      const { id, ...answer } = JSON.parse(message)
      this.#answers.get(id)?.(answer)
      this.#answers.delete(id)
    })
  }

  static async open(browser: CDPSession, browserContextId: string) {
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      newWindow: true,
      width: 1440,
      height: 900,
    })
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
    const tab = new Tab(browser, sessionId)
    await tab.send('Page.enable')
    return tab
  }

  /** Goes to an address and waits until the tab has left the last page. */
  async goto(url: string) {
    await this.run(() => void Object.assign(window, { left: true }))
    await this.send('Page.navigate', { url })
    await this.until(() => !('left' in window))
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last
    const answer = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => {
      this.#answers.set(id, resolve)
    })
    const message = JSON.stringify({ id, method, params })
    await this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#session, message })
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }

  /** What a function of the page returns, awaited. */
  async run<Args extends unknown[], T>(
    fn: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    const expression = `(${fn})(...${JSON.stringify(args)})`
    const { result, exceptionDetails } = await this.send<{
      result: { value: Awaited<T> }
      exceptionDetails?: { exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  }

  /** Waits until a function of the page returns something. */
  async until<T>(fn: () => T | false | null | undefined, patience = 120_000): Promise<T> {
    const startedAt = Date.now()
    for (;;) {
      const value = await this.run(fn).catch(() => null)
      if (value) return value as T
      if (Date.now() - startedAt > patience) throw new Error(`waited in vain for ${fn}`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}
