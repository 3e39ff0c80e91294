/**
 * Lets the page do what has come up in the meantime. Not scheduler.yield(): it goes before everything but input,
 * so that React and the streaming list would wait for all of the work. Not a timer: it waits a second in a hidden tab.
 */
export function pause() {
  return new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })
}
