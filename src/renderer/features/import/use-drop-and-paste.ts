import { useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/index.ts'
import { filesOf } from './dropped-files.ts'
import { pastedName } from './file-batches.ts'
import { importFiles } from './start-import.ts'

/** Less than this is a word or two that landed in the wrong place, not an article. */
const SHORTEST_PASTE = 80

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere on the window, and text or files pasted anywhere but in a field. Answers whether files hang over the window. */
export function useDropAndPaste(caseId: string | null): boolean {
  const [over, setOver] = useState(false)
  const depth = useRef(0)

  useEffect(() => {
    const hang = (by: 1 | -1) => (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth.current = Math.max(0, depth.current + by)
      setOver(depth.current > 0)
    }
    const enter = hang(1)
    const leave = hang(-1)
    const dragOver = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesFiles(event)) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      void filesOf(event.dataTransfer).then((files) => importFiles(caseId, files))
    }
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) void importFiles(caseId, files)
      else if (text.trim().length >= SHORTEST_PASTE) void importFiles(caseId, [new File([text], pastedName(text), { type: 'text/plain' })])
      else if (text.trim() !== '') announce('The pasted text is too short for an article and was not imported.')
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: dragOver, drop, paste }
    for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener as EventListener)
    }
  }, [caseId])

  return over
}
