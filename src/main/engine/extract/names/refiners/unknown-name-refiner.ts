import type { NameCandidate } from '../name-candidate.ts'
import { addEvidence, type Evidence, evidenceOf, keyOf, noEvidence } from '../name-evidence.ts'
import type { NameResources } from '../name-resources.ts'
import type { NameText } from '../name-text.ts'

interface Group {
  names: NameCandidate[]
  evidence: Evidence
}

/**
 * Decides what the names that no gazetteer knows are, each once for the whole document: a surname of a person named in
 * full elsewhere, else by the evidence of all its occurrences together. What is too weak is dropped.
 */
export function refineUnknownNames(text: NameText, names: NameCandidate[], resources: NameResources): NameCandidate[] {
  const starts = new Map(names.map((name) => [name.first, name]))
  const surnames = surnameMemory(text, names, resources)
  const acronyms = acronymMemory(text, names)
  const tails = tailMemory(text, names, resources)
  const groups = groupUnknown(text, names, resources, (at) => starts.get(at))
  const kept: NameCandidate[] = []
  for (const name of names) {
    if (name.use !== 'unknown' || name.rule !== 'unknown') {
      kept.push(name)
      continue
    }
    const key = keyOf(text, name)
    if (surnames.has(key)) Object.assign(name, { kind: 'person', rule: 'surname-memory', confidence: 0.82 })
    else if (acronyms.has(key)) Object.assign(name, { kind: acronyms.get(key), rule: 'acronym-memory', confidence: 0.8 })
    else if (tails.has(key)) Object.assign(name, { kind: 'organisation', rule: 'organisation-memory', confidence: 0.7 })
    else {
      const group = groups.get(key)
      if (!group || !decide(text, name, group)) continue
    }
    kept.push(name)
  }
  return kept
}

/** Last words (and given names) of every person named in full. */
function surnameMemory(text: NameText, names: readonly NameCandidate[], { ordinaryWords }: NameResources): Set<string> {
  const memory = new Set<string>()
  for (const name of names) {
    if (name.kind !== 'person') continue
    const words = text.words.slice(name.first, name.last + 1)
    const last = words[words.length - 1]
    if (last && last.norm.length > 1) memory.add(last.norm)
    const first = words[0]
    if (first && words.length > 1 && first.norm.length > 2 && !ordinaryWords.has(first.norm)) memory.add(first.norm)
    for (let i = words.length - 2; i > 0; i--)
      memory.add(
        words
          .slice(i)
          .map((word) => word.norm)
          .join(' '),
      )
  }
  return memory
}

/** "the Council" after "the Regional Council": heads of bodies named in full. */
function tailMemory(text: NameText, names: readonly NameCandidate[], { ordinaryWords }: NameResources): Set<string> {
  const memory = new Set<string>()
  for (const name of names) {
    if (name.kind !== 'organisation' || name.last === name.first || !ordinaryWords.has(text.words[name.last]?.norm ?? '')) continue
    for (let i = name.first + 1; i <= name.last; i++) {
      const tail = { ...name, first: i }
      if (text.words[i]?.capital) memory.add(keyOf(text, tail))
    }
  }
  return memory
}

/** "Foo Bar Association (FBA)": the letters stand for the name before them. */
function acronymMemory(text: NameText, names: readonly NameCandidate[]): Map<string, NameCandidate['kind']> {
  const memory = new Map<string, NameCandidate['kind']>()
  names.forEach((name, i) => {
    const next = names[i + 1]
    if (!next || name.kind === 'masked' || next.first !== name.last + 1 || next.first !== next.last) return
    const word = text.words[next.first]
    if (word?.upper && /\($/.test(word.gap)) memory.set(word.norm, name.kind)
  })
  return memory
}

function groupUnknown(
  text: NameText,
  names: readonly NameCandidate[],
  resources: NameResources,
  at: (index: number) => NameCandidate | undefined,
): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const name of names) {
    if (name.rule !== 'unknown') continue
    const key = keyOf(text, name)
    const group = groups.get(key) ?? { names: [], evidence: noEvidence() }
    group.names.push(name)
    addEvidence(group.evidence, evidenceOf(text, name, resources, at))
    groups.set(key, group)
  }
  return groups
}

/** A menu item, a label or a site's name behind a title: a line of a few words without a verb or a number, or its last part. */
function isFurniture(text: NameText, name: NameCandidate): boolean {
  const first = text.words[name.first]
  const sentence = first && text.analysed.sentences[first.sentence]
  if (!first || !sentence?.heading) return false
  if (/\s[-–—|·]\s/.test(first.gap)) return true
  const range = text.ranges[first.sentence]
  if (!range || range.end - range.first > 4) return false
  const tokens = text.analysed.tokens.slice(sentence.firstToken, sentence.endToken)
  return !tokens.some((token) => /\d/.test(token.text) || token.pos === 'VERB' || token.pos === 'AUX')
}

/** Sets kind, rule and confidence; false where the name is too weak to keep. */
function decide(text: NameText, name: NameCandidate, group: Group): boolean {
  const n = group.names.length
  const { person, organisation, place, ordinary } = group.evidence
  const middle = group.names.some((other) => !text.words[other.first]?.opening)
  const scores: [NameCandidate['kind'], number][] = [
    ['person', person / n],
    ['organisation', organisation / n],
    ['place', place / n],
  ]
  scores.sort((a, b) => b[1] - a[1])
  const [kind, best] = scores[0] as [NameCandidate['kind'], number]
  const second = scores[1]?.[1] ?? 0
  const strength = best - ordinary / n + (middle ? 0.4 : 0) + (n > 1 ? 0.4 : 0)
  if (strength < 0.7 || group.names.every((other) => isFurniture(text, other))) return false
  name.kind = kind
  name.rule = `unknown-${kind}`
  name.confidence = Math.min(0.75, 0.35 + 0.08 * strength + 0.05 * Math.min(2, best - second))
  return true
}
