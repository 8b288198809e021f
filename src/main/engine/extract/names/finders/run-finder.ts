import { candidate, type NameCandidate, overlap } from '../name-candidate.ts'
import type { NameResources } from '../name-resources.ts'
import type { NameText, Word } from '../name-text.ts'
import { type CapitalRun, capitalRuns } from './capital-run.ts'

/**
 * Reads every run of capitalised words against what the gazetteers found in it: whole bodies ("Ministry of X",
 * "X University"), places ("Lake X", "X River"), persons after a title or a given name, and what is left as unknown.
 * Gazetteer candidates inside a larger name are taken into it.
 */
export function findRunNames(text: NameText, known: readonly NameCandidate[], resources: NameResources): NameCandidate[] {
  const found: NameCandidate[] = []
  let at = 0
  for (const range of text.ranges) {
    const inside: NameCandidate[] = []
    while (at < known.length && (known[at]?.first ?? 0) < range.end) inside.push(known[at++] as NameCandidate)
    if (range.allCaps || range.titleCase) {
      found.push(...inside)
      continue
    }
    const reader = new RunReader(text, resources, inside)
    for (const run of capitalRuns(text, range.first, range.end, resources)) reader.read(run)
    found.push(...reader.results())
  }
  return found
}

class RunReader {
  private readonly text: NameText
  private readonly resources: NameResources
  private known: NameCandidate[]
  private made: NameCandidate[] = []

  constructor(text: NameText, resources: NameResources, known: NameCandidate[]) {
    this.text = text
    this.resources = resources
    this.known = known
  }

  /** Candidates of the sentence in text order; offices are no names by themselves. */
  results(): NameCandidate[] {
    return [...this.known, ...this.made].sort((a, b) => a.first - b.first)
  }

  read(run: CapitalRun): void {
    const trimmed = this.trim(run)
    if (!trimmed) return
    const { first, last } = trimmed
    if (this.known.some((k) => k.first <= first && k.last >= last && k.use !== 'office')) return
    if (this.readPattern(first, last)) return
    const office = this.lastOffice(first, last)
    if (office !== null && office < last) {
      this.readPerson(office + 1, last, this.officeText(first, office))
      return
    }
    if (office === last) return
    this.readParts(first, last)
  }

  /** Without the ordinary words that open a sentence before a name. */
  private trim(run: CapitalRun): CapitalRun | null {
    let { first } = run
    const { words } = this.text
    const { ordinaryWords, words: lists } = this.resources
    while (first < run.last) {
      const word = words[first]
      const knownHere = this.known.some((k) => k.first <= first && k.last >= first && k.use !== 'office')
      if (!word?.opening || knownHere || !ordinaryWords.has(word.norm)) break
      const verb =
        /^(?:VERB|AUX|ADP|SCONJ|ADV|PRON)$/.test(this.text.analysed.tokens[word.token]?.pos ?? '') ||
        (/ing$/.test(word.norm) && !this.resources.surnames.has(word.norm))
      if (verb && first < run.last && !this.resources.givenNames.has(word.norm)) {
        first++
        continue
      }
      if (
        lists.officeHeads.has(word.norm) ||
        lists.honorifics.has(word.norm) ||
        lists.ranks.has(word.norm) ||
        this.patternKind(first, run.last)
      )
        break
      if (this.resources.givenNames.has(word.norm) && !lists.notNames.has(word.norm)) break
      first++
      while (first < run.last && !words[first]?.capital) first++
    }
    const only = words[first]
    if (first === run.last && only && lists.notNames.has(only.norm)) return null
    return { first, last: run.last }
  }

  private word(at: number): Word | undefined {
    return this.text.words[at]
  }

  private norm(at: number): string {
    return this.text.words[at]?.norm ?? ''
  }

  private patternKind(first: number, last: number): 'organisation' | 'place' | 'masked' | null {
    const lists = this.resources.words
    if (this.isWeapon(first, last)) return 'masked'
    if (first === last) return null
    const head = this.norm(last)
    const start = this.norm(first)
    const second = this.norm(first + 1)
    if (lists.eventStarts.has(start)) return 'masked'
    if (lists.organisationStarts.has(start) && /^(of|for)$/.test(second)) return 'organisation'
    const complement = this.complementAt(first, last)
    if (complement !== null && complement > first && lists.organisationHeads.has(this.norm(complement - 1))) return 'organisation'
    if (complement !== null && lists.eventHeads.has(this.norm(complement - 1))) return 'masked'
    if (lists.eventHeads.has(head)) return 'masked'
    if (lists.organisationHeads.has(head)) return 'organisation'
    if (last - first > 1 && lists.organisationHeads.has(this.norm(last - 1)) && this.isTown(last, last)) return 'organisation'
    if (lists.clubStarts.has(start) && this.isTown(first + 1, last)) return 'organisation'
    if (lists.placeHeads.has(head)) return 'place'
    if (lists.placeStarts.has(start) && !this.resources.ordinaryWords.has(this.norm(last))) return 'place'
    if (lists.placeStarts.has(start) && second === 'of') return 'place'
    return null
  }

  private isTown(first: number, last: number): boolean {
    const norms = this.text.words.slice(first, last + 1).map((word) => word.norm)
    return (
      this.resources.cities.get(norms.join(' ')) !== undefined ||
      this.known.some((k) => k.first === first && k.last === last && (k.use === 'seat' || k.kind === 'place'))
    )
  }

  private isWeapon(first: number, last: number): boolean {
    const norms = this.text.words.slice(first, last + 1).map((word) => word.norm)
    return this.resources.words.weapons.has(norms.join(' '))
  }

