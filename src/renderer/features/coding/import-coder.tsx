import { Button, FileButton } from '@mantine/core'
import { readBase64, useCommand } from '../../client/index.ts'
import { showError } from '../../ui/index.ts'
import styles from './coding.module.css'

/** Another coder's case file: their decisions come in under their name, nothing shown here changes. */
export function ImportCoder() {
  const take = useCommand('coding.importCoder')
  const onFile = (file: File | null): void => {
    if (!file) return
    readBase64(file)
      .then((base64) => take.mutate({ base64 }))
      .catch((error: unknown) => showError(error as Error))
  }
  return (
    <div className={styles.form}>
      <FileButton onChange={onFile} accept=".dateline,.sqlite,.db">
        {(props) => (
          <Button {...props} loading={take.isPending}>
            Take in another coder’s file…
          </Button>
        )}
      </FileButton>
      <span className={styles.soft} role="status">
        {take.data?.words ?? 'Their decisions come in under their own name. Nothing that is shown changes; one undo takes them out again.'}
      </span>
    </div>
  )
}
