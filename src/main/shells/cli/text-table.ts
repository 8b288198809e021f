const WIDEST = 80

const toWidth = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width))

/** Columns as wide as their longest cell (80 at most), two blanks between them, none at the end of a line. */
export function textTable(header: string[], rows: string[][]): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')))
  const widths = header.map((_, column) => Math.min(WIDEST, Math.max(...lines.map((cells) => cells[column]?.length ?? 0))))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => toWidth(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
