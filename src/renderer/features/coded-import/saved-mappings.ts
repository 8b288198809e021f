import { z } from 'zod'
import { type CodedMappingShape, codedMapping } from '../../../shared/contract/coded-calls.ts'
import { callEngine, queryClient, useCall } from '../../client/index.ts'

const KEY = 'coded.mappings'

/** What the case keeps; what is no mapping (any more) is passed over. */
export const readMappings = (value: unknown): CodedMappingShape[] =>
  Array.isArray(value) ? value.flatMap((one) => z.array(codedMapping).safeParse([one]).data ?? []) : []

/** The mapping among the others, in place of one of the same name. */
export const withMapping = (mappings: readonly CodedMappingShape[], mapping: CodedMappingShape): CodedMappingShape[] =>
  [...mappings.filter(({ name }) => name !== mapping.name), mapping].sort((a, b) => a.name.localeCompare(b.name))

/** Undefined while they are being fetched. */
export function useSavedMappings(): CodedMappingShape[] | undefined {
  const kept = useCall('view.get', { key: KEY })
  return kept.isPending ? undefined : readMappings(kept.data?.value)
}

export async function saveMapping(caseId: string, mapping: CodedMappingShape): Promise<void> {
  const { value } = await callEngine('view.get', caseId, { key: KEY })
  await callEngine('view.set', caseId, { key: KEY, value: withMapping(readMappings(value), mapping) })
  await queryClient.invalidateQueries({ queryKey: [caseId, 'view.get', { key: KEY }], exact: true })
}
