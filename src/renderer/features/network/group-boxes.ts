import type { Core, StylesheetJson } from 'cytoscape'
import { textWidth } from '../../ui/text-width.ts'
import { LABEL_SIZE } from './drawn-size.ts'
import type { Box } from './hide-labels.ts'
import type { NetworkInk } from './network-ink.ts'
import type { NetworkElements } from './to-elements.ts'
import { GROUP_PADDING, type GroupTitles } from './whole-view.ts'

/** Room that outlines and their words take around the shapes, in pixels. */
export const GROUP_MARGIN = 22

/** Sizes that keep words and lines as they are on the screen at any zoom. */
interface GroupSizes {
  letters: number
  line: number
  outline: number
}

/** Outlines the pointer does not feel: what lies in them is picked, moved and pointed at as without them. */
export const groupStyles = (ink: NetworkInk): StylesheetJson =>
  [
    {
      selector: 'node.group',
      style: {
        events: 'no',
        shape: 'round-rectangle',
        'corner-radius': '14px',
        padding: `${GROUP_PADDING}px`,
        label: 'data(label)',
        'text-wrap': 'ellipsis',
        'text-max-width': 'data(widest)',
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': 0,
        color: ink.soft,
        'background-color': ink.ink,
        'background-opacity': 0.035,
        'border-color': ink.line,
        'border-opacity': 0.55,
        'border-width': 'data(line)',
        'compound-sizing-wrt-labels': 'exclude',
      },
    },
  ] as StylesheetJson

/** Outlines that must be there before anything is put into them. */
export function addGroups(cy: Core, groups: NetworkElements['groups'], sizes: GroupSizes): void {
  for (const { key, label } of groups) {
    const known = cy.getElementById(key)
    const data = { id: key, label, drawn: 1, size: 0, gap: 0, widest: 1e6, accepted: true, ...sizes }
    if (known.nonempty()) known.data({ label, ...sizes })
    else cy.add({ group: 'nodes', classes: 'group', data, selectable: false, grabbable: false })
  }
}

/** Puts what is drawn where it belongs now, and takes outlines away that hold nothing. */
export function regroup(cy: Core, { nodes, groups }: NetworkElements): void {
  if (groups.length === 0 && cy.nodes('.group').empty()) return
  for (const { key, group } of nodes) {
    const node = cy.getElementById(key)
    if (node.nonempty() && (node.data('parent') ?? null) !== group) node.move({ parent: group })
  }
  const kept = new Set(groups.map((group) => group.key))
  cy.nodes('.group')
    .filter((node) => !kept.has(node.id()))
    .remove()
}

/** Widths of the words on outlines, in pixels. */
export const groupTitles = (cy: Core, { fontFamily }: NetworkInk): GroupTitles => {
  const font = `${LABEL_SIZE}px ${fontFamily}`
  return new Map(cy.nodes('.group').map((node) => [node.id(), textWidth(node.data('label'), font)]))
}

/** `titles` are the boxes of their words in pixels of the screen. */
export const resizeGroups = (cy: Core, { letters, line, outline }: GroupSizes, titles: ReadonlyMap<string, Box>): void => {
  cy.nodes('.group').forEach((node) => {
    const title = titles.get(node.id())
    // Letters are rounded up to the next pixel.
    const widest = title ? (title.x1 - title.x0 + 1) / cy.zoom() : 0
    if (node.data('letters') !== letters || node.data('widest') !== widest) node.data({ letters, line, outline, widest })
  })
}
