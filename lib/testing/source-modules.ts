import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** `typeOnly` imports leave nothing behind when the program runs. `to` is a path from the root, or the name of a package. */
export type Import = { to: string; typeOnly: boolean }
/** A source file: its path from the root, its code without comments, and what it imports. */
export type SourceModule = {
  path: string
  lines: number
  code: string
  imports: Import[]
  directive: string | undefined
}

const left = new Set(['node_modules', 'generated', 'messages'])

/** Every file of code below these folders and files, as paths from the root. */
export function listFiles(root: string, paths: readonly string[], ending: RegExp): string[] {
  return paths.flatMap((path): string[] => {
    const full = join(root, path)
    if (!existsSync(full)) return []
    if (!statSync(full).isDirectory()) return ending.test(path) ? [path] : []
    const inner = readdirSync(full).filter((name) => !name.startsWith('.') && !left.has(name))
    return listFiles(
      root,
      inner.map((name) => `${path}/${name}`),
      ending,
    )
  })
}

/** Reads modules with their imports; a specifier that begins with `@/` or a dot is resolved to the file that it means. */
export function readModules(root: string, paths: readonly string[]): Map<string, SourceModule> {
  const files = listFiles(root, paths, /\.(tsx?|mjs|js)$/)
  return new Map(files.map((path) => [path, readModule(root, path)]))
}

function readModule(root: string, path: string): SourceModule {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  const imports = findImports(code).map(({ to, typeOnly }) => ({ to: resolve(root, path, to), typeOnly }))
  const directive = /^\s*['"](use [a-z]+)['"]/.exec(code)?.[1]
  return { path, lines: text.trimEnd().split('\n').length, code, imports, directive }
}

/** Comments go, strings and templates stay: either may hold what looks like the other. */
export function withoutComments(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  return text.replace(token, (found) => (/^\/[/*]/.test(found) ? found.replaceAll(/[^\n]/g, ' ') : found))
}

const statement =
  /(?:^|[;\n}])\s*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\s+from\s*)?['"]([^'"\n]+)['"]/g
const call = /(\btypeof\s+)?\b(?:import|require)\(\s*(?:['"]([^'"\n]+)['"]|`([^`$]*)\$\{)/g

/** What a module imports, re-exports or loads while it runs. A path that is put together counts as its fixed beginning. */
export function findImports(code: string): Import[] {
  const stated = [...code.matchAll(statement)].map(([, type, to = '']) => ({
    to,
    typeOnly: type !== undefined,
  }))
  const called = [...code.matchAll(call)].map(([, type, whole, start]) => ({
    to: whole ?? start ?? '',
    typeOnly: type !== undefined,
  }))
  return [...stated, ...called]
}

function resolve(root: string, from: string, specifier: string): string {
  if (!/^(@\/|\.)/.test(specifier)) return specifier
  const path = specifier.startsWith('@/') ? specifier.slice(2) : normalize(join(dirname(from), specifier))
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`]
  return (
    candidates.find(
      (candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile(),
    ) ?? path
  )
}

/** The ways from a module along imports that run, to modules for which `reached` holds; `boundary` modules are not entered. */
export function pathsTo(
  modules: ReadonlyMap<string, SourceModule>,
  start: string,
  reached: (to: string) => boolean,
  boundary: (module: SourceModule) => boolean,
): string[][] {
  const seen = new Set<string>([start])
  const found: string[][] = []
  const queue = [[start]]
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const to of runningImports(modules.get(way.at(-1) ?? ''), way.length > 1 ? boundary : () => false)) {
      if (seen.has(to)) continue
      seen.add(to)
      ;(reached(to) ? found : queue).push([...way, to])
    }
  }
  return found
}

function runningImports(
  module: SourceModule | undefined,
  closed: (module: SourceModule) => boolean,
): string[] {
  if (!module || closed(module)) return []
  return module.imports.flatMap(({ to, typeOnly }) => (typeOnly ? [] : [to]))
}

/** One cycle for each group of modules that import each other while the program runs. */
export function findCycles(modules: ReadonlyMap<string, SourceModule>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  const walk = (path: string, way: string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) cycles.push([...way.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const { to, typeOnly } of modules.get(path)?.imports ?? [])
      if (!typeOnly && modules.has(to)) walk(to, [...way, path])
    done.add(path)
  }
  for (const path of modules.keys()) walk(path, [])
  return cycles
}
