import type { CheckSeed } from './shape'

/** Checks that more than one subject carries in the same words. */

export const dateNotStated: CheckSeed = {
  field: 'heldOn',
  kind: 'notStated',
  note: {
    en: 'The report dates the visit as a whole, 19 to 22 November, but not this session.',
    zh: '报道仅写明出访时间为11月19日至22日，未写明本场活动的日期。',
    de: 'Der Bericht datiert nur die Reise insgesamt, 19. bis 22. November, nicht diesen Termin.',
  },
}

export const orderOfReport: CheckSeed = {
  field: 'order',
  kind: 'proposed',
  note: {
    en: 'Placed where the report tells of it; in which order the sessions took place is not stated.',
    zh: '暂按报道叙述顺序排列；报道未说明各场活动的先后。',
    de: 'Nach der Erzählfolge des Berichts eingereiht; die tatsächliche Reihenfolge ist nicht angegeben.',
  },
}

export const talksBeforeExchange: CheckSeed = {
  field: 'order',
  kind: 'proposed',
  note: {
    en: 'Stated is only that the talks with BMW and Siemens preceded the exchange; the rest of the order is proposed.',
    zh: '报道仅说明与宝马、西门子的会见在交流活动之前，其余顺序为暂拟。',
    de: 'Angegeben ist nur, dass die Gespräche mit BMW und Siemens vor der Austauschveranstaltung lagen; die übrige Reihenfolge ist vorgeschlagen.',
  },
}

export const placeNotStated: CheckSeed = {
  field: 'place',
  kind: 'notStated',
  note: {
    en: 'The report names no place for this session.',
    zh: '报道未写明本场活动的地点。',
    de: 'Der Bericht nennt für diesen Termin keinen Ort.',
  },
}

export const headquartersProposed: CheckSeed = {
  field: 'place',
  kind: 'proposed',
  note: {
    en: 'The report says in general that headquarters of several companies were visited; it names neither a town nor an address here.',
    zh: '报道仅笼统提到走访多家企业总部，未写明本次走访的城市和地址。',
    de: 'Der Bericht sagt allgemein, dass Zentralen mehrerer Unternehmen besucht wurden; Ort und Anschrift nennt er hier nicht.',
  },
}

export const nameInSyllables: CheckSeed = {
  field: 'name',
  kind: 'asPrinted',
  note: {
    en: 'Printed in syllables of Chinese; perhaps the Chinese form of a name in another language. To be asked of the partner.',
    zh: '报道所印为汉语音节形式，可能是外籍人士的中文名；原文姓名待向对方核实。',
    de: 'In chinesischen Silben gedruckt, vielleicht die chinesische Form eines Namens aus einer anderen Sprache. Beim Partner zu erfragen.',
  },
}

export const spellingToConfirm: CheckSeed = {
  field: 'name',
  kind: 'asPrinted',
  note: {
    en: 'Spelled as in the report, which reads like a translation; the spelling that the person uses is to be confirmed.',
    zh: '姓名拼写照录报道；该报道疑为译文，本人实际使用的拼写待核实。',
    de: 'Schreibweise wie im Bericht, der wie eine Übersetzung wirkt; die eigene Schreibweise der Person ist zu bestätigen.',
  },
}

export const followUpIsOurs: CheckSeed = {
  field: 'promisedBy',
  kind: 'notStated',
  note: {
    en: 'The report records no promise here; the follow-up is a proposal of ours.',
    zh: '报道此处未记载任何承诺；后续跟进为我方建议。',
    de: 'Der Bericht gibt hier keine Zusage wieder; die Nachbereitung ist ein Vorschlag von uns.',
  },
}

export const topicWithoutPromise: CheckSeed = {
  field: 'promisedBy',
  kind: 'notStated',
  note: {
    en: 'Named as a subject on which the guests gave their views; nobody is said to have promised anything.',
    zh: '报道仅将其列为嘉宾交流的话题，未写明有任何一方作出承诺。',
    de: 'Genannt als Thema, zu dem sich die Gäste äußerten; dass jemand etwas zusagte, steht nicht da.',
  },
}

export const weWithoutSpeaker: CheckSeed = {
  field: 'promisedBy',
  kind: 'proposed',
  note: {
    en: 'The paragraph begins with “we” and names no speaker; it probably continues the mayor’s words of the paragraph before.',
    zh: '该段以“我们”开头，未写明说话人；可能承接上一段市长的讲话。',
    de: 'Der Absatz beginnt mit „wir“ und nennt niemanden, der spricht; vermutlich setzt er die Worte des Oberbürgermeisters aus dem vorigen Absatz fort.',
  },
}
