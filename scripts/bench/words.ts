import type { Language } from '@/lib/i18n/locale'
import type { Chance } from './random'

/** Places and branches, of which partners are named: each pair once. */
const places = [
  ['Stuttgart', '斯图加特'],
  ['München', '慕尼黑'],
  ['Gerlingen', '格尔林根'],
  ['Köln', '科隆'],
  ['Düsseldorf', '杜塞尔多夫'],
  ['Hamburg', '汉堡'],
  ['Leipzig', '莱比锡'],
  ['Dresden', '德累斯顿'],
  ['Nürnberg', '纽伦堡'],
  ['Bremen', '不来梅'],
  ['Hannover', '汉诺威'],
  ['Aachen', '亚琛'],
  ['Ulm', '乌尔姆'],
  ['Mannheim', '曼海姆'],
  ['Karlsruhe', '卡尔斯鲁厄'],
  ['Freiburg', '弗赖堡'],
  ['Jena', '耶拿'],
  ['Erfurt', '埃尔福特'],
  ['Rostock', '罗斯托克'],
  ['Kiel', '基尔'],
  ['Mainz', '美因茨'],
  ['Kassel', '卡塞尔'],
  ['Augsburg', '奥格斯堡'],
  ['Regensburg', '雷根斯堡'],
  ['Würzburg', '维尔茨堡'],
] as const
const branches = [
  ['Messtechnik', '测量技术'],
  ['Antriebe', '驱动'],
  ['Werkzeugbau', '工具制造'],
  ['Halbleiter', '半导体'],
  ['Batterien', '电池'],
  ['Medizintechnik', '医疗技术'],
  ['Logistik', '物流'],
  ['Kunststoffe', '塑料'],
  ['Optik', '光学'],
  ['Sensorik', '传感器'],
  ['Robotik', '机器人'],
  ['Pumpen', '泵业'],
  ['Filter', '过滤'],
  ['Kabelwerk', '电缆'],
  ['Turbinen', '涡轮'],
  ['Software', '软件'],
  ['Wasserstoff', '氢能'],
  ['Getriebe', '变速器'],
  ['Analytik', '分析'],
  ['Verpackung', '包装'],
  ['Leuchten', '照明'],
  ['Klimatechnik', '空调'],
  ['Lacke', '涂料'],
  ['Federn', '弹簧'],
  ['Ventile', '阀门'],
  ['Prüfstände', '试验台'],
  ['Armaturen', '管件'],
  ['Textilien', '纺织'],
  ['Keramik', '陶瓷'],
  ['Gießerei', '铸造'],
  ['Bahntechnik', '轨道技术'],
  ['Solartechnik', '太阳能'],
  ['Biotechnik', '生物技术'],
  ['Lasertechnik', '激光'],
  ['Fahrwerke', '底盘'],
  ['Werkstoffe', '材料'],
  ['Netztechnik', '电网'],
  ['Dichtungen', '密封'],
  ['Mikroskope', '显微镜'],
  ['Waagen', '衡器'],
] as const

export type Named = { en: string; zh: string; de: string }

/** The name of the partner with this number; up to a thousand differ. */
export function partnerName(index: number): Named {
  const [place, zhPlace] = places[index % places.length] ?? places[0]
  const [branch, zhBranch] = branches[Math.floor(index / places.length) % branches.length] ?? branches[0]
  return {
    en: `${place} ${branch}`,
    zh: `${zhPlace}${zhBranch}公司`,
    de: `${branch} ${place} GmbH`,
  }
}

const families = ['Wang', 'Li', 'Zhang', 'Chen', 'Liu', 'Yang', 'Zhao', 'Huang', 'Zhou', 'Wu', 'Xu', 'Sun']
const givens = ['Hui', 'Ping', 'Min', 'Jie', 'Qiang', 'Lei', 'Yan', 'Fang', 'Ting', 'Bo', 'Rui', 'Ning']

/** The name of the person with this number. */
export function personName(index: number): string {
  return `${families[index % families.length]} ${givens[Math.floor(index / families.length + index) % givens.length]}`
}

