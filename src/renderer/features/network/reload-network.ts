import { queryClient } from '../../client/index.ts'
import { forgetNetworkView } from './network-view-state.ts'
import { forgetSpots } from './use-spots.ts'

/** The network as the case keeps it now, after a saved view has brought its state back. */
export async function reloadNetwork(caseId: string): Promise<void> {
  await Promise.all(['network.positions', 'view.get'].map((call) => queryClient.refetchQueries({ queryKey: [caseId, call] })))
  forgetSpots()
  forgetNetworkView()
}
