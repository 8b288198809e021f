import { classVar } from '../../ui/class-colors.ts'
import type { TimelineMark } from './mark.ts'
import styles from './marks.module.css'
import { isDay, type MarkPlace } from './place-marks.ts'

const span = (className: string | undefined, text = ''): HTMLSpanElement => {
  const element = document.createElement('span')
  element.className = className ?? ''
  element.textContent = text
  return element
}

const percent = (fraction: number): string => `${Math.round(fraction * 10000) / 100}%`

/** Full between the sure ends, fading to nothing outside them. */
const fade = (mark: TimelineMark, color: string): string => {
  if (mark.sureFrom <= 0 && mark.sureTo >= 1) return color
  const stops = [`${color} ${percent(mark.sureFrom)}`, `${color} ${percent(mark.sureTo)}`]
  if (mark.sureFrom > 0) stops.unshift('transparent 0%')
  if (mark.sureTo < 1) stops.push('transparent 100%')
  return `linear-gradient(to right, ${stops.join(', ')})`
}

function bar(mark: TimelineMark): HTMLSpanElement {
  const element = span(styles.bar)
  element.dataset.texture = mark.texture
  element.dataset.outlined = String(mark.outlined)
  if (mark.openEnd) element.dataset.open = ''
  const full = mark.shape === 'period' && mark.texture !== 'planned' && !mark.outlined
  if (full) element.style.background = fade(mark, 'var(--mark)')
  else element.style.maskImage = fade(mark, '#000')
  if (mark.disputed > 0 && mark.shape === 'period') element.dataset.disputed = ''
  return element
}

function tickElements(mark: TimelineMark): HTMLSpanElement[] {
  return mark.ticks.map((at) => {
    const tick = span(styles.tick)
    tick.style.left = percent(at)
    return tick
  })
}

function labelElement(mark: TimelineMark): HTMLSpanElement {
  const label = span(styles.label)
  label.append(span(styles.words, mark.label))
  if (mark.speaker) {
    // Drawn by the style sheet: the mark's name says whose word it is in a sentence of its own.
    const badge = span(styles.speaker)
    badge.dataset.speaker = mark.speaker
    label.append(badge)
  }
  if (mark.disputed > 0 && mark.shape !== 'band') label.append(span(styles.note, ` · disputed ${mark.disputed}`))
  return label
}

function body(mark: TimelineMark): HTMLElement[] {
  if (mark.shape === 'cluster') return [span(styles.pill, mark.label)]
  if (mark.shape === 'band') return [bar(mark), ...tickElements(mark), labelElement(mark)]
  if (mark.shape === 'period') return [bar(mark), labelElement(mark)]
  const dot = [span(styles.dot), labelElement(mark)]
  return isDay(mark) ? dot : [span(styles.track), ...dot]
}

/** The mark as an element. Words of articles go in as text content only. */
export function createMarkElement(mark: TimelineMark): HTMLElement {
  const element = document.createElement('div')
  element.id = markElementId(mark.id)
  element.className = styles.mark ?? ''
  element.setAttribute('role', 'option')
  element.setAttribute('aria-label', mark.description)
  element.title = mark.description
  element.dataset.mark = mark.id
  element.dataset.shape = mark.shape
  element.toggleAttribute('data-day', isDay(mark))
  element.toggleAttribute('data-claimed', mark.speaker !== null)
  element.dataset.texture = mark.texture
  element.dataset.outlined = String(mark.outlined)
  element.style.setProperty('--mark', classVar(mark.class))
  element.append(...body(mark))
  return element
}

export const markElementId = (id: string): string => `mark-${id}`

export function applyLabelPlace(element: HTMLElement, place: MarkPlace): void {
  element.dataset.label = place.side
  element.toggleAttribute('data-narrow', place.narrow)
  element.style.setProperty('--shift', `${place.shift}px`)
  element.style.setProperty('--label-offset', `${Math.round(place.offset)}px`)
  element.style.setProperty('--label-room', `${Math.max(0, Math.round(place.room))}px`)
}
