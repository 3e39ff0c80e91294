import { type ComponentType, createContext, useContext } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { type OpenedFrom, openedFrom, partsOf } from '#ui/list-screen/opened-from.ts'
import { WayBack } from '#ui/list-screen/way-back.tsx'
import classes from './head-actions.module.css'

/** The screens that a number is opened from, and what the way back to each is called. */
const LISTS = {
  '/tns': 'Back to the list',
  '/special-prices': 'Back to special prices',
  '/triage': 'Back to Triage',
  '/tns/compare': 'Back to the comparison',
}

/** Draws the ways to the numbers beside this one in the list of numbers that it was opened from. */
export const ListPager = createContext<ComponentType<{ uuid: string; opened: OpenedFrom }> | null>(
  null,
)

/** The way back to the list, and through it. */
export function BackLink() {
  const { state } = useLocation()
  const { uuid = '' } = useParams()
  const Pager = useContext(ListPager)
  const opened = openedFrom(state)
  const path = opened && partsOf(opened.from).pathname
  const words = path && Object.hasOwn(LISTS, path) ? LISTS[path as keyof typeof LISTS] : null

  return (
    <div className={classes.ways}>
      <WayBack opened={words ? opened : null} words={words ?? LISTS['/tns']} />
      {Pager && opened && path === '/tns' && <Pager uuid={uuid} opened={opened} />}
    </div>
  )
}
