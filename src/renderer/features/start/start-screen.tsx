import { Button } from '@mantine/core'
import { useCommand } from '../../client/index.ts'
import { openCase } from '../../selection/index.ts'
import { chooseFiles, chooseTables, DropZone, openPasteDialog } from '../import/index.ts'
import { RecentCases } from './recent-cases.tsx'
import styles from './start.module.css'

/** What stands here while no case is open. A drop needs no further step. */
export function StartScreen() {
  const sample = useCommand('app.openSample')
  return (
    <DropZone>
      <main className={styles.screen}>
        <div className={styles.inner}>
          <h1 className={styles.brand}>Dateline</h1>
          <p className={styles.lead}>
            Turns articles about a conflict into a chronology you can question and a network you can walk, every fact tied to the sentence
            that states it.
          </p>
          <section className={styles.drop} aria-label="Import articles">
            <p className={styles.dropTitle}>Drop articles here</p>
            <span className={styles.soft}>
              Text, PDF, Word, mail, web pages, folders of these, or a table of coded events. Or press Ctrl+V to paste one.
            </span>
            <div className={styles.buttons}>
              <Button variant="filled" size="sm" onClick={() => void chooseFiles(null)}>
                Choose files…
              </Button>
              <Button size="sm" onClick={openPasteDialog}>
                Paste text…
              </Button>
              <Button size="sm" onClick={() => chooseTables(null)}>
                Coded data…
              </Button>
            </div>
          </section>
          <div className={styles.below}>
            <section aria-label="Sample">
              <h2 className="section-title">New here?</h2>
              <p className={styles.soft}>
                The sample tells the South Caucasus conflict from 1988 to 2023. It opens as a copy: change what you like.
              </p>
              <Button loading={sample.isPending} onClick={() => sample.mutate({}, { onSuccess: (opened) => openCase(opened.caseId) })}>
                Open the sample case
              </Button>
            </section>
            <RecentCases />
          </div>
          <p className={styles.soft} style={{ marginTop: 24 }}>
            Works offline. Nothing leaves this computer.
          </p>
        </div>
      </main>
    </DropZone>
  )
}
