import { Button, Table } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { ruleMeaning } from '../../../shared/domain/case-rules.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { AddRule } from './add-rule.tsx'
import styles from './coding.module.css'
import { ReadAgain } from './read-again.tsx'
import { ownNamesWords } from './rule-words.ts'

type Rule = CallOutput<'rules.list'>['rules'][number]

/** What this case has learnt from people: names to ignore, words that trigger nothing or something, other names of actors. */
export function CaseRules() {
  const rules = useCall('rules.list', {}, { keep: true })
  if (rules.isError) return <EmptyState title="The rules cannot be listed">{rules.error.message}</EmptyState>
  if (!rules.data) return null
  return (
    <section aria-label="Rules of the case">
      <p className={styles.lead}>
        Rules act on what is imported from now on, and on the articles at hand once they are read again. “This is wrong” beside any find
        makes one too, and so do words that you mark in an article. {ownNamesWords(rules.data.ownActors)}
      </p>
      <AddRule />
      {rules.data.rules.length === 0 ? <p className={styles.soft}>No rules yet.</p> : <RuleTable rules={rules.data.rules} />}
      <ReadAgain />
    </section>
  )
}

function RuleTable({ rules }: { rules: Rule[] }) {
  const remove = useCommand('rules.remove')
  return (
    <Table verticalSpacing={4} fz="sm" w="auto" miw={520} aria-label="Rules of the case">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Words</Table.Th>
          <Table.Th>Rule</Table.Th>
          <Table.Th>Made by</Table.Th>
          <Table.Th aria-label="What to do" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <Table.Tr key={rule.id}>
            <Table.Td>“{rule.words}”</Table.Td>
            <Table.Td>{ruleMeaning(rule)}</Table.Td>
            <Table.Td className={styles.soft}>{rule.coder}</Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-xs"
                aria-label={`Remove the rule: ${rule.words} ${ruleMeaning(rule)}`}
                onClick={() => remove.mutate({ ruleIds: [rule.id] })}
              >
                Remove
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
