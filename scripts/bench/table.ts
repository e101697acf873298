import { cpus, totalmem } from 'node:os'
import type { FileFigures } from './files'
import type { PageFigures, SizeFigures } from './size-run'
import { sizes } from './sizes'

type Facts = { day: string; elsewhere: string }

/** The figures as tables for the README: pages, files, limits. */
export function writeTables(found: readonly SizeFigures[], { day, elsewhere }: Facts): string {
  return [
    `Measured ${day} on ${machine()}; ${elsewhere}. The server, PostgreSQL and the load shared the cores.`,
    'Signed in as administrators, who see everything; keep-alive, production build, no compression; the list shows 50 rows; once a second something is written, as by people at work.',
    'A cell holds p50 and p95 of one user in milliseconds · answers a second for 16 users · CPU milliseconds for each of those, web + database.',
    sizeLines(found),
    pageTable(found),
    fileTable(found),
    printLine(found),
    limitTable(found),
    memoryLine(found),
  ].join('\n\n')
}

function machine(): string {
  return `${cpus().length} cores with ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

function sizeLines(found: readonly SizeFigures[]): string {
  return found
    .map(({ name }) => {
      const { items, updates, partners, people } = sizes[name]
      const many = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
      return `**${name}** ${many(items)} items, ${many(items * updates)} updates, ${many(partners)} partners, ${people} people.`
    })
    .join(' ')
}

function pageTable(found: readonly SizeFigures[]): string {
  const names = found[0]?.pages.map(({ name }) => name) ?? []
  const rows = names.map((name) => {
    const each = found.map(({ pages }) => pages.find((page) => page.name === name))
    const statements = [...new Set(each.flatMap((page) => page?.statements ?? []))].join(' / ')
    return [name, statements, ...each.map((page) => (page ? pageCell(page) : '–'))]
  })
  return table(['page', 'SQL', ...found.map(({ name }) => name)], rows)
}

function pageCell({ alone, together }: PageFigures): string {
  const { webCpu, databaseCpu } = together
  const failed = alone.failed + together.failed
  const cpu =
    webCpu === null || databaseCpu === null ? '–' : `${webCpu.toFixed(1)} + ${databaseCpu.toFixed(1)}`
  return `${brief(alone.p50)}, ${brief(alone.p95)} · ${brief(together.perSecond)}/s · ${cpu}${failed > 0 ? ` · ${failed} failed` : ''}`
}

function fileTable(found: readonly SizeFigures[]): string {
  const names = found[0]?.files.map(({ name }) => name) ?? []
  const rows = names.map((name) => [
    name,
    ...found.map(({ files }) => {
      const file = files.find((each) => each.name === name)
      return file ? fileCell(file) : '–'
    }),
  ])
  return table(['file: seconds, first byte, size, growth of memory', ...found.map(({ name }) => name)], rows)
}

function fileCell({ first, last, bytes, growth, failed }: FileFigures): string {
  if (failed > 0) return 'failed'
  const grown = growth === null ? '–' : `${Math.round(growth)} MiB`
  return `${(last / 1000).toFixed(2)} s, ${Math.round(first)} ms, ${(bytes / 1e6).toFixed(1)} MB, ${grown}`
}

function printLine(found: readonly SizeFigures[]): string {
  const each = found.map(({ name, print: { items, pages, first, again } }) => {
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
    return `${name} ${pages} pages of ${items} items in ${seconds(first)}, once more in ${seconds(again)}`
  })
  return `A briefing of one visit in Chinese with English, as PDF by a typesetter that is warm: ${each.join('; ')}.`
}

function limitTable(found: readonly SizeFigures[]): string {
  const of = (name: string) =>
    found.map(({ limits }) => {
      const limit = limits.find((each) => each.name === name)
      if (!limit) return '–'
      const part = (100 * limit.ours.perSecond) / limit.bare.perSecond
      return `${brief(limit.ours.perSecond)} of ${brief(limit.bare.perSecond)}/s: ${Math.round(part)} %`
    })
  const limits = found[0]?.limits.map(({ name }) => [name, ...of(name)]) ?? []
  const two = found[0]?.twoProcesses.map(({ name }) => [
    `${name}: 16 users before 2 processes`,
    ...found.map(({ twoProcesses }) => {
      const figures = twoProcesses.find((each) => each.name === name)
      return figures ? `${brief(figures.together.perSecond)}/s` : '–'
    }),
  ])
  return table(['16 users', ...found.map(({ name }) => name)], [...limits, ...(two ?? [])])
}

function memoryLine(found: readonly SizeFigures[]): string {
  const each = found.map(({ name, memory: { before, after } }) =>
    before === null || after === null
      ? `${name} –`
      : `${name} ${Math.round(before)} → ${Math.round(after)} MiB`,
  )
  return `Memory of the web server, warm and after everything: ${each.join(', ')}.`
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  )
}

function brief(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
