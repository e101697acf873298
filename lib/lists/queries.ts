import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { closedKeys, isOpenList, type ListName, listNames } from '@/lib/lists/rules'
import type { EntryVersion } from '@/lib/lists/schema'
import { canEditSettings, canSeeSettings } from '@/lib/settings/policy'

const labels = { labelEn: true, labelZh: true, labelDe: true } as const

/** An entry of a list. `label` is null and `version` 0 where nobody has changed the words of the product. */
export type ListEntryItem = { key: string; label: Localized | null; retired: boolean; version: number }
export type EditedList = { list: ListName; open: boolean; entries: ListEntryItem[] }

/** Every list that can be edited, in its order, and whether the actor may; null for those who may not read them. */
export async function findLists(
  actor: Actor,
): Promise<{ lists: EditedList[]; can: { edit: boolean } } | null> {
  if (!canSeeSettings(actor)) return null
  const rows = await db().listEntry.findMany({
    where: { list: { in: [...listNames] } },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: { list: true, key: true, retiredAt: true, version: true, ...labels },
  })
  const lists = listNames.map((list) => {
    const stored = rows
      .filter((row) => row.list === list)
      .map(({ key, retiredAt, version, labelEn, labelZh, labelDe }) => ({
        key,
        label: fromColumns('label', { labelEn, labelZh, labelDe }),
        retired: retiredAt !== null,
        version,
      }))
    const entries = closedKeys[list]?.map((key) => stored.find((each) => each.key === key) ?? untouched(key))
    return { list, open: isOpenList(list), entries: entries ?? stored }
  })
  return { lists, can: { edit: canEditSettings(actor) } }
}

function untouched(key: string): ListEntryItem {
  return { key, label: null, retired: false, version: 0 }
}

/** How the labels of an entry stand now, for the answer to a conflict (CC-2); null when they are as they were. */
export async function findEntryChanges(
  actor: Actor,
  { list, key, version }: Pick<EntryVersion, 'list' | 'key' | 'version'>,
): Promise<TheirChanges | null> {
  if (!canEditSettings(actor)) return null
  const entry = await db().listEntry.findUnique({
    where: { list_key: { list, key } },
    select: { version: true, ...labels },
  })
  if (!entry || entry.version === version) return null
  const last = await db().auditEvent.findFirst({
    where: { action: { startsWith: 'list.' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorName: true },
  })
  const { version: current, ...after } = entry
  const { changes } = describeEvent({ action: 'list.labelled', before: {}, after })
  return { version: current, by: last?.actorName ?? '', changes }
}
