import { type ComponentType, lazy, useState } from 'react'

/**
 * A screen whose code loads when it is first shown, or ahead of that by `preload()`. Code that is there is drawn
 * at once: lazy() alone shows the skeleton first even then, and React keeps a skeleton for 300 ms.
 */
export function lazyScreen(load: () => Promise<ComponentType>) {
  let loaded: ComponentType | undefined
  const preload = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const Lazy = lazy(preload)

  function Screen() {
    const [Component] = useState(() => loaded ?? Lazy)
    return <Component />
  }
  return { Screen, preload }
}
