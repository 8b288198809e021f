import { foldName } from './fold-name.ts'

/** Spellings that transliteration makes of one sound, longest first; what they become is only a key, not a spelling. */
const SOUNDS: [RegExp, string][] = [
  [/(?<=\p{L})(?:ian|yan|jan|ean)\b/gu, 'an'],
  [/(?:sch|sh|ş|sz)/gu, 's'],
  [/(?:tch|tsch|ch|ç|cz|č)/gu, 'c'],
  [/(?:kh|gh|h)/gu, 'h'],
  [/(?:zh|dzh|dj|j)/gu, 'j'],
  [/(?:ts|tz|z)/gu, 's'],
  [/ph/gu, 'f'],
  [/(?:ck|q|k)/gu, 'k'],
  [/w/gu, 'v'],
  [/(?:iy|ij|yi|ii|iyy|y|i)/gu, 'i'],
  [/(?:ou|oo|u)/gu, 'u'],
  [/ə/gu, 'a'],
  [/(\p{L})\1/gu, '$1'],
]

/** Equal for names that differ only in how a script was put into Latin letters: Pashinyan and Pashinian, Aliyev and Aliev. */
export const looseName = (name: string): string => {
  let key = foldName(name)
  for (const [pattern, replacement] of SOUNDS) key = key.replace(pattern, replacement)
  return key.replace(/iev\b/gu, 'ev')
}
