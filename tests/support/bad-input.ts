/** What a person may paste into any box by mistake. */
export const BAD_INPUT: Readonly<Record<string, string>> = {
  'nothing but space': ' \u200b ',
  emoji: '🔥👩‍👩‍👧 \ud83d',
  'right-to-left text': '\u202bשלום العالم\u202c',
  HTML: '<img src=x onerror="alert(1)"><b>qqqq</b>&lt;',
  'a million characters': 'ab <'.repeat(250_000),
}
