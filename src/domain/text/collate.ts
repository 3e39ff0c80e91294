let collator: Intl.Collator | undefined

/** Compares texts as the reader's language orders them: digits as numbers, without regard to case and accents. Made when first needed. */
export function collate(a: string, b: string) {
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return collator.compare(a, b)
}
