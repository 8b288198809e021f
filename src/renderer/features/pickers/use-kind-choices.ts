import { useCall } from '../../client/index.ts'
import { kindChoices } from '../event-fields/index.ts'

/** Kinds to choose from, with those of the case. */
export function useKindChoices(current: string | null) {
  const own = useCall('kinds.list', {}, { keep: true }).data?.kinds ?? []
  return kindChoices(current, own)
}
