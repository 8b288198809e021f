import { CloseButton } from '@mantine/core'
import { useMemo } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { clearFilter, setFilter, useFilter } from '../../selection/index.ts'
import { describeFilter, type FilterNames } from './describe-filter.ts'
import styles from './filters.module.css'
import { useFacets } from './use-facets.ts'

const namesOf = (facets: CallOutput<'explore.facets'> | undefined): FilterNames =>
  new Map([
    ...(facets?.actors ?? []).map((facet) => [`actors:${facet.key}`, facet.label] as const),
    ...(facets?.kinds ?? []).map((facet) => [`kinds:${facet.key}`, facet.label] as const),
    ...(facets?.places ?? []).map((facet) => [`places:${facet.key}`, facet.label] as const),
  ])

/** Every active filter as a chip that can be taken away, and how much is left. */
export function FilterChips() {
  const filter = useFilter()
  const facets = useFacets()
  const names = useMemo(() => namesOf(facets), [facets])
  const chips = describeFilter(filter, names)
  return (
    <section className={styles.chips} aria-label="Active filters">
      {chips.map((chip) => (
        <span key={chip.key} className={styles.chip}>
          {chip.words}
          <CloseButton size={16} iconSize={11} aria-label={`Remove filter: ${chip.words}`} onClick={() => setFilter(chip.without)} />
        </span>
      ))}
      {facets ? (
        <span className={styles.matching}>
          {facets.matching.toLocaleString('en')} of {facets.total.toLocaleString('en')} events
          {chips.length > 0 ? (
            <>
              {' · '}
              <button type="button" className="link" onClick={clearFilter}>
                Clear
              </button>
            </>
          ) : null}
        </span>
      ) : null}
    </section>
  )
}
