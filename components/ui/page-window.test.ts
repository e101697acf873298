import { describe, expect, it } from 'vitest'
import { pageWindow } from '@/components/ui/page-window'

describe('pageWindow', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 9, [1, 2, 'gap', 9]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [4, 9, [1, 2, 3, 4, 5, 'gap', 9]],
    [9, 9, [1, 'gap', 8, 9]],
    [7, 9, [1, 'gap', 6, 7, 8, 9]],
  ])('page %i of %i', (current, last, pages) => {
    expect(pageWindow(current, last)).toEqual(pages)
  })

  it('never leaves out a single page', () => {
    for (let current = 1; current <= 30; current++) {
      const pages = pageWindow(current, 30)
      pages.forEach((page, index) => {
        if (page !== 'gap') return
        expect(Number(pages[index + 1]) - Number(pages[index - 1])).toBeGreaterThan(2)
      })
    }
  })
})
