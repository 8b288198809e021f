import type { ReactNode } from 'react'
import { useCaseId } from '../../selection/index.ts'
import { CodedWizard } from '../coded-import/index.ts'
import styles from './import.module.css'
import { useImportDialog } from './import-dialogs.ts'
import { LinksDialog } from './links-dialog.tsx'
import { MetadataDialog } from './metadata-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { useDropAndPaste } from './use-drop-and-paste.ts'

/** Around everything: what is dropped or pasted anywhere is imported. */
export function DropZone({ children }: { children: ReactNode }) {
  const over = useDropAndPaste(useCaseId())
  const dialog = useImportDialog()
  return (
    <div className={styles.zone}>
      {children}
      {dialog?.type === 'paste' && <PasteDialog />}
      {dialog?.type === 'links' && <LinksDialog links={dialog.links} problem={dialog.problem ?? null} />}
      {dialog?.type === 'metadata' && <MetadataDialog key={dialog.files.length} files={dialog.files} list={dialog.list} />}
      <CodedWizard />
      {over && <div className={styles.over}>Drop to import: articles, web pages, folders, tables of events, links</div>}
    </div>
  )
}
