// Runs before the first paint and before the code of the page is here.
;(() => {
  /** The text under a key of a storage; null where the browser tells nothing. */
  const kept = (area, key) => {
    try {
      return globalThis[area].getItem(key)
    } catch {
      return null
    }
  }

  // So that a dark page never flashes white. The key is the one of app/colour-scheme.ts.
  const scheme = kept('localStorage', 'opentact.colour-scheme')
  const dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'

  // Whoever is signed in sees the list next. The build says where its code is; the key is the one of api/credentials.ts.
  const { code, worker } = document.currentScript.dataset
  const session = 'opentact.credentials'
  const signedIn = kept('sessionStorage', session) ?? kept('localStorage', session)
  if (!code || !signedIn || !/^\/(tns\/?)?$/.test(location.pathname)) return
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'modulepreload', href: code }),
  )
  try {
    const early = new Worker(worker, { type: 'module', name: 'Numbers' })
    // Taken over by api/ingest/early-worker.ts.
    globalThis.opentactEarlyWorker = early
    early.onerror = (event) => {
      event.preventDefault()
      delete globalThis.opentactEarlyWorker
    }
  } catch {}
})()
