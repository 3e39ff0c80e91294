import { readTnProfile } from '#domain/record/schema/tn-profile.ts'
import { ended } from '#domain/text/steps.ts'

/** One record, decoded as the API's are; null where it is none. */
export const tnProfile = (record: unknown) => ended(readTnProfile(record))
