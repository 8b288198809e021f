import type { CallOutput } from '../../../shared/contract/contract.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { QueryHandlers } from '../handler-types.ts'
import { viewValue } from '../store/view-queries.ts'
import { actorDetail } from './actor-detail.ts'
import { actorList } from './actor-table.ts'
import { eventDetail } from './event-detail.ts'
import { eventList, undatedEvents } from './event-list.ts'
import { shownTimeOf } from './event-summaries.ts'
import { facets } from './facets.ts'
import { histogram } from './histogram.ts'
import { mapPlaces } from './map-places.ts'
import { networkOfActors } from './network-actors.ts'
import { networkOfEvents } from './network-events.ts'
import { placeList } from './place-table.ts'
import { threadDetail } from './thread-detail.ts'
import { tieDetail } from './tie-detail.ts'
import { timelineWindow } from './timeline-window.ts'

type ExploreQuery =
  | 'explore.timeline'
  | 'explore.undated'
  | 'explore.histogram'
  | 'explore.network'
  | 'explore.facets'
  | 'explore.thread'
  | 'explore.map'
  | 'events.list'
  | 'events.get'
  | 'actors.list'
  | 'actors.get'
  | 'ties.get'
  | 'places.list'
  | 'time.read'
  | 'network.positions'

export const exploreHandlers: QueryHandlers<ExploreQuery> = {
  'explore.timeline': timelineWindow,
  'explore.undated': undatedEvents,
  'explore.histogram': (context, { filter, bins }) => histogram(context, filter, bins),
  'explore.network': (context, input) => (input.mode === 'events' ? networkOfEvents(context, input) : networkOfActors(context, input)),
  'explore.facets': (context, { filter }) => facets(context, filter),
  'explore.thread': threadDetail,
  'explore.map': mapPlaces,
  'events.list': eventList,
  'events.get': (context, { eventId }) => eventDetail(context, eventId),
  'actors.list': actorList,
  'actors.get': actorDetail,
  'ties.get': tieDetail,
  'places.list': placeList,
  'time.read': (_context, { edtf }) => {
    const read = parseEdtf(edtf)
    return read.ok ? { time: shownTimeOf(read.time), message: null } : { time: null, message: read.message }
  },
  'network.positions': ({ db }) => ({
    positions: (viewValue(db, 'network.positions') ?? {}) as CallOutput<'network.positions'>['positions'],
  }),
}
