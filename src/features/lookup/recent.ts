import { credentials } from '#api/credentials.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'

/** A number that was opened from a look-up. */
export type Recent = { uuid: string; tn: TelephoneNumber | null }

const MOST = 5
let opened: readonly Recent[] = []
// In memory only, and gone with the session.
credentials.subscribe(() => {
  if (credentials.get() === null) opened = []
})

/** The numbers that were opened last in this session, the last one first. */
export const recentLookups = () => opened

/** Notes a number as it is opened. */
export function remember(number: Recent) {
  opened = [number, ...opened.filter(({ uuid }) => uuid !== number.uuid)].slice(0, MOST)
}
