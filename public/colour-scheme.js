// Runs before the first paint, so that a dark page never flashes white. The key is the one of app/colour-scheme.ts.
;(() => {
  let scheme = null
  try {
    scheme = localStorage.getItem('opentact.colour-scheme')
  } catch {}
  const dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
