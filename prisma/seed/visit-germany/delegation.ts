import type { DelegateSeed } from './shape'

export const headOfDelegation: DelegateSeed = {
  key: 'chen-zhichang',
  role: 'head',
  printedName: 'Chen Zhichang',
  title: { en: 'Mayor of Nanjing', zh: '南京市市长', de: 'Oberbürgermeister von Nanjing' },
  printedTitle: 'Mayor',
  anchor: {
    paragraph: 1,
    exact: 'Mayor Chen Zhichang headed it',
    locator: 'Mayor Chen Zhichang led a Nanjing delegation',
  },
  checks: [
    {
      field: 'name',
      kind: 'asPrinted',
      note: {
        en: 'Printed in Latin letters only; the Chinese characters are to be confirmed.',
        zh: '报道仅印拼音；汉字写法可能为“陈之常”，待核实。',
        de: 'Nur in lateinischer Schrift gedruckt; die chinesischen Schriftzeichen sind zu bestätigen.',
      },
    },
  ],
}

/** The report names nobody else of the delegation. */
export const delegation: DelegateSeed[] = [headOfDelegation]
