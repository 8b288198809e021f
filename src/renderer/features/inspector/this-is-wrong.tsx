import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { useCommand } from '../../client/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './inspector.module.css'
import { type WrongWay, wrongWays, wrongWords } from './wrong-ways.ts'

/** Turns a wrong find into a rule of the case, and offers to read its articles again by it. */
export function ThisIsWrong({ event, letter = false }: { event: EventDetail; letter?: boolean }) {
  const [alias, setAlias] = useState<string | null>(null)
  const add = useCommand('rules.add')
  const rerun = useCommand('extraction.rerun')
  const ways = wrongWays(event)
  const articleIds = [...new Set(event.evidence.map((item) => item.articleId))]
  const make = (way: WrongWay, actorId: number | null = null): void =>
    add.mutate({ kind: way.kind, words: way.words, actorId }, { onSuccess: () => setAlias(null) })
  if (ways.length === 0) return null
  return (
    <div style={{ margin: '2px 0 14px' }}>
      <div className={styles.roleRow} style={{ flexWrap: 'wrap' }}>
        <Menu position="bottom-start" width={280}>
          <Menu.Target>
            <Button loading={add.isPending} aria-keyshortcuts="w" data-wrong>
              This is wrong…
              {letter && (
                <span className={styles.key} aria-hidden>
                  W
                </span>
              )}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>In the whole case</Menu.Label>
            {ways.map((way) => (
              <Menu.Item key={`${way.kind} ${way.words}`} onClick={() => (way.kind === 'alias' ? setAlias(way.words) : make(way))}>
                {wrongWords(way)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {add.data && (
          <Button loading={rerun.isPending} onClick={() => rerun.mutate({ articleIds })}>
            {articleIds.length === 1 ? 'Read its article again' : `Read its ${articleIds.length} articles again`}
          </Button>
        )}
      </div>
      {alias !== null && (
        <div className={styles.roleRow} style={{ marginTop: 6 }}>
          <ActorPicker
            label={`Whose name is “${alias}”?`}
            placeholder={`“${alias}” is another name of…`}
            onPick={({ id }) => make({ kind: 'alias', words: alias }, id)}
            autoFocus
          />
          <Button onClick={() => setAlias(null)}>Cancel</Button>
        </div>
      )}
      {add.data && (
        <p className={styles.soft} style={{ margin: '4px 0 0' }} role="status">
          {rerun.data?.words ?? `${add.data.words}. It acts when articles are read again; Coding lists all rules.`}
        </p>
      )}
    </div>
  )
}
