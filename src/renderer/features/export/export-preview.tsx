import { Code, List, Loader, ScrollArea, Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { exportFormat } from '../../../shared/contract/export-formats.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall } from '../../client/index.ts'
import { blobOf, type ExportAsked } from './make-export.ts'

/** A picture of the size asked for, scaled to the dialog. */
function PicturePreview({ asked }: { asked: ExportAsked }) {
  const format = asked.format.replace(/-pdf$/, '-svg') as ExportAsked['format']
  const { data } = useCall('export.make', { ...asked, format }, { keep: true })
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(blobOf(data))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return address ? <img src={address} alt="Preview" style={{ width: '100%', border: '1px solid var(--line)' }} /> : <Loader size="sm" />
}

function TablePreview({ columns, rows }: { columns: string[]; rows: string[][] }) {
  return (
    <ScrollArea h={190} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'First rows' }}>
      <Table withColumnBorders stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row[0]}>
              {columns.map((column, i) => (
                <Table.Td key={column} style={{ whiteSpace: 'nowrap', maxWidth: 240, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                  {row[i]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

/** What goes out, its first rows, and what is lost, before anything is made. */
export function ExportPreview({ asked }: { asked: ExportAsked }) {
  const { data, error } = useCall('export.preview', asked, { keep: true })
  const { group, whole } = exportFormat(asked.format)
  if (error) return <Text c="red">{error.message}</Text>
  if (!data) return <Loader size="sm" />
  const words = `${counted(data.events, 'event')} from ${counted(data.articles, 'article')}`
  return (
    <>
      <Text size="sm">{whole ? 'The whole case, whatever the filters say.' : words}</Text>
      {data.loses.length > 0 ? (
        <section aria-label="What is lost">
          <Text size="sm" fw={600}>
            Not in this format
          </Text>
          <List size="sm">
            {data.loses.map((lost) => (
              <List.Item key={lost}>{lost}</List.Item>
            ))}
          </List>
        </section>
      ) : (
        <Text size="sm">Nothing is lost.</Text>
      )}
      {group === 'pictures' ? <PicturePreview asked={asked} /> : null}
      {data.table ? <TablePreview {...data.table} /> : null}
      {data.head !== null && !data.table ? (
        <ScrollArea h={190} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'First lines' }}>
          <Code block>{data.head}</Code>
        </ScrollArea>
      ) : null}
    </>
  )
}
