import type { CallOutput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'

export type CodedCount = CallOutput<'coded.count'>

/** Events, nodes and ties that are not in the case yet. */
export const newItems = ({ events, nodes, ties, known, updated, kept }: CodedCount): number =>
  Math.max(0, events + nodes + ties - known - updated - kept)

/** What the import does, for its button; null where it would do nothing. */
export const importWords = (count: CodedCount): string | null => {
  const fresh = newItems(count)
  const parts = [fresh > 0 && `import ${fresh.toLocaleString('en')}`, count.updated > 0 && `update ${count.updated.toLocaleString('en')}`]
  const words = parts.filter((part) => part !== false).join(', ')
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What an import would bring, one line each; what would be none is left out, except what it is all about. */
export function countLines(count: CodedCount): string[] {
  const network = count.nodes + count.ties > 0
  return [
    `${counted(newItems(count), network ? 'new item' : 'event')} will be created from ${counted(count.rows, 'row')}`,
    network ? `among them ${counted(count.nodes, 'actor')} and ${counted(count.ties, 'lasting tie')}` : '',
    count.updated > 0
      ? `${counted(count.updated, network ? 'item' : 'event')} will be updated, as this table says something else of ${count.updated === 1 ? 'it' : 'them'}`
      : '',
    count.kept > 0 ? `${counted(count.kept, 'is', 'are')} kept as decided, though this table says something else` : '',
    `${counted(count.known, 'is', 'are')} already in the case and left as ${count.known === 1 ? 'it is' : 'they are'}`,
    count.undated > 0 ? `${counted(count.undated, 'event has', 'events have')} no date and will wait in the tray` : '',
    `${counted(count.refused, 'row is', 'rows are')} refused`,
  ].filter((line) => line !== '')
}
