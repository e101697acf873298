import type { Language } from '@/lib/i18n/locale'

/** Where a word begins and ends in any alphabet: `\b` knows only the English one. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')

/** What is said of the time to come: an intention, a wish, an agreement, an invitation. */
const signs: Record<Language, readonly RegExp[]> = {
  en: [
    word('(?:will|shall)(?! (?:not|never|be (?:an?|the|in|on|at|held)))'),
    word('(?:would|should) (?:like|be glad|be happy|welcome|continue)'),
    word(
      '(?:hope|wish|want|intend|plan|aim|promise|pledge|undertake|propose|offer|agree|resolve|decide|commit|strive|seek|look forward)(?:s|d|ed|es)? (?:to|that)',
    ),
    word(
      '(?:hopes|hoped|hoping|intends|intended|intending|planning|pledged|promised|undertook|undertakes|sought|committed|committing|agreed|strives|striving)',
    ),
    word('(?:hope|wish)(?:s|d|es|ed)? for|agree(?:s|d)? (?:on|upon)'),
    word('look(?:s|ed|ing)? forward|(?:ready|willing|prepared|determined|keen) to'),
    word(
      '(?:sign(?:s|ed|ing)?|initial(?:s|led)) (?:an?|the|on|several|two|three|\\d+)|(?:was|were|been) signed',
    ),
    word('invit(?:e|es|ed|ing)|welcomes?|welcomed (?:to|them|him|her|it)|next steps?'),
    word(
      'continu(?:e|es|ed|ing) to (?:deepen|expand|strengthen|support|develop|promote|work|cooperate|learn)',
    ),
  ],
  de: [
    word(
      '(?:wird|werden|wollen|will|soll|sollen|möchten?) (?!nicht).*?(?:en|n)(?= ?[.,;!?”“"]| und | oder |$)',
    ),
    word(
      '(?:hofft|hoffen|hoffte|hofften|plant|planen|beabsichtigt|beabsichtigen|beabsichtigte|strebt|streben|strebte|erwägt|erwägen)',
    ),
    word(
      '(?:verspricht|versprechen|versprach|versprachen|verpflichte[nt]?|verpflichteten?|vereinbar(?:t|en|te|ten)|sagten? .{0,60}zu|kündigten? .{0,80}an|lädt|luden?|eingeladen)',
    ),
    word('(?:freu(?:t|en) sich auf|bereit(?:erklärt)?|Absichtserklärung|unterzeichne(?:t|n|te|ten))'),
  ],
  zh: [
    /将(?!军|领|近|来|士|官|信将疑|错就错)/u,
    /(?:希望|期待|愿(?:意|同|与)?|争取|力争|承诺|答应|保证|致力于|邀请|欢迎.{0,12}(?:来|到|赴)|拟(?!人|态)|计划|打算|商定|约定|决定|准备|有意)/u,
    /(?:签署|签订|签约|达成.{0,8}(?:共识|协议|意向)|一致同意)/u,
    /(?:进一步|继续|不断|共同|加快)(?:深化|扩大|拓展|加强|推进|推动|提升|谱写|打造|寻求|寻找)/u,
  ],
}
/** What was promised and did not come, or was never promised. */
const denials: Record<Language, RegExp> = {
  en: word('(?:would|should|could) have|(?:did|do|does) not (?:plan|intend|agree|sign|promise)|no longer'),
  de: word('hätten?|(?:vereinbarten?|unterzeichneten?|planten?|versprachen?) (?:nicht|kein\\p{L}*)'),
  zh: /(?:没有|未能|未)(?:承诺|签署|达成|计划|决定)/u,
}

/**
 * Whether a sentence speaks of something that somebody means to do, hopes for, has agreed to or invites to: a hint for the reader
 * of a source that it may have to be tracked. It goes by words alone, so it rather shows one sentence too many.
 */
export function promisesSomething(sentence: string, language: Language): boolean {
  if (denials[language].test(sentence)) return false
  return signs[language].some((sign) => sign.test(sentence))
}
