/** An actor by its kind and name. */
interface Named {
  kind: string
  name: string
  /** The body that it belongs to; null where none is known. */
  affiliation_id: number | null
}

/** Words of which the names of offices and bodies are made that every state has: the Defence Ministry, the Supreme Court. */
const COMMON_TO_STATES = new Set(
  (
    'administration affairs air armed army assembly cabinet central chief commission committee congress constitutional council court defence ' +
    'defense department economy education election electoral emergencies energy federal finance force forces foreign general government guard ' +
    'health high home information intelligence interior internal justice military minister ministries ministry national navy office parliament ' +
    'police presidency president prime prosecutor prosecutors security senate service services staff state supreme trade treasury'
  ).split(' '),
)
const JOINING = new Set(['of', 'for', 'the', 'and', 'on', 's'])

/** Whoever holds an office at the time: other people a year later. */
const HOLDERS =
  /\b(ambassadors|chairmen|commissioners|deputies|diplomats|envoys|governors|heads|leaders|ministers|negotiators|presidents|secretaries)\b/i

const words = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? []

/** A body that many states have, named without its state. */
const isCommonBody = (name: string): boolean => words(name).every((word) => COMMON_TO_STATES.has(word) || JOINING.has(word))

/** A name that stands for one thing in the whole case: a person's full name, or a body's own name; not "protesters", not "Defence Ministry". */
export const isOwnName = ({ kind, name, affiliation_id }: Named): boolean => {
  const parts = name.split(/\s+/)
  const capitalised = parts.filter((part) => /^\p{Lu}/u.test(part)).length
  if (kind === 'person') return parts.length >= 2 && capitalised >= 2
  if (capitalised < 2 && !/^\p{Lu}/u.test(name)) return false
  // “Mediators have …”: the capital is that of the sentence.
  const isMany = capitalised === 1 && /\p{Ll}s$/u.test(name) && affiliation_id === null
  return !isMany && !isCommonBody(name)
}

/** A group that is another one in another article, though the words are the same: activists then and now, ministers then and now. */
export const isPassingGroup = ({ kind, name }: Named): boolean => kind === 'population' || (kind !== 'person' && HOLDERS.test(name))
