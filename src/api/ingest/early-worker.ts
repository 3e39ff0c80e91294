type Early = { opentactEarlyWorker?: Worker | undefined }

/** The worker that public/before-code.js has started for who is signed in, to be had once; undefined where there is none. */
export function takeEarlyWorker() {
  const early = (globalThis as Early).opentactEarlyWorker
  delete (globalThis as Early).opentactEarlyWorker
  return early
}
