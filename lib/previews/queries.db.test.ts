import { beforeEach, expect, test } from 'vitest'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { readUpdatePreview } from '@/lib/previews/queries'
import { readLedgerPage } from '@/lib/reports/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PreviewStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const reading = defaultReading(testNow)
let unitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit()
  author = await buildActor('staff', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
})

const look = (input: Partial<PreviewStatusUpdate> = {}, actor = author) =>
  readUpdatePreview(actor, { commitmentId: commitment.id, preview: 'on', ...input }, reading, testNow)

test.each([false, true])(
  'the row is the one that the ledger has once it is posted; approval: %s',
  async (asked) => {
    unitId = await buildUnit({ approvalRequired: asked })
    author = await buildActor('staff', [unitId])
    commitment = await buildCommitment({ leadUnitId: unitId })
    const update = toPost(commitment, {
      language: 'zh',
      progress: '已会谈。',
      problems: '缺人。',
      nextStep: '寄出草案。',
      nextStepDueOn: '2026-12-10',
      health: 'atRisk',
      stage: 'inTalks',
    })
    const before = await database.contents()
    const preview = await look({ ...update, preview: 'on' })
    expect(await database.contents()).toEqual(before)
    expect(preview.waits).toBe(asked)
    await postStatusUpdate(author, update, testNow)
    const { filters } = parseCommitmentFilters({})
    const [row] = (await readLedgerPage(author, filters, reading)).rows
    const shown = [
      'health',
      'stage',
      'update',
      'newerWaits',
      'nextStep',
      'nextStepLanguage',
      'nextStepDueOn',
      'lastUpdateAt',
      'light',
    ] as const
    for (const key of shown) expect({ [key]: preview.after[key] }).toEqual({ [key]: row?.[key] })
  },
)

test('what is not written yet stands as it will: nothing for words, as before for judgements', async () => {
  await postStatusUpdate(author, toPost(commitment, { nextStep: 'Call.', stage: 'agreed' }), testNow)
  expect(await look()).toMatchObject({
    after: { health: 'onTrack', stage: 'agreed', nextStep: null, update: { progress: '', problems: null } },
  })
})

test('the languages are those of its titles, and that of the text', async () => {
  commitment = await buildCommitment({ leadUnitId: unitId, title: 'English only' })
  expect((await look({ language: 'en' })).locales).toEqual(['en'])
  expect((await look({ language: 'de' })).locales).toEqual(['de', 'en'])
  await database.asOwner(
    "INSERT INTO commitment_text (commitment_id, language, title, summary, changed_at) VALUES ($1, 'zh', '事项', '事项', now())",
    [commitment.id],
  )
  expect((await look({ language: 'en' })).locales).toEqual(['en', 'zh-CN'])
})

test('AZ-3: refused as posting is: what is out of scope, to those who may not post, and on an ended item', async () => {
  const elsewhere = await buildActor('staff', [await buildUnit()])
  await expect(look({}, elsewhere)).rejects.toMatchObject({ code: 'notFound' })
  await expect(look({ commitmentId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'notFound' })
  await expect(look({}, await buildActor('viewer', [unitId]))).rejects.toMatchObject({ code: 'forbidden' })
  const supporting = await buildUnit()
  commitment = await buildCommitment({ leadUnitId: unitId, supportingUnitIds: [supporting] })
  await expect(look({}, await buildActor('manager', [supporting]))).rejects.toMatchObject({
    code: 'forbidden',
  })
  commitment = await buildCommitment({ leadUnitId: unitId, state: 'completed' })
  await expect(look()).rejects.toMatchObject({ code: 'commitmentClosed' })
})
