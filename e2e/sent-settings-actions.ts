import { settingLimits, settingNames } from '@/lib/settings/rules'
import type { OtherAction } from './sent-actions'

const entryLabels = { labelEn: 'Entry', labelZh: '条目', labelDe: 'Eintrag' }
const photoEntry = { list: 'documentType', key: 'photo', version: 1 }

/** The actions of the settings, as their forms send them. */
export const settingsActions: Record<string, OtherAction> = {
  addEntryAction: { ability: 'editSettings', fields: () => ({ list: 'documentType', ...entryLabels }) },
  labelEntryAction: {
    ability: 'editSettings',
    fields: () => ({ list: 'stage', key: 'signed', version: 0, ...entryLabels }),
  },
  moveEntryAction: { ability: 'editSettings', fields: () => ({ ...photoEntry, direction: 'up' }) },
  retireEntryAction: { ability: 'editSettings', fields: () => photoEntry },
  restoreEntryAction: { ability: 'editSettings', fields: () => photoEntry },
  addHolidayAction: {
    ability: 'editSettings',
    fields: () => ({
      country: 'CN',
      heldOn: '2031-05-01',
      nameEn: 'A day',
      nameZh: '一天',
      nameDe: 'Ein Tag',
    }),
  },
  removeHolidayAction: { ability: 'editSettings', fields: () => ({ country: 'CN', heldOn: '2026-10-01' }) },
  startJobAction: { ability: 'editSettings', fields: () => ({ name: 'session.expire' }) },
  retryRunAction: {
    ability: 'editSettings',
    fields: () => ({ name: 'session.expire', id: '0199a0a0-0000-7000-8000-000000000000' }),
  },
  changeSettingsAction: {
    ability: 'editSettings',
    fields: () => ({
      version: 1,
      ...Object.fromEntries(settingNames.map((name) => [name, settingLimits[name][1]])),
    }),
  },
}
