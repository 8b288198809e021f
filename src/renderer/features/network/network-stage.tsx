import { useReducedMotion } from '@mantine/hooks'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { choose, hover, type PickedItem, pick, useChosen, useHovered, usePicked } from '../../selection/index.ts'
import { useScheme } from '../../ui/index.ts'
import { ActorMenu, type MenuPlace } from './actor-menu.tsx'
import { keysInside, type Point } from './area.ts'
import { AreaChoice } from './area-choice.tsx'
import { setCurrentCanvas } from './current-canvas.ts'
import { marksOf, withChosen } from './marks-of.ts'
import styles from './network.module.css'
import { NetworkCanvas } from './network-canvas.ts'
import { readInk } from './network-style.ts'
import { isRolledUp, toggleExpanded } from './network-view-state.ts'
import type { SpotKeeper } from './spot-keeper.ts'
import { TieTip } from './tie-tip.tsx'
import { type GraphNode, type GraphTie, type NetworkElements, NOTHING } from './to-elements.ts'
import { useLayout } from './use-layout.ts'
import { useParticipants } from './use-participants.ts'

interface NetworkStageProps {
  /** Null until the engine has answered: the canvas is made while it is asked. */
  asked: NetworkElements | null
  /** Null until the kept positions are known. */
  keeper: SpotKeeper | null
  canvas: RefObject<NetworkCanvas | null>
  /** Changes when the whole is to be laid out anew. */
  layoutTurn: number
}

/** What an element stands for in the one selection. */
export function itemOf(target: GraphNode | GraphTie | null, elements: NetworkElements, rollUp: boolean): PickedItem | null {
  if (target === null) return null
  if (!('source' in target)) return { type: target.type, id: target.id }
  const from = elements.nodes.find((node) => node.key === target.source)
  const to = elements.nodes.find((node) => node.key === target.target)
  if (!from || !to) return null
  if (from.type === 'event') return { type: 'event', id: from.id }
  return to.type === 'event' ? { type: 'event', id: to.id } : { type: 'tie', from: from.id, to: to.id, ...(rollUp ? { rollUp } : {}) }
}

/** Keeps the drawn network in step with elements, positions, selection and colours. */
export function NetworkStage({ asked, keeper, canvas, layoutTurn }: NetworkStageProps) {
  const box = useRef<HTMLDivElement>(null)
  const elements = asked ?? NOTHING
  const latest = useRef({ elements, keeper })
  latest.current = { elements, keeper }
  const [tip, setTip] = useState<{ tie: GraphTie; x: number; y: number } | null>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const scheme = useScheme()
  const still = useReducedMotion()
  const picked = usePicked()
  const hovered = useHovered()
  const participantsOf = useParticipants(picked, hovered)

  useLayoutEffect(() => {
    if (!box.current) return
    const made = new NetworkCanvas(box.current, readInk(box.current, 'light'), {
      onPick: (target) => pick(itemOf(target, latest.current.elements, isRolledUp())),
      onHover: (target, x, y) => {
        setTip(target && 'source' in target ? { tie: target, x, y } : null)
        hover(itemOf(target, latest.current.elements, isRolledUp()))
      },
      onMenu: (node, x, y) => setMenu({ node, x, y }),
      onOpen: (node) => node.type === 'actor' && toggleExpanded(node.id),
      onDrag: (key, spot) => latest.current.keeper?.keep(key, spot),
      onTouch: () => {
        if (latest.current.keeper) latest.current.keeper.touched = true
      },
    })
    canvas.current = made
    setCurrentCanvas(made)
    const watcher = new ResizeObserver(() => made.resize(!latest.current.keeper?.touched))
    watcher.observe(box.current)
    return () => {
      watcher.disconnect()
      setCurrentCanvas(null)
      canvas.current = null
      made.destroy()
    }
  }, [canvas])

  useEffect(() => {
    if (box.current) canvas.current?.setInk(readInk(box.current, scheme))
  }, [scheme, canvas])

  useLayout({ elements: asked, keeper, canvas, turn: layoutTurn, still })

  const chosen = useChosen('actor')
  const onArea = (outline: Point[], adding: boolean): void => {
    const keys = new Set(keysInside(canvas.current?.onScreen() ?? new Map(), outline))
    const ids = elements.nodes.flatMap((node) => (node.type === 'actor' && keys.has(node.key) ? [node.id] : []))
    choose('actor', adding ? [...new Set([...chosen, ...ids])] : ids)
  }

  const marks = useMemo(
    () => withChosen(marksOf(elements, picked, hovered, participantsOf), elements, chosen),
    [elements, picked, hovered, participantsOf, chosen],
  )
  useEffect(() => canvas.current?.setMarks(marks), [marks, canvas])

  return (
    <>
      <AreaChoice onArea={onArea}>
        <div ref={box} className={styles.canvas} aria-hidden />
      </AreaChoice>
      {tip ? <TieTip tip={tip} elements={elements} /> : null}
      {keeper ? <ActorMenu place={menu} canvas={canvas} keeper={keeper} onClose={() => setMenu(null)} /> : null}
    </>
  )
}
