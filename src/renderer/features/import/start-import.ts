import { counted } from '../../../shared/domain/counted.ts'
import { callEngine, desktopBridge, queryClient } from '../../client/index.ts'
import { openCase } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { openTables } from '../coded-import/index.ts'
import { articlesOnly } from './dropped-files.ts'
import { openImportDialog } from './import-dialogs.ts'
import { type GivenByName, sendFiles } from './send-files.ts'
import { sortFiles } from './table-files.ts'

/** The case to import into; without one, an autosaved "Untitled case" is made. No dialog stands between a drop and its network. */
export async function caseFor(caseId: string | null): Promise<string> {
  if (caseId !== null) return caseId
  const made = await callEngine('app.createCase', null, {})
  // The frame shows a case only once it is in the list of open ones.
  await queryClient.refetchQueries({ queryKey: [null, 'app.start', {}], exact: true })
  openCase(made.caseId)
  return made.caseId
}

/** Articles go in at once; progress comes with the job. A bad file gets its own line there and never stops the rest. */
export async function importArticles(caseId: string | null, files: readonly File[], given: GivenByName | null = null): Promise<void> {
  try {
    announce(`Importing ${counted(files.length, 'file')}`)
    const into = await caseFor(caseId)
    const paths = given === null ? (desktopBridge()?.pathsOf(files) ?? []) : []
    // Paths spare the window from holding every byte; a file without one (pasted, from an archive) goes as bytes.
    if (paths.length === files.length && paths.every((path) => path !== '')) await callEngine('import.paths', into, { paths })
    else await sendFiles(into, files, given)
  } catch (error) {
    showError(error as Error)
  }
}

/** Tells articles, tables of coded events and lists of articles apart, and does with each what it is for. */
export async function importFiles(caseId: string | null, files: readonly File[]): Promise<void> {
  if (files.length === 0) return announce('Nothing that could be imported was dropped.')
  try {
    const { articles, tables, list } = await sortFiles(files)
    const into = await caseFor(caseId)
    if (list !== null) openImportDialog({ type: 'metadata', files: articles, list })
    if (tables.length > 0) openTables(into, tables)
    if (articles.length > 0 && list === null) await importArticles(into, articles)
  } catch (error) {
    showError(error as Error)
  }
}

export async function importPaths(caseId: string | null, paths: string[]): Promise<void> {
  if (paths.length === 0) return
  try {
    await callEngine('import.paths', await caseFor(caseId), { paths })
  } catch (error) {
    showError(error as Error)
  }
}

interface Choice {
  folder?: boolean
  /** Endings that the dialog shows first, such as ".csv". */
  accept?: readonly string[]
  multiple?: boolean
}

/** The browser's own dialog; it opens only from a click or a key. Nothing happens when a person thinks better of it. */
export function pickFiles(choice: Choice, take: (files: File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = choice.multiple ?? true
  input.webkitdirectory = choice.folder ?? false
  if (choice.accept) input.accept = choice.accept.join(',')
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  input.click()
}

/** From the desktop's own menu, where the page has no click to open a dialog with, the system's dialog. */
export async function chooseFiles(caseId: string | null, options: { folder?: boolean } = {}): Promise<void> {
  const bridge = desktopBridge()
  if (bridge && !navigator.userActivation.isActive) return importPaths(caseId, await bridge.chooseFiles())
  pickFiles(options, (files) => void importFiles(caseId, articlesOnly(files)))
}

export const TABLE_ENDINGS = ['.csv', '.tsv', '.tab', '.xlsx', '.jsonl', '.ndjson', '.json'] as const

/** A table of coded events, whatever its name: one that was chosen as such is never taken for an article. */
export const chooseTables = (caseId: string | null): void =>
  pickFiles({ accept: TABLE_ENDINGS }, (files) => {
    if (files.length > 0) caseFor(caseId).then((into) => openTables(into, files), showError)
  })
