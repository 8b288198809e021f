import { Button, Table } from '@mantine/core'
import { useMemo } from 'react'
import { useCall } from '../../client/index.ts'
import { EmptyState, showError } from '../../ui/index.ts'
import { saveFile } from '../export/index.ts'
import styles from './coding.module.css'
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts'

/** The codebook as it will be handed on, generated from what the case codes by. */
export function Codebook() {
  const codebook = useCall('codebook.get', {}, { keep: true })
  const markdown = codebook.data?.markdown
  const blocks = useMemo(() => markdownBlocks(markdown ?? ''), [markdown])
  if (codebook.isError) return <EmptyState title="The codebook cannot be shown">{codebook.error.message}</EmptyState>
  if (markdown === undefined) return null
  const save = (): void => {
    saveFile('codebook.md', new Blob([markdown], { type: 'text/markdown' })).catch((error: unknown) => showError(error as Error))
  }
  return (
    <section className={styles.codebook} aria-label="Codebook">
      <div className={styles.form}>
        <Button onClick={save}>Save as Markdown…</Button>
        <span className={styles.soft}>Generated from the kinds, fields and rules of this case.</span>
      </div>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name and never move
        <Block key={at} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { block: MarkdownBlock }) {
  if (block.type === 'text') return <p>{block.text}</p>
  if (block.type === 'table') return <CodebookTable head={block.head} rows={block.rows} />
  if (block.level === 1) return <h1>{block.text}</h1>
  return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
}

const CodebookTable = ({ head, rows }: { head: readonly string[]; rows: readonly string[][] }) => (
  <Table verticalSpacing={3} fz="sm">
    <Table.Thead>
      <Table.Tr>
        {head.map((cell) => (
          <Table.Th key={cell}>{cell}</Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={row.join('|')}>
          {row.map((cell, at) => (
            <Table.Td key={head[at]}>{cell}</Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
