const names = new Intl.DisplayNames('en', { type: 'language' })

/** "French" for "fr"; a code that has no name stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** Why an article has no finds, and what can be done with it all the same. */
export const notExtractedWords = (language: string | null): string =>
  `Not extracted: ${language === null ? 'its language was not recognised' : `it is written in ${languageName(language)}`}, and events are found in English only. It can be read, searched and marked by hand.`
