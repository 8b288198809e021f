import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArticle, IconArticleOff, IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { closeReader } from '../../selection/index.ts'
import { CodingStateSelect } from '../coding-state/index.ts'
import styles from './reader.module.css'

const BarButton = (props: { label: string; onClick: () => void; disabled?: boolean; pressed?: boolean; children: ReactNode }) => (
  <Tooltip label={props.label}>
    <ActionIcon
      variant={props.pressed ? 'light' : 'subtle'}
      color="gray"
      size="sm"
      aria-label={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  </Tooltip>
)

interface ReaderBarProps {
  article: { id: number; title: string }
  /** Place of the passage in focus, from 1; null where none is. */
  at: number | null
  count: number
  onStep: (step: 1 | -1) => void
  finding: boolean
  onFind: () => void
  /** Null where the article has no boilerplate. */
  boilerplateShown: boolean | null
  onBoilerplate: () => void
}

export const ReaderBar = (props: ReaderBarProps) => (
  <div className={styles.bar} role="toolbar" aria-label="Reader">
    <span className={`section-title ${styles.barTitle}`}>
      {props.count === 0 ? 'No passages found' : `Passage ${props.at ?? '–'} of ${props.count}`}
    </span>
    <CodingStateSelect articleId={props.article.id} title={props.article.title} />
    <BarButton label="Previous passage (P)" onClick={() => props.onStep(-1)} disabled={props.count === 0}>
      <IconChevronUp size={16} />
    </BarButton>
    <BarButton label="Next passage (N)" onClick={() => props.onStep(1)} disabled={props.count === 0}>
      <IconChevronDown size={16} />
    </BarButton>
    {props.boilerplateShown !== null && (
      <BarButton
        label={props.boilerplateShown ? 'Hide menus, footers and outdated rows' : 'Show menus, footers and outdated rows'}
        onClick={props.onBoilerplate}
        pressed={props.boilerplateShown}
      >
        {props.boilerplateShown ? <IconArticle size={16} /> : <IconArticleOff size={16} />}
      </BarButton>
    )}
    <BarButton label="Find in article (Ctrl+F)" onClick={props.onFind} pressed={props.finding}>
      <IconSearch size={16} />
    </BarButton>
    <BarButton label="Close reader (Esc)" onClick={closeReader}>
      <IconX size={16} />
    </BarButton>
  </div>
)
