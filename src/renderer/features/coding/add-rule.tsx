import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isTriggerRule, type RuleKind } from '../../../shared/domain/case-rules.ts'
import { useCommand } from '../../client/index.ts'
import { ActorPicker, useKindChoices } from '../pickers/index.ts'
import styles from './coding.module.css'
import { RULE_CHOICES } from './rule-words.ts'

interface Draft {
  words: string
  kind: RuleKind
  actor: { id: number; name: string } | null
  eventKind: string
}

const EMPTY: Draft = { words: '', kind: 'ignore-name', actor: null, eventKind: 'incident' }

/** A rule for words of any article. What was chosen stays for the next one. */
export function AddRule() {
  const [draft, setDraft] = useState(EMPTY)
  const add = useCommand('rules.add')
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const { words, kind, actor, eventKind } = draft
  const trigger = isTriggerRule(kind)
  const ready = words.trim() !== '' && (kind !== 'alias' || actor !== null)
  const save = (): void => {
    if (!ready) return
    add.mutate(
      { kind, words: words.trim(), actorId: kind === 'alias' ? (actor?.id ?? null) : null, eventKind: trigger ? eventKind : null },
      { onSuccess: () => change({ words: '', actor: null }) },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className={styles.form}>
        <TextInput
          size="xs"
          w={200}
          label="Words"
          maxLength={200}
          value={words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label="What about them"
          data={RULE_CHOICES}
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value as RuleKind })}
        />
        {kind === 'alias' && <WhoseName actor={actor} onPick={(picked) => change({ actor: picked })} />}
        {trigger && <KindField kind={eventKind} onChange={(picked) => change({ eventKind: picked })} />}
        <Button type="submit" variant="filled" disabled={!ready} loading={add.isPending}>
          Add rule
        </Button>
      </div>
      {trigger && (
        <p className={styles.hint}>
          A word or a short phrase, such as “skirmish” or “show of force”. Its other forms are found too: “skirmished”, “skirmishing”.
        </p>
      )}
    </form>
  )
}

function KindField({ kind, onChange }: { kind: string; onChange: (kind: string) => void }) {
  return (
    <NativeSelect
      size="xs"
      label="Kind of event"
      data={useKindChoices(kind)}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const WhoseName = ({ actor, onPick }: { actor: Draft['actor']; onPick: (actor: Draft['actor']) => void }) =>
  actor ? (
    <Button onClick={() => onPick(null)} title="Choose another">
      {actor.name}
    </Button>
  ) : (
    <div style={{ width: 220 }}>
      <ActorPicker label="Whose name it is" onPick={onPick} />
    </div>
  )
