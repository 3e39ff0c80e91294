import { IconChevronLeft } from '@tabler/icons-react'
import { type ComponentType, createContext, type MouseEvent, useContext } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router-dom'
import { type OpenedFrom, openedFrom, partsOf } from '#ui/list-screen/opened-from.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
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

/**
 * The way back to the list, and through it. Where that list handed its address over (see OpenedFrom), the way back is
 * the browser's own, so that scroll, focus and ticks are restored.
 */
export function BackLink() {
  const { state } = useLocation()
  const { uuid = '' } = useParams()
  const navigate = useNavigate()
  const Pager = useContext(ListPager)
  const { on } = useDisguise()
  const opened = openedFrom(state)
  const path = opened && partsOf(opened.from).pathname
  const words = path && Object.hasOwn(LISTS, path) ? LISTS[path as keyof typeof LISTS] : null

  function goBack(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!words || !plain) return
    event.preventDefault()
    void navigate(-1)
  }

  return (
    <div className={classes.ways}>
      <nav aria-label="Breadcrumb" className={classes.back}>
        {/* A browser shows the address of a link, and a search in it is for a real value. */}
        <Link to={(words && (on ? path : opened?.from)) ?? '/tns'} onClick={goBack}>
          <IconChevronLeft size={14} aria-hidden />
          <span>{words ?? LISTS['/tns']}</span>
        </Link>
      </nav>
      {Pager && opened && path === '/tns' && <Pager uuid={uuid} opened={opened} />}
    </div>
  )
}
