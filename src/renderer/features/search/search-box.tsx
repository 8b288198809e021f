import { Kbd } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../client/index.ts'
import { clearFilter, PLACE_LABELS, PLACES, setFilter, setPlace } from '../../selection/index.ts'
import { hitGroups } from './hit-groups.ts'
import styles from './search-box.module.css'

const [searchStore, search] = createSpotlight()
export const openSearch = search.open

const COMMANDS = [
  ...PLACES.map((place) => ({ id: `go-${place}`, label: `Go to ${PLACE_LABELS[place]}`, onClick: () => setPlace(place) })),
  { id: 'clear', label: 'Clear all filters', onClick: clearFilter },
  { id: 'doubtful', label: 'Show less certain finds', onClick: () => setFilter({ showDoubtful: true }) },
  { id: 'background', label: 'Show background reports', onClick: () => setFilter({ showBackground: true }) },
]

/** Finds come from the engine for what is typed; commands are filtered here. */
function useFound(text: string): { groups: SpotlightActionGroupData[]; problem: string | null } {
  const [settled] = useDebouncedValue(text.trim(), 150)
  const typed = settled.length > 0
  const found = useCall('search.find', { text: settled, limit: 6 }, { enabled: typed, keep: true }).data
  const events = useCall('search.events', { text: settled }, { enabled: typed, keep: true }).data
  const matching = COMMANDS.filter((command) => command.label.toLowerCase().includes(text.trim().toLowerCase()))
  const asFilter =
    typed && events && events.total > 0
      ? [
          {
            id: 'as-filter',
            label: `Filter every view to the ${events.total.toLocaleString('en')} events found`,
            onClick: () => setFilter({ events: events.eventIds }),
          },
        ]
      : []
  // A command called by its name stays first, whatever the engine finds meanwhile: Enter must not come upon something else.
  const named = matching.filter(({ label }) => label.toLowerCase().endsWith(` ${text.trim().toLowerCase()}`))
  const groups = [
    { group: 'Commands', actions: named },
    ...(typed && found ? hitGroups(found) : []),
    { group: 'Commands', actions: [...asFilter, ...matching.filter((command) => !named.includes(command))] },
  ]
  return { groups: groups.filter((group) => group.actions.length > 0), problem: typed ? (found?.problem ?? null) : null }
}

export function SearchBox() {
  const [text, setText] = useState('')
  const { groups, problem } = useFound(text)
  return (
    <>
      <button type="button" className={styles.box} onClick={openSearch}>
        <IconSearch size={14} aria-hidden />
        <span className={styles.words}>Search articles, actors, events, commands</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <Spotlight
        store={searchStore}
        actions={groups}
        query={text}
        onQueryChange={setText}
        filter={(_, actions) => actions}
        nothingFound={problem ?? `Nothing found for “${text}”`}
        shortcut={null}
        scrollable
        overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
        // At once and with the cursor in it: what is typed right after Ctrl+K would be shortcuts of the page otherwise.
        transitionProps={{ duration: 0 }}
        maxHeight={420}
        searchProps={{
          autoFocus: true,
          placeholder: 'Words, "phrases", actor: kind: outlet: tag: before: after:',
          leftSection: <IconSearch size={16} />,
        }}
        attributes={{ content: { 'aria-label': 'Search and commands' } }}
      />
    </>
  )
}
