let utc = false

/**
 * The time zone in which moments are told, everywhere: that of the reader's computer, or UTC where they chose that. What
 * is sent, kept, written to a file or an address knows nothing of it.
 */
export const readerZone = {
  inUtc: () => utc,

  choose(inUtc: boolean) {
    utc = inUtc
  },

  /** Its IANA name. */
  name: () => (utc ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone),

  /** How far its clocks are ahead of UTC at a moment, in minutes. */
  aheadAt: (time: number) => (utc ? 0 : -new Date(time).getTimezoneOffset()),
}
