import { useDebouncedValue } from '@mantine/hooks'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useCall } from '../../client/index.ts'
import { clearFilter, PLACE_LABELS, PLACES, setFilter, setPlace } from '../../selection/index.ts'
import { hitGroups } from './hit-groups.ts'

const COMMANDS = [
  ...PLACES.map((place) => ({ id: `go-${place}`, label: `Go to ${PLACE_LABELS[place]}`, onClick: () => setPlace(place) })),
  { id: 'clear', label: 'Clear all filters', onClick: clearFilter },
  { id: 'doubtful', label: 'Show less certain finds', onClick: () => setFilter({ showDoubtful: true }) },
  { id: 'background', label: 'Show background reports', onClick: () => setFilter({ showBackground: true }) },
]

export interface Found {
  groups: SpotlightActionGroupData[]
  /** The engine's answer to these words is on its way and may bring another first hit. */
  waiting: boolean
  problem: string | null
}

/** Finds come from the engine for what is typed; commands are filtered here. */
export function useFound(text: string): Found {
  const words = text.trim()
  const [settled] = useDebouncedValue(words, 150)
  const typed = settled.length > 0
  const answer = useCall('search.find', { text: settled, limit: 6 }, { enabled: typed, keep: true })
  const events = useCall('search.events', { text: settled }, { enabled: typed, keep: true }).data
  const found = typed ? answer.data : undefined
  const matching = COMMANDS.filter((command) => command.label.toLowerCase().includes(words.toLowerCase()))
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
  const named = matching.filter(({ label }) => label.toLowerCase().endsWith(` ${words.toLowerCase()}`))
  const groups = [
    { group: 'Command', actions: named },
    ...(found ? hitGroups(found) : []),
    { group: 'Commands', actions: [...asFilter, ...matching.filter((command) => !named.includes(command))] },
  ]
  return {
    groups: groups.filter((group) => group.actions.length > 0),
    waiting: words !== '' && named.length === 0 && (words !== settled || answer.isPending || answer.isPlaceholderData),
    problem: found?.problem ?? null,
  }
}
