import { apiBase } from '#api/http.ts'

/** The request for a record as a shell command; the token is left to the shell's `$OPENTACT_TOKEN`. */
export const curlFor = (uuid: string) =>
  `curl -sS -H "X-Auth-Token: $OPENTACT_TOKEN" '${apiBase()}/profile/tn/${uuid}'`
