import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText } from '../pipeline.ts'

/** Quoted words; `long` ones are speech, short ones only borrowed words. */
export interface QuoteSpan extends TextSpan {
  long: boolean
}

const SPEECH_LENGTH = 28

/** Quotations by paragraph; one that is never closed runs to the end of its paragraph. */
export function findQuotes(text: AnalysedText): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  let open: number | null = null
  let paragraph = -1
  let paragraphEnd = 0
  const close = (end: number) => {
    if (open !== null && end > open) spans.push({ start: open, end, long: end - open >= SPEECH_LENGTH })
    open = null
  }
  for (const token of text.tokens) {
    const sentence = text.sentences[token.sentence]
    if (sentence && sentence.paragraph !== paragraph) {
      close(paragraphEnd)
      paragraph = sentence.paragraph
    }
    if (token.text === '“' || token.text === '«' || token.text === '``') {
      close(token.start)
      open = token.end
    } else if (token.text === '”' || token.text === '»' || token.text === "''") close(token.start)
    else if (token.text === '"') {
      if (open === null) open = token.end
      else close(token.start)
    }
    paragraphEnd = token.end
  }
  close(paragraphEnd)
  return spans
}

export const insideSpeech = (quotes: readonly QuoteSpan[], at: number): boolean =>
  quotes.some((quote) => quote.long && quote.start <= at && at < quote.end)
