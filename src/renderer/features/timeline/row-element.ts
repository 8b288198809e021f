import { classVar } from '../../ui/class-colors.ts'
import type { TimelineRow } from './mark.ts'
import styles from './row-label.module.css'

/** The label of a row; empty but for the first lane of a group. */
export function createRowElement(row: TimelineRow): HTMLElement {
  const element = document.createElement('span')
  element.className = styles.rowLabel ?? ''
  if (!row.label) return element
  const words = document.createElement('span')
  words.className = styles.rowWords ?? ''
  words.textContent = row.folded ? `${row.label} · ${row.count.toLocaleString('en')}` : row.label
  element.title = `${row.label}: ${row.count.toLocaleString('en')} in view; click to ${row.folded ? 'open' : 'fold'}`
  element.dataset.folded = String(row.folded)
  if (row.class) {
    const tag = document.createElement('span')
    tag.className = styles.tag ?? ''
    tag.style.background = classVar(row.class)
    element.append(tag)
  }
  element.append(words)
  return element
}
