import { useDebouncedValue } from '@mantine/hooks'
import type { SortingState } from '@tanstack/react-table'
import { useState } from 'react'

/** What is typed above a table, how it is sorted, and which of its rows are in sight. */
export function useTableQuery(sorted: SortingState) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const [sorting, setSorting] = useState(sorted)
  const [range, setRange] = useState({ first: 0, last: 60 })
  const sort = sorting[0] ? { column: sorting[0].id, descending: sorting[0].desc } : null
  return { text, setText, asked, sorting, setSorting, sort, range, setRange }
}
