/** Marked words on one line, cut between words where they are long. */
export const shortWords = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length).replace(/\s+\S*$/, '')}…` : line
}
