/**
 * Characters of a query that every server takes in a request: nginx and Apache take 8 kB with the path, Node 16 kB
 * with the headers. Source: nginx.org, large_client_header_buffers; nodejs.org, --max-http-header-size.
 */
const LONGEST = 6000

type AddressTail = { search: string; hash: string }

/** Where parameters stand in an address: after `?`; after `#`, which no server is sent, where there are too many. */
export function toAddress(params: URLSearchParams): AddressTail {
  const query = readable(params)
  return query.length > LONGEST ? { search: '', hash: query } : { search: query, hash: '' }
}

/** The parameters of an address, wherever they stand in it. */
export function paramsOf({ search, hash }: AddressTail) {
  const long = hash.replace(/^#/, '')
  // What is no parameter is the name of an element of the page.
  if (!long.includes('=')) return new URLSearchParams(search)
  return new URLSearchParams([search.replace(/^\?/, ''), long].filter(Boolean).join('&'))
}

/** Parameters as a person would write them in an address: commas stay commas. */
const readable = (params: URLSearchParams) => params.toString().replaceAll('%2C', ',')
