import type { NameCandidate } from '../name-candidate.ts'
import type { NameText } from '../name-text.ts'

const SKIPPED = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'del', 'la', 'des', 'du', 'al'])
const SHORTEST = 3

/**
 * Gives capitals such as "RSF" to the body whose name in this article they abbreviate ("Rapid Support Forces"), even where
 * a gazetteer knows another body by them, unless the article names that one in full.
 */
export function refineAcronyms(text: NameText, names: readonly NameCandidate[]): void {
  const inFull = names.filter((name) => isBody(name) && name.last > name.first)
  const wholes = new Map<string, NameCandidate | null>()
  for (const name of inFull)
    for (const letters of initialsOf(text, name)) {
      const known = wholes.get(letters)
      wholes.set(letters, known === undefined || (known && sameBody(text, known, name)) ? (known ?? name) : null)
    }
  const named = new Set(inFull.flatMap((name) => (name.entry ? [name.entry.identity] : [])))
  for (const name of names) {
    const word = text.words[name.first]
    if (!word?.upper || name.last > name.first || name.kind === 'person' || name.entry?.kind === 'country') continue
    const whole = wholes.get(word.text.replaceAll('.', ''))
    if (!whole || (name.entry && named.has(name.entry.identity))) continue
    Object.assign(name, {
      kind: whole.kind,
      use: whole.use,
      entry: whole.entry,
      standsFor: whole,
      rule: 'acronym-of-name',
      confidence: Math.max(name.confidence, whole.confidence),
    })
  }
}

const isBody = (name: NameCandidate): boolean =>
  (name.kind === 'organisation' || name.kind === 'armed_group') && (name.use === 'name' || name.use === 'unknown')

const sameBody = (text: NameText, a: NameCandidate, b: NameCandidate): boolean =>
  a.entry || b.entry ? a.entry?.identity === b.entry?.identity : normsOf(text, a).join(' ') === normsOf(text, b).join(' ')

const normsOf = (text: NameText, name: NameCandidate): string[] => text.words.slice(name.first, name.last + 1).map((word) => word.norm)

/** First letters, with and without words like "of"; nothing where they are too few to tell bodies apart. */
function initialsOf(text: NameText, name: NameCandidate): Set<string> {
  const words = text.words.slice(name.first, name.last + 1)
  const letters = (of: typeof words): string => of.map((word) => word.text.charAt(0).toUpperCase()).join('')
  const all = [letters(words), letters(words.filter((word) => !SKIPPED.has(word.norm)))]
  return new Set(all.filter((initials) => initials.length >= SHORTEST))
}
