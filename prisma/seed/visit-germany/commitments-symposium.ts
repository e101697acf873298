import { followUpIsOurs, topicWithoutPromise, weWithoutSpeaker } from './checks'
import type { CommitmentPartnerSeed, CommitmentSeed } from './shape'

const bothBodies: CommitmentPartnerSeed[] = [
  { partner: 'sme-federation', role: 'counterpart' },
  { partner: 'innovation-centre', role: 'counterpart' },
]

/** What was said at the symposium of innovative enterprises. */
export const symposiumCommitments: CommitmentSeed[] = [
  {
    key: 'sme-joint-innovation',
    title: {
      en: 'Joint innovation of small and medium-sized firms',
      zh: '深化中小企业协同创新',
      de: 'Gemeinsame Innovation kleiner und mittlerer Unternehmen',
    },
    summary: {
      en: 'Guests of the federation, the innovation centre and many firms gave their views on how smaller companies can innovate together.',
      zh: '协会、创新中心和多家创新企业的嘉宾就深化中小企业协同创新进行交流。',
      de: 'Gäste des Verbands, des Innovationszentrums und vieler Firmen äußerten sich dazu, wie kleinere Unternehmen gemeinsam innovativ sein können.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: bothBodies,
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 4,
          exact: 'more joint innovation between small and medium-sized companies',
          locator: 'collaborative innovation among small and medium-sized enterprises',
        },
      },
    ],
    checks: [topicWithoutPromise],
  },
  {
    key: 'sustainable-development',
    title: {
      en: 'Sustainable development: take up the guests’ views',
      zh: '推动可持续发展：跟进嘉宾意见建议',
      de: 'Nachhaltige Entwicklung: Beiträge der Gäste aufgreifen',
    },
    summary: {
      en: 'Sustainable development was a subject of the symposium; what the federation and the innovation centre can do with us is to be explored.',
      zh: '可持续发展是座谈会交流话题之一；与协会、创新中心可开展哪些合作，需进一步了解。',
      de: 'Nachhaltige Entwicklung war ein Thema des Symposiums; was mit Verband und Innovationszentrum möglich ist, wird erkundet.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: bothBodies,
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 4,
          exact: 'progress in sustainable development',
          locator: 'promoting sustainable development',
        },
      },
    ],
    checks: [topicWithoutPromise],
  },
  {
    key: 'exhibitions-conferences',
    title: {
      en: 'Exhibitions and conferences: closer cooperation',
      zh: '加强会展合作',
      de: 'Messen und Kongresse: engere Zusammenarbeit',
    },
    summary: {
      en: 'Closer work on exhibitions and conferences was a subject of the symposium; no event was named.',
      zh: '座谈会嘉宾就加强会展合作进行交流，报道未写明具体展会或会议。',
      de: 'Engere Zusammenarbeit bei Messen und Kongressen war ein Thema des Symposiums; eine Veranstaltung wurde nicht genannt.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: bothBodies,
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 4,
          exact: 'closer work on exhibitions and conferences',
          locator: 'strengthening cooperation in exhibitions and conferences',
        },
      },
    ],
    checks: [topicWithoutPromise],
  },
  {
    key: 'innovative-enterprises',
    title: {
      en: 'Innovative firms at the symposium: identify them',
      zh: '座谈会参会创新企业：核实名单并登记建档',
      de: 'Innovative Unternehmen des Symposiums ermitteln',
    },
    summary: {
      en: 'Many innovative enterprises took part without being named. The list of participants is to be obtained.',
      zh: '多家创新企业参加座谈会，报道未列名称。需取得参会名单。',
      de: 'Viele innovative Unternehmen nahmen teil, ohne genannt zu werden. Die Teilnehmerliste ist zu beschaffen.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'followUpProposedByUs',
    moveBy: 'ours',
    partners: [],
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 4,
          exact: 'guests from a good many innovative firms',
          locator: 'many innovative enterprises shared their views',
        },
      },
    ],
    checks: [
      followUpIsOurs,
      {
        field: 'partners',
        kind: 'notStated',
        note: {
          en: 'The enterprises are neither named nor counted.',
          zh: '报道未列出企业名称和数量。',
          de: 'Die Unternehmen sind weder genannt noch gezählt.',
        },
      },
    ],
  },
  {
    key: 'guests-further-fields',
    title: {
      en: 'Symposium guests: exchange and cooperation in more fields',
      zh: '座谈会嘉宾：寻求更多领域交流合作',
      de: 'Gäste des Symposiums: Austausch auf weiteren Feldern',
    },
    summary: {
      en: 'The guests know Nanjing better now and would like to exchange and cooperate in further fields. Which guests and which fields is open.',
      zh: '嘉宾表示通过交流进一步了解南京，愿在更多领域寻求交流合作。具体嘉宾和领域待明确。',
      de: 'Die Gäste kennen Nanjing nun besser und möchten sich auf weiteren Feldern austauschen und zusammenarbeiten. Welche Gäste und welche Felder, ist offen.',
    },
    kind: 'exchange',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'partner',
    moveBy: 'partner',
    partners: [],
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 5,
          exact: 'they wished to find exchange and cooperation in further fields',
          locator: 'seek exchanges and cooperation in more fields',
        },
      },
    ],
    checks: [
      {
        field: 'partners',
        kind: 'notStated',
        note: {
          en: '“The guests” are meant as a whole; which of them said so is not stated.',
          zh: '报道仅笼统写“嘉宾”，未写明具体是哪些嘉宾。',
          de: 'Gemeint sind „die Gäste“ insgesamt; wer von ihnen das sagte, ist nicht angegeben.',
        },
      },
    ],
  },
  {
    key: 'innovation-highland',
    title: {
      en: 'Learn from German firms, open up the innovation ecosystem',
      zh: '借鉴德企经验，优化开放创新生态，建设产业科创高地',
      de: 'Von deutschen Firmen lernen, Innovationsumfeld öffnen',
    },
    summary: {
      en: 'Our side will learn from German firms, strengthen innovation and industrial collaboration with other countries, improve the open innovation ecosystem, build a highland of science and technology, and let real, innovation and digital economy grow.',
      zh: '我方将学习借鉴德国企业创新发展经验，加强国际创新和产业协作，优化开放创新生态，加快建设产业科技创新高地，共同做大实体经济、创新经济、数字经济“蛋糕”。',
      de: 'Unsere Seite will von deutschen Firmen lernen, internationale Innovation und industrielle Zusammenarbeit stärken, das offene Innovationsumfeld verbessern, einen Schwerpunkt für Wissenschaft und Technik aufbauen und Real-, Innovations- und Digitalwirtschaft wachsen lassen.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'declaredIntention',
    promisedBy: 'ourSide',
    moveBy: 'ours',
    partners: [],
    mentions: [
      {
        session: 'innovation-symposium',
        anchor: {
          paragraph: 5,
          exact:
            'go on learning from what German enterprises have found out about innovation and growth, collaborate more with other countries in innovation and industry, keep improving an ecosystem that is open to innovation',
          locator: 'continue to learn from the valuable experience',
        },
      },
    ],
    checks: [weWithoutSpeaker],
  },
]
