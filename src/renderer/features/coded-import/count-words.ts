import type { CallOutput } from '../../../shared/contract/contract.ts'

export type CodedCount = CallOutput<'coded.count'>

const number = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Events, nodes and ties that are not in the case yet. */
export const newItems = ({ events, nodes, ties, known, changed }: CodedCount): number =>
  Math.max(0, events + nodes + ties - known - changed)

/** What an import would bring, one line each; what would be none is left out, except what it is all about. */
export function countLines(count: CodedCount): string[] {
  const network = count.nodes + count.ties > 0
  return [
    `${number(newItems(count), network ? 'new item' : 'event')} will be created from ${number(count.rows, 'row')}`,
    network ? `among them ${number(count.nodes, 'actor')} and ${number(count.ties, 'lasting tie')}` : '',
    `${number(count.known, 'is', 'are')} already in the case and left as ${count.known === 1 ? 'it is' : 'they are'}`,
    count.changed > 0
      ? `${number(count.changed, 'is', 'are')} in the case with other content and left as ${count.changed === 1 ? 'it is' : 'they are'} there`
      : '',
    count.undated > 0 ? `${number(count.undated, 'event has', 'events have')} no date and will wait in the tray` : '',
    `${number(count.refused, 'row is', 'rows are')} refused`,
  ].filter((line) => line !== '')
}
