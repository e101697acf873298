import { nameInSyllables, spellingToConfirm } from './checks'
import type { ContactSeed } from './shape'

export const contacts: ContactSeed[] = [
  {
    key: 'bo-yishan',
    partner: 'bmw',
    printedName: 'Bo Yishan',
    title: {
      en: 'Global Senior Vice President and Chief Information Officer',
      zh: '全球高级副总裁、首席信息官',
      de: 'Global Senior Vice President und Chief Information Officer',
    },
    printedTitle: 'Global Senior Vice President and Chief Information Officer',
    anchor: { paragraph: 3, exact: 'Bo Yishan', locator: 'Chief Information Officer Bo Yishan' },
    checks: [nameInSyllables],
  },
  {
    key: 'fu-yao',
    partner: 'bmw',
    printedName: 'Fu Yao',
    title: {
      en: 'Global Senior Vice President',
      zh: '全球高级副总裁',
      de: 'Global Senior Vice President',
    },
    printedTitle: 'Global Senior Vice President',
    anchor: { paragraph: 3, exact: 'Fu Yao', locator: 'BMW Group Global Senior Vice President Fu Yao' },
    checks: [nameInSyllables],
  },
  {
    key: 'achim-peltz',
    partner: 'siemens',
    printedName: 'Achim Peltz',
    title: {
      en: 'CEO, Motion Control, Digital Industry Group',
      zh: '数字化工业集团运动控制业务首席执行官',
      de: 'CEO Motion Control, Digital Industry Group',
    },
    printedTitle: 'Digital Industry Group Motion Control CEO',
    anchor: { paragraph: 3, exact: 'Achim Peltz', locator: 'Motion Control CEO Achim Peltz' },
    checks: [
      spellingToConfirm,
      {
        field: 'title',
        kind: 'asPrinted',
        note: {
          en: '“Digital Industry Group” is printed; the Siemens business called Digital Industries is probably meant.',
          zh: '报道印作“Digital Industry Group”，可能指西门子数字化工业集团（Digital Industries）。',
          de: 'Gedruckt ist „Digital Industry Group“; gemeint ist vermutlich das Siemens-Geschäft Digital Industries.',
        },
      },
    ],
  },
  {
    key: 'christian-fischer',
    partner: 'bosch',
    printedName: 'Christian Fischer',
    title: {
      en: 'Vice Chairman of the Board of Directors',
      zh: '董事会副主席',
      de: 'Stellvertretender Vorsitzender (Board of Directors)',
    },
    printedTitle: 'Vice Chairman of the Board of Directors',
    anchor: {
      paragraph: 6,
      exact: 'Christian Fischer',
      locator: 'Christian Fischer, Vice Chairman of the Board',
    },
    checks: [
      spellingToConfirm,
      {
        field: 'title',
        kind: 'asPrinted',
        note: {
          en: 'Bosch has a board of management and a supervisory board; the former is probably meant.',
          zh: '博世设有董事会（管理层）和监事会；报道所称可能指前者，正式职务待核实。',
          de: 'Bosch hat eine Geschäftsführung und einen Aufsichtsrat; gemeint ist vermutlich die Geschäftsführung.',
        },
      },
    ],
  },
  {
    key: 'kelley',
    partner: 'basf',
    printedName: 'Kelley',
    title: { en: 'Member of the executive board', zh: '执行董事会成员', de: 'Mitglied des Vorstands' },
    printedTitle: 'executive board members',
    anchor: { paragraph: 7, exact: 'Kelley', locator: 'executive board members Kelley' },
    checks: [
      {
        field: 'name',
        kind: 'asPrinted',
        note: {
          en: 'A single name is printed; a first name, or the other half of the name, is missing.',
          zh: '报道仅印一个姓氏，缺少名字，全名待核实。',
          de: 'Nur ein einzelner Name ist gedruckt; Vorname oder zweiter Namensteil fehlt.',
        },
      },
      {
        field: 'title',
        kind: 'oddInSource',
        note: {
          en: 'The plural “members” stands before one surname: either one person is meant or a second name was lost. One person is recorded.',
          zh: '报道用复数“members”，却只有一个姓氏：可能仅指一人，也可能漏印另一人；目前按一人登记。',
          de: 'Die Mehrzahl „members“ steht vor nur einem Nachnamen: Entweder ist eine Person gemeint, oder ein zweiter Name fehlt. Erfasst ist eine Person.',
        },
      },
    ],
  },
  {
    key: 'robert-nas',
    partner: 'merck',
    printedName: 'Robert Nas',
    title: {
      en: 'Senior Vice President of Life Sciences',
      zh: '生命科学业务高级副总裁',
      de: 'Senior Vice President Life Science',
    },
    printedTitle: 'Senior Vice President of Life Sciences',
    anchor: { paragraph: 7, exact: 'Robert Nas', locator: 'Robert Nas, Senior Vice President' },
    checks: [spellingToConfirm],
  },
  {
    key: 'benedict-ernst',
    partner: 'merck',
    printedName: 'Benedict Ernst',
    title: {
      en: 'Vice President of Electronic Technology',
      zh: '电子科技业务副总裁',
      de: 'Vice President Elektroniktechnologie',
    },
    printedTitle: 'Vice President of Electronic Technology',
    anchor: {
      paragraph: 7,
      exact: 'Benedict Ernst',
      locator: 'Benedict Ernst, Vice President of Electronic Technology',
    },
    checks: [spellingToConfirm],
  },
  {
    key: 'sebastian-cannon-messier',
    partner: 'merck',
    printedName: 'Sebastian Cannon Messier',
    title: {
      en: 'Senior Director, Global Policy and External Affairs, Pharmaceuticals and Healthcare',
      zh: '医药健康业务全球政策与对外事务高级总监',
      de: 'Senior Director für globale Politik und Außenbeziehungen, Pharma und Gesundheit',
    },
    printedTitle: 'Senior Director of Global Policy and External Affairs of Pharmaceuticals and Healthcare',
    anchor: {
      paragraph: 7,
      exact: 'Sebastian Cannon Messier',
      locator: 'Sebastian Cannon Messier, Senior Director',
    },
    checks: [
      {
        field: 'name',
        kind: 'asPrinted',
        note: {
          en: 'Three names in a row: the last two may be a compound surname that changed in translation. To be asked of the partner.',
          zh: '报道所印为三段姓名，后两段可能是翻译中走样的复合姓氏，待向对方核实。',
          de: 'Drei Namen hintereinander: Die letzten zwei sind vielleicht ein Doppelname, der beim Übersetzen verändert wurde. Beim Partner zu erfragen.',
        },
      },
    ],
  },
  {
    key: 'mae-yan-kai',
    partner: 'allianz',
    printedName: 'Mae Yan Kai',
    title: { en: 'Vice President', zh: '副总裁', de: 'Vice President' },
    printedTitle: 'Vice President',
    anchor: { paragraph: 7, exact: 'Mae Yan Kai', locator: 'Vice President Mae Yan Kai' },
    checks: [nameInSyllables],
  },
  {
    key: 'tong-defa',
    partner: 'consulate-munich',
    printedName: 'Tong Defa',
    title: { en: 'Consul General', zh: '总领事', de: 'Generalkonsul' },
    printedTitle: 'Chinese Consul General in Munich',
    anchor: { paragraph: 8, exact: 'Tong Defa', locator: 'paid a visit to Tong Defa' },
    checks: [
      {
        field: 'name',
        kind: 'asPrinted',
        note: {
          en: 'Printed in Latin letters only; the Chinese characters are to be confirmed.',
          zh: '报道仅印拼音；汉字写法可能为“童德发”，待核实。',
          de: 'Nur in lateinischer Schrift gedruckt; die chinesischen Schriftzeichen sind zu bestätigen.',
        },
      },
    ],
  },
]
