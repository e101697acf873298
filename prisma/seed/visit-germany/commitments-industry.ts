import type { CommitmentSeed } from './shape'

/** What was said at the headquarters of Bosch and BASF. */
export const industryCommitments: CommitmentSeed[] = [
  {
    key: 'bosch-presence',
    title: {
      en: 'Bosch: larger presence, future industries, core business',
      zh: '博世集团：扩大布局，导入未来产业和核心业务',
      de: 'Bosch: größere Präsenz, Zukunftsindustrien, Kerngeschäft',
    },
    summary: {
      en: 'Our side asked Bosch to enlarge its presence and bring in more future industries and core business, after cooperation of nearly 30 years in the mayor’s words.',
      zh: '市长称双方合作近30年，希望博世集团加大布局力度，导入更多未来产业和核心业务。',
      de: 'Unsere Seite bat Bosch, seine Präsenz auszubauen und mehr Zukunftsindustrien und Kerngeschäft anzusiedeln; die Zusammenarbeit dauert nach Worten des Oberbürgermeisters fast 30 Jahre.',
    },
    kind: 'investment',
    stageTemplate: 'investment',
    stage: 'lead',
    bindingStrength: 'talkingPoint',
    promisedBy: 'ourSide',
    moveBy: 'partner',
    partners: [{ partner: 'bosch', role: 'counterpart' }],
    mentions: [
      {
        session: 'visit-bosch',
        anchor: {
          paragraph: 6,
          exact:
            'enlarge its presence in Ningbo and bring in more industries of the future and more of its core business',
          locator: 'increase its layout in Ningbo',
        },
      },
    ],
    checks: [
      {
        field: 'promisedBy',
        kind: 'proposed',
        note: {
          en: 'The mayor asked for it; the reply of Bosch does not take up this point, so nobody is said to have promised it.',
          zh: '系市长提出的希望，博世的回应未涉及此点，报道未写明有任何一方作出承诺。',
          de: 'Der Oberbürgermeister bat darum; die Antwort von Bosch geht auf diesen Punkt nicht ein, zugesagt hat es nach dem Bericht niemand.',
        },
      },
      {
        field: 'city',
        kind: 'oddInSource',
        note: {
          en: '“Ningbo” is printed, another city. Everything around it is about Nanjing, which is likely meant.',
          zh: '报道印作“Ningbo”（宁波），而上下文均为南京；可能系“在宁布局”误译，应指南京。',
          de: 'Gedruckt ist „Ningbo“, eine andere Stadt. Ringsum geht es um Nanjing, das wahrscheinlich gemeint ist.',
        },
      },
      {
        field: 'text',
        kind: 'asPrinted',
        note: {
          en: 'Nearly 30 years of cooperation are the mayor’s words; the report gives no other proof of the figure.',
          zh: '“近30年”为市长所述，报道中无其他佐证。',
          de: 'Die fast 30 Jahre Zusammenarbeit sind Worte des Oberbürgermeisters; einen anderen Beleg gibt der Bericht nicht.',
        },
      },
    ],
  },
  {
    key: 'bosch-widen',
    title: {
      en: 'Bosch: more areas of cooperation, higher level',
      zh: '博世集团：拓展合作领域，提升合作水平',
      de: 'Bosch: mehr Felder der Zusammenarbeit, höheres Niveau',
    },
    summary: {
      en: 'Bosch is confident about Nanjing and looks forward to more areas of cooperation on the basis of today’s, and to a higher level of development.',
      zh: '博世看好南京发展，期待双方在现有基础上进一步拓展合作领域，实现更高水平发展。',
      de: 'Bosch ist für Nanjing zuversichtlich und möchte die Zusammenarbeit vom Bestehenden aus auf weitere Felder ausdehnen und auf ein höheres Niveau heben.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'partner',
    moveBy: 'partner',
    partners: [{ partner: 'bosch', role: 'counterpart' }],
    mentions: [
      {
        session: 'visit-bosch',
        anchor: {
          paragraph: 6,
          exact:
            'looks forward to more areas of cooperation between the two sides, starting from those that exist, and to a higher level of development, for which it will strive',
          locator: 'further expand the areas of cooperation',
        },
      },
    ],
    checks: [],
  },
  {
    key: 'basf-projects',
    title: {
      en: 'BASF: speed up the promotion of projects',
      zh: '巴斯夫集团：加快项目推进',
      de: 'BASF: Projekte schneller voranbringen',
    },
    summary: {
      en: 'City and company will each use their strengths and push projects ahead faster. Which projects is not stated.',
      zh: '双方将发挥各自优势，加大项目推进力度，共谱合作共赢新篇章。报道未写明具体项目。',
      de: 'Stadt und Unternehmen wollen ihre jeweiligen Stärken nutzen und Projekte schneller voranbringen. Welche, ist nicht angegeben.',
    },
    kind: 'project',
    stageTemplate: 'investment',
    stage: 'lead',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'both',
    partners: [{ partner: 'basf', role: 'counterpart' }],
    mentions: [
      {
        session: 'visit-basf',
        anchor: {
          paragraph: 7,
          exact:
            'will use its own strengths, push projects ahead faster, and add with the other a new chapter',
          locator: 'accelerate the project promotion efforts',
        },
      },
    ],
    checks: [
      {
        field: 'stage',
        kind: 'notStated',
        note: {
          en: 'The projects are not named, so it is open whether they are investments and how far each of them is; the first stage is recorded.',
          zh: '报道未写明具体项目，是否属于投资项目、进展到哪一步均不明；暂按首个阶段登记。',
          de: 'Die Projekte sind nicht benannt; ob es Investitionen sind und wie weit jedes ist, bleibt offen. Erfasst ist die erste Phase.',
        },
      },
    ],
  },
]
