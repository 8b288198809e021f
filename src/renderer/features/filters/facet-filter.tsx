import { Checkbox, Popover, ScrollArea, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Facet } from '../../../shared/contract/explore-calls.ts'
import styles from './filters.module.css'
import { tickValue } from './toggle-value.ts'

interface FacetFilterProps {
  title: string
  facets: Facet[]
  /** Null is any. */
  chosen: string[] | null
  onChange: (chosen: string[] | null) => void
}

/** How many rows a list shows before it wants a search. */
const SHOWN = 200

function FacetRow({ facet, chosen, onChange }: { facet: Facet } & Pick<FacetFilterProps, 'chosen' | 'onChange'>) {
  return (
    <div className={styles.row}>
      <Checkbox
        size="xs"
        label={facet.label}
        checked={chosen?.includes(facet.key) ?? false}
        onChange={() => onChange(tickValue(chosen, facet.key))}
        style={{ flex: 1, minWidth: 0 }}
      />
      <span className={styles.counts}>
        {facet.inWindow.toLocaleString('en')} / {facet.all.toLocaleString('en')}
      </span>
      <button type="button" className={`link ${styles.only} ${styles.small}`} onClick={() => onChange([facet.key])}>
        only
      </button>
    </div>
  )
}

const chosenWords = (facets: Facet[], chosen: string[] | null): string => {
  if (chosen === null) return 'Any'
  const [first] = chosen
  return chosen.length === 1 ? (facets.find((facet) => facet.key === first)?.label ?? '1 chosen') : `${chosen.length} chosen`
}

/** A list too long for the rail: one line that says what is chosen and opens to a searchable list. */
export function FacetFilter({ title, facets, chosen, onChange }: FacetFilterProps) {
  const [search, setSearch] = useState('')
  const matching = facets.filter((facet) => facet.label.toLowerCase().includes(search.toLowerCase()))
  return (
    <div className={styles.group}>
      <h2 className="section-title">{title}</h2>
      <Popover position="right-start" width={300} shadow="md" withinPortal trapFocus>
        <Popover.Target>
          <UnstyledButton className={styles.row} w="100%" fz="md">
            <span className={styles.name}>{chosenWords(facets, chosen)}</span>
            <span style={{ color: 'var(--ink-soft)' }}>{facets.length.toLocaleString('en')}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={8}>
          <TextInput
            size="xs"
            placeholder={`Find in ${facets.length} …`}
            aria-label={`Find ${title.toLowerCase()}`}
            value={search}
            onChange={(change) => setSearch(change.currentTarget.value)}
            data-autofocus
          />
          <ScrollArea.Autosize mah={320} mt={6}>
            {matching.slice(0, SHOWN).map((facet) => (
              <FacetRow key={facet.key} facet={facet} chosen={chosen} onChange={onChange} />
            ))}
          </ScrollArea.Autosize>
          {matching.length > SHOWN ? <div className={styles.counts}>{matching.length - SHOWN} more: type to find them</div> : null}
          {chosen === null ? null : (
            <button type="button" className="link" onClick={() => onChange(null)}>
              Any
            </button>
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
