import { followUpIsOurs, weWithoutSpeaker } from './checks'
import type { CommitmentSeed } from './shape'

/** What was signed and said at the industrial exchange and in the talks before it. */
export const exchangeCommitments: CommitmentSeed[] = [
  {
    key: 'signed-projects',
    title: {
      en: 'Signed projects: identify and register each',
      zh: '现场签约项目：逐一核实并登记建档',
      de: 'Unterzeichnete Projekte: einzeln ermitteln und erfassen',
    },
    summary: {
      en: 'Projects of industrial development and of open cooperation were signed at the exchange, but neither named nor counted. Each is to be found out and entered as an item of its own.',
      zh: '交流活动现场签约一批产业发展和开放合作项目，报道未列项目名称和数量。需逐一核实，分别立项登记。',
      de: 'Auf der Austauschveranstaltung wurden Projekte der Industrieentwicklung und der offenen Zusammenarbeit unterzeichnet, aber weder benannt noch gezählt. Jedes ist zu ermitteln und als eigenes Vorhaben zu erfassen.',
    },
    kind: 'project',
    stageTemplate: 'investment',
    stage: 'signed',
    bindingStrength: 'signedKindNotStated',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: [],
    mentions: [
      {
        session: 'industrial-exchange',
        anchor: {
          paragraph: 3,
          exact:
            'Several projects, of industrial development and of open cooperation, were signed there and then',
          locator: 'projects were signed on the spot',
        },
      },
    ],
    checks: [
      {
        field: 'promisedBy',
        kind: 'notStated',
        note: {
          en: 'Who signed is not stated.',
          zh: '报道未写明签约各方。',
          de: 'Wer unterzeichnet hat, ist nicht angegeben.',
        },
      },
      {
        field: 'partners',
        kind: 'notStated',
        note: {
          en: 'The projects are neither named nor counted, and no partner of theirs is mentioned.',
          zh: '报道未列出项目名称、数量和合作单位。',
          de: 'Die Projekte sind weder benannt noch gezählt, und kein Partner ist genannt.',
        },
      },
      {
        field: 'stage',
        kind: 'proposed',
        note: {
          en: 'Signed is stated; what kind of paper was signed, and whether these are investments, is not.',
          zh: '报道写明已签约，但未写明文本性质，也未写明是否属于投资项目。',
          de: 'Dass unterzeichnet wurde, steht im Bericht; die Art des Schriftstücks und ob es um Investitionen geht, nicht.',
        },
      },
    ],
  },
  {
    key: 'wider-cooperation',
    title: {
      en: 'Widen cooperation: innovation, industry, digital, green',
      zh: '拓展南京与德国合作：协同创新、产业、数字经济、绿色发展',
      de: 'Zusammenarbeit ausweiten: Innovation, Industrie, digital und grün',
    },
    summary: {
      en: 'Our side hopes to cooperate with Germany in further fields and at a higher level: joint innovation, industry, digital economy and green development.',
      zh: '我方希望与德方进一步拓展合作领域，在协同创新、产业合作、数字经济、绿色发展方面搭建桥梁，推动合作迈上更高水平。',
      de: 'Unsere Seite möchte mit Deutschland auf weiteren Feldern und auf höherem Niveau zusammenarbeiten: gemeinsame Innovation, Industrie, digitale Wirtschaft und grüne Entwicklung.',
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
        session: 'industrial-exchange',
        anchor: {
          paragraph: 3,
          exact:
            'both sides will cooperate in further fields, put up a bridge for joint innovation, for cooperation between industries, for the digital economy and for green development, and keep raising the level of their cooperation',
          locator: 'further expand the field of cooperation',
        },
      },
    ],
    checks: [weWithoutSpeaker],
  },
  {
    key: 'bmw-follow-up',
    title: {
      en: 'BMW: follow up the talk and the speech',
      zh: '宝马集团：跟进会谈内容和活动发言',
      de: 'BMW: Gespräch und Redebeitrag nachbereiten',
    },
    summary: {
      en: 'The mayor talked with two senior vice presidents before the exchange, and the company spoke at it. What was said is not reported; it is to be found out and taken further.',
      zh: '市长会前会见宝马集团两位全球高级副总裁，企业负责人在活动上发言。报道未写明谈话内容，需了解情况并做好后续对接。',
      de: 'Der Oberbürgermeister sprach vor der Veranstaltung mit zwei Senior Vice Presidents, und das Unternehmen trat dort auf. Der Inhalt ist nicht berichtet; er ist zu klären und weiterzuverfolgen.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'followUpProposedByUs',
    moveBy: 'ours',
    partners: [{ partner: 'bmw', role: 'counterpart' }],
    mentions: [
      {
        session: 'talk-bmw',
        anchor: {
          paragraph: 3,
          exact: 'talks with two people from BMW Group',
          locator: 'Before the exchange, Chen Zhichang met with',
        },
      },
      {
        session: 'industrial-exchange',
        anchor: {
          paragraph: 3,
          exact: 'those in charge at BMW Group',
          locator: 'the person in charge of BMW Group',
        },
      },
    ],
    checks: [followUpIsOurs],
  },
  {
    key: 'siemens-follow-up',
    title: {
      en: 'Siemens: follow up the talk and the speech',
      zh: '西门子：跟进会谈内容和活动发言',
      de: 'Siemens: Gespräch und Redebeitrag nachbereiten',
    },
    summary: {
      en: 'The mayor talked with the head of Motion Control before the exchange, and the company spoke at it. What was said is not reported; it is to be found out and taken further.',
      zh: '市长会前会见西门子运动控制业务负责人，企业负责人在活动上发言。报道未写明谈话内容，需了解情况并做好后续对接。',
      de: 'Der Oberbürgermeister sprach vor der Veranstaltung mit dem Leiter von Motion Control, und das Unternehmen trat dort auf. Der Inhalt ist nicht berichtet; er ist zu klären und weiterzuverfolgen.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'followUpProposedByUs',
    moveBy: 'ours',
    partners: [{ partner: 'siemens', role: 'counterpart' }],
    mentions: [
      {
        session: 'talk-siemens',
        anchor: {
          paragraph: 3,
          exact: 'He also talked with Achim Peltz',
          locator: 'Motion Control CEO Achim Peltz respectively',
        },
      },
      {
        session: 'industrial-exchange',
        anchor: {
          paragraph: 3,
          exact: 'at Siemens AG',
          locator: 'Siemens AG and Nanjing Tianjia Environmental Technology Co.',
        },
      },
    ],
    checks: [followUpIsOurs],
  },
  {
    key: 'tianjia-follow-up',
    title: {
      en: 'Tianjia: follow up the speech at the exchange',
      zh: '天加环境：跟进活动发言',
      de: 'Tianjia: Redebeitrag nachbereiten',
    },
    summary: {
      en: 'The Nanjing company spoke at the exchange. What it said is not reported; it is to be found out and taken further.',
      zh: '南京企业天加在交流活动上发言，报道未写明发言内容，需了解情况并做好后续对接。',
      de: 'Das Nanjinger Unternehmen trat auf der Austauschveranstaltung auf. Der Inhalt ist nicht berichtet; er ist zu klären und weiterzuverfolgen.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'followUpProposedByUs',
    moveBy: 'ours',
    partners: [{ partner: 'tianjia', role: 'counterpart' }],
    mentions: [
      {
        session: 'industrial-exchange',
        anchor: {
          paragraph: 3,
          exact: 'at Nanjing Tianjia Environmental Technology Co. gave speeches',
          locator: 'Nanjing Tianjia Environmental Technology Co. spoke',
        },
      },
    ],
    checks: [followUpIsOurs],
  },
]
