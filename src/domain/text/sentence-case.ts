/** A word of the API as people write it: `partial_success` is "Partial success". */
export function sentenceCase(word: string) {
  const words = word.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A name inside a sentence: "messaging profile"; "SIP connection" stays as it is. */
export const inSentence = (name: string) =>
  /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
