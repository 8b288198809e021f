import { pick } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'

/** For a selection that is gone: says so and lets go of it. */
export const GoneState = ({ what, message }: { what: string; message: string }) => (
  <EmptyState title={`This ${what} is not here any more`}>
    {message}{' '}
    <button type="button" className="link" onClick={() => pick(null)}>
      Drop the selection
    </button>
  </EmptyState>
)
