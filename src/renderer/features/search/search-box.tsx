import { Kbd } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './search-box.module.css'
import { asOptions, fieldProps, listProps } from './told-hits.ts'
import { useFound } from './use-found.ts'
import { useMark } from './use-mark.ts'

const [searchStore, search] = createSpotlight()
export const openSearch = search.open

export function SearchBox() {
  const [text, setText] = useState('')
  const { groups, waiting, problem } = useFound(text)
  const hits = groups.flatMap(({ actions }) => actions.map(({ id }) => id)).join(' ')
  const onKey = useMark(searchStore, hits, waiting)
  return (
    <>
      <button type="button" className={styles.box} onClick={openSearch}>
        <IconSearch size={14} aria-hidden />
        <span className={styles.words}>Search articles, actors, events, commands</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <Spotlight
        store={searchStore}
        actions={asOptions(groups)}
        query={text}
        onQueryChange={setText}
        filter={(_, actions) => actions}
        nothingFound={waiting ? 'Searching…' : (problem ?? `Nothing found for “${text}”`)}
        shortcut={null}
        scrollable
        overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
        // At once and with the cursor in it: what is typed right after Ctrl+K would be shortcuts of the page otherwise.
        transitionProps={{ duration: 0 }}
        maxHeight={420}
        scrollAreaProps={listProps}
        searchProps={{
          ...fieldProps(hits !== ''),
          autoFocus: true,
          onKeyDownCapture: onKey,
          placeholder: 'Words, "phrases", actor: kind: outlet: tag: before: after:',
          leftSection: <IconSearch size={16} />,
        }}
        classNames={{ action: styles.hit }}
        attributes={{ content: { 'aria-label': 'Search and commands' } }}
      />
    </>
  )
}
