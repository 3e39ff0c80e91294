import type { Json } from './awkward.ts'

const CHUNK_RECORDS = 100

export type EncodedList = { bytes: number; chunks: Uint8Array<ArrayBuffer>[] }

/** Relations that many records share: worth writing out once instead of 50,000 times. */
const SHARED = [
  'account',
  'messaging_profile',
  'sip_connection',
  'sip_control_app',
  'created_by',
  'modified_by',
]

function makeStringify() {
  const known = new WeakMap<object, string>()
  function relation(value: object): string {
    const json = known.get(value) ?? JSON.stringify(value)
    known.set(value, json)
    return json
  }
  return (record: Json): string => {
    const fields: string[] = []
    for (const key in record) {
      const value = record[key]
      if (value === undefined) continue
      const shared = typeof value === 'object' && value !== null && SHARED.includes(key)
      fields.push(`"${key}":${shared ? relation(value) : JSON.stringify(value)}`)
    }
    return `{${fields.join(',')}}`
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Serialises a success envelope piece by piece, so that 150 MB never become one string. */
export async function encodeList(count: number, at: (i: number) => Json): Promise<EncodedList> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const stringify = makeStringify()
  let bytes = 0
  const add = (text: string) => {
    const chunk = Buffer.from(text)
    bytes += chunk.byteLength
    chunks.push(chunk)
  }

  add('{"success":true,"payload":[')
  for (let from = 0; from < count; from += CHUNK_RECORDS) {
    const to = Math.min(count, from + CHUNK_RECORDS)
    const records = Array.from({ length: to - from }, (_, k) => stringify(at(from + k)))
    add(`${from === 0 ? '' : ','}${records.join(',')}`)
    await breathe()
  }
  add(']}')
  return { bytes, chunks }
}

/** A response body that hands out the cached pieces at the reader's pace. */
export function streamOf({ chunks }: EncodedList): ReadableStream<Uint8Array<ArrayBuffer>> {
  let next = 0
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[next++]
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
  })
}
