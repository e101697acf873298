import { Mentions } from '@/app/(app)/mentions'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { OverviewPage } from '@/components/overview/overview-page'
import type { Actor } from '@/lib/auth/actor'
import { findCommitment } from '@/lib/commitments/queries'
import { commitmentFiltersToQuery, type SearchParams } from '@/lib/commitments/schema'
import { readFrontPage } from '@/lib/front-page/queries'
import { listChoices } from '@/lib/listings/queries'
import { listToDecide } from '@/lib/my-work/queries'
import { parseNarrowing } from '@/lib/overview/schema'
import type { Reading } from '@/lib/settings/queries'

type OverviewOfProps = {
  actor: Actor
  reading: Reading
  params: SearchParams
  /** The page that shows it: filters and dialogs stay on it. */
  path: '/' | '/overview'
}

/** How things stand for an actor, narrowed as the address asks. */
export async function OverviewOf({ actor, reading, params, path }: OverviewOfProps) {
  const { narrowing, rejected } = parseNarrowing(params)
  const { update, done } = params
  const [page, choices, toDecide] = await Promise.all([
    readFrontPage(actor, reading, narrowing),
    listChoices(actor, narrowing),
    listToDecide(actor, reading),
  ])
  // As a rule the dialog is about an item that the page names.
  const named = Object.values(page.picked).flat()
  const row = named.find(({ number }) => number === update)
  const updated = row ?? (typeof update === 'string' ? await findCommitment(actor, update, reading) : null)
  const address = path + commitmentFiltersToQuery(narrowing)
  return (
    <OverviewPage
      top={actor.role === 'viewer' && <Mentions actor={actor} />}
      page={page}
      toDecide={toDecide}
      reading={reading}
      asked={{ path, narrowing, rejected, choices }}
      updateDialog={<UpdateDialog actor={actor} commitment={updated} closeHref={address} />}
      done={done}
    />
  )
}
