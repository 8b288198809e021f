export type MarkdownBlock =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'table'; head: string[]; rows: string[][] }
  | { type: 'text'; text: string }

/** Cells between unescaped bars, without the outer ones. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line)

/** The Markdown that a codebook is written in, as blocks to be drawn as text: headings, tables, paragraphs. */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  for (const part of markdown.split(/\n{2,}/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    const [first] = lines
    if (first === undefined) continue
    const heading = /^(#{1,3}) (.+)$/.exec(first)
    if (heading) blocks.push({ type: 'heading', level: (heading[1] as string).length as 1 | 2 | 3, text: heading[2] as string })
    else if (first.startsWith('|')) {
      const rows = lines.filter((line) => !isRule(line)).map(cellsOf)
      blocks.push({ type: 'table', head: rows[0] ?? [], rows: rows.slice(1) })
    } else blocks.push({ type: 'text', text: lines.join(' ').replaceAll('`', '') })
  }
  return blocks
}
