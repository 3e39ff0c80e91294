const circle = "<circle cx='12' cy='12' r='9'/>"

const SHAPES = {
  red: `${circle}<path d='m9.5 9.5 5 5m0-5-5 5'/>`,
  amber: "<path d='M12 4 21 20H3Zm0 6v4m0 3v.1'/>",
  green: `${circle}<path d='m8.5 12.5 2.5 2.5 4.5-5.5'/>`,
  grey: "<circle cx='12' cy='12' r='9' stroke-dasharray='3.5 3.6'/>",
  clock: `${circle}<path d='M12 7v5l3 2'/>`,
}

type Colours = Record<'red' | 'amber' | 'green' | 'grey', string>

/**
 * The colours of a status and its icon as CSS variables, `--status-red` and `--icon-red`. A picture in the
 * background costs a row of the table one box; an inline one costs it four.
 */
export function statusVariables(colours: Colours) {
  const { red, amber, green, grey } = colours
  const icon = (shape: keyof typeof SHAPES, stroke: string) =>
    `url("data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='${stroke}' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${SHAPES[shape]}</svg>`,
    )}")`
  return {
    '--status-red': red,
    '--status-amber': amber,
    '--status-green': green,
    '--status-grey': grey,
    '--icon-red': icon('red', red),
    '--icon-amber': icon('amber', amber),
    '--icon-green': icon('green', green),
    '--icon-grey': icon('grey', grey),
    '--icon-clock': icon('clock', amber),
  }
}
