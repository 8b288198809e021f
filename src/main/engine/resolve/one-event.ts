import type { ResolvedReport } from '../store/event-shape.ts'

/** Kinds that are words: who says it to whom is what tells one from another. */
const SPEECH = new Set(['accusation', 'appeal', 'demand', 'rejection', 'threat'])
/** Kinds of which an article tells many, each by who does it to whom. */
const VIOLENCE = new Set(['attack', 'clash'])

const cast = ({ participants }: ResolvedReport): Set<string> => new Set(participants.map((one) => `${one.role}:${one.actorId}`))

/** Both name somebody who is the same; one that names nobody goes only with what is told in its own voice, and with its kind. */
const sameViolence = (a: ResolvedReport, b: ResolvedReport): boolean => {
  const [x, y] = [cast(a), cast(b)]
  if (x.size > 0 && y.size > 0) return x.intersection(y).size > 0
  return a.attributedTo === b.attributedTo && (a.kind === b.kind || x.size === y.size)
}

const sameSpeech = (a: ResolvedReport, b: ResolvedReport): boolean => cast(a).size > 0 && cast(a).symmetricDifference(cast(b)).size === 0

/** Whether two reports of one article, read as one event, may stay so without anybody deciding. */
const mayBeOne = (a: ResolvedReport, b: ResolvedReport): boolean => {
  // A recap tells of what was before, and what somebody says is a statement of its own each time.
  if (a.background !== b.background || a.kind === 'statement' || b.kind === 'statement') return false
  if (SPEECH.has(a.kind) && SPEECH.has(b.kind)) return sameSpeech(a, b)
  return VIOLENCE.has(a.kind) && VIOLENCE.has(b.kind) ? sameViolence(a, b) : true
}

/** Reports read as one event, in parts of which every two may be one; the first part begins with the first report. */
export const strictParts = (reports: readonly ResolvedReport[]): ResolvedReport[][] => {
  const parts: ResolvedReport[][] = []
  for (const report of reports) {
    const home = parts.find((part) => part.every((other) => mayBeOne(other, report)))
    if (home) home.push(report)
    else parts.push([report])
  }
  return parts
}
