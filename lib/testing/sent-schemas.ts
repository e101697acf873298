import type { decode } from '@/lib/forms/decode'
import { listFiles, readModules } from '@/lib/testing/source-modules'

type Schema = Parameters<typeof decode>[1]
/** A form that the server takes, by the action or the route that takes it. */
export type SentForm = { takenBy: string; schema: Schema }

const ofAction = /export const (\w+) = (?:guestF|f)ormAction\(\s*(\w+)\s*,/g
const ofRoute = /\b(\w+Schema)\.safeParse\(/g

/** The schema of every form that an action or a route takes, found in the sources: a new one is here by itself. */
export async function readSentSchemas(root: string): Promise<SentForm[]> {
  const files = listFiles(root, ['lib', 'app'], /\/(actions|route)\.ts$/)
  const found = [...readModules(root, files).values()].map(({ path, code, imports }) => {
    const named = path.endsWith('/route.ts')
      ? [...code.matchAll(ofRoute)].map(([, schema = '']) => ({ takenBy: path, schema }))
      : [...code.matchAll(ofAction)].map(([, takenBy = '', schema = '']) => ({ takenBy, schema }))
    return Promise.all(
      named.map(async (each) => ({ ...each, schema: await read(root, imports, each.schema) })),
    )
  })
  return (await Promise.all(found)).flat()
}

/** How many actions there are, however they are made. */
export function countActions(root: string): number {
  const modules = readModules(root, listFiles(root, ['lib'], /\/actions\.ts$/)).values()
  return [...modules].reduce(
    (sum, { code }) => sum + [...code.matchAll(/^export const \w+Action\b/gm)].length,
    0,
  )
}

async function read(root: string, imports: readonly { to: string }[], name: string): Promise<Schema> {
  for (const { to } of imports.filter((each) => /\/schema\.ts$/.test(each.to))) {
    const file = root + to
    const exported = (await import(file)) as Record<string, Schema>
    if (exported[name]) return exported[name]
  }
  throw new Error(`No schema that is imported is called ${name}`)
}
