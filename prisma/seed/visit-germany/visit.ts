import { headOfDelegation } from './delegation'
import type { VisitSeed } from './shape'

export const visit: VisitSeed = {
  country: 'DE',
  title: { en: 'Nanjing in Germany', zh: '南京市代表团访问德国', de: 'Nanjinger Delegation in Deutschland' },
  summary: {
    en: 'A Nanjing delegation under the mayor met companies, federations and bodies in Germany: an exchange of industries, a symposium of innovative firms, visits to company headquarters and a call on the consul general.',
    zh: '市长率南京市代表团访问德国，出席产业合作交流活动和创新企业座谈会，走访多家企业总部，并拜会中国驻慕尼黑总领事。',
    de: 'Eine Nanjinger Delegation unter Leitung des Oberbürgermeisters traf in Deutschland Unternehmen, Verbände und Einrichtungen: Austausch der Industrie, Symposium innovativer Firmen, Besuche in Unternehmenszentralen und beim Generalkonsul.',
  },
  startsOn: { month: 11, day: 19 },
  endsOn: { month: 11, day: 22 },
  timeZone: 'Europe/Berlin',
  places: {
    en: 'Munich; headquarters of several companies',
    zh: '慕尼黑；多家企业总部',
    de: 'München; Zentralen mehrerer Unternehmen',
  },
  headOfDelegation,
  anchor: {
    paragraph: 1,
    exact: 'Between 19 and 22 November, by German time',
    locator: 'From November 19 to 22, local time',
  },
  checks: [
    {
      field: 'year',
      kind: 'notStated',
      note: {
        en: 'The report gives day and month, but no year.',
        zh: '报道仅写明月、日，未写明年份。',
        de: 'Der Bericht nennt Tag und Monat, aber kein Jahr.',
      },
    },
    {
      field: 'place',
      kind: 'notStated',
      note: {
        en: 'Only Munich is named, in the name of the exchange and as the seat of the consulate general; the towns of the company headquarters are not stated.',
        zh: '报道仅在交流活动名称和总领事职务中提到慕尼黑，未写明各企业总部所在城市。',
        de: 'Nur München wird genannt, im Namen der Austauschveranstaltung und als Sitz des Generalkonsulats; die Orte der Unternehmenszentralen sind nicht angegeben.',
      },
    },
    {
      field: 'delegation',
      kind: 'notStated',
      note: {
        en: 'Apart from the mayor no member of the delegation is named, nor is their number given.',
        zh: '除市长外，报道未写明代表团其他成员的姓名和人数。',
        de: 'Außer dem Oberbürgermeister wird kein Mitglied der Delegation genannt, auch ihre Zahl nicht.',
      },
    },
  ],
}