const parts: Record<Language, readonly (readonly string[])[]> = {
  en: [
    [
      'The partner',
      'Our office',
      'The district',
      'The project company',
      'The technical team',
      'The legal department',
      'The board',
      'The plant manager',
    ],
    [
      'confirmed',
      'examined',
      'postponed',
      'translated',
      'signed',
      'discussed',
      'prepared',
      'returned',
      'registered',
      'announced',
    ],
    [
      'the draft of the contract',
      'the lease of the hall',
      'the list of machines',
      'the schedule of the pilot line',
      'the joint laboratory',
      'the customs papers',
      'the training of the apprentices',
      'the environmental report',
      'the second phase',
      'the share of the investors',
      'the visit of the experts',
      'the delivery of the samples',
    ],
    [
      'in the new area',
      'at the fair',
      'with the city bank',
      'after the holidays',
      'by video call',
      'in the ministry',
      'on the site',
      'with both lawyers',
      'before the audit',
      'in the port',
    ],
  ],
  zh: [
    ['合作方', '我办', '新区', '项目公司', '技术团队', '法务部门', '董事会', '厂长'],
    ['已确认', '正在审核', '推迟了', '翻译了', '签署了', '讨论了', '准备了', '退回了', '登记了', '公布了'],
    [
      '合同草案',
      '厂房租约',
      '设备清单',
      '试点产线进度',
      '联合实验室方案',
      '海关文件',
      '学徒培训计划',
      '环评报告',
      '二期工程',
      '投资方股权',
      '专家来访安排',
      '样品交付',
    ],
    [
      '在新区管委会',
      '在展会上',
      '与市银行',
      '节后',
      '通过视频会议',
      '在部里',
      '在现场',
      '与双方律师',
      '审计之前',
      '在港区',
    ],
  ],
  de: [
    [
      'Der Partner',
      'Unser Amt',
      'Der Bezirk',
      'Die Projektgesellschaft',
      'Das technische Team',
      'Die Rechtsabteilung',
      'Der Vorstand',
      'Die Werkleitung',
    ],
    [
      'bestätigte',
      'prüfte',
      'verschob',
      'übersetzte',
      'unterzeichnete',
      'besprach',
      'bereitete',
      'schickte zurück',
      'meldete',
      'verkündete',
    ],
    [
      'den Entwurf des Vertrags',
      'den Mietvertrag der Halle',
      'die Liste der Maschinen',
      'den Zeitplan der Pilotstraße',
      'das gemeinsame Labor',
      'die Zollpapiere',
      'die Schulung der Lehrlinge',
      'den Umweltbericht',
      'den zweiten Bauabschnitt',
      'den Anteil der Investoren',
      'den Besuch der Fachleute',
      'die Lieferung der Muster',
    ],
    [
      'im Neubaugebiet',
      'auf der Messe',
      'mit der Stadtbank',
      'nach den Feiertagen',
      'in einer Videokonferenz',
      'im Ministerium',
      'vor Ort',
      'mit beiden Anwälten',
      'vor der Prüfung',
      'im Hafen',
    ],
  ],
}
const frames: Record<Language, (sentence: string[], mark: string) => string> = {
  en: (words, mark) => `${words.join(' ')} (${mark}).`,
  zh: ([who, did, what, where], mark) => `${who}${where}${did}${what}（${mark}）。`,
  de: (words, mark) => `${words.join(' ')} (${mark}).`,
}

/** A sentence with a mark of its own, such as a number of a file: no two of a record are the same. */
export function sentence(chance: Chance, language: Language, mark: string): string {
  return frames[language](
    parts[language].map((words) => chance.pick(words)),
    mark,
  )
}

/** What is to be done, as a title. */
export function title(chance: Chance, language: Language, partner: Named): string {
  const what = chance.pick(parts[language][2] ?? [])
  const where = chance.pick(parts[language][3] ?? [])
  if (language === 'zh') return `与${partner.zh}${where}推进${what}`
  return language === 'de' ? `${partner.de}: ${what} ${where}` : `${partner.en}: ${what} ${where}`
}
