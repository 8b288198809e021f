import { z } from 'zod'
import { type CodedMappingShape, codedMapping } from '../../../shared/contract/coded-calls.ts'

/** What the case keeps; what is no mapping (any more) is passed over. */
export const readMappings = (value: unknown): CodedMappingShape[] =>
  Array.isArray(value) ? value.flatMap((one) => z.array(codedMapping).safeParse([one]).data ?? []) : []

/** The mapping among the others, in place of one of the same name. */
export const withMapping = (mappings: readonly CodedMappingShape[], mapping: CodedMappingShape): CodedMappingShape[] =>
  [...mappings.filter(({ name }) => name !== mapping.name), mapping].sort((a, b) => a.name.localeCompare(b.name))
