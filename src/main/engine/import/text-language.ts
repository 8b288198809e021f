import { franc, francAll } from 'franc'

/** Languages that news comes in, ISO 639-3 to 639-1. Others would only ever be picked by mistake in short texts. */
const LANGUAGES: Record<string, string> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  pol: 'pl',
  rus: 'ru',
  ukr: 'uk',
  bel: 'be',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
  bos: 'bs',
  slv: 'sl',
  slk: 'sk',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  ell: 'el',
  tur: 'tr',
  azj: 'az',
  hye: 'hy',
  kat: 'ka',
  arb: 'ar',
  pes: 'fa',
  heb: 'he',
  urd: 'ur',
  hin: 'hi',
  ben: 'bn',
  tam: 'ta',
  tel: 'te',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  vie: 'vi',
  tha: 'th',
  ind: 'id',
  zlm: 'ms',
  swe: 'sv',
  dan: 'da',
  nob: 'no',
  fin: 'fi',
  est: 'et',
  lav: 'lv',
  lit: 'lt',
  cat: 'ca',
  kaz: 'kk',
  uzn: 'uz',
  kmr: 'ku',
  som: 'so',
  swh: 'sw',
  hau: 'ha',
  amh: 'am',
  afr: 'af',
  sqi: 'sq',
  mkd: 'mk',
  mya: 'my',
  khm: 'km',
}
const ONLY = Object.keys(LANGUAGES)
const SAMPLE = 3000
/** Below this many letters trigrams mislead. */
const ENOUGH = 90

/** English words that hardly stand in other languages: enough of them settle what trigrams leave open (tables, names, capitals). */
const ENGLISH = /\b(the|and|of|that|with|which|were|was|have|has|said|from|their|would|they|this|been|after|between)\b/gi

/** ISO 639-1 code, or null where the text is too short to tell. */
export const textLanguage = (text: string, declared?: string | null): string | null => {
  const stated =
    declared
      ?.trim()
      .toLowerCase()
      .match(/^[a-z]{2,3}(?=$|[-_])/)?.[0] ?? null
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const words = sample.match(/\p{L}+/gu)?.length ?? 1
  if ((sample.match(ENGLISH)?.length ?? 0) / words > 0.12 && letters >= 40) return 'en'
  if (letters < ENOUGH) return stated
  const found = franc(sample, { only: ONLY })
  if (found === 'und') return stated
  if (stated && LANGUAGES[found] !== stated) {
    // Neighbouring languages score alike; then the page's own word decides.
    const score = francAll(sample, { only: ONLY }).find(([code]) => LANGUAGES[code] === stated)?.[1] ?? 0
    if (score > 0.99) return stated
  }
  return LANGUAGES[found] ?? null
}
