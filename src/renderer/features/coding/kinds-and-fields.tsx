import { CaseKinds } from './case-kinds.tsx'
import { CodedFields } from './coded-fields.tsx'

/** What this case codes beyond the built-in kinds. */
export const KindsAndFields = () => (
  <section aria-label="Kinds and fields of the case">
    <CaseKinds />
    <CodedFields />
  </section>
)
