import type { Clause } from './clause.ts'
import type { Item } from './phrase.ts'
import type { Word } from './word.ts'

/** "beat up", "carry out": what follows is the object. */
const PARTICLES = new Set(['up', 'off', 'out', 'down', 'back', 'away'])

/** Gives each clause the phrases after its verb, and the fronted ones before its subject; in place. */
export function attachArguments(items: readonly Item[], clauses: readonly Clause[], words: readonly Word[]): void {
  const verbs = new Set(clauses.map((clause) => clause.verb.item))
  const subjects = new Set(clauses.flatMap((clause) => clause.subject?.group.map((np) => np.item) ?? []))
  for (const clause of clauses) {
    attachAfter(items, clause, verbs, subjects)
    attachBefore(items, clause, verbs)
  }
  setExtents(clauses, words)
}

function attachAfter(items: readonly Item[], clause: Clause, verbs: Set<number>, subjects: Set<number>): void {
  let commas = 0
  for (let i = clause.verb.item + 1; i < items.length; i++) {
    const item = items[i]
    if (!item || verbs.has(i) || item.type === 'stop') return
    if (item.type === 'mark' || item.type === 'relative') return
    if (item.type === 'comma') commas++
    if (item.type === 'adjective' && clause.predicate === null && i <= clause.verb.item + 3) clause.predicate = item.word
    if (item.type !== 'np') continue
    if (subjects.has(i) && item.np.prep === null && item.np !== clause.subject && isSubjectAhead(items, i, verbs)) {
      if (!isControlled(items, i)) return
    }
    if (commas > 0 && item.np.prep === null && item.np.group[0]?.item === i) return
    if (item.np.group[0] !== item.np && item.np.prep === item.np.group[0]?.prep) continue
    if (item.np.prep === null || (clause.next === item.np.prep && PARTICLES.has(clause.next) && clause.objects.length === 0))
      clause.objects.push(item.np)
    else clause.obliques.push(item.np)
    clause.last = item.np.head
  }
}

/** The phrase has a finite verb of its own right behind it. */
function isSubjectAhead(items: readonly Item[], i: number, verbs: Set<number>): boolean {
  for (let at = i + 1; at < items.length; at++) {
    if (verbs.has(at)) {
      const item = items[at]
      return item?.type === 'vg' && item.vg.form === 'finite'
    }
    const item = items[at]
    if (item?.type === 'stop' || item?.type === 'mark' || item?.type === 'relative') return false
  }
  return false
}

/** "urged Norland to leave": the object of one verb is the subject of the next. */
const isControlled = (items: readonly Item[], i: number): boolean => {
  const next = items[i + 1]
  return next?.type === 'vg' && next.vg.form !== 'finite'
}

/** "In a phone call with X, Y called for …": phrases before the subject. */
function attachBefore(items: readonly Item[], clause: Clause, verbs: Set<number>): void {
  if (clause.verb.form !== 'finite' || clause.relation === 'coordinate') return
  for (let i = clause.verb.item - 1; i >= 0; i--) {
    const item = items[i]
    if (!item || verbs.has(i) || item.type === 'mark' || item.type === 'stop' || item.type === 'and') return
    if (item.type === 'np' && item.np.prep !== null && item.np !== clause.subject) clause.obliques.push(item.np)
    clause.first = Math.min(clause.first, item.at)
  }
}

/** A clause reaches from its subject, or its verb, to the word before the next clause. */
function setExtents(clauses: readonly Clause[], words: readonly Word[]): void {
  clauses.forEach((clause, i) => {
    const next = clauses[i + 1]
    const own = clause.subject && clause.subject.first < clause.verb.first && ownsSubject(clause) ? clause.subject.first : clause.verb.first
    clause.first = Math.min(clause.first, own)
    const limit = next
      ? next.subject && ownsSubject(next) && next.subject.first > clause.verb.head
        ? next.subject.first
        : next.verb.first
      : words.length
    clause.last = Math.max(clause.verb.head, limit - 1)
  })
}

const ownsSubject = (clause: Clause): boolean =>
  clause.relation !== 'coordinate' && clause.relation !== 'infinitive' && clause.relation !== 'gerund'
