import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { shortDateWords } from '../../../shared/domain/published-words.ts'
import styles from './import.module.css'

type Row = CallOutput<'import.previewMetadata'>['rows'][number]

const ROW_HEIGHT = 26

const Cells = ({ row }: { row: Row }) => (
  <>
    <span className={styles.cell} title={row.name}>
      {row.name}
    </span>
    {row.matched ? (
      <>
        <span className={styles.cell}>{row.given.published ? shortDateWords(row.given.published) : '–'}</span>
        <span className={styles.cell}>{row.given.outlet ?? '–'}</span>
        <span className={styles.cell} title={row.problem ?? row.given.title ?? ''}>
          {row.problem ?? row.given.title ?? '–'}
        </span>
      </>
    ) : (
      <span className={styles.unmatched} title={row.problem ?? ''}>
        {row.problem ?? 'nothing read'}
      </span>
    )}
  </>
)

/** Every file with what was read of it; those that got nothing say why. */
export function MetadataRows({ rows, missing }: { rows: readonly Row[]; missing: readonly string[] }) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const matched = rows.filter((row) => row.matched).length
  const problems = rows.filter((row) => row.matched && row.problem !== null).length
  return (
    <>
      <p aria-live="polite">
        {matched.toLocaleString('en')} of {rows.length.toLocaleString('en')} files read
        {problems > 0 ? `, ${problems} with something that could not be used` : ''}
        {missing.length > 0 ? `; the list names ${missing.length} files that were not chosen (${missing.slice(0, 3).join(', ')})` : ''}
      </p>
      <div className={styles.metadataHead} aria-hidden>
        <span>File</span>
        <span>Published</span>
        <span>Outlet</span>
        <span>Title, or what is wrong</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={scroll} className={styles.metadata} aria-label="What was read of each file" tabIndex={0}>
        <div style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <div key={item.index} className={styles.metadataRow} style={{ transform: `translateY(${item.start}px)` }}>
              <Cells row={rows[item.index] as Row} />
            </div>
          ))}
        </div>
      </section>
    </>
  )
}
