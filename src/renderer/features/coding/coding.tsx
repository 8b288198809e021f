import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Agreement } from './agreement.tsx'
import { CaseRules } from './case-rules.tsx'
import { Codebook } from './codebook.tsx'
import { CoderBar } from './coder-bar.tsx'
import styles from './coding.module.css'
import { DatasetVersions } from './dataset-versions.tsx'
import { KindsAndFields } from './kinds-and-fields.tsx'
import { Precision } from './precision.tsx'
import { Progress } from './progress.tsx'

const PARTS = ['progress', 'agreement', 'precision', 'rules', 'kinds', 'codebook', 'versions'] as const
type Part = (typeof PARTS)[number]

const LABELS: Record<Part, string> = {
  progress: 'Progress',
  agreement: 'Agreement',
  precision: 'Precision',
  rules: 'Rules',
  kinds: 'Kinds and fields',
  codebook: 'Codebook',
  versions: 'Versions',
}

const VIEWS: Record<Part, () => ReactNode> = {
  progress: () => <Progress />,
  agreement: () => <Agreement />,
  precision: () => <Precision />,
  rules: () => <CaseRules />,
  kinds: () => <KindsAndFields />,
  codebook: () => <Codebook />,
  versions: () => <DatasetVersions />,
}

/** Coding for research: how far it is, how far coders agree, by which rules, and what was frozen. */
export function Coding() {
  const [part, setPart] = useState<Part>('progress')
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <h2 className={styles.barTitle}>Coding</h2>
        <SegmentedControl
          aria-label="Part of coding"
          data={PARTS.map((value) => ({ value, label: LABELS[value] }))}
          value={part}
          onChange={(value) => setPart(value as Part)}
        />
        <span className={styles.gap} />
        <CoderBar />
      </div>
      <div className={styles.body}>{VIEWS[part]()}</div>
    </div>
  )
}
