import type { ReactNode } from 'react'
import { useCaseId } from '../../selection/index.ts'
import styles from './import.module.css'
import { PasteDialog } from './paste-dialog.tsx'
import { useDropAndPaste } from './use-drop-and-paste.ts'

/** Around everything: what is dropped or pasted anywhere is imported. */
export function DropZone({ children }: { children: ReactNode }) {
  const over = useDropAndPaste(useCaseId())
  return (
    <div className={styles.zone}>
      {children}
      <PasteDialog />
      {over && <div className={styles.over}>Drop to import: text, web pages, folders</div>}
    </div>
  )
}
