import { type AmountKind, amountKinds } from '@/lib/commitments/rules'

/** ISO 4217, without funds, metals and test codes; those that deals are mostly made in come first. */
export const currencies = (
  'EUR CNY USD HKD GBP CHF JPY AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD ' +
  'CDF CLP COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG HUF IDR ILS INR IQD IRR ' +
  'ISK JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
  'STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
).split(' ')

/** A decimal of at most twelve digits before the point and two behind it: exact in the database, and as a number on screen. */
export const amountForm = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/

export type Sum = { kind: AmountKind; currency: string; value: string }

/** One total for each kind and currency, in the order of the kinds; nothing is ever added across currencies. */
export function totalsOf(amounts: readonly Sum[]): Sum[] {
  const cents = new Map<string, bigint>()
  for (const { kind, currency, value } of amounts) {
    const key = `${kind} ${currency}`
    cents.set(key, (cents.get(key) ?? 0n) + toCents(value))
  }
  return amountKinds.flatMap((kind) =>
    [...cents]
      .filter(([key]) => key.startsWith(`${kind} `))
      .map(([key, sum]) => ({ kind, currency: key.slice(-3), value: fromCents(sum) }))
      .sort((a, b) => currencies.indexOf(a.currency) - currencies.indexOf(b.currency)),
  )
}

/** A decimal with its digits in groups of three, the same in every language, such as `1 250 000.50`. */
export function groupDigits(value: string): string {
  const [whole = '', ...part] = value.split('.')
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0'), ...part].join('.')
}

function toCents(value: string): bigint {
  const [whole = '0', part = ''] = value.split('.')
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
}

function fromCents(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
