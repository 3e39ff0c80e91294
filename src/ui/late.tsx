import { type ReactNode, useEffect, useState } from 'react'
import { LostPart } from './notice/lost-part.tsx'

/** A component as a function. */
export type Part<Props> = (props: Props) => ReactNode
type Lost = { onRetry: () => void }

type StandIns<Props> = {
  /** What stands there while the code is on its way; nothing where left out. */
  pending?: Part<Props>
  /** What stands there when the code cannot be fetched; a sentence where left out. */
  lost?: Part<Props & Lost>
}

/**
 * A component whose code comes when it is first shown, or ahead of that by `preload()`. Code that cannot be fetched,
 * as after a new version or without a network, leaves everything around it as it is. Not React's lazy(): that keeps
 * a failure for ever, and a stand-in once shown for 300 ms.
 */
export function late<Props extends object>(
  load: () => Promise<Part<Props>>,
  { pending: Pending = Nothing, lost: Lost = LostPart }: StandIns<Props> = {},
) {
  let loaded: Part<Props> | undefined
  async function preload() {
    loaded ??= await load()
    return loaded
  }

  function Late(props: Props) {
    const [Shown, show] = useState(() => loaded)
    const [lost, setLost] = useState(false)

    useEffect(() => {
      if (Shown || lost) return
      let left = false
      preload().then(
        (part) => left || show(() => part),
        () => left || setLost(true),
      )
      return () => {
        left = true
      }
    }, [Shown, lost])

    if (Shown) return <Shown {...props} />
    return lost ? <Lost {...props} onRetry={() => setLost(false)} /> : <Pending {...props} />
  }
  return Object.assign(Late, { preload })
}

const Nothing = () => null
