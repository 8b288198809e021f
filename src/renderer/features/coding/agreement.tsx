import { NativeSelect, NumberInput, Table } from '@mantine/core'
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../client/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './coding.module.css'
import { Disagreements } from './disagreements.tsx'
import { coefficientWords, PART_WORDS, shareWords } from './figure-words.ts'
import { ImportCoder } from './import-coder.tsx'

type Matching = CallInput<'coding.agreement'>

/** How far two coders agree, by which matching rule, and where they do not. */
export function Agreement() {
  const overview = useCall('coding.overview', {}, { keep: true })
  const blind = useCall('app.start', {}).data?.preferences.blind ?? false
  const [chosen, setChosen] = useState<Partial<Matching>>({})
  if (overview.isError) return <EmptyState title="The coders cannot be listed">{overview.error.message}</EmptyState>
  if (!overview.data) return null
  if (blind)
    return (
      <EmptyState title="Blind mode is on">What other coders decided stays hidden until you turn it off, above on the right.</EmptyState>
    )
  const names = overview.data.coders.filter((one) => one.decisions > 0).map((one) => one.coder)
  const matching: Matching = {
    coderA: chosen.coderA ?? names[0] ?? '',
    coderB: chosen.coderB ?? names.find((name) => name !== (chosen.coderA ?? names[0])) ?? '',
    overlap: chosen.overlap ?? 0.5,
    days: chosen.days ?? 0,
  }
  const change = (part: Partial<Matching>): void => setChosen({ ...chosen, ...part })
  return (
    <section aria-label="Agreement of coders">
      <ImportCoder />
      {names.length < 2 ? (
        <EmptyState title="It takes two coders">
          Let another person decide on a copy of this case file under their own name, then take their file in above. Or change the coder’s
          name, above on the right, and decide again.
        </EmptyState>
      ) : (
        <>
          <MatchingForm names={names} matching={matching} onChange={change} />
          <Figures matching={matching} />
          <Disagreements matching={matching} />
        </>
      )}
    </section>
  )
}

interface MatchingFormProps {
  names: readonly string[]
  matching: Matching
  onChange: (part: Partial<Matching>) => void
}

const MatchingForm = ({ names, matching, onChange }: MatchingFormProps) => (
  <div className={styles.form}>
    <NativeSelect
      size="xs"
      label="Coder A"
      data={[...names]}
      value={matching.coderA}
      onChange={(event) => onChange({ coderA: event.currentTarget.value })}
    />
    <NativeSelect
      size="xs"
      label="Coder B"
      data={[...names]}
      value={matching.coderB}
      onChange={(event) => onChange({ coderB: event.currentTarget.value })}
    />
    <NumberInput
      size="xs"
      w={130}
      label="Overlap at least, %"
      min={0}
      max={100}
      step={10}
      value={Math.round((matching.overlap ?? 0.5) * 100)}
      onChange={(value) => typeof value === 'number' && onChange({ overlap: Math.min(100, Math.max(0, value)) / 100 })}
    />
    <NumberInput
      size="xs"
      w={150}
      label="Dates may differ, days"
      min={0}
      max={366}
      allowDecimal={false}
      value={matching.days ?? 0}
      onChange={(value) => typeof value === 'number' && onChange({ days: Math.min(366, Math.max(0, Math.round(value))) })}
    />
  </div>
)

function Figures({ matching }: { matching: Matching }) {
  const same = matching.coderA === matching.coderB
  const agreement = useCall('coding.agreement', matching, { keep: true, enabled: !same })
  if (same) return <p className={styles.soft}>Choose two different coders.</p>
  if (agreement.isError) return <p role="alert">{agreement.error.message}</p>
  if (!agreement.data) return null
  return (
    <>
      <p className={styles.lead}>{agreement.data.rule}</p>
      <Table verticalSpacing={4} fz="sm" w="auto" miw={520} aria-label="Agreement by part">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What is compared</Table.Th>
            <Table.Th ta="right">Units</Table.Th>
            <Table.Th ta="right">Agree</Table.Th>
            <Table.Th ta="right">
              <abbr title="Cohen 1960: agreement beyond what two coders would reach by chance. 1 is perfect, 0 is chance.">Cohen’s κ</abbr>
            </Table.Th>
            <Table.Th ta="right">
              <abbr title="Krippendorff 2011, nominal: for any number of coders and with values missing. 0.8 and more is taken as reliable.">
                Krippendorff’s α
              </abbr>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agreement.data.figures.map((figure) => (
            <Table.Tr key={figure.part}>
              <Table.Td>{PART_WORDS[figure.part]}</Table.Td>
              <Table.Td ta="right">{figure.units}</Table.Td>
              <Table.Td ta="right">
                {figure.agree} <span className={styles.soft}>({shareWords(figure.agree, figure.units)})</span>
              </Table.Td>
              <Table.Td ta="right">{coefficientWords(figure.kappa)}</Table.Td>
              <Table.Td ta="right">{coefficientWords(figure.alpha)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
