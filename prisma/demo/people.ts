import type { Person, PersonKey, Unit, UnitKey } from '@/prisma/demo/shape'
import { visitOffice } from '@/prisma/seed/office'

export const units: Record<UnitKey, Unit> = {
  office: visitOffice,
  commerce: { en: 'Commerce Bureau', zh: '市商务局', de: 'Amt für Wirtschaft und Handel' },
  science: {
    en: 'Science and Technology Bureau',
    zh: '市科学技术局',
    de: 'Amt für Wissenschaft und Technologie',
  },
  exhibition: { en: 'Convention and Exhibition Office', zh: '市会展办公室', de: 'Messe- und Kongressbüro' },
}

/** Nobody of them exists. The first is the administrator whom the start adds; the others are invited. */
export const people: Record<PersonKey, Person> = {
  lin: { name: 'Lin Jing 林静', email: 'lin@demo.invalid', role: 'administrator', units: ['office'] },
  he: { name: 'He Yun 何芸', email: 'he@demo.invalid', role: 'administrator', units: ['office'] },
  zhou: {
    name: 'Zhou Wei 周薇',
    email: 'zhou@demo.invalid',
    role: 'manager',
    units: ['commerce'],
    locale: 'zh-CN',
  },
  gu: { name: 'Gu Min 顾敏', email: 'gu@demo.invalid', role: 'manager', units: ['science'] },
  brandt: {
    name: 'Jonas Brandt',
    email: 'brandt@demo.invalid',
    role: 'staff',
    units: ['commerce'],
    locale: 'de',
  },
  // A viewer of all units.
  shen: { name: 'Shen Liqun 沈立群', email: 'shen@demo.invalid', role: 'viewer', units: [] },
}

export const personKeys = Object.keys(people) as PersonKey[]
