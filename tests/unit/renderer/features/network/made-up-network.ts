import type { CallOutput } from '../../../../../src/shared/contract/contract.ts'
import type { NetworkNode, NetworkTie } from '../../../../../src/shared/contract/explore-calls.ts'

export const actor = (id: number, part: Partial<NetworkNode> = {}): NetworkNode => ({
  key: `actor:${id}`,
  type: 'actor',
  id,
  label: `Actor ${id}`,
  actorKind: 'country',
  eventKind: null,
  class: null,
  accepted: true,
  weight: 1,
  hiddenNeighbours: 0,
  ...part,
})

export const tie = (from: number, to: number, part: Partial<NetworkTie> = {}): NetworkTie => ({
  key: `${from}>${to}:${part.class ?? 'verbal-conflict'}`,
  source: `actor:${from}`,
  target: `actor:${to}`,
  class: 'verbal-conflict',
  role: null,
  label: '1 event',
  directed: true,
  lasting: false,
  events: 1,
  reports: 1,
  articles: 1,
  outlets: 1,
  ...part,
})

export const network = (nodes: NetworkNode[], ties: NetworkTie[]): CallOutput<'explore.network'> => ({
  nodes,
  ties,
  actors: nodes.length,
  hiddenActors: 0,
  hiddenTies: 0,
})
