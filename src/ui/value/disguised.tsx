import type { Sensitive } from '#domain/record/disguise.ts'
import { useDisguise } from './use-disguise.ts'

type DisguisedProps = {
  /** What it is; any text with numbers, e-mails and IPs in it where left out. */
  as?: Sensitive | 'text'
  children: string
}

/** A value as it shows while sensitive data is hidden, else as it is. */
export const Disguised = ({ as = 'text', children }: DisguisedProps) => useDisguise()[as](children)
