import { Button } from '@mantine/core'
import { type PlaceName, setFilter, setPlace } from '../../selection/index.ts'
import { useDecide } from '../verdicts/index.ts'

const VERDICTS = [
  ['accepted', 'Accept'],
  ['rejected', 'Reject'],
  ['unchecked', 'Uncheck'],
] as const

/** One decision on all chosen rows, as one step. */
export function VerdictButtons({ target, ids }: { target: 'actor' | 'event'; ids: number[] }) {
  const decide = useDecide()
  return VERDICTS.map(([verdict, label]) => (
    <Button key={verdict} onClick={() => decide({ target, ids, verdict })}>
      {label}
    </Button>
  ))
}

/** The filter of every view becomes the chosen rows, and the views are shown. */
export const showOnly = (of: 'actors' | 'articles' | 'events', ids: number[], place: PlaceName = 'explore'): void => {
  setFilter({ [of]: ids })
  setPlace(place)
}
