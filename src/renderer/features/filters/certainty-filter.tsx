import type { Facet } from '../../../shared/contract/explore-calls.ts'
import type { EventFilter, Status } from '../../../shared/contract/filter.ts'
import { STATUSES } from '../../../shared/contract/filter.ts'
import { setFilter, useFilterBesidesWindow } from '../../selection/index.ts'
import { FacetFilter } from './facet-filter.tsx'
import styles from './filters.module.css'

function ShowRow({ words, part, shown }: { words: string; part: Partial<EventFilter>; shown: boolean }) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{words}</span>
      <button type="button" className="link" onClick={() => setFilter(part)}>
        {shown ? 'hide' : 'show'}
      </button>
    </div>
  )
}

const isStatus = (key: string): key is Status => (STATUSES as readonly string[]).includes(key)

/** How sure: of the date, of the find, of its being news; and what a person decided. */
export function CertaintyFilter({ statuses, doubtful, background }: { statuses: Facet[]; doubtful: number; background: number }) {
  const filter = useFilterBesidesWindow()
  const certain = filter.certainty === 'certainly'
  const rejected = statuses.find(({ key }) => key === 'rejected')?.inWindow ?? 0
  const rejectedShown = filter.statuses?.length === STATUSES.length
  return (
    <>
      <FacetFilter
        title="Status"
        facets={statuses}
        chosen={filter.statuses}
        onChange={(chosen) => setFilter({ statuses: chosen?.filter(isStatus) ?? null })}
      />
      <div className={styles.group}>
        <h2 className="section-title">Certainty</h2>
        <div className={styles.row}>
          <button type="button" className={styles.toggle} onClick={() => setFilter({ certainty: certain ? 'possibly' : 'certainly' })}>
            Date {certain ? 'certainly' : 'possibly'} in window
          </button>
        </div>
        <ShowRow
          words={`${doubtful.toLocaleString('en')} less certain ${filter.showDoubtful ? 'shown' : 'hidden'}`}
          part={{ showDoubtful: !filter.showDoubtful }}
          shown={filter.showDoubtful}
        />
        <ShowRow
          words={`${background.toLocaleString('en')} background ${filter.showBackground ? 'shown' : 'hidden'}`}
          part={{ showBackground: !filter.showBackground }}
          shown={filter.showBackground}
        />
        {(rejectedShown || (filter.statuses === null && rejected > 0)) && (
          <ShowRow
            words={`${rejected.toLocaleString('en')} rejected ${rejectedShown ? 'shown' : 'hidden'}`}
            part={{ statuses: rejectedShown ? null : [...STATUSES] }}
            shown={rejectedShown}
          />
        )}
      </div>
    </>
  )
}
