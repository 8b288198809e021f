import { Group, NativeSelect, TextInput } from '@mantine/core'
import type { CodedMappingShape } from '../../../shared/contract/coded-calls.ts'

interface DateOptionsProps {
  mapping: CodedMappingShape
  onMapping: (mapping: CodedMappingShape) => void
}

const ORDERS = [
  { value: '', label: 'year first, or the month as a word' },
  { value: 'day-first', label: 'day first: 31/01/2023' },
  { value: 'month-first', label: 'month first: 01/31/2023' },
]

const MEANINGS = [
  { value: 'period', label: 'a period: it began and ended then' },
  { value: 'earliest-latest', label: 'one moment: earliest and latest day' },
]

/** How dates are written, what two dates mean, and what parts several names. */
export const DateOptions = ({ mapping, onMapping }: DateOptionsProps) => (
  <Group gap="md" mt="sm" align="flex-start">
    <NativeSelect
      label="Dates are written"
      data={ORDERS}
      value={mapping.dateOrder ?? ''}
      onChange={(event) => onMapping({ ...mapping, dateOrder: (event.currentTarget.value || null) as CodedMappingShape['dateOrder'] })}
    />
    <NativeSelect
      label="First and last date are"
      data={MEANINGS}
      value={mapping.dates}
      onChange={(event) => onMapping({ ...mapping, dates: event.currentTarget.value as CodedMappingShape['dates'] })}
    />
    <TextInput
      label="Several names are parted by"
      w={210}
      maxLength={5}
      value={mapping.separator}
      onChange={(event) => onMapping({ ...mapping, separator: event.currentTarget.value })}
    />
  </Group>
)
