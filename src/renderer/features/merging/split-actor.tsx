import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCall, useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import styles from './merging.module.css'

interface SplitActorProps {
  opened: boolean
  actor: { id: number; name: string }
  onClose: () => void
}

/** Two under one name: the articles that mean the other one are chosen, and what they say goes to an actor of its own. */
export const SplitActor = ({ opened, actor, onClose }: SplitActorProps) => (
  <Modal opened={opened} onClose={onClose} title={`Split “${actor.name}”`} size="lg">
    {opened && <SplitForm actor={actor} onClose={onClose} />}
  </Modal>
)

function SplitForm({ actor, onClose }: Omit<SplitActorProps, 'opened'>) {
  const evidence = useCall('actors.evidence', { actorId: actor.id })
  const split = useCommand('actors.split')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [name, setName] = useState('')
  const articles = evidence.data?.articles ?? []
  const ready = chosen.size > 0 && chosen.size < articles.length && name.trim() !== ''
  const toggle = (articleId: number): void => {
    const next = new Set(chosen)
    if (!next.delete(articleId)) next.add(articleId)
    setChosen(next)
  }
  const submit = (): void => {
    if (!ready) return
    split.mutate(
      { actorId: actor.id, articleIds: [...chosen], name: name.trim() },
      {
        onSuccess: ({ actorId }) => {
          onClose()
          pick({ type: 'actor', id: actorId })
        },
      },
    )
  }
  if (articles.length < 2 && evidence.data)
    return (
      <p style={{ margin: 0 }}>
        Only one article names this actor, so there is nothing to split by articles. Split the event’s passages instead.
      </p>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        size="xs"
        label="Name of the other one"
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <p className={styles.soft}>Which articles mean the other one?</p>
      <fieldset className={styles.choices} style={{ border: 0, padding: 0, marginInline: 0 }} aria-label="Articles that mean the other one">
        {articles.map((article) => (
          <div key={article.articleId} className={styles.choice}>
            <Checkbox
              size="xs"
              checked={chosen.has(article.articleId)}
              onChange={() => toggle(article.articleId)}
              label={
                <>
                  {article.title}{' '}
                  <span className={styles.soft}>
                    {article.mentions} mentions: {article.names.slice(0, 4).join(', ')}
                  </span>
                </>
              }
            />
          </div>
        ))}
      </fieldset>
      <Group gap="xs">
        <Button type="submit" variant="filled" disabled={!ready} loading={split.isPending}>
          {`Split off ${chosen.size} of ${articles.length} articles`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </form>
  )
}
