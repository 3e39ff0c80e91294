import { createContext } from 'react'

/** Which price is open, by its key, and the way to open another, or with null none. */
export type OpenPrice = { key: string | null; open: (key: string | null) => void }

export const OpenPrice = createContext<OpenPrice>({ key: null, open: () => {} })

/** The id of the region in which the open price stands. */
export const OPEN_PRICE_ID = 'open-price'

/** The URL parameter that says which price is open. */
export const OPEN_PRICE_PARAM = 'price'
