import { expect, test } from 'vitest'
import { markdown } from './markdown.js'

test('an anchor on a line of its own is a place to jump to, not text', () => {
  expect(markdown('<a id="lead-time"></a>\n**Lead time.** Minutes.')).toBe(
    '<span id="lead-time"></span><p><strong>Lead time.</strong> Minutes.</p>\n',
  )
})

test.each(['<a id="x" onclick="y"></a>', '<script>1</script>', '<a id="X"></a>', 'so <a id="x"></a> here'])(
  'any other HTML is shown, not run: %s',
  (text) => {
    expect(markdown(text)).not.toMatch(/<(?:a|script|span)\b/)
  },
)
