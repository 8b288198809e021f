const LINK = /^https?:\/\/[^\s<>"]+$/i
const MAX_LENGTH = 2000

const isLink = (line: string): boolean => LINK.test(line) && line.length <= MAX_LENGTH && URL.canParse(line)

const lines = (text: string): string[] =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The addresses in a text that holds nothing else; none where anything else stands in it. */
export function onlyLinks(text: string): string[] {
  const all = lines(text)
  return all.every(isLink) ? [...new Set(all)] : []
}

/** Addresses of a list as browsers pass them on in a drop; comments begin with "#". */
export const linksOfList = (list: string): string[] =>
  onlyLinks(
    lines(list)
      .filter((line) => !line.startsWith('#'))
      .join('\n'),
  )

/** What a person typed as addresses: those that can be fetched, and lines that are none. */
export function typedLinks(text: string): { links: string[]; others: string[] } {
  const all = lines(text.replace(/[\s,]+(?=https?:\/\/)/gi, '\n'))
  return { links: [...new Set(all.filter(isLink))], others: all.filter((line) => !isLink(line)) }
}
