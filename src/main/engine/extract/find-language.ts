import { franc } from 'franc'

/** Words that only English running text is full of. */
const ENGLISH = /\b(the|and|of|to|in|that|for|with|was|were|has|have|said|from|their|which|is|are|by|on|at)\b/gi
/** Small words of other languages in Latin letters. */
const OTHERS =
  /\b(de|la|el|los|las|les|des|du|le|et|est|une|dans|que|para|con|por|del|uma|não|dos|um|und|der|die|das|den|dem|ein|eine|ist|nicht|mit|von|het|een|van|zijn|och|att|det|som|på|til|og|ikke|ve|bir|için|bu|il|di|che|della|nel|w|z|na|się|jest|nie|do|că|și|nu|dan|yang|di|dengan)\b/giu
const OTHERS_SHARE = 0.1
const ENGLISH_SHARE = 0.12
const RELIABLE_LENGTH = 200

/** ISO 639-3 to 639-1 for languages that news reaches us in; others keep three letters. */
const TWO_LETTERS: Record<string, string> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  tur: 'tr',
  arb: 'ar',
  pes: 'fa',
  heb: 'he',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  hin: 'hi',
  pol: 'pl',
  swe: 'sv',
  dan: 'da',
  nob: 'no',
  fin: 'fi',
  ell: 'el',
  hun: 'hu',
  ces: 'cs',
  ron: 'ro',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
  hye: 'hy',
  kat: 'ka',
  azj: 'az',
  ind: 'id',
  vie: 'vi',
  tha: 'th',
  urd: 'ur',
  ben: 'bn',
  swh: 'sw',
  som: 'so',
  amh: 'am',
}

/** Language of a text as an ISO 639 code. A short text counts as English unless its letters or its words speak against it. */
export function findLanguage(text: string): string {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0) return 'und'
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length
  const letters = (text.match(/\p{L}/gu) ?? []).length
  const share = (text.match(ENGLISH) ?? []).length / words.length
  if (latin / letters > 0.8 && share >= ENGLISH_SHARE) return 'en'
  const guess = franc(text, { minLength: 10, only: Object.keys(TWO_LETTERS) })
  const language = TWO_LETTERS[guess] ?? guess
  if (latin / letters <= 0.8 || text.length >= RELIABLE_LENGTH) return language
  // a few words of headline English hold none of its small words, but none of other languages' either
  const foreign = (text.match(OTHERS) ?? []).length / words.length
  return foreign < OTHERS_SHARE ? 'en' : language
}
