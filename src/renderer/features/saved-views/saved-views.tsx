import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { SavedView } from '../../../shared/contract/saved-view-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { currentAddress, goTo, useCaseId } from '../../selection/index.ts'
import { reloadNetwork } from '../network/index.ts'
import styles from './saved-views.module.css'

/** Named views of the case: what is filtered, looked at and selected, and how the network stands. */
export function SavedViews() {
  const views = useCall('views.list', {}, { keep: true }).data?.views ?? []
  const save = useCommand('views.save')
  const [naming, setNaming] = useState(false)
  return (
    <section className={styles.section} aria-label="Saved views">
      <div className={styles.head}>
        <h2 className="section-title">Saved views</h2>
        <button type="button" className="link" onClick={() => setNaming(true)}>
          save this
        </button>
      </div>
      {naming ? (
        <NameField
          label="Name of the view"
          name=""
          onName={(name) => save.mutate({ name, address: currentAddress() })}
          onDone={() => setNaming(false)}
        />
      ) : null}
      {views.length === 0 && !naming ? <p className={styles.none}>Filters, window, mode, positions and selection under a name.</p> : null}
      <ul className={styles.list}>
        {views.map((view) => (
          <ViewRow key={view.viewId} view={view} />
        ))}
      </ul>
    </section>
  )
}

interface NameFieldProps {
  label: string
  name: string
  onName: (name: string) => void
  onDone: () => void
}

/** Enter takes the name, Esc and leaving the field let it be. */
function NameField({ label, name, onName, onDone }: NameFieldProps) {
  const [text, setText] = useState(name)
  const submit = (form: FormEvent): void => {
    form.preventDefault()
    if (text.trim() !== '') onName(text.trim())
    onDone()
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder="Name, then Enter"
        maxLength={120}
        value={text}
        data-autofocus
        ref={(field) => {
          if (field && field.dataset.met === undefined) {
            field.dataset.met = ''
            field.focus()
            field.select()
          }
        }}
        onChange={(change) => setText(change.currentTarget.value)}
        onBlur={onDone}
        onKeyDown={(press) => {
          if (press.key !== 'Escape') return
          press.stopPropagation()
          onDone()
        }}
      />
    </form>
  )
}

function ViewRow({ view }: { view: SavedView }) {
  const caseId = useCaseId()
  const open = useCommand('views.open')
  const save = useCommand('views.save')
  const rename = useCommand('views.rename')
  const remove = useCommand('views.delete')
  const [naming, setNaming] = useState(false)
  const { viewId } = view
  const show = async (): Promise<void> => {
    // A failure has been shown by the command itself.
    const opened = await open.mutateAsync({ viewId }).catch(() => null)
    if (!opened || !caseId) return
    await reloadNetwork(caseId)
    goTo(opened.address)
  }
  if (naming) {
    return (
      <li>
        <NameField
          label="New name of the view"
          name={view.name}
          onName={(name) => rename.mutate({ viewId, name })}
          onDone={() => setNaming(false)}
        />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <button type="button" className={styles.view} title={view.name} onClick={() => void show()}>
        {view.name}
      </button>
      <Menu position="bottom-end" withinPortal returnFocus={false}>
        <Menu.Target>
          <ActionIcon size={20} variant="subtle" color="gray" className={styles.more} aria-label={`More for the view ${view.name}`}>
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>Rename</Menu.Item>
          <Menu.Item onClick={() => save.mutate({ name: view.name, address: currentAddress() })}>
            Save over with what is shown now
          </Menu.Item>
          <Menu.Item onClick={() => remove.mutate({ viewId })}>Delete</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
