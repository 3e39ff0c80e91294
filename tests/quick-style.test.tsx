import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { open, useSandbox } from './support/open.tsx'
import { slowly } from './support/quick-style.ts'

useSandbox({ numbers: 3 })
const MORE = `<dialog>a</dialog><dialog open>b</dialog><p hidden>c</p><div hidden="until-found">d</div>
  <details><summary>e</summary><p>f</p></details><input type="hidden"><input type="Hidden"><input type="file">
  <table hidden><tbody><tr hidden><td>g</td></tr></tbody></table><div popover>h</div><noscript>i</noscript>
  <div style="visibility: hidden; pointer-events: none"><b style="visibility: visible">j</b><i>k</i></div>
  <div style="display: none; opacity: .5"><span style="display: inherit">l</span></div><script></script>
  <svg style="visibility: collapse"><path /></svg><template>m</template><embed hidden>`

/** What the four properties are of every element. */
const styles = () =>
  [...document.querySelectorAll('*')].map((it) => {
    const style = window.getComputedStyle(it)
    const { display, visibility, opacity, pointerEvents } = style
    const named = [style.getPropertyValue('display'), style.getPropertyValue('visibility')]
    return `${it.tagName} ${[display, visibility, opacity, pointerEvents, ...named]}`
  })

test.each(['/tns', '/special-prices', '/overview'])(
  'styles on %s are as jsdom says',
  async (path) => {
    const { user } = await open(path)
    await screen.findByRole('heading', { level: 1 })
    await user.click(await screen.findByRole('button', { name: 'Account menu' }))
    await screen.findByRole('menu')
    document.body.insertAdjacentHTML('beforeend', `<div id="more">${MORE}</div>`)
    const quick = window.getComputedStyle

    const found = styles()
    window.getComputedStyle = slowly
    const expected = styles()
    window.getComputedStyle = quick
    document.getElementById('more')?.remove()

    expect(found).toEqual(expected)
  },
)
