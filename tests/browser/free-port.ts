import { execFileSync } from 'node:child_process'

/** A TCP port that nobody listens on, found at once because a configuration cannot wait. */
export const freePort = () =>
  Number(
    execFileSync(process.execPath, [
      '-e',
      'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})',
    ]),
  )
