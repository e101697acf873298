import {
  dateNotStated,
  headquartersProposed,
  orderOfReport,
  placeNotStated,
  talksBeforeExchange,
} from './checks'
import type { PartialLocalized, SessionSeed } from './shape'

const headquarters: PartialLocalized = {
  en: 'Company headquarters',
  zh: '企业总部',
  de: 'Unternehmenszentrale',
}

export const sessions: SessionSeed[] = [
  {
    key: 'talk-bmw',
    kind: 'bilateralTalk',
    title: { en: 'Talk with BMW Group', zh: '会见宝马集团代表', de: 'Gespräch mit der BMW Group' },
    order: 1,
    participants: [{ partner: 'bmw', contacts: ['bo-yishan', 'fu-yao'], role: 'counterpart' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 3,
      exact: 'talks with two people from BMW Group',
      locator: 'Before the exchange, Chen Zhichang met with',
    },
    checks: [
      dateNotStated,
      placeNotStated,
      talksBeforeExchange,
      {
        field: 'text',
        kind: 'notStated',
        note: {
          en: 'Whether the mayor met the two together or one after the other is not stated; one talk is recorded.',
          zh: '报道未写明系同时会见还是分别会见两位代表；目前按一场会见登记。',
          de: 'Ob der Oberbürgermeister die beiden zusammen oder nacheinander traf, ist nicht angegeben; erfasst ist ein Gespräch.',
        },
      },
    ],
  },
  {
    key: 'talk-siemens',
    kind: 'bilateralTalk',
    title: { en: 'Talk with Siemens AG', zh: '会见西门子股份公司代表', de: 'Gespräch mit der Siemens AG' },
    order: 2,
    participants: [{ partner: 'siemens', contacts: ['achim-peltz'], role: 'counterpart' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 3,
      exact: 'He also talked with Achim Peltz',
      locator: 'Motion Control CEO Achim Peltz respectively',
    },
    checks: [dateNotStated, placeNotStated, talksBeforeExchange],
  },
  {
    key: 'industrial-exchange',
    kind: 'conference',
    title: {
      en: 'Nanjing–Munich industrial cooperation and exchange',
      zh: '中国南京—德国慕尼黑产业合作交流活动',
      de: 'Industriekooperation und Austausch Nanjing–München',
    },
    place: { en: 'Munich', zh: '慕尼黑', de: 'München' },
    order: 3,
    participants: [
      { partner: 'bmw', role: 'speaker' },
      { partner: 'siemens', role: 'speaker' },
      { partner: 'tianjia', role: 'speaker' },
    ],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 2,
      exact: 'The industrial cooperation and exchange of Nanjing in China and Munich in Germany',
      locator: 'Nanjing - Germany - Munich industrial cooperation',
    },
    checks: [
      dateNotStated,
      talksBeforeExchange,
      {
        field: 'place',
        kind: 'proposed',
        note: {
          en: 'Munich stands in the name of the event; neither town nor venue is stated apart from that.',
          zh: '仅活动名称中出现慕尼黑，报道未另行写明举办城市和场馆。',
          de: 'München steht im Namen der Veranstaltung; davon abgesehen sind weder Stadt noch Haus angegeben.',
        },
      },
      {
        field: 'text',
        kind: 'oddInSource',
        note: {
          en: '“will be a full house” is printed in the future tense about a past event; probably it was full.',
          zh: '报道以将来时印作“will be a full house”，而活动已经结束；可能意为“座无虚席”。',
          de: 'Gedruckt ist „will be a full house“, also Zukunft für ein vergangenes Ereignis; vermutlich war der Saal voll.',
        },
      },
      {
        field: 'speaker',
        kind: 'notStated',
        note: {
          en: 'Three companies spoke through those in charge; their names are not given, and they need not be the people whom the mayor met before.',
          zh: '三家企业由负责人发言，报道未写明发言人姓名，也未必是会前会见的人员。',
          de: 'Für drei Unternehmen sprachen die Verantwortlichen; ihre Namen fehlen, und es müssen nicht die zuvor Getroffenen sein.',
        },
      },
    ],
  },
  {
    key: 'innovation-symposium',
    kind: 'symposium',
    title: {
      en: 'Symposium of innovative firms in Germany',
      zh: '德国创新企业座谈会',
      de: 'Symposium innovativer Unternehmen in Deutschland',
    },
    order: 4,
    participants: [
      { partner: 'sme-federation', role: 'guest' },
      { partner: 'innovation-centre', role: 'guest' },
    ],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 4,
      exact: 'At a symposium, held for innovative enterprises in Germany',
      locator: 'At the symposium for innovative enterprises in Germany',
    },
    checks: [
      dateNotStated,
      placeNotStated,
      orderOfReport,
      {
        field: 'partners',
        kind: 'notStated',
        note: {
          en: 'Many innovative enterprises took part that are neither named nor counted.',
          zh: '另有多家创新企业参会，报道未列名称和数量。',
          de: 'Viele innovative Unternehmen nahmen teil, die weder genannt noch gezählt werden.',
        },
      },
    ],
  },
  {
    key: 'visit-bosch',
    kind: 'companyVisit',
    title: { en: 'Visit to Bosch Group', zh: '走访博世集团', de: 'Besuch bei der Bosch-Gruppe' },
    place: headquarters,
    order: 5,
    participants: [{ partner: 'bosch', contacts: ['christian-fischer'], role: 'host' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 6,
      exact: 'At Bosch Group he told Christian Fischer',
      locator: 'In Bosch Group, Chen Zhichang introduced',
    },
    checks: [dateNotStated, headquartersProposed, orderOfReport],
  },
  {
    key: 'visit-basf',
    kind: 'companyVisit',
    title: { en: 'Visit to BASF Group', zh: '走访巴斯夫集团', de: 'Besuch bei der BASF-Gruppe' },
    place: headquarters,
    order: 6,
    participants: [{ partner: 'basf', contacts: ['kelley'], role: 'host' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 7,
      exact: 'At BASF Group the mayor and “executive board members Kelley” talked in depth',
      locator: 'Walking into the BASF Group',
    },
    checks: [dateNotStated, headquartersProposed, orderOfReport],
  },
  {
    key: 'visit-merck',
    kind: 'companyVisit',
    title: { en: 'Visit to Merck Group', zh: '走访默克集团', de: 'Besuch bei der Merck-Gruppe' },
    place: headquarters,
    order: 7,
    participants: [
      {
        partner: 'merck',
        contacts: ['robert-nas', 'benedict-ernst', 'sebastian-cannon-messier'],
        role: 'host',
      },
    ],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 7,
      exact: 'At Merck Group the mayor talked with Robert Nas',
      locator: 'In Merck Group, Chen Zhichang had a discussion',
    },
    checks: [dateNotStated, headquartersProposed, orderOfReport],
  },
  {
    key: 'visit-allianz',
    kind: 'companyVisit',
    title: { en: 'Visit to Allianz Group', zh: '走访安联保险集团', de: 'Besuch bei der Allianz-Gruppe' },
    place: headquarters,
    order: 8,
    participants: [{ partner: 'allianz', contacts: ['mae-yan-kai'], role: 'host' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 7,
      exact: 'The mayor went to Allianz Insurance Group, too',
      locator: 'Chen Zhichang also visited Allianz Insurance Group',
    },
    checks: [dateNotStated, headquartersProposed, orderOfReport],
  },
  {
    key: 'call-consul-general',
    kind: 'courtesyCall',
    title: {
      en: 'Call on the Consul General in Munich',
      zh: '拜会中国驻慕尼黑总领事',
      de: 'Besuch beim Generalkonsul in München',
    },
    order: 9,
    participants: [{ partner: 'consulate-munich', contacts: ['tong-defa'], role: 'host' }],
    delegation: ['chen-zhichang'],
    anchor: {
      paragraph: 8,
      exact: 'also called on Tong Defa',
      locator: 'his entourage paid a visit to Tong Defa',
    },
    checks: [dateNotStated, placeNotStated, orderOfReport],
  },
]
