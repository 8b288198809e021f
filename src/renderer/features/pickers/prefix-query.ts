/** Words as typed so far, as a query: signs that the query language reads are left out, the last word may go on. */
export function asPrefixQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const plain = words
    .filter((word) => !/^(AND|OR|NOT)$/.test(word))
    .map((word) => word.replace(/^['’-]+|['’-]+$/g, ''))
    .filter(Boolean)
  return plain.length === 0 ? '' : `${plain.join(' ')}*`
}
