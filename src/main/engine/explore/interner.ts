/** Words as small numbers. */
export interface Interner {
  words: string[]
  code(word: string): number
  /** The code of a word that was seen, else -1. */
  find(word: string): number
}

export const createInterner = (known: readonly string[] = []): Interner => {
  const words = [...known]
  const codes = new Map(words.map((word, index) => [word, index]))
  return {
    words,
    code(word) {
      let code = codes.get(word)
      if (code === undefined) {
        code = words.length
        codes.set(word, code)
        words.push(word)
      }
      return code
    },
    find: (word) => codes.get(word) ?? -1,
  }
}
