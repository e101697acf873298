import { followUpIsOurs } from './checks'
import type { CommitmentSeed } from './shape'

/** What was said at Allianz, and the call on the consul general. */
export const closingCommitments: CommitmentSeed[] = [
  {
    key: 'allianz-invitation',
    title: {
      en: 'Allianz: invitation to come, settle and develop',
      zh: '安联保险集团：邀请前来布局发展',
      de: 'Allianz: Einladung, sich anzusiedeln und zu entwickeln',
    },
    summary: {
      en: 'The exchange at Allianz ended with a welcome to come, settle and develop. Whether the city invited Allianz, as is likely, or who else spoke has to be cleared up.',
      zh: '在安联保险集团的交流中，提出欢迎前来布局发展、携手共创美好未来。说话人不明确，可能为我方邀请安联，待核实。',
      de: 'Das Gespräch bei der Allianz endete mit der Einladung, zu kommen, sich anzusiedeln und zu entwickeln. Ob, wie wahrscheinlich, die Stadt die Allianz einlud oder wer sonst sprach, ist zu klären.',
    },
    kind: 'investment',
    stageTemplate: 'investment',
    stage: 'lead',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: [{ partner: 'allianz', role: 'counterpart' }],
    mentions: [
      {
        session: 'visit-allianz',
        anchor: {
          paragraph: 7,
          exact: 'a welcome to Ningbo, to settle there, to develop',
          locator: 'welcome to come to Ningbo',
        },
      },
    ],
    checks: [
      {
        field: 'promisedBy',
        kind: 'notStated',
        note: {
          en: 'As long as the speaker is uncertain, so is the side from which the invitation comes.',
          zh: '说话人未明确之前，无法确定由哪一方发出邀请。',
          de: 'Solange offen ist, wer sprach, ist auch offen, von welcher Seite die Einladung kommt.',
        },
      },
      {
        field: 'speaker',
        kind: 'oddInSource',
        note: {
          en: 'By grammar the vice president of Allianz praises Nanjing as a financial centre and invites; by sense these are probably the mayor’s words to Allianz.',
          zh: '按语法，介绍南京金融中心建设并发出邀请的是安联副总裁；按内容，可能是市长对安联所说。',
          de: 'Der Grammatik nach lobt der Vice President der Allianz Nanjing als Finanzzentrum und lädt ein; dem Sinn nach sind es vermutlich Worte des Oberbürgermeisters an die Allianz.',
        },
      },
      {
        field: 'city',
        kind: 'oddInSource',
        note: {
          en: '“Ningbo” is printed, another city, in a sentence about Nanjing, which is likely meant.',
          zh: '该句讲的是南京，却印作“Ningbo”（宁波）；可能系“来宁布局”误译，应指南京。',
          de: 'Gedruckt ist „Ningbo“, eine andere Stadt, in einem Satz über Nanjing, das wahrscheinlich gemeint ist.',
        },
      },
    ],
  },
  {
    key: 'allianz-asset-management',
    title: {
      en: 'Allianz: insurance and asset management',
      zh: '安联保险集团：金融保险、资产管理业务合作',
      de: 'Allianz: Versicherung und Vermögensverwaltung',
    },
    summary: {
      en: 'Financial insurance and asset management were named as business that Nanjing develops. What Allianz could do in them is to be explored together with the invitation.',
      zh: '交流中提到南京大力发展金融保险、资产管理等业务。可结合邀请事项，了解与安联合作的可能。',
      de: 'Versicherung und Vermögensverwaltung wurden als Geschäft genannt, das Nanjing ausbaut. Was die Allianz darin tun könnte, wird zusammen mit der Einladung erkundet.',
    },
    kind: 'cooperation',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'notStated',
    moveBy: 'ours',
    partners: [{ partner: 'allianz', role: 'counterpart' }],
    mentions: [
      {
        session: 'visit-allianz',
        anchor: {
          paragraph: 7,
          exact: 'insurance, asset management and other business',
          locator: 'developing financial insurance and asset management',
        },
      },
    ],
    checks: [
      {
        field: 'promisedBy',
        kind: 'notStated',
        note: {
          en: 'The business is named as something that Nanjing develops; nobody is said to have promised cooperation in it.',
          zh: '报道仅将其作为南京正在发展的业务提及，未写明有任何一方承诺开展合作。',
          de: 'Das Geschäft ist als etwas genannt, das Nanjing ausbaut; dass jemand darin Zusammenarbeit zusagte, steht nicht da.',
        },
      },
      {
        field: 'text',
        kind: 'proposed',
        note: {
          en: 'Derived from the sentence of the invitation, with its uncertain speaker; the report does not make it a point of its own.',
          zh: '由邀请事项的同一句话推导而来，说话人同样不明确；报道未将其单列。',
          de: 'Aus dem Satz mit der Einladung abgeleitet, dessen Sprecher ungewiss ist; im Bericht ist es kein eigener Punkt.',
        },
      },
    ],
  },
  {
    key: 'consulate-contact',
    title: {
      en: 'Consulate General in Munich: keep in contact',
      zh: '驻慕尼黑总领馆：保持工作联系',
      de: 'Generalkonsulat in München: Kontakt halten',
    },
    summary: {
      en: 'The delegation called on the consul general; what was talked about is not reported. Contact is to be kept up.',
      zh: '代表团拜会总领事，报道未写明谈话内容。拟保持工作联系。',
      de: 'Die Delegation besuchte den Generalkonsul; worüber gesprochen wurde, ist nicht berichtet. Der Kontakt soll gehalten werden.',
    },
    kind: 'contact',
    stageTemplate: 'cooperation',
    stage: 'firstContact',
    bindingStrength: 'talkingPoint',
    promisedBy: 'followUpProposedByUs',
    moveBy: 'ours',
    partners: [{ partner: 'consulate-munich', role: 'counterpart' }],
    mentions: [
      {
        session: 'call-consul-general',
        anchor: {
          paragraph: 8,
          exact: 'called on Tong Defa',
          locator: 'paid a visit to Tong Defa',
        },
      },
    ],
    checks: [followUpIsOurs],
  },
]
