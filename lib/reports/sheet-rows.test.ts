import { expect, test } from 'vitest'
import { writeRowXml } from '@/lib/reports/sheet-rows'

test('a row: text inline and escaped, numbers and days as numbers, nothing as an empty cell', () => {
  const cells = [
    { content: 'R&D <b>', style: 4 },
    { content: 7, style: 5 },
    // the 46,379th day, as spreadsheets count from 1900
    { content: new Date('2026-12-23T12:00:00Z'), style: 6 },
    { content: null, style: 4 },
    { content: '', style: 4 },
  ]
  expect(writeRowXml(3, 20.5, cells)).toBe(
    '<row r="3" ht="20.5" customHeight="1">' +
      '<c r="A3" s="4" t="inlineStr"><is><r><t xml:space="preserve">R&amp;D &lt;b&gt;</t></r></is></c>' +
      '<c r="B3" s="5"><v>7</v></c><c r="C3" s="6"><v>46379.5</v></c><c r="D3" s="4"/><c r="E3" s="4"/></row>',
  )
})

test('the columns behind Z have two letters', () => {
  const cells = Array.from({ length: 53 }, () => ({ content: null, style: 0 }))
  const names = [...writeRowXml(1, 10, cells).matchAll(/r="([A-Z]+)1"/g)].map(([, name]) => name)
  expect([names[25], names[26], names[51], names[52]]).toEqual(['Z', 'AA', 'AZ', 'BA'])
})
