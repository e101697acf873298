/** Neither text nor number nor a list of either: what a forged request sends in the place of a text. */
export const noText: readonly unknown[] = [
  7,
  true,
  false,
  null,
  [],
  ['two', 'texts'],
  {},
  { contains: '' },
  { not: '' },
  { set: 'x' },
  { toString: 'x' },
]

/** What no number is, and what no column of whole numbers holds, as a form sends it. */
export const noWholeNumber = [
  '1.5',
  '1e3',
  '0x10',
  ' 1',
  '1 ',
  '+1',
  '-0',
  '01',
  '１',
  'NaN',
  'Infinity',
  '2147483648',
  '-2147483649',
  '99999999999999',
  '1'.repeat(400),
]

/** Text that is never stored: NUL, controls of both ranges, half a character, and what turns the direction of writing. */
export const noCharacters = [
  'a\u0000b',
  'a\u0007b',
  'a\u001bb',
  'a\u007fb',
  'a\u0085b',
  'a\u009fb',
  'a\ud800b',
  'a\udc00b',
  'a\u202eb',
  'a\u2066b',
  'a\u2069b',
]

/** What looks like a date and is none that is taken. */
export const noDates = [
  '2026-02-30',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '1999-12-31',
  '2101-01-01',
  '0000-00-00',
  '10000-01-01',
  '-2026-01-01',
  '2026-2-3',
  '20260228',
  '28.02.2026',
  '2026-02-28T00:00',
  '2026-02-28T00:00:00Z',
  ' 2026-02-28',
  '2026-02-28 ',
  '2026-02-28\n',
  '２０２６-02-28',
  'now',
  'infinity',
]

/** What is no amount of money. */
export const noAmounts = [
  '1,5',
  '1 000',
  '1_000',
  '1e3',
  '0x10',
  '-1',
  '+1',
  '1.',
  '.5',
  '1.234',
  '1.5.5',
  '０１',
  '١٢',
  'NaN',
  'Infinity',
  '0',
  '0.00',
  '1'.repeat(40),
]

/** Names of fields that no form has, with those by which a record is reached from another one. */
export const noFields = [
  'authorId',
  'createdAt',
  'deletedAt',
  'commitment',
  'partner.update',
  'where',
  'data',
  'constructor',
  'toString',
  'hasOwnProperty',
]

/** As long as an id and made of its signs, alone and with what some fields put before and after one. */
const noId = '-'.repeat(36)
export const noIds = [
  noId,
  `${noId}:1`,
  `${noId}_1_${noId}`,
  `${noId}_nobody`,
  `DE26-001_1_${noId}`,
  ...['partner:', 'contact:', 'update_', 'stage_', 'problem_'].map((kind) => kind + noId),
]
