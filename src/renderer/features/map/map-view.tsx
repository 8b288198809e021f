import { Button } from '@mantine/core'
import { useState } from 'react'
import { CLASS_LABELS, EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { useCall } from '../../client/index.ts'
import { setFilter, useFilter } from '../../selection/index.ts'
import { ClassSwatch, EmptyState, PanelHead } from '../../ui/index.ts'
import { EventRows } from '../inspector/index.ts'
import styles from './map.module.css'
import { MapCanvas } from './map-canvas.tsx'
import { PlaceList } from './place-list.tsx'
import type { CameraHold } from './use-camera.ts'
import { useMarkedPlaces } from './use-marked-places.ts'

const MOST_LISTED = 100

/** Where it happened, under the same filter, window and selection as every view. */
export function MapView() {
  const filter = useFilter()
  const { data, error } = useCall('explore.map', { filter }, { keep: true })
  const { picked, hovered } = useMarkedPlaces()
  const [asked, setChosen] = useState<number | null>(null)
  if (error) return <EmptyState title="The map cannot be shown">{error.message}</EmptyState>
  if (!data) return null
  const known = [...data.places, ...data.without]
  const chosen = known.some((place) => place.id === asked) ? asked : null
  const only = (id: number): void => setFilter({ places: [id] })
  const placed = data.total - data.placeless
  return (
    <div className={styles.view}>
      <PanelHead
        title="Map"
        beside={
          <span className={styles.placed} aria-live="polite">
            {placed.toLocaleString('en')} of {data.total.toLocaleString('en')} events placed
          </span>
        }
      >
        <Key />
      </PanelHead>
      <div className={styles.body}>
        <MapCanvas
          places={data.places}
          picked={picked}
          hovered={hovered}
          chosen={chosen}
          onChoose={setChosen}
          onOnly={only}
          controls={(hold) => <Controls hold={hold} />}
        />
        <aside className={styles.side} aria-label="Places">
          {known.length === 0 ? (
            <EmptyState title="No place to show">
              Events are put on the map when their sentence names a place, and the filters let them through.
            </EmptyState>
          ) : (
            <PlaceList map={data} picked={picked} chosen={chosen} onChoose={setChosen} onOnly={only} />
          )}
          {chosen === null ? null : <EventsThere placeId={chosen} name={known.find((place) => place.id === chosen)?.name ?? ''} />}
        </aside>
      </div>
    </div>
  )
}

const Key = () => (
  <span className={styles.key}>
    {EVENT_CLASSES.map((eventClass) => (
      <span key={eventClass} className={styles.keyItem}>
        <ClassSwatch of={eventClass} /> {CLASS_LABELS[eventClass]}
      </span>
    ))}
  </span>
)

const Controls = ({ hold }: { hold: CameraHold }) => (
  <div className={styles.controls}>
    <Button onClick={() => hold.zoom(1.5)} aria-label="Zoom in">
      +
    </Button>
    <Button onClick={() => hold.zoom(1 / 1.5)} aria-label="Zoom out">
      −
    </Button>
    <Button onClick={hold.fit}>Fit</Button>
  </div>
)

function EventsThere({ placeId, name }: { placeId: number; name: string }) {
  const filter = useFilter()
  const { data } = useCall('events.list', { filter: { ...filter, places: [placeId] }, limit: MOST_LISTED }, { keep: true })
  if (!data) return null
  return (
    <section className={styles.there} aria-label={`Events at ${name}`}>
      <h3 className="section-title">
        {name} · {data.total.toLocaleString('en')}
      </h3>
      <EventRows events={data.rows} />
      {data.total > data.rows.length ? <p className={styles.soft}>The first {MOST_LISTED}; “only” shows all in every view.</p> : null}
    </section>
  )
}
