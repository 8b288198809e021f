import { type KeyboardEvent, useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { classVar } from '../../ui/index.ts'
import { indexAfterKey } from '../data-table/index.ts'
import styles from './map.module.css'

type MapAnswer = CallOutput<'explore.map'>
type ListedPlace = MapAnswer['without'][number]

interface PlaceListProps {
  map: MapAnswer
  picked: ReadonlySet<number>
  chosen: number | null
  onChoose: (id: number | null) => void
  onOnly: (id: number) => void
}

/** The map as a list: every place by its events, also those that nobody can put on a map. */
export function PlaceList({ map, picked, chosen, onChoose, onOnly }: PlaceListProps) {
  const box = useRef<HTMLDivElement>(null)
  const onKeyDown = (press: KeyboardEvent): void => {
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])]
    const to = indexAfterKey(press.key, buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length)
    if (to === null) return
    press.preventDefault()
    buttons[to]?.focus()
  }
  const first = map.places[0]?.id ?? map.without[0]?.id
  const row = (place: ListedPlace) => (
    <PlaceRow
      key={place.id}
      place={place}
      picked={picked.has(place.id)}
      chosen={place.id === chosen}
      focusable={chosen === null ? place.id === first : place.id === chosen}
      onChoose={() => onChoose(place.id === chosen ? null : place.id)}
      onOnly={() => onOnly(place.id)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step through the buttons inside
    <div ref={box} onKeyDown={onKeyDown}>
      <h3 className="section-title">On the map · {map.places.length + map.hidden}</h3>
      <ul className={styles.places}>{map.places.map(row)}</ul>
      {map.hidden > 0 ? <p className={styles.soft}>{counted(map.hidden, 'place', 'places')} with fewer events not drawn.</p> : null}
      {map.without.length > 0 ? (
        <>
          <h3 className="section-title">Without coordinates · {map.without.length}</h3>
          <ul className={styles.places}>{map.without.map(row)}</ul>
        </>
      ) : null}
      {map.placeless > 0 ? <p className={styles.soft}>{counted(map.placeless, 'event names', 'events name')} no place.</p> : null}
    </div>
  )
}

interface PlaceRowProps {
  place: ListedPlace
  picked: boolean
  chosen: boolean
  focusable: boolean
  onChoose: () => void
  onOnly: () => void
}

const PlaceRow = ({ place, picked, chosen, focusable, onChoose, onOnly }: PlaceRowProps) => (
  <li className={styles.placeRow} data-picked={picked || undefined} data-chosen={chosen || undefined}>
    <button type="button" className={styles.place} data-row tabIndex={focusable ? 0 : -1} aria-expanded={chosen} onClick={onChoose}>
      <span className={styles.placeName}>{place.name}</span>
      <Shares place={place} />
      <span className={styles.number}>{place.events.toLocaleString('en')}</span>
    </button>
    <button type="button" className="link" tabIndex={chosen ? 0 : -1} aria-label={`Show only ${place.name}`} onClick={onOnly}>
      only
    </button>
  </li>
)

const Shares = ({ place }: { place: ListedPlace }) => (
  <span className={styles.shares} aria-hidden>
    {place.classes.map((share) => (
      <span key={share.class} style={{ flexGrow: share.events, background: classVar(share.class) }} />
    ))}
  </span>
)
