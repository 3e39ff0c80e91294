import { bitsOf, idsOf, SEVERITIES, worstOf } from '#domain/findings/grades.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { NumbersArray } from './numbers-array.ts'
import { relatedIn } from './relations/related-fields.ts'
import { RelationWriter } from './relations/relation-writer.ts'
import {
  ARRAYS,
  type ArrayName,
  type Arrays,
  byArray,
  DIGITS,
  NONE_FAILS,
  type RowParcel,
  rowFlags,
} from './row-parcel.ts'
import { FixedTextWriter } from './texts/fixed-texts.ts'
import { TextWriter } from './texts/text-writer.ts'
import { byPool, POOLED, type Pooled, type ReadRow } from './tn-row.ts'
import { packUuid, WORDS } from './uuid-words.ts'

/** A related record in some bytes: where its uuid stands, in lower case, or -1 for none; what else it says (see writeValues), and whether that names it. */
export type RelatedAt = {
  uuidAt: number
  values: Uint32Array<ArrayBuffer>
  named: boolean
  /** Its number, where the same record was written before, else 0; told once it is. */
  number: number
  numbered: (number: number) => void
}
/** Where the uuid of a row stands, and its related records. */
export type Places = { uuidAt: number; related: Readonly<Record<Pooled, RelatedAt>> }

/** Writes rows into parcels. */
export class RowWriter {
  /** Rows written since the last take(). */
  rows = 0
  readonly #arrays = byArray((name) => new NumbersArray<never>(ARRAYS[name] as never)) as {
    [Name in ArrayName]: NumbersArray<Arrays[Name]>
  }
  readonly #uuids = new NumbersArray(Uint32Array)
  readonly #digits = new FixedTextWriter(DIGITS)
  readonly texts = new TextWriter()
  readonly #relations = byPool((name) => new RelationWriter(name, this.texts))
  #odd: [number, ReadRow][] = []
  readonly #uuid = new Uint32Array(WORDS)

  /** Writes a row, whatever it is. */
  add(row: ReadRow) {
    const uuid = row.uuid?.toLowerCase() ?? ''
    const isUuid = toUuid(uuid) === uuid
    const tn = known(row.tn)
    const digits = /^\+?(\d{1,15})$/.exec(tn?.tn ?? '')?.[1] ?? ''
    const isOdd =
      row.unreadable.length > 0 ||
      !isUuid ||
      row.uuid !== uuid ||
      tn === null ||
      tn.deleted_on !== null ||
      digits === ''
    if (isOdd) this.#odd.push([this.rows, row])
    this.#uuid.fill(0)
    if (isUuid) packUuid(new TextEncoder().encode(uuid), 0, this.#uuid, 0)
    for (const name of POOLED) {
      this.#arrays[name].push(this.#relations[name].numberOf(relatedIn(row, name)))
    }
    this.#put(row, row.position, bitsOf(row.findings), digits, isUuid)
  }

  /**
   * Writes a row that is not odd, whose uuids stand in `bytes`; `places` say of its records what is in `row` too.
   * `findings` are those that fail, as bits.
   */
  addPlain(row: LeaseRow, position: number, findings: number, bytes: Uint8Array, places: Places) {
    packUuid(bytes, places.uuidAt, this.#uuid, 0)
    for (const name of POOLED) {
      const it = places.related[name]
      const writer = this.#relations[name]
      if (it.uuidAt < 0) this.#arrays[name].push(writer.numberOf(relatedIn(row, name)))
      else {
        if (it.number === 0) it.numbered(writer.numberAt(it.values, it.named, bytes, it.uuidAt))
        this.#arrays[name].push(it.number)
      }
    }
    const number = known(row.tn)?.tn ?? ''
    const digits = number.startsWith('+') ? number.slice(1) : number
    this.#put(row, position, findings, digits, true)
  }

  /** All rows since the last time, and what is new in their relations. */
  take(): RowParcel {
    const { rows } = this
    const odd = this.#odd
    this.rows = 0
    this.#odd = []
    return {
      rows,
      arrays: byArray((name) => this.#arrays[name].take()) as Arrays,
      uuids: this.#uuids.take(),
      digits: this.#digits.take(),
      relations: byPool((name) => this.#relations[name].take()),
      texts: this.texts.take(),
      odd,
    }
  }

  #put(row: LeaseRow, position: number, findings: number, digits: string, hasUuid: boolean) {
    this.rows++
    const tn = known(row.tn)
    const plus = tn?.tn?.startsWith('+') ?? false
    this.#digits.write(digits)
    this.#uuids.append(this.#uuid)
    this.#arrays.expires.push(row.expired_on ?? Number.NaN)
    this.#arrays.created.push(row.created_on ?? Number.NaN)
    this.#arrays.modified.push(row.modified_on ?? Number.NaN)
    this.#arrays.flags.push(rowFlags(row.autorenew, tn?.registered ?? null, plus, hasUuid))
    this.#arrays.findings.push(findings)
    this.#arrays.worst.push(findings === 0 ? NONE_FAILS : worstCode(findings, row))
    this.#arrays.position.push(position)
  }
}

const worstCode = (findings: number, row: LeaseRow) =>
  SEVERITIES.indexOf(worstOf(idsOf(findings), row) ?? 'info')
