import { create } from 'zustand'
import type { PickedItem } from './picked-item.ts'
import { useCaseId } from './use-workbench.ts'
import { useWorkbench } from './workbench-store.ts'

export type ChosenType = Exclude<PickedItem['type'], 'tie'>

const NONE: number[] = []

/** An id means something in its own case only. */
const keyOf = (caseId: string | null, type: ChosenType): string => `${caseId}/${type}`

const useStore = create<Readonly<Record<string, number[]>>>(() => ({}))

/** Several of one type, for what is done with all of them: the same in every view, beside what is picked, never in the address. */
export const useChosen = (type: ChosenType): number[] => {
  const key = keyOf(useCaseId(), type)
  return useStore((chosen) => chosen[key] ?? NONE)
}

export const choose = (type: ChosenType, ids: number[]): void => useStore.setState({ [keyOf(useWorkbench.getState().caseId, type)]: ids })

export function toggleChosen(type: ChosenType, id: number): void {
  const ids = useStore.getState()[keyOf(useWorkbench.getState().caseId, type)] ?? NONE
  choose(type, ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
}
