import { Alert, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import type { CodedMappingShape } from '../../../shared/contract/coded-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { fieldChoices } from './coded-fields.ts'
import styles from './coded-import.module.css'
import { DateOptions } from './date-options.tsx'
import { KindOptions } from './kind-options.tsx'
import { canBeRead, examplesOf, fieldOfColumn, fits, withField } from './mapping-draft.ts'
import { useSavedMappings } from './saved-mappings.ts'
import type { WaitingTable } from './waiting-tables.ts'

interface MappingStepProps {
  table: WaitingTable
  preview: CallOutput<'coded.preview'>
  mapping: CodedMappingShape
  onMapping: (mapping: CodedMappingShape) => void
  /** The headings do not say that the rows are events. */
  doubtful: boolean
  /** Within which the ids of rows tell them apart. */
  dataset: string
  onDataset: (dataset: string) => void
  keep: boolean
  onKeep: (keep: boolean) => void
  onNext: () => void
  onClose: () => void
}

/** Which column holds what, beside what stands in it. */
export function MappingStep(props: MappingStepProps) {
  const { table, preview, mapping, onMapping } = props
  const readable = canBeRead(mapping)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (readable) props.onNext()
      }}
    >
      {props.doubtful ? (
        <Alert color="orange" title="This does not look like a table of coded events" role="alert">
          None of its headings says who did something, or when. If its rows are events all the same, say below which column holds what. If
          not, close this: nothing was imported.
        </Alert>
      ) : (
        <p className={styles.lead}>No known data set has these headings. Say which column holds what; a first guess is made.</p>
      )}
      <SavedChoice preview={preview} onMapping={onMapping} />
      <ColumnTable preview={preview} mapping={mapping} onMapping={onMapping} />
      <DateOptions mapping={mapping} onMapping={onMapping} />
      <KindOptions table={table} mapping={mapping} onMapping={onMapping} />
      <Group align="flex-end" gap="md" mt="sm">
        <TextInput
          label="Name of this mapping"
          value={mapping.name}
          onChange={(event) => onMapping({ ...mapping, name: event.currentTarget.value })}
        />
        {mapping.columns.uid !== undefined && (
          <TextInput
            label="Data set"
            description="A later table under the same name updates the rows that have the same ids"
            value={props.dataset}
            onChange={(event) => props.onDataset(event.currentTarget.value)}
          />
        )}
        <Checkbox
          size="xs"
          mb={6}
          label="Keep it with the case, to use it again"
          checked={props.keep}
          onChange={(event) => props.onKeep(event.currentTarget.checked)}
        />
      </Group>
      <Group mt="md" gap="xs">
        <Button type="submit" variant="filled" disabled={!readable}>
          Next: see what it brings
        </Button>
        <Button onClick={props.onClose}>Cancel</Button>
        {!readable && <span>Say at least which column holds the date, the actors or the title.</span>}
      </Group>
    </form>
  )
}

/** Mappings of the case that fit these headings. */
function SavedChoice({ preview, onMapping }: Pick<MappingStepProps, 'preview' | 'onMapping'>) {
  const fitting = (useSavedMappings() ?? []).filter((mapping) => fits(mapping, preview.headings))
  if (fitting.length === 0) return null
  return (
    <NativeSelect
      w={320}
      mb="sm"
      label="Use a mapping that was kept"
      data={[
        { value: '', label: fitting.length === 1 ? 'choose: 1 fits this table' : `choose: ${fitting.length} fit this table` },
        ...fitting.map(({ name }) => name),
      ]}
      onChange={(event) => {
        const chosen = fitting.find(({ name }) => name === event.currentTarget.value)
        if (chosen) onMapping(chosen)
      }}
    />
  )
}

function ColumnTable({ preview, mapping, onMapping }: Pick<MappingStepProps, 'preview' | 'mapping' | 'onMapping'>) {
  const choices = fieldChoices(preview.fields)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.columns} aria-label="Columns" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">For example</th>
          </tr>
        </thead>
        <tbody>
          {preview.headings.map((heading, at) => (
            <tr key={heading}>
              <th scope="row" title={heading}>
                {heading}
              </th>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={`What “${heading}” holds`}
                  data={choices}
                  data-autofocus={at === 0 || undefined}
                  value={fieldOfColumn(mapping, heading) ?? ''}
                  onChange={(event) => onMapping(withField(mapping, heading, event.currentTarget.value || null))}
                />
              </td>
              <td className={styles.examples}>{examplesOf(preview.rows, heading).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
