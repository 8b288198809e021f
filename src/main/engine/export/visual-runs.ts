import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** A stretch of one line that is read in one direction. */
export interface VisualRun {
  /** In the order of reading; brackets are turned already. */
  text: string
  /** Holds letters of a script that is written from right to left. */
  rightToLeft: boolean
}

const SOME_RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The stretches of a line from left to right as they are seen, by the Unicode bidirectional algorithm (UAX #9). */
export const visualRuns = (text: string): VisualRun[] => {
  if (!SOME_RIGHT_TO_LEFT.test(text)) return [{ text, rightToLeft: false }]
  const embedding = bidi.getEmbeddingLevels(text)
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels)
  const runs: { indices: number[]; level: number }[] = []
  for (const index of bidi.getReorderedIndices(text, embedding)) {
    const level = embedding.levels[index] as number
    const last = runs.at(-1)
    if (last?.level === level) last.indices.push(index)
    else runs.push({ indices: [index], level })
  }
  return runs.map(({ indices, level }) => {
    const letters = indices.map((index) => mirrored.get(index) ?? (text[index] as string))
    const rightToLeft = level % 2 === 1 && SOME_RIGHT_TO_LEFT.test(letters.join(''))
    return { text: (rightToLeft ? letters.reverse() : letters).join(''), rightToLeft }
  })
}
