import type { StylesheetJson } from 'cytoscape'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'
import { actorPicture } from '../../ui/actor-shapes.ts'
import { CLASS_COLORS, type Scheme } from '../../ui/class-colors.ts'
import { groupStyles } from './group-boxes.ts'
import type { NetworkInk } from './network-ink.ts'

export const readInk = (container: HTMLElement, scheme: Scheme): NetworkInk => {
  const style = getComputedStyle(container)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  return {
    scheme,
    ink: color('--ink'),
    soft: color('--ink-soft'),
    surface: color('--surface'),
    fill: color('--actor-fill'),
    line: color('--actor-line'),
    fontFamily: style.fontFamily,
  }
}

const NATIVE: Partial<Record<ActorKind, string>> = { country: 'ellipse', organisation: 'round-rectangle', armed_group: 'hexagon' }
const DRAWN: readonly ActorKind[] = ['person', 'population']

function kindStyles(ink: NetworkInk): StylesheetJson {
  const native = Object.entries(NATIVE).map(([kind, shape]) => ({
    selector: `node[actorKind="${kind}"]`,
    style: { shape: shape as 'ellipse', 'background-color': ink.fill, 'border-color': ink.line, 'border-width': 'data(line)' },
  }))
  const drawn = DRAWN.flatMap((kind) =>
    [true, false].flatMap((accepted) =>
      [true, false].map((marked) => ({
        selector: `node[actorKind="${kind}"][?accepted]${marked ? '.marked' : ''}`.replace(
          '[?accepted]',
          accepted ? '[?accepted]' : '[!accepted]',
        ),
        style: {
          shape: 'ellipse' as const,
          'background-opacity': 0,
          'border-width': 0,
          'background-fit': 'contain' as const,
          'background-clip': 'none' as const,
          'background-image': actorPicture(kind, {
            fill: accepted ? ink.fill : ink.surface,
            line: marked ? ink.ink : ink.line,
            stroke: marked ? 3 : 2,
          }),
        },
      })),
    ),
  )
  return [...native, ...drawn] as StylesheetJson
}

function classStyles(scheme: Scheme): StylesheetJson {
  return (Object.entries(CLASS_COLORS[scheme]) as [EventClass, string][]).flatMap(([eventClass, color]) => [
    { selector: `edge[class="${eventClass}"]`, style: { 'line-color': color, 'target-arrow-color': color } },
    {
      selector: `node[type="event"][class="${eventClass}"]`,
      style: { 'background-color': color, 'border-color': color, 'border-width': 2 },
    },
  ]) as StylesheetJson
}

const nodeBase = (ink: NetworkInk) => ({
  width: 'data(drawn)',
  height: 'data(drawn)',
  label: '',
  color: ink.ink,
  'font-family': ink.fontFamily,
  // Words keep their size on the screen at any zoom.
  'font-size': 'data(letters)',
  'text-valign': 'bottom',
  'text-margin-y': 'data(gap)',
  'text-max-width': 'data(widest)',
  'text-wrap': 'ellipsis',
  'text-outline-color': ink.surface,
  'text-outline-width': 'data(outline)',
  // Heavier actors lie above, so that their names are not covered.
  'z-index': 'data(size)',
})

const edgeBase = (ink: NetworkInk) => ({
  width: 'data(drawn)',
  'curve-style': 'unbundled-bezier',
  'control-point-distances': 'data(bow)',
  'line-color': ink.line,
  'line-opacity': 0.82,
  'target-arrow-color': ink.line,
  'arrow-scale': 0.75,
})

const halo = (ink: NetworkInk) => ({
  'underlay-color': ink.ink,
  'underlay-opacity': 0.16,
  'underlay-padding': 5,
  'underlay-shape': 'ellipse',
})

/** One look for actors, events and ties; selection is ink with a halo. */
export function networkStyle(ink: NetworkInk): StylesheetJson {
  return [
    { selector: 'node', style: nodeBase(ink) },
    { selector: 'edge', style: edgeBase(ink) },
    { selector: ':active', style: { 'overlay-opacity': 0 } },
    ...kindStyles(ink),
    ...classStyles(ink.scheme),
    { selector: 'node[!accepted]', style: { 'background-color': ink.surface } },
    { selector: 'node.labelled', style: { label: 'data(label)' } },
    { selector: 'node.label-above', style: { 'text-valign': 'top', 'text-margin-y': 'data(gapAbove)' } },
    {
      selector: 'node.label-right',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 'data(gap)', 'text-margin-y': 0 },
    },
    {
      selector: 'node.label-left',
      style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': 'data(gapAbove)', 'text-margin-y': 0 },
    },
    { selector: 'edge[?directed]', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge[?lasting]', style: { 'line-style': 'dotted', 'line-color': ink.line, 'target-arrow-shape': 'none' } },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 4 } },
    ...groupStyles(ink),
    { selector: '.dimmed', style: { opacity: 0.28 } },
    { selector: 'node.marked', style: { 'font-weight': 'bold' } },
    {
      selector: 'node.marked[actorKind != "person"][actorKind != "population"]',
      style: { 'border-color': ink.ink, 'border-width': 2.4 },
    },
    { selector: 'node.picked, node.hovered, edge.picked, edge.hovered', style: halo(ink) },
    { selector: 'edge.picked, edge.hovered', style: { 'line-opacity': 1 } },
    { selector: 'node.marked, node.hovered', style: { 'z-index': 1_000_000 } },
  ] as StylesheetJson
}
