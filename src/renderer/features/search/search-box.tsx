import { Kbd } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { EMPTY_FILTER } from '../../../shared/contract/filter.ts'
import { useCall } from '../../client/index.ts'
import { clearFilter, PLACE_LABELS, PLACES, pick, setFilter, setPlace } from '../../selection/index.ts'
import styles from './search-box.module.css'

const [searchStore, search] = createSpotlight()
export const openSearch = search.open

const commands = (): SpotlightActionGroupData => ({
  group: 'Commands',
  actions: [
    ...PLACES.map((place) => ({ id: `go-${place}`, label: `Go to ${PLACE_LABELS[place]}`, onClick: () => setPlace(place) })),
    { id: 'clear', label: 'Clear all filters', onClick: clearFilter },
    { id: 'doubtful', label: 'Show less certain finds', onClick: () => setFilter({ showDoubtful: true }) },
    { id: 'background', label: 'Show background reports', onClick: () => setFilter({ showBackground: true }) },
  ],
})

/** Finds come from the engine for what is typed; commands are filtered here. */
function useFound(text: string): SpotlightActionGroupData[] {
  const [settled] = useDebouncedValue(text.trim(), 150)
  const enabled = settled.length > 0
  const actors = useCall('actors.list', { filter: EMPTY_FILTER, text: settled, limit: 6 }, { enabled, keep: true }).data?.rows ?? []
  const articles = useCall('articles.list', { text: settled, limit: 6 }, { enabled, keep: true }).data?.rows ?? []
  const places = useCall('places.list', { text: settled, limit: 4 }, { enabled, keep: true }).data?.rows ?? []
  const matching = commands().actions.filter((action) => action.label?.toLowerCase().includes(text.trim().toLowerCase()))
  const found: SpotlightActionGroupData[] = enabled
    ? [
        {
          group: 'Actors',
          actions: actors.map((actor) => ({
            id: `actor-${actor.id}`,
            label: actor.name,
            description: `${actor.events} events`,
            onClick: () => pick({ type: 'actor', id: actor.id }),
          })),
        },
        {
          group: 'Articles',
          actions: articles.map((article) => ({
            id: `article-${article.id}`,
            label: article.title,
            description: [article.outlet ?? 'outlet unknown', article.published ?? 'no date'].join(' · '),
            onClick: () => pick({ type: 'article', id: article.id }),
          })),
        },
        {
          group: 'Places',
          actions: places.map((place) => ({
            id: `place-${place.id}`,
            label: place.name,
            description: `${place.events} events: filter by it`,
            onClick: () => setFilter({ places: [place.id] }),
          })),
        },
      ]
    : []
  return [...found, { group: 'Commands', actions: matching }].filter((group) => group.actions.length > 0)
}

export function SearchBox() {
  const [text, setText] = useState('')
  const found = useFound(text)
  return (
    <>
      <button type="button" className={styles.box} onClick={openSearch}>
        <IconSearch size={14} aria-hidden />
        <span className={styles.words}>Search articles, actors, places, commands</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <Spotlight
        store={searchStore}
        actions={found}
        query={text}
        onQueryChange={setText}
        filter={(_, actions) => actions}
        nothingFound={`Nothing found for “${text}”`}
        shortcut={null}
        scrollable
        maxHeight={420}
        searchProps={{ placeholder: 'Search articles, actors, places, commands', leftSection: <IconSearch size={16} /> }}
      />
    </>
  )
}
