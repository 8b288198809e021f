import type { CodedMappingShape } from '../../../shared/contract/coded-calls.ts'
import { callEngine, queryClient, useCall } from '../../client/index.ts'
import { readMappings, withMapping } from './kept-mappings.ts'

const KEY = 'coded.mappings'

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
