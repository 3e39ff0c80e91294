import { hostKey, type ReachHow } from '#domain/lookup/reach.ts'
import { type Host, readHost } from '#domain/lookup/read/host.ts'
import type { RelationRecord } from '#domain/lookup/used-by.ts'
import { fold } from '#domain/text/fold.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import type { Used } from './used-index.ts'

type Connection = { record: RelationRecord; places: number[] }

/** The SIP connections of a list by where they are reached, made as rows come. */
export class ReachIndex {
  readonly #connections = new Map<string, Connection>()
  /** By the very record, which rows mostly share. */
  readonly #byRecord = new WeakMap<RelationRecord, Connection>()
  readonly #byKey: Readonly<Record<ReachHow, Map<string, Connection[]>>> = {
    ip: new Map(),
    hostname: new Map(),
    subdomain: new Map(),
  }

  /** `place` is that of a number that uses the connection. */
  add(record: RelationRecord, place: number) {
    const connection = this.#byRecord.get(record) ?? this.#of(record)
    connection.places.push(place)
  }

  #of(record: RelationRecord) {
    const { uuid, name, ip, hostname, subdomain } = record
    const key = JSON.stringify([uuid ? foldUuid(uuid) : name, ip, hostname, subdomain])
    const connection = this.#connections.get(key) ?? this.#made(record)
    this.#connections.set(key, connection)
    this.#byRecord.set(record, connection)
    return connection
  }

  #made(record: RelationRecord) {
    const connection: Connection = { record, places: [] }
    for (const how of ['ip', 'hostname'] as const) {
      const host = readHost(fold(record[how] ?? ''))
      if (host) this.#note(how, hostKey(host), connection)
    }
    if (record.subdomain) this.#note('subdomain', fold(record.subdomain), connection)
    return connection
  }

  #note(how: ReachHow, key: string, connection: Connection) {
    const same = this.#byKey[how].get(key)
    if (same) same.push(connection)
    else this.#byKey[how].set(key, [connection])
  }

  /** The connections that are reached at a word of a folded text: an address, a host, or a subdomain. */
  of(word: string): Used[] {
    const host = readHost(word)
    if (!host) return this.#at('subdomain', word)
    const found = this.#at(host.address ? 'ip' : 'hostname', hostKey(host))
    return found.length > 0 || host.address ? found : this.#at('subdomain', firstOf(host))
  }

  #at(how: ReachHow, key: string): Used[] {
    const found = this.#byKey[how].get(key) ?? []
    return found.map(({ record: { uuid, name = null }, places }) => {
      return { relation: 'sip_connection', uuid, name, how, places }
    })
  }
}

/** A connection's host begins with its subdomain. */
const firstOf = ({ host }: Host) => host.split('.')[0] as string