  /** Where "of" or "for" starts the complement of a head inside the run. */
  private complementAt(first: number, last: number): number | null {
    for (let i = first + 1; i < last; i++) if (/^(of|for)$/.test(this.norm(i)) && !this.word(i)?.capital) return i
    return null
  }

  private readPattern(first: number, last: number): boolean {
    let from = first
    const office = this.lastOffice(first, last)
    if (office !== null && office < last && !/^(of|for)$/.test(this.norm(office + 1))) {
      from = office + 1
      if (!this.resources.words.organisationHeads.has(this.norm(last)) || this.resources.givenNames.has(this.norm(from))) return false
    }
    const kind = this.patternKind(from, last)
    if (!kind) return false
    const lead = this.known.find((k) => k.first === from && k.last < last && k.use !== 'office')
    const made = candidate(from, last, kind, `${kind}-pattern`, 0.75, { affiliation: lead?.entry?.identity ?? null })
    if (kind === 'masked') {
      this.known = this.known.filter((k) => !overlap(k, made) || k.kind === 'country')
      if (this.known.some((k) => overlap(k, made))) return true
    } else this.known = this.known.filter((k) => !overlap(k, made))
    this.made.push(made)
    return true
  }

  /** Index of the last word of the last office or title in the run. */
  private lastOffice(first: number, last: number): number | null {
    const lists = this.resources.words
    for (let i = last; i >= first; i--) {
      const phrase = this.known.find((k) => k.use === 'office' && k.first <= i && k.last >= i)
      if (phrase) return Math.min(phrase.last, last)
      const norm = this.norm(i)
      if (!this.word(i)?.possessive && (lists.officeHeads.has(norm) || lists.honorifics.has(norm) || lists.ranks.has(norm))) {
        if (this.known.some((k) => k.use !== 'office' && k.first <= i && k.last >= i && k.last > k.first)) continue
        return i
      }
    }
    return null
  }

  /** The office before a person, without the country or body it belongs to. */
  private officeText(first: number, last: number): { office: string; affiliation: string | null } {
    let from = last
    const lists = this.resources.words
    const phrase = this.known.find((k) => k.use === 'office' && k.first <= last && k.last >= last)
    if (phrase) from = phrase.first
    while (
      from > 0 &&
      this.word(from - 1)?.sentence === this.word(last)?.sentence &&
      lists.officeModifiers.has(this.norm(from - 1)) &&
      /^[\s-]$/.test(this.word(from)?.gap ?? '')
    )
      from--
    const before = this.known
      .filter(
        (k) =>
          k.use !== 'office' &&
          !/^(?:pro|anti)$/.test(this.norm(k.first - 1)) &&
          k.last < from &&
          from - k.last <= 2 &&
          k.first >= Math.max(0, first - 6),
      )
      .pop()
    const start = this.word(from)?.start ?? 0
    const office = this.text.analysed.article.text.slice(start, this.word(last)?.end ?? start)
    const near = before && (from - before.last === 1 || lists.officeModifiers.has(this.norm(from - 1)))
    return { office, affiliation: near ? (before.entry?.identity ?? null) : null }
  }

  private readPerson(first: number, last: number, title: { office: string; affiliation: string | null }): void {
    const exact = this.known.find((k) => k.first === first && k.use !== 'office')
    if (exact && exact.kind === 'person') {
      exact.office ??= title.office
      exact.affiliation ??= title.affiliation
      if (exact.use === 'surname') exact.confidence = 0.8
      if (exact.last >= last) return
    }
    if (
      exact &&
      exact.kind !== 'person' &&
      exact.last === last &&
      !this.resources.words.honorifics.has(this.norm(first - 1)) &&
      !this.resources.words.ranks.has(this.norm(first - 1))
    )
      return
    const made = candidate(first, last, 'person', 'title-and-name', 0.88, title)
    if (exact?.kind === 'person') made.entry = null
    this.known = this.known.filter((k) => !overlap(k, made))
    this.made.push(made)
  }

  /** A run without pattern: what the gazetteers know, and the rest. */
  private readParts(first: number, last: number): void {
    const { givenNames, ordinaryWords, words: lists } = this.resources
    const before = this.word(first - 1)
    const sameSentence = before && before.sentence === this.word(first)?.sentence
    const titled =
      sameSentence &&
      !before.possessive &&
      /^\.?\s$/.test(this.word(first)?.gap ?? '') &&
      (lists.officeHeads.has(before.norm) || lists.honorifics.has(before.norm) || lists.ranks.has(before.norm))
    if (titled && !this.known.some((k) => k.first === first && k.kind !== 'person')) {
      this.readPerson(first, last, this.officeText(first, first - 1))
      return
    }
    const inside = this.known.filter((k) => k.first <= last && k.last >= first && k.use !== 'office')
    const lead = inside.find((k) => k.first === first)
    const given = givenNames.has(this.norm(first)) && last > first && !(lead && (lead.last > first || lead.use === 'adjective'))
    if (given && last - first < 5 && !(lead && ordinaryWords.has(this.norm(last)))) {
      const made = candidate(first, last, 'person', 'given-name', 0.8)
      const person = inside.find((k) => k.kind === 'person' && k.last === last && k.use === 'name')
      if (person) return
      this.known = this.known.filter((k) => !overlap(k, made))
      this.made.push(made)
      return
    }
    let from = first
    for (const part of [...inside, null]) {
      const until = part ? part.first - 1 : last
      if (from <= until) this.unknown(from, until)
      if (part) from = part.last + 1
    }
  }

  private unknown(first: number, last: number): void {
    let from = first
    let to = last
    while (from <= to && !this.word(from)?.capital) from++
    while (to >= from && !this.word(to)?.capital) to--
    if (from > to) return
    this.made.push(candidate(from, to, 'masked', 'unknown', 0, { use: 'unknown' }))
  }
}
