import { readFile } from 'node:fs/promises'
import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { type App, expect, test } from './start-app.ts'

// Wrapped, because Playwright takes a bare array for a value with its options.
test.use({ articles: [[UNDATED, DATED, THIRD], { scope: 'test' }] })

const openDialog = async ({ page }: App, group: string) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: group }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  return dialog
}

const chooseFormat = async (app: App, dialog: Awaited<ReturnType<typeof openDialog>>, label: string) => {
  await dialog.getByRole('combobox', { name: 'Format' }).click()
  await app.page.getByRole('option', { name: label, exact: true }).click()
}

const saved = async ({ page }: App, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a table shows its first rows and what it loses, then is saved', async ({ app }) => {
  const dialog = await openDialog(app, 'Events…')
  await expect(dialog.getByRole('columnheader', { name: 'date_edtf' })).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'What is lost' })).toContainText('lasting ties between actors')
  await dialog.getByRole('radio', { name: 'Everything' }).check()
  const file = await saved(app, () => dialog.getByRole('button', { name: 'Save', exact: true }).click())
  expect(file.name).toBe('test-case-events.csv')
  expect(file.bytes.toString().split('\r\n').length).toBeGreaterThan(2)
  await expect(dialog).toBeHidden()
})

test('an export that takes long says how far it is, and stops when told to, without a file', async ({ app }) => {
  const { page } = app
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('export.next')) await held
    await route.continue()
  })
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const dialog = await openDialog(app, 'Events…')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText('Getting ready…')
  await dialog.getByRole('button', { name: 'Stop' }).click()
  release()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(dialog.getByRole('status')).toBeHidden()
  expect(downloads).toEqual([])
  const file = await saved(app, () => dialog.getByRole('button', { name: 'Save', exact: true }).click())
  expect(file.name).toBe('test-case-events.csv')
})

test('a picture is drawn at the size asked for, and saved as PNG of twice its size', async ({ app }) => {
  const dialog = await openDialog(app, 'Pictures…')
  await dialog.getByRole('textbox', { name: 'Width' }).fill('800')
  await dialog.getByRole('textbox', { name: 'Height' }).fill('500')
  await dialog.getByRole('textbox', { name: 'Height' }).press('Tab')
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible()
  const { name, bytes } = await saved(app, () => dialog.getByRole('button', { name: 'Save as PNG' }).click())
  expect([name, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['test-case-timeline.png', 1600, 1000])
})

test('the sealed bundle leaves out whom one chooses, and shows it before', async ({ app }) => {
  const { rows } = await app.ask(app.caseId, 'actors.list', { filter: {} })
  const actor = rows[0]?.name ?? ''
  const dialog = await openDialog(app, 'Reports…')
  await chooseFormat(app, dialog, 'Sealed bundle')
  await dialog.getByRole('combobox', { name: 'Redact actors' }).click()
  await app.page.getByRole('option', { name: actor, exact: true }).click()
  await app.page.keyboard.press('Tab')
  await expect(dialog.getByRole('table')).toContainText('Redacted actor 1')
  const { name } = await saved(app, () => dialog.getByRole('button', { name: 'Save', exact: true }).click())
  expect(name).toBe('test-case-bundle.zip')
})

test('a copy to share is a case of its own, and merging it back is shown before it is done', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const copy = await saved(app, () => page.getByRole('menuitem', { name: /Copy to share/ }).click())
  expect(copy.name).toBe('test-case-copy.dateline')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge another case…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge another case' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Case' }).click()])
  await chooser.setFiles({ name: 'copy.dateline', mimeType: 'application/vnd.sqlite3', buffer: copy.bytes })
  await expect(dialog.getByRole('row', { name: /Articles/ })).toContainText('3')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(dialog).toBeHidden()
})
