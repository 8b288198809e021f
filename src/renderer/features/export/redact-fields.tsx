import { MultiSelect } from '@mantine/core'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { useCall } from '../../client/index.ts'

export interface Redacted {
  actors: number[]
  articles: number[]
}

/** Whom and what to leave out by name; the preview below shows what is left. */
export function RedactFields({ value, onChange }: { value: Redacted; onChange: (value: Redacted) => void }) {
  const actors = useCall('actors.list', { filter: EVERYTHING, limit: 500 }).data?.rows ?? []
  const articles = useCall('articles.list', { limit: 500 }).data?.rows ?? []
  return (
    <>
      <MultiSelect
        label="Redact actors"
        description="Their names go out of titles and quotations too. Words that describe them without naming them stay: look at the preview."
        searchable
        limit={50}
        data={actors.map((actor) => ({ value: String(actor.id), label: actor.name }))}
        value={value.actors.map(String)}
        onChange={(ids) => onChange({ ...value, actors: ids.map(Number) })}
      />
      <MultiSelect
        label="Redact sources"
        searchable
        limit={50}
        data={articles.map((article) => ({ value: String(article.id), label: `${article.title} (${article.outlet ?? 'outlet unknown'})` }))}
        value={value.articles.map(String)}
        onChange={(ids) => onChange({ ...value, articles: ids.map(Number) })}
      />
    </>
  )
}
