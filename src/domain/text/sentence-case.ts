/** A word of the API as people write it: `partial_success` is "Partial success". */
export function sentenceCase(word: string) {
  const words = word.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
