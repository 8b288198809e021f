import { useEffect, useRef, useState } from 'react'
import { desktopBridge } from '../../client/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { filesOf, hasFolder } from './dropped-files.ts'
import { linksOfList, onlyLinks } from './dropped-links.ts'
import { openImportDialog } from './import-dialogs.ts'
import { pastedFile } from './pasted-files.ts'
import { importArticles, importFiles, importPaths } from './start-import.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const LINK_LIST = 'text/uri-list'

/** Files, or links dragged from another window; what is dragged within the page is its own affair. */
const carriesImport = (event: DragEvent): boolean =>
  (event.dataTransfer?.types.includes('Files') ?? false) || (event.dataTransfer?.types.includes(LINK_LIST) ?? false)

function takeDrop(caseId: string | null, transfer: DataTransfer): void {
  const links = transfer.types.includes('Files') ? [] : linksOfList(transfer.getData(LINK_LIST))
  const bridge = desktopBridge()
  if (links.length > 0) openImportDialog({ type: 'links', links })
  // A folder of this machine is walked by the engine, whatever its size.
  else if (bridge && hasFolder(transfer)) void importPaths(caseId, bridge.pathsOf([...transfer.files]))
  else void filesOf(transfer).then((files) => importFiles(caseId, files), showError)
}

/** Files, links, then text: what is pasted is taken for the most particular thing that it can be. */
function takePaste(caseId: string | null, clipboard: DataTransfer): void {
  const files = [...clipboard.files]
  const text = clipboard.getData('text/plain')
  const links = onlyLinks(text)
  const page = pastedFile(text, clipboard.getData('text/html'))
  if (files.length > 0) void importFiles(caseId, files)
  else if (links.length > 0) openImportDialog({ type: 'links', links })
  else if (page) void importArticles(caseId, [page])
  else if (text.trim() !== '') announce('The pasted text is too short for an article and was not imported.')
}

/** Files and links dropped anywhere on the window, and what is pasted anywhere but in a field. Answers whether files hang over the window. */
export function useDropAndPaste(caseId: string | null): boolean {
  const [over, setOver] = useState(false)
  const depth = useRef(0)

  useEffect(() => {
    const hang = (by: 1 | -1) => (event: DragEvent) => {
      if (!carriesImport(event)) return
      event.preventDefault()
      depth.current = Math.max(0, depth.current + by)
      setOver(depth.current > 0)
    }
    const enter = hang(1)
    const leave = hang(-1)
    const dragOver = (event: DragEvent): void => {
      if (carriesImport(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesImport(event)) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      takeDrop(caseId, event.dataTransfer)
    }
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return
      takePaste(caseId, event.clipboardData)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: dragOver, drop, paste }
    for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener as EventListener)
    }
  }, [caseId])

  return over
}
