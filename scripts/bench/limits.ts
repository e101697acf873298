import type { Ending } from '../command'
import type { Steps } from '../steps'
import type { BenchDatabase } from './databases'
import { type Bench, type Figures, measureAlone, measureTogether } from './measure'
import { type Served, serveBareJson, serveBarePage } from './serving'

/** What sixteen users get of us, and of a program that does nothing but hand out the same rows. */
export type LimitFigures = { name: string; ours: Figures; bare: Figures }
type Ours = { list: Figures; json: Figures; visit: string }
type Place = { root: string; steps: Steps; ending: Ending }

/** Measures the two limits on the same database: a bare page of the framework, and a bare answer in JSON. */
export async function measureLimits(
  bench: Bench,
  place: Place,
  database: BenchDatabase,
  { list, json, visit }: Ours,
): Promise<LimitFigures[]> {
  const measureBare = async (served: Served, path: string) => {
    const bare = { ...bench, served }
    await measureAlone(bare, [{ path }])
    const figures = await measureTogether(bare, [{ path }])
    await served.stop()
    return { detail: `${figures.perSecond.toFixed(0)}/s`, value: figures }
  }
  const page = await place.steps.run('bare page', async () =>
    measureBare(await serveBarePage(place, database), '/'),
  )
  const rows = await place.steps.run('bare JSON', async () =>
    measureBare(await serveBareJson(place, database), `/?visit=${visit}`),
  )
  return [
    { name: 'the list, of a bare page with the same 50 rows', ours: list, bare: page },
    { name: 'JSON of the open items of one visit, of bare rows', ours: json, bare: rows },
  ]
}
