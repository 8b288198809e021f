import { Table } from '@mantine/core'
import styles from './data-table.module.css'

export interface PreviewLine {
  id: number
  name: string
  before: string
  after: string
}

/** What a change for many will do, line by line, before it is done. `rest` rows are chosen but not loaded. */
export const BulkPreview = ({ lines, rest }: { lines: readonly PreviewLine[]; rest: number }) => (
  <div className={styles.preview}>
    <Table verticalSpacing={3} fz="sm" stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What changes</Table.Th>
          <Table.Th>Now</Table.Th>
          <Table.Th>Then</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id}>
            <Table.Td>{line.name}</Table.Td>
            <Table.Td>{line.before}</Table.Td>
            <Table.Td>{line.after}</Table.Td>
          </Table.Tr>
        ))}
        {rest > 0 && (
          <Table.Tr>
            <Table.Td colSpan={3}>and {rest.toLocaleString('en')} more in the same way</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  </div>
)
