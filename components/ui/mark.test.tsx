import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HealthMark, LightMark } from '@/components/ui/mark'
import { Sprite } from '@/components/ui/sprite'
import { healths, lights } from '@/lib/commitments/rules'

const marks = [
  ...lights.map((light) => renderToStaticMarkup(<LightMark light={light}>word of {light}</LightMark>)),
  ...healths.map((health) => renderToStaticMarkup(<HealthMark health={health}>word of {health}</HealthMark>)),
]
const symbols = new Map(
  [...renderToStaticMarkup(<Sprite />).matchAll(/<symbol id="([\w-]+)"[^>]*>(.*?)<\/symbol>/g)].map(
    ([, id = '', drawing]) => [id, drawing],
  ),
)

describe('a mark', () => {
  it('has a drawing of its own for every light and every health', () => {
    const drawings = marks.map((mark) => symbols.get(/href="#([\w-]+)"/.exec(mark)?.[1] ?? ''))
    expect(drawings).not.toContain(undefined)
    expect(new Set(drawings).size).toBe(lights.length + healths.length)
  })

  it('always carries its word', () => {
    expect(marks.every((mark) => />word of \w+</.test(mark))).toBe(true)
    expect(
      renderToStaticMarkup(
        <LightMark light="overdue" wordHidden>
          Overdue
        </LightMark>,
      ),
    ).toContain('<span class="vh">Overdue</span>')
  })
})
