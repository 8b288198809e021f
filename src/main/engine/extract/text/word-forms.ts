import type { ArticleInput } from '../../../../shared/domain/extracted-article.ts'
import type { AnalysedText } from '../pipeline.ts'

export type Analyse = (article: ArticleInput) => AnalysedText
export type WordPart = 'verb' | 'noun'

/** A sentence in which a word shows its base form, whatever form it was typed in. */
const frameOf = (word: string, part: WordPart): string => {
  if (part === 'noun') return `Two ${word} came as a surprise.`
  if (word.endsWith('ing')) return `They are ${word} it.`
  return /(ed|en)$/.test(word) ? `They have ${word} it.` : `They will ${word} it.`
}

/** Endings cut off by rule, for words that the lemmatiser does not know. */
const stripped = (word: string, part: WordPart): string[] => {
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^siu])s$/, '')
  if (part === 'noun') return [singular]
  const stem = word.match(/^(\w*[aeiouy]\w*)(?:ed|ing)$/)?.[1]
  if (stem === undefined) return [singular]
  return [stem, `${stem}e`, ...(/([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [])]
}

/** Base forms that a word as typed may have. One without an ending is taken for its own: "found" is to found, "lay" to lay. */
const baseForms = (word: string, part: WordPart, analyse: Analyse): string[] => {
  if (!/(s|ed|en|ing)$/.test(word)) return [word]
  const { tokens } = analyse({ id: '', text: frameOf(word, part), title: null, published: null, boilerplate: [] })
  const lemma = tokens.find((token) => token.lower === word)?.lemma
  return lemma !== undefined && lemma !== word ? [lemma] : [word, ...stripped(word, part)]
}

const inflected = (base: string, part: WordPart): string[] => {
  const third = /(s|x|z|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
  if (part === 'noun') return [base, third]
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
  const doubled = /[^aeiou][aeiou][b-df-hj-np-tvz]$/.test(base) ? base + base.slice(-1) : null
  return [base, third, past, `${base.replace(/([^eyo])e$/, '$1')}ing`, ...(doubled === null ? [] : [`${doubled}ed`, `${doubled}ing`])]
}

/** A word with its base form and every form that it may take in a text, in lower case. */
export interface WordForms {
  base: string
  forms: ReadonlySet<string>
}

/** Reads a word in any of its forms; one with hyphens is also known as the clause reader writes it, without them. */
export function wordForms(typed: string, part: WordPart, analyse: Analyse): WordForms {
  const word = typed.toLowerCase()
  const bases = /[-‐‑]/.test(word)
    ? [word.replace(/[-‐‑]/g, ''), word, ...stripped(word.replace(/[-‐‑]/g, ''), part)]
    : baseForms(word, part, analyse)
  return { base: bases[0] as string, forms: new Set([word, ...bases.flatMap((base) => inflected(base, part))]) }
}
