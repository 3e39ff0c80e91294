import { ODD, QUOTE, skipPlainString, skipValue } from '#api/ingest/bytes/json-bytes.ts'
import { KnownTexts } from '#api/ingest/bytes/known-texts.ts'
import { isPlainText } from '#domain/record/secrets/plain-text.ts'
import type { FieldKind } from '#domain/rows/relations/related-fields.ts'
import type { TextWriter } from '#domain/rows/texts/text-writer.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { isNull, isPlainNumber } from './plain-values.ts'

/** Reads texts and decimals from bytes as the schema does, and numbers them. */
export class PlainTexts {
  /** What was read last, and its number; null and 0 for none. */
  value: string | null = null
  number = 0
  /** What is kept of a text; undefined where nobody here knows. */
  readText = (text: string): string | undefined =>
    isPlainText(text) || toUuid(text) === text ? text : undefined
  /** Uuids that rules compare; rows have them as words. */
  readonly uuids = new KnownTexts((text) => text)
  readonly #texts: KnownTexts
  readonly #numbers: KnownTexts

  constructor(writer: TextWriter) {
    const numberOf = (text: string, isNew: boolean) =>
      isNew ? writer.add(text) : writer.numberOf(text)
    this.#texts = new KnownTexts((text) => this.readText(text), numberOf)
    // A number of JSON without an exponent is kept as it was sent, as a text and as a decimal.
    this.#numbers = new KnownTexts((text) => text, numberOf)
  }

  /** The place after the text, number or null at a place, MORE where the bytes end before that, ODD where the schema has to read it. */
  take(kind: Exclude<FieldKind, 'flag'>, bytes: Uint8Array, at: number, end: number) {
    const isText = bytes[at] === QUOTE
    if (isText && kind !== 'decimal') {
      const after = this.#texts.take(bytes, at, end)
      this.value = this.#texts.value
      this.number = this.#texts.number
      return after
    }
    const after = isText ? skipPlainString(bytes, at, end) : skipValue(bytes, at, end)
    if (after < 0) return after
    if (isNull(bytes, at, after)) {
      this.value = null
      this.number = 0
      return after
    }
    const [from, to] = isText ? [at + 1, after - 1] : [at, after]
    if (kind === 'url' || !isPlainNumber(bytes, from, to)) return ODD
    this.#numbers.takeBare(bytes, from, to)
    this.value = this.#numbers.value
    this.number = this.#numbers.number
    return after
  }
}
