import type { ReactNode } from 'react'
import styles from './panel-head.module.css'

interface PanelHeadProps {
  title: string
  /** Beside the title: what it shows, and how much of it. */
  beside?: ReactNode
  /** At the right: what can be done with it. */
  children?: ReactNode
}

/** The head of a view: its name, what it shows, what can be done with it. */
export const PanelHead = ({ title, beside, children }: PanelHeadProps) => (
  <header className={styles.head}>
    <h2 className={styles.title}>{title}</h2>
    {beside}
    <span className={styles.gap} />
    {children}
  </header>
)
