import type { CommitmentPartnerSeed, CommitmentSeed } from './shape'

const counterpart: CommitmentPartnerSeed[] = [{ partner: 'merck', role: 'counterpart' }]

/** What both sides said at the headquarters of Merck. */
export const merckCommitments: CommitmentSeed[] = [
  {
    key: 'merck-convergence',
    title: {
      en: 'Merck: closer contact, find points of convergence',
      zh: '默克集团：深化沟通对接，寻找合作契合点',
      de: 'Merck: engerer Kontakt, gemeinsame Anknüpfungspunkte',
    },
    summary: {
      en: 'Both sides will deepen their communication and go on looking for points where their interests meet.',
      zh: '双方将继续深化沟通对接，进一步寻找合作契合点。',
      de: 'Beide Seiten wollen sich enger abstimmen und weiter nach Punkten suchen, an denen sich ihre Interessen treffen.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'both',
    partners: counterpart,
    mentions: [
      {
        session: 'visit-merck',
        anchor: {
          paragraph: 7,
          exact: 'keep in ever closer touch and go on looking for points where their interests meet',
          locator: 'further identify cooperation points of convergence',
        },
      },
    ],
    checks: [],
  },
  {
    key: 'merck-life-sciences',
    title: {
      en: 'Merck: cooperation in the life sciences',
      zh: '默克集团：生命科学领域合作',
      de: 'Merck: Zusammenarbeit in den Lebenswissenschaften',
    },
    summary: {
      en: 'Both sides will look for more chances to cooperate in the life sciences.',
      zh: '双方将在生命科学领域寻求更多合作机会。',
      de: 'Beide Seiten suchen weitere Gelegenheiten zur Zusammenarbeit in den Lebenswissenschaften.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'both',
    partners: counterpart,
    mentions: [
      {
        session: 'visit-merck',
        anchor: { paragraph: 7, exact: 'in the life sciences', locator: 'in the fields of life sciences' },
      },
    ],
    checks: [],
  },
  {
    key: 'merck-healthcare',
    title: {
      en: 'Merck: cooperation in pharmaceuticals and healthcare',
      zh: '默克集团：医药健康领域合作',
      de: 'Merck: Zusammenarbeit bei Pharma und Gesundheit',
    },
    summary: {
      en: 'Both sides will look for more chances to cooperate in pharmaceuticals and healthcare.',
      zh: '双方将在医药健康领域寻求更多合作机会。',
      de: 'Beide Seiten suchen weitere Gelegenheiten zur Zusammenarbeit bei Pharma und Gesundheit.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'both',
    partners: counterpart,
    mentions: [
      {
        session: 'visit-merck',
        anchor: {
          paragraph: 7,
          exact: 'in pharmaceuticals and healthcare',
          locator: 'life sciences, pharmaceuticals and healthcare',
        },
      },
    ],
    checks: [],
  },
  {
    key: 'merck-electronics',
    title: {
      en: 'Merck: cooperation in electronics and information',
      zh: '默克集团：电子信息领域合作',
      de: 'Merck: Zusammenarbeit bei Elektronik und Information',
    },
    summary: {
      en: 'Both sides will look for more chances to cooperate in electronics and information.',
      zh: '双方将在电子信息领域寻求更多合作机会。',
      de: 'Beide Seiten suchen weitere Gelegenheiten zur Zusammenarbeit bei Elektronik und Information.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'both',
    partners: counterpart,
    mentions: [
      {
        session: 'visit-merck',
        anchor: {
          paragraph: 7,
          exact: 'in electronics and information',
          locator: 'and electronics and information',
        },
      },
    ],
    checks: [],
  },
]
