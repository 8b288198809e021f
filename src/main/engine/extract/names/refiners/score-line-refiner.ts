import type { NameCandidate } from '../name-candidate.ts'
import type { NameText } from '../name-text.ts'

const RESULT_VERB = /^(?:beat|lost|drew|v|vs|hosts?|at)$/

/** In lines of results ("Derby 2 Everton 1") and tables a town is its team; countries stay what they are. */
export function refineScoreLines(text: NameText, names: readonly NameCandidate[]): void {
  const lines = new Set<number>()
  text.analysed.sentences.forEach((sentence, i) => {
    const tokens = text.analysed.tokens.slice(sentence.firstToken, sentence.endToken)
    const numbers = tokens.filter((token) => /^[\d.:-]+$/.test(token.text) && /\d/.test(token.text)).length
    const prose = tokens.filter((token) => /^\p{Ll}{2,}$/u.test(token.text) && !RESULT_VERB.test(token.lower)).length
    if (numbers >= 2 && prose <= 1 && tokens.length <= 40) lines.add(i)
  })
  for (const name of names) {
    const word = text.words[name.last]
    if (!word || !lines.has(word.sentence)) continue
    const next = text.words[name.last + 1]
    if (!next || !/^\d+$/.test(next.text) || next.sentence !== word.sentence || /[(,]/.test(next.gap)) continue
    if (name.kind !== 'place' && !(name.use === 'unknown' && name.kind !== 'masked')) continue
    name.kind = 'organisation'
    name.entry = null
    name.use = 'unknown'
    name.rule = 'team-in-results'
  }
}
