import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './coding.module.css'
import { ReadAgain } from './read-again.tsx'
import { RULE_KIND_WORDS, ruleWords } from './rule-words.ts'

type RuleKind = CallInput<'rules.add'>['kind']

/** What this case has learnt from people: names to ignore, words that trigger nothing, other names of actors. */
export function CaseRules() {
  const rules = useCall('rules.list', {}, { keep: true })
  const remove = useCommand('rules.remove')
  if (rules.isError) return <EmptyState title="The rules cannot be listed">{rules.error.message}</EmptyState>
  if (!rules.data) return null
  return (
    <section aria-label="Rules of the case">
      <p className={styles.lead}>
        Rules act on what is imported from now on, and on the articles at hand once they are read again. “This is wrong” beside any find
        makes one too.
      </p>
      <AddRule />
      {rules.data.rules.length === 0 ? (
        <p className={styles.soft}>No rules yet.</p>
      ) : (
        <Table verticalSpacing={4} fz="sm" w="auto" miw={520} aria-label="Rules of the case">
          <Table.Tbody>
            {rules.data.rules.map((rule) => (
              <Table.Tr key={rule.id}>
                <Table.Td>
                  “{rule.words}” {ruleWords(rule)}
                </Table.Td>
                <Table.Td className={styles.soft}>{rule.coder}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    aria-label={`Remove the rule: ${rule.words} ${ruleWords(rule)}`}
                    onClick={() => remove.mutate({ ruleIds: [rule.id] })}
                  >
                    Remove
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ReadAgain />
    </section>
  )
}

const KINDS = (Object.keys(RULE_KIND_WORDS) as RuleKind[]).map((value) => ({ value, label: RULE_KIND_WORDS[value] }))

function AddRule() {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<RuleKind>('ignore-name')
  const [actor, setActor] = useState<{ id: number; name: string } | null>(null)
  const add = useCommand('rules.add')
  const ready = words.trim() !== '' && (kind !== 'alias' || actor !== null)
  const save = (): void => {
    if (!ready) return
    add.mutate(
      { kind, words: words.trim(), actorId: kind === 'alias' ? (actor?.id ?? null) : null },
      {
        onSuccess: () => {
          setWords('')
          setActor(null)
        },
      },
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput size="xs" w={200} label="Words" maxLength={200} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <NativeSelect
        size="xs"
        label="What about them"
        data={KINDS}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as RuleKind)}
      />
      {kind === 'alias' &&
        (actor ? (
          <Button onClick={() => setActor(null)} title="Choose another">
            of {actor.name}
          </Button>
        ) : (
          <div style={{ width: 220 }}>
            <ActorPicker label="Whose name it is" onPick={setActor} />
          </div>
        ))}
      <Button type="submit" variant="filled" disabled={!ready} loading={add.isPending}>
        Add rule
      </Button>
    </form>
  )
}
