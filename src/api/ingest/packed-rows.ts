import type { TnRow } from '#domain/numbers/tn-row.ts'

const SHARED = [
  'account',
  'tnorder',
  'messaging_profile',
  'sip_connection',
  'sip_control_app',
  'unreadable',
  'findings',
] as const
type Shared = (typeof SHARED)[number]
/** What a refresh brought is known to the page only. */
type Own = Exclude<keyof TnRow, Shared | 'change'>

/** Rows as they travel from the worker: columns, and what rows share once, by its number in the order of first use. */
export type PackedRows = { [Key in Own]: TnRow[Key][] } & { [Key in Shared]: number[] } & {
  parts: TnRow[Shared][]
}

/** Packs rows for the way. What rows share is sent once in the life of a packer. */
export class Packer {
  readonly #numbers = new Map<unknown, number>()

  pack(rows: readonly TnRow[]): PackedRows {
    const parts: TnRow[Shared][] = []
    const numbered = (part: TnRow[Shared]) => {
      const identity = Array.isArray(part) ? JSON.stringify(part) : part
      const number = this.#numbers.get(identity) ?? this.#numbers.size
      if (number === this.#numbers.size) {
        this.#numbers.set(identity, number)
        parts.push(part)
      }
      return number
    }
    const shared = (key: Shared) => rows.map((row) => numbered(row[key]))
    const own = <Key extends Own>(key: Key) => rows.map((row) => row[key])
    return {
      uuid: own('uuid'),
      expired_on: own('expired_on'),
      autorenew: own('autorenew'),
      tn: own('tn'),
      position: own('position'),
      account: shared('account'),
      tnorder: shared('tnorder'),
      messaging_profile: shared('messaging_profile'),
      sip_connection: shared('sip_connection'),
      sip_control_app: shared('sip_control_app'),
      unreadable: shared('unreadable'),
      findings: shared('findings'),
      parts,
    }
  }
}

/** Unpacks what one packer packed, in the same order: rows share again what they shared before. */
export class Unpacker {
  readonly #parts: TnRow[Shared][] = []
  readonly #states = new Map<string, string>()

  unpack(packed: PackedRows): TnRow[] {
    for (const part of packed.parts) this.#parts.push(this.#withSharedState(part))
    const own = <Key extends Own>(key: Key, i: number) => packed[key][i] as TnRow[Key]
    const shared = <Key extends Shared>(key: Key, i: number) =>
      this.#parts[packed[key][i] as number] as TnRow[Key]
    return packed.uuid.map((uuid, i) => ({
      uuid,
      expired_on: own('expired_on', i),
      autorenew: own('autorenew', i),
      tn: own('tn', i),
      account: shared('account', i),
      tnorder: shared('tnorder', i),
      messaging_profile: shared('messaging_profile', i),
      sip_connection: shared('sip_connection', i),
      sip_control_app: shared('sip_control_app', i),
      position: own('position', i),
      unreadable: shared('unreadable', i),
      findings: shared('findings', i),
    }))
  }

  /** Orders hardly repeat, but their states do: each would otherwise hold a text of its own. */
  #withSharedState(part: TnRow[Shared]) {
    if (part === null || typeof part !== 'object' || !('state' in part) || part.state === null) {
      return part
    }
    const state = this.#states.get(part.state) ?? part.state
    this.#states.set(state, state)
    part.state = state
    return part
  }
}
