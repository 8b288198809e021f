import { useExchange } from './exchange-opened.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { SourcesDialog } from './sources-dialog.tsx'

export function ExchangeDialogs() {
  const { opened } = useExchange()
  if (opened === 'merge') return <MergeDialog />
  return opened === 'sources' ? <SourcesDialog /> : null
}
