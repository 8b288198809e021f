import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine, readBase64 } from '../../client/index.ts'
import { announce } from '../../ui/index.ts'

/** As base64 this just fits into one call. */
const MOST_BYTES = 34 * 1024 * 1024

export interface NodeList {
  name: string
  base64: string
}

/** A table that waits for a person to say what it holds. */
export interface WaitingTable {
  id: number
  caseId: string
  name: string
  base64: string
  preview: CallOutput<'coded.preview'> | null
  /** Why it cannot be read, in words. */
  problem: string | null
  /** The node list that came with an edge list. */
  nodes: NodeList | null
}

const useTables = create<{ tables: readonly WaitingTable[] }>(() => ({ tables: [] }))
let lastId = 0

export const useWaitingTables = (): readonly WaitingTable[] => useTables((state) => state.tables)

export const doneWithTable = (id: number): void =>
  useTables.setState(({ tables }) => ({ tables: tables.filter((table) => table.id !== id) }))

async function readTable(caseId: string, file: File): Promise<WaitingTable> {
  const table = { id: ++lastId, caseId, name: file.name, base64: '', preview: null, problem: null, nodes: null }
  if (file.size > MOST_BYTES)
    return { ...table, problem: 'It is larger than 34 MB, more than the window can pass on. Split it into several tables.' }
  try {
    const base64 = await readBase64(file)
    return { ...table, base64, preview: await callEngine('coded.preview', caseId, { name: file.name, base64 }) }
  } catch (error) {
    return { ...table, problem: (error as Error).message }
  }
}

/** An edge list and a node list that came together are one network. */
export function pairNetworks(tables: readonly WaitingTable[]): WaitingTable[] {
  const isA = (preset: string) => (table: WaitingTable) => table.preview?.preset?.id === preset
  const [nodes, edges] = [tables.filter(isA('nodes')), tables.filter(isA('edges'))]
  if (nodes.length !== 1 || edges.length !== 1) return [...tables]
  const list = nodes[0] as WaitingTable
  return tables
    .filter((table) => table !== list)
    .map((table) => (table === edges[0] ? { ...table, nodes: { name: list.name, base64: list.base64 } } : table))
}

/** Reads what the tables look like and opens the wizard on them, one after the other. */
export async function openTables(caseId: string, files: readonly File[]): Promise<void> {
  announce(files.length === 1 ? `Looking into ${files[0]?.name}` : `Looking into ${files.length} tables`)
  const read: WaitingTable[] = []
  for (const file of files) read.push(await readTable(caseId, file))
  useTables.setState(({ tables }) => ({ tables: [...tables, ...pairNetworks(read)] }))
}
