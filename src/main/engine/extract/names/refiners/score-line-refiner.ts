import type { Sentence } from '../../pipeline.ts'
import type { NameCandidate } from '../name-candidate.ts'
import type { NameText } from '../name-text.ts'

const NUMBER = /^\d[\d.:-]*$/
const LOWER = /^\p{Ll}{2,}$/u
const RESULT_VERB = /^(?:beat|lost|drew|v|vs|hosts?|at)$/

/** In lines of results ("Derby 2 Everton 1") and tables a town is its team; countries stay what they are. */
export function refineScoreLines(text: NameText, names: readonly NameCandidate[]): void {
  const lines = new Set<number>()
  for (const sentence of text.analysed.sentences) if (isScoreLine(text, sentence)) lines.add(sentence.index)
  if (lines.size === 0) return
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

/** Two numbers or more and hardly a lower-case word. */
function isScoreLine(text: NameText, sentence: Sentence): boolean {
  if (sentence.endToken - sentence.firstToken > 40) return false
  let numbers = 0
  let prose = 0
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = text.analysed.tokens[i]
    if (!token) continue
    if (NUMBER.test(token.text)) numbers++
    else if (LOWER.test(token.text) && !RESULT_VERB.test(token.lower) && ++prose > 1) return false
  }
  return numbers >= 2
}
