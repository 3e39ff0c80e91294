import { type Secrecy, secrecyOf } from './secret-names.ts'
import { looksSecret } from './secret-shapes.ts'

/** One value of an object or list, and what the names around it say about it. */
export type Field = {
  /** The key in an object; '' in a list. */
  key: string
  value: unknown
  secrecy: Secrecy | null
  /** The name that the value goes by: its key, or the key of the list around it. */
  name: string
  /** It stands in a list of pairs: `[["X-Api-Key", "…"], …]`. */
  paired: boolean
}

/** Keys whose text may name what stands beside it: `{name: "X-Api-Key", value: "…"}`. */
const NAMES =
  /^(?:name|key|header|field|param|parameter|attribute|property|variable|option|label|title|question|type|kind|id|k|n)$/i
/** Keys of what is named so: also `string_value`, `defaultValue`. */
const VALUES =
  /(?:^|[_-])(?:val|values?|v|data|contents?|default)$|[a-z]Value$|^(?:answer|old|new|from|to|before|after|previous|current)$/i
/** Beside these a key is the name and not itself a secret. */
const KEYED = /^(?:val|values?|v)$/i

/** The root of a record as a field. */
export const rootField = (value: unknown): Field => ({
  key: '',
  value,
  secrecy: null,
  name: '',
  paired: false,
})

/** The values inside a list or object, in order. */
export const fieldsOf = ({ value, name, paired }: Field): Field[] =>
  Array.isArray(value) ? itemsOf(value, name, paired) : entriesOf(value as object)

function entriesOf(record: object): Field[] {
  const entries = Object.entries(record)
  const valued = entries.some(([key]) => VALUES.test(key))
  let named: Secrecy | null = null
  if (valued) {
    for (const [key, value] of entries) if (NAMES.test(key)) named ??= secrecyOfText(value)
  }
  const keyed = entries.some(([key]) => KEYED.test(key))
  return entries.map(([key, value]) => {
    const isName = keyed && typeof value === 'string' && NAMES.test(key) && !looksSecret(value)
    const own = isName ? null : ofField(secrecyOf(key))
    const secrecy = own ?? (named && VALUES.test(key) ? named : null)
    return { key, value, secrecy, name: key, paired: false }
  })
}

function itemsOf(list: readonly unknown[], name: string, paired: boolean): Field[] {
  const pairs = list.length > 0 && list.every((item) => Array.isArray(item) && item.length === 2)
  const isPair = list.length === 2 && (paired || !isWord(list[1]))
  // Node's raw headers: names and values in turn.
  const inTurn = list.length % 2 === 0 && /headers?$/i.test(name)
  return list.map((value, place) => ({
    key: '',
    value,
    secrecy:
      (place % 2 === 1 && (isPair || inTurn)) || isOption(list[place - 1])
        ? secrecyOfText(list[place - 1])
        : null,
    name: inTurn ? '' : name,
    paired: pairs,
  }))
}

/** What a text says that may be a name. */
const secrecyOfText = (text: unknown) =>
  typeof text === 'string' && text.length <= 64 ? ofField(secrecyOf(text)) : null

const ofField = (secrecy: Secrecy | null) => (secrecy === 'in-query' ? null : secrecy)

/** `["--password", "hunter2"]`. */
const isOption = (text: unknown) => typeof text === 'string' && /^--\w/.test(text)

/** A list of two words may be a list of names: `["password", "email"]`. */
const isWord = (text: unknown) => typeof text === 'string' && /^[a-z][a-z_ ]{0,31}$/.test(text)
