import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { readerZone } from '#domain/text/time/reader-zone.ts'
import { stored } from '#ui/stored.ts'

const inUtc = stored('opentact.utc', v.boolean(), false)
// What is drawn first is in the right zone, too.
timesInUtc()

/**
 * Whether times are told in UTC; draws again when that changes, in this tab or another one. Whatever draws a moment calls
 * it: formatDate, formatTime, timeLeft and the like write in the zone of the moment.
 */
export const useTimesInUtc = () => useSyncExternalStore(inUtc.subscribe, timesInUtc)

/** Tells all times in UTC, or in the zone of the reader's computer; this device remembers it. */
export const setTimesInUtc = inUtc.set

function timesInUtc() {
  readerZone.choose(inUtc.get())
  return readerZone.inUtc()
}
