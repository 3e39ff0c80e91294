/** The forms that rows can be copied in. */
export const COPY_FORMS = ['tsv', 'markdown', 'json', 'list'] as const
export type CopyForm = (typeof COPY_FORMS)[number]

export const COPY_WORDS: Readonly<Record<CopyForm, string>> = {
  tsv: 'Tab-separated',
  markdown: 'Markdown table',
  json: 'JSON',
  list: 'Plain list',
}
