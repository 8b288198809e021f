import { type ReactNode, useId, useState } from 'react'
import styles from './inspector.module.css'

export const InspectorSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.section} aria-label={title}>
    <div className={styles.sectionHead}>
      <h3 className="section-title">{title}</h3>
    </div>
    {children}
  </section>
)

/** Folded until asked for. */
export function FoldedSection({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h3 className="section-title">{title}</h3>
        <button type="button" className="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? 'hide' : 'show'}
        </button>
      </div>
      <div id={id}>{open ? children : null}</div>
    </section>
  )
}
