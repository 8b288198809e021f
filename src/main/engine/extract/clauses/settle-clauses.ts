import type { Clause } from './clause.ts'
import type { Item } from './phrase.ts'
import { takesClause } from './verb-classes.ts'

/** "Reaching the square, rebels …": the main clause's subject acts in the fronted one. */
export function adoptFronted(clauses: readonly Clause[]): void {
  for (const clause of clauses) {
    if (clause.parent || clause.verb.form === 'finite' || clause.subject) continue
    const main = clauses.find((other) => other.index > clause.index && other.verb.form === 'finite' && other.relation === 'main')
    if (main) {
      if (isUnder(main, clause)) main.parent = null
      clause.parent = main
      clause.subject = main.subject
    }
  }
}

/** "The road is closed, Norland said" and "…, said Norland": what stands before is what was said. */
export function invertReporting(items: readonly Item[], clauses: readonly Clause[]): void {
  clauses.forEach((clause, at) => {
    if (at === 0 || clause.verb.form !== 'finite' || !takesClause(clause.verb.lemma) || clause.verb.passive) return
    if (clauses[at + 1] && clauses[at + 1]?.parent === clause && clauses[at + 1]?.relation === 'complement') return
    const after = items[clause.verb.item + 1]
    const before = items[clause.verb.item - 1]
    const inverted = before?.type === 'comma' && after?.type === 'np' && after.np.prep === null
    if (!inverted && !(clause.subject && followsComma(items, clause))) return
    if (inverted) clause.subject = after.np
    else if (after?.type === 'np' && after.np.prep === null) return
    const root = rootOf(clauses[at - 1] ?? clause, clause)
    if (root === clause) return
    clause.parent = null
    clause.relation = 'main'
    clause.mark = null
    root.parent = clause
    root.relation = 'complement'
  })
}

const followsComma = (items: readonly Item[], clause: Clause): boolean => {
  const subject = clause.subject
  return subject !== null && subject.item < clause.verb.item && items[subject.item - 1]?.type === 'comma'
}

function rootOf(clause: Clause, stop: Clause): Clause {
  let root = clause
  while (root.parent && root.parent !== stop) root = root.parent
  return root
}

/** Parents must never run in a circle. */
function isUnder(clause: Clause, ancestor: Clause): boolean {
  for (let above = clause.parent; above; above = above.parent) if (above === ancestor) return true
  return false
}
