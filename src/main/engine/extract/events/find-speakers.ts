import type { Clause } from '../clauses/clause.ts'
import { takesClause } from '../clauses/verb-classes.ts'
import type { ArticleReading } from './article-reading.ts'
import { resolvePhrase } from './resolve-phrase.ts'

interface Speech {
  at: number
  paragraph: number
  speaker: string
}

/** Who speaks at an offset inside a quotation: the one named in its sentence, or the last one named before. */
export function findSpeakers(reading: ArticleReading): (at: number) => string | null {
  const speeches: Speech[] = []
  for (const within of reading.sentences) {
    for (const clause of within.clauses) {
      if (!isSpeech(clause)) continue
      const speaker = resolvePhrase(reading, within, clause.subject)[0]?.chain
      const word = within.words[clause.verb.head]
      if (speaker && word) speeches.push({ at: word.start, paragraph: reading.text.sentences[within.sentence]?.paragraph ?? 0, speaker })
    }
  }
  return (at) => {
    const sentence = reading.text.sentences.find((candidate) => candidate.start <= at && at < candidate.end)
    const own = sentence && speeches.find((speech) => speech.at >= sentence.start && speech.at < sentence.end)
    if (own) return own.speaker
    const same = speeches.filter((speech) => speech.paragraph === sentence?.paragraph)
    const before = same.findLast((speech) => speech.at < at) ?? speeches.findLast((speech) => speech.at < at)
    return (before ?? same[0])?.speaker ?? null
  }
}

const isSpeech = (clause: Clause): boolean => clause.subject !== null && !clause.verb.passive && takesClause(clause.verb.lemma)
