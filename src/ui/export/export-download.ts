/** How long a browser may take to ask where the file should go, in milliseconds. */
const URL_KEPT = 40_000

/** Hands a file to the person, as if they had clicked a link to it. */
export function download(file: File) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), URL_KEPT)
}
