// Charts made plain: what a sheet, a percentage or a box in a box said is now in each shape.
import { describe, expect, it } from 'vitest'
import { plainSvg } from './plain-svg.ts'

const inside = (svg: string) => /^<svg [^>]*>(.*)<\/svg>$/s.exec(plainSvg(svg))?.[1] ?? ''
const around = (inner: string, sheet = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><style>${sheet}</style>${inner}</svg>`

describe('a plain picture', () => {
  it('has places in pixels where percents of the width stood', () => {
    expect(inside(around('<circle cx="25%" cy="40" r="3"/>', 'circle{fill:#123456}'))).toBe(
      '<circle cx="150" cy="40" r="3" fill="#123456"/>',
    )
  })

  it('takes a later rule before an earlier one, and one for what stands inside of something only there', () => {
    const sheet = 'rect{fill:#fff;stroke:#000}.yes{fill:#0f0}.cell.yes rect{stroke:#f00;stroke-width:2px}'
    expect(inside(around('<rect x="0" y="0" width="10" height="10"/>', sheet))).toContain('fill="#fff" stroke="#000"')
    expect(inside(around('<g class="cell yes"><rect x="0" y="0" width="10" height="10"/></g>', sheet))).toContain(
      'fill="#fff" stroke="#f00" stroke-width="2"',
    )
  })

  it('lays a box that stretches flat, so that no stroke is stretched', () => {
    const box = '<svg y="40" width="100%" height="100" viewBox="0 40 720 100" preserveAspectRatio="none">'
    const path = '<path d="M0 40H720M72,50L144,60Z" class="own"/>'
    expect(inside(around(`${box}${path}</svg>`, '.own{fill:none;stroke:#111;stroke-width:2}'))).toBe(
      '<path d="M0 40H600M60 50L120 60Z" fill="none" stroke="#111" stroke-width="2"/>',
    )
  })

  it('cuts a line at the edge of its box when it leaves it', () => {
    const box = '<svg y="40" width="100%" height="100" viewBox="0 40 720 100" preserveAspectRatio="none">'
    const cut = inside(around(`${box}<path d="M0 60L720 -500" class="p"/></svg>`, '.p{fill:none;stroke:#111}'))
    expect(cut).toContain('<clipPath id="cut-40"><rect x="0" y="40" width="600" height="100"/></clipPath>')
    expect(cut).toContain('<g clip-path="url(#cut-40)"><path d="M0 60L600 -500"')
  })

  it('keeps words readable over lines by a rim below them, and spells what XML reserves', () => {
    const words = inside(
      around(
        '<text x="50%" y="20" dx="-4" class="v">&gt; 4 &amp; 5</text>',
        'text{font:12px A;fill:#555;stroke:#fff}.v{font-weight:600}',
      ),
    )
    const place = 'x="296" y="20" font-size="12" font-weight="600"'
    expect(words).toBe(
      `<text ${place} fill="#fff" stroke="#fff" stroke-width="3" stroke-linejoin="round">&gt; 4 &amp; 5</text><text ${place} fill="#555">&gt; 4 &amp; 5</text>`,
    )
  })

  it('leaves out what a picture only whispers: titles of points, and sheets', () => {
    expect(
      inside(around('<title>A</title><circle cx="5" cy="5" r="2"><title>2024: 4</title></circle>', 'x{y:z}')),
    ).toBe('<circle cx="5" cy="5" r="2" fill="#000"/>')
  })
})
