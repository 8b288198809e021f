import {
  IconChartDots3,
  IconChecklist,
  IconClipboardCheck,
  IconFileText,
  IconHistory,
  IconListDetails,
  IconMap2,
  IconNotes,
  IconTimelineEvent,
  IconTopologyStar3,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { useCall } from '../client/index.ts'
import { PLACE_LABELS, PLACES, type PlaceName, setPlace, usePlace } from '../selection/index.ts'
import styles from './rail.module.css'

const ICONS: Record<PlaceName, TablerIcon> = {
  explore: IconTopologyStar3,
  map: IconMap2,
  analysis: IconChartDots3,
  chronology: IconListDetails,
  articles: IconFileText,
  actors: IconUsers,
  events: IconTimelineEvent,
  decisions: IconChecklist,
  notes: IconNotes,
  coding: IconClipboardCheck,
  history: IconHistory,
}

export function PlacesNav({ iconsOnly }: { iconsOnly: boolean }) {
  const place = usePlace()
  const summary = useCall('case.summary', {}, { keep: true }).data
  const counts: Partial<Record<PlaceName, number>> = summary
    ? { articles: summary.articles, actors: summary.actors, events: summary.events, decisions: summary.decisions, notes: summary.notes }
    : {}
  return (
    <nav aria-label="Places in the case">
      <h2 className={`section-title ${styles.heading}`}>Case</h2>
      <ul className={styles.places}>
        {PLACES.map((name) => {
          const Icon = ICONS[name]
          const count = counts[name]
          return (
            <li key={name} className={styles.item}>
              <button
                type="button"
                className={styles.place}
                aria-current={place === name ? 'page' : undefined}
                title={iconsOnly ? PLACE_LABELS[name] : undefined}
                aria-label={iconsOnly ? PLACE_LABELS[name] : undefined}
                onClick={() => setPlace(name)}
              >
                {iconsOnly ? <Icon size={17} stroke={1.7} aria-hidden /> : PLACE_LABELS[name]}
              </button>
              {count === undefined || iconsOnly ? null : <span className={styles.count}>{count.toLocaleString('en')}</span>}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
