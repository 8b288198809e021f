export { hideRejectedActors, showRejectedActors, useRejectedActorsShown } from './rejected-actors.ts'
export { useDecide } from './use-decide.ts'
