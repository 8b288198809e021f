import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useMemo } from 'react'
import { CLASS_LABELS } from '../../../shared/domain/kinds.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { classVar } from '../../ui/index.ts'
import { type MarkedBlock, type MarkedRun, markText, type PassageMark } from './marked-text.ts'
import styles from './reader.module.css'
import { useKeptInView } from './use-kept-in-view.ts'

interface ArticleTextProps {
  text: string
  passages: readonly PassageMark[]
  boilerplate: readonly TextSpan[]
  showBoilerplate: boolean
  hits: readonly TextSpan[]
  hit: number
  /** The passage in focus. */
  focused: number | null
  onPassage: (passage: PassageMark) => void
  box: RefObject<HTMLDivElement | null>
}

function runClass(run: MarkedRun, props: { focused: number | null; hit: number }): string {
  const names = []
  if (run.passages.length > 0) names.push(styles.passage)
  if (run.triggerOf.length > 0)
    names.push(props.focused !== null && run.triggerOf.includes(props.focused) ? styles.triggerNow : styles.trigger)
  if (run.passages.some((passage) => passage.reportId === props.focused)) names.push(styles.focused)
  if (run.boilerplate) names.push(styles.boilerplate)
  if (run.hit !== null) names.push(run.hit === props.hit ? styles.hitNow : styles.hit)
  return names.join(' ')
}

/** The tint of the passage in focus, else of the one that these words gave away, else of the innermost. */
const tintOf = (run: MarkedRun, focused: number | null): PassageMark | undefined =>
  run.passages.find((passage) => passage.reportId === focused) ??
  run.passages.find((passage) => run.triggerOf.includes(passage.reportId)) ??
  run.passages.at(-1)

function Run({ run, focused, hit }: { run: MarkedRun; focused: number | null; hit: number }) {
  const tint = tintOf(run, focused)
  if (!tint && run.hit === null && !run.boilerplate) return run.text
  const className = runClass(run, { focused, hit })
  if (!tint)
    return (
      <span className={className} data-hit={run.hit ?? undefined}>
        {run.text}
      </span>
    )
  return (
    <mark
      className={className}
      style={{ ['--tint' as string]: classVar(tint.class) }}
      title={CLASS_LABELS[tint.class]}
      data-report={tint.reportId}
      data-focus={run.passages.some((passage) => passage.reportId === focused) || undefined}
      data-hit={run.hit ?? undefined}
    >
      {run.text}
    </mark>
  )
}

const Block = memo(({ block, focused, hit }: { block: MarkedBlock; focused: number | null; hit: number }) => (
  <p className={block.boilerplate ? styles.boilerplateBlock : styles.block} data-start={block.start}>
    {block.runs.map((run) => (
      <Run key={run.start} run={run} focused={focused} hit={hit} />
    ))}
  </p>
))

/** The article as text nodes; whatever looks like markup in it stays the characters it is made of. */
export function ArticleText(props: ArticleTextProps) {
  const { text, passages, boilerplate, showBoilerplate, hits, hit, focused, onPassage, box } = props
  const blocks = useMemo(() => markText(text, { passages, boilerplate, hits }), [text, passages, boilerplate, hits])
  const shown = showBoilerplate ? blocks : blocks.filter((block) => !block.boilerplate)

  const finding = hits.length > 0
  useKeptInView(box, finding || focused === null ? null : '[data-focus]', focused)
  useKeptInView(box, finding ? `[data-hit="${hit}"]` : null, hits)

  const passageAt = (target: EventTarget): PassageMark | undefined => {
    const report = target instanceof Element ? target.closest('[data-report]')?.getAttribute('data-report') : null
    return report ? passages.find((passage) => passage.reportId === Number(report)) : undefined
  }
  const onClick = (event: MouseEvent): void => {
    // Dragging over text selects it; that is no click on a passage.
    if (window.getSelection()?.isCollapsed === false) return
    const passage = passageAt(event.target)
    if (passage) onPassage(passage)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const passage = passages.find((one) => one.reportId === focused)
    if (event.key === 'Enter' && passage) onPassage(passage)
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={box} className={styles.text} role="document" aria-label="Article text" tabIndex={0} onClick={onClick} onKeyDown={onKeyDown}>
      {shown.map((block) => (
        <Block key={block.start} block={block} focused={focused} hit={hit} />
      ))}
    </div>
  )
}
