import type { ReactNode } from 'react'
import { ActorsTable } from '../features/actors/index.ts'
import { Analysis } from '../features/analysis/index.ts'
import { ArticlesTable } from '../features/articles/index.ts'
import { Chronology } from '../features/chronology/index.ts'
import { Coding } from '../features/coding/index.ts'
import { Decisions } from '../features/decisions/index.ts'
import { EventsTable } from '../features/events/index.ts'
import { FilterChips } from '../features/filters/index.ts'
import { History } from '../features/history/index.ts'
import { MapView } from '../features/map/index.ts'
import { Notes } from '../features/notes/index.ts'
import { type PlaceName, usePlace } from '../selection/index.ts'
import { ExplorePlace } from './explore-place.tsx'
import styles from './workbench.module.css'

const boxed = (content: ReactNode) => <div className={styles.card}>{content}</div>

const PLACE_VIEWS: Record<PlaceName, () => ReactNode> = {
  explore: () => <ExplorePlace />,
  map: () => boxed(<MapView />),
  analysis: () => boxed(<Analysis />),
  chronology: () => boxed(<Chronology />),
  articles: () => boxed(<ArticlesTable />),
  actors: () => boxed(<ActorsTable />),
  events: () => boxed(<EventsTable />),
  decisions: () => boxed(<Decisions />),
  notes: () => boxed(<Notes />),
  coding: () => boxed(<Coding />),
  history: () => boxed(<History />),
}

const FILTERED: readonly PlaceName[] = ['explore', 'map', 'analysis', 'chronology', 'actors', 'events', 'decisions']

export function Places() {
  const place = usePlace()
  return (
    <main className={styles.centre}>
      {FILTERED.includes(place) ? <FilterChips /> : <div style={{ height: 8 }} />}
      <div className={styles.place}>{PLACE_VIEWS[place]()}</div>
    </main>
  )
}
