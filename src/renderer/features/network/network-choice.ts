import { create } from 'zustand'

const useStore = create<{ ids: number[] }>(() => ({ ids: [] }))

/** Several actors of the network, for what is done with all of them; beside the one selection, and never in the address. */
export const useChosenActors = (): number[] => useStore((state) => state.ids)

export const chooseActors = (ids: number[]): void => useStore.setState({ ids })

export const toggleChosen = (id: number): void => {
  const { ids } = useStore.getState()
  chooseActors(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
}
