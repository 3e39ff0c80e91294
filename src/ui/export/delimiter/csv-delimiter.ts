import * as v from 'valibot'
import { DELIMITER_WORDS, DELIMITERS, type Delimiter } from '#domain/csv/delimiters.ts'
import { stored, useStored } from '#ui/stored.ts'

/** What stands between the cells of every file, as this device remembers it. */
export const csvDelimiter = stored<Delimiter>('opentact.csv', v.picklist(DELIMITERS), 'comma')

/** The same in words, for the buttons that save a file at once. */
export const useDelimiterWords = () => `${DELIMITER_WORDS[useStored(csvDelimiter)]} between cells`
