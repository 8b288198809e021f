import type { Page } from '@playwright/test'
import { DATED, THIRD } from './reading-articles.ts'
import { expect, test } from './start-app.ts'

const OWN_TABLE = `when,what,who,whom,said,shelf
11/03/2021,shelling,Georgia,Turkey,Shells fell on the harbour for an hour.,A1
12/03/2021,truce,Georgia,Turkey,Both sides signed a truce in the evening.,A2
someday,shelling,Turkey,Georgia,Nobody wrote down when.,A3
`

/** Own events as the program writes them out: recognised by the headings. */
const told = (day: string, words: string) =>
  `uid,kind,kind_label,title,date_edtf,parties,passage\nrow-1,truce,Truce,Truce at the harbour,${day},Georgia; Turkey,${words}\n`

const NODES = 'Id,Label,Kind\nn1,Harbour Committee,organisation\nn2,River Guard,armed group\n'
const EDGES = 'Source,Target,Label\nn1,n2,pays\n'

interface Dropped {
  name: string
  text: string
}

async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer()
    for (const file of list) made.items.add(new File([file.text], file.name))
    return made
  }, files)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((formats) => {
    const made = new DataTransfer()
    for (const [type, value] of Object.entries(formats)) made.setData(type, value)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: made, bubbles: true, cancelable: true }))
  }, data)
}

/** The first article of a run waits for the lexicons. */
const FIRST = { timeout: 40_000 }

const footer = (page: Page) => page.getByRole('contentinfo')
const startScreen = (page: Page) => expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible()

/** Says what the columns of the table of our own hold, with the mouse. */
async function mapColumns(page: Page): Promise<void> {
  const holds = { when: 'start', what: 'kind', who: 'by', whom: 'toward', said: 'notes' }
  for (const [column, field] of Object.entries(holds)) await page.getByLabel(`What “${column}” holds`).selectOption(field)
  await page.getByLabel('Dates are written').selectOption('day-first')
  await page.getByLabel('“shelling” in 2 rows').selectOption({ label: 'Attack' })
}

test('a table of one’s own becomes events by a mapping that is kept, and brings nothing new the second time', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  await drop(page, [{ name: 'own.csv', text: OWN_TABLE }])
  const wizard = page.getByRole('dialog', { name: /Coded data: own\.csv/ })
  await expect(wizard).toContainText('Say which column holds what')
  await mapColumns(page)
  await wizard.getByRole('button', { name: 'Next: see what it brings' }).click()
  await expect(wizard).toContainText('2 events will be created from 3 rows')
  await expect(wizard).toContainText('1 row is refused')
  await expect(wizard).toContainText('“someday”'.replace(/[“”]/g, '"'))
  await expect(wizard).toContainText('Columns that are not used: shelf')
  await wizard.getByRole('button', { name: 'Import 2' }).click()
  await expect(wizard).toBeHidden()
  await expect(footer(page)).toContainText('2 events', FIRST)

  // By the keyboard alone: the kept mapping is chosen, the rest is Enter.
  await drop(page, [{ name: 'own.csv', text: OWN_TABLE }])
  const kept = page.getByLabel('Use a mapping that was kept')
  await kept.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('What “whom” holds')).toHaveValue('toward')
  await page.getByRole('button', { name: 'Next: see what it brings' }).press('Enter')
  await expect(wizard).toContainText('2 are already in the case and left as they are')
  await expect(wizard.getByRole('button', { name: 'Nothing new to import' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(wizard).toBeHidden()
  await expect(footer(page)).toContainText('2 events', FIRST)
})

test('a later version of a table says before that it updates an event, and says after that it did', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  const wizard = page.getByRole('dialog', { name: /Coded data: told\.csv/ })
  const dropTold = (day: string, words: string) => drop(page, [{ name: 'told.csv', text: told(day, words) }])
  await dropTold('2021-03-12', 'Both sides signed.')
  await wizard.getByRole('button', { name: 'Import 1' }).click()
  await expect(footer(page)).toContainText('1 event', FIRST)
  await dropTold('2021-03-15', 'Both sides signed at last.')
  await expect(wizard).toContainText('1 event will be updated, as this table says something else of it')
  await wizard.getByRole('button', { name: 'Update 1' }).click()
  await expect(wizard).toBeHidden()
  await expect(footer(page)).toContainText('1 row updated')
  await dropTold('2021-03-15', 'Both sides signed at last.')
  await expect(wizard.getByRole('button', { name: 'Nothing new to import' })).toBeDisabled()
})

test('a node list and an edge list dropped together are one network', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  await drop(page, [
    { name: 'nodes.csv', text: NODES },
    { name: 'edges.csv', text: EDGES },
  ])
  const wizard = page.getByRole('dialog', { name: /Coded data: edges\.csv/ })
  await expect(wizard).toContainText('with the names of nodes.csv')
  await wizard.getByRole('button', { name: /^Import \d/ }).press('Enter')
  await expect(footer(page)).toContainText('2 actors', FIRST)
  await expect(page.getByRole('button', { name: /^Harbour Committee organisation, unchecked, 1 ties?/ })).toHaveCount(1)
})

test('a CSV that holds no coded events says so and imports nothing', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  await drop(page, [{ name: 'prices.csv', text: 'sku,colour,weight\n1,red,4\n2,blue,5\n' }])
  await expect(page.getByRole('alert')).toContainText('does not look like a table of coded events')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await drop(page, [{ name: 'one-column.csv', text: 'word\nalpha\nbeta\n' }])
  await expect(page.getByRole('alert')).toContainText('It is no table')
  await page.getByRole('button', { name: 'Close' }).last().click()
  await expect(footer(page)).toContainText('0 articles', FIRST)
})

test('links are fetched only when the button is pressed, and where that is off it says how to switch it on', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  await paste(page, { 'text/plain': 'https://news.example/one\nhttps://news.example/two' })
  const dialog = page.getByRole('dialog', { name: 'Fetch web pages' })
  await expect(dialog.getByLabel('Addresses')).toHaveValue('https://news.example/one\nhttps://news.example/two')
  await expect(dialog).toContainText('Nothing of your case is sent')
  await dialog.getByRole('button', { name: 'Fetch 2 pages' }).click()
  await expect(dialog.getByRole('alert')).toContainText('--allow-fetch')
})

test('a text copied from a web page keeps its headline and paragraphs', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  const body = 'Georgia and Turkey held talks in Geneva on 4 May 2021. Both sides called the talks useful and agreed to meet again.'
  await paste(page, {
    'text/plain': `Envoys meet again\n${body}`,
    'text/html': `<h1>Envoys meet again</h1><p>${body}</p><p>Officials of the harbour town of Batumi followed the talks closely.</p>`,
  })
  await expect(footer(page)).toContainText('1 article imported', FIRST)
  await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
  const grid = page.getByRole('grid', { name: 'Articles' })
  await expect(grid).toContainText('Envoys meet again')
  // Files have a column where there is room for it.
  await page.setViewportSize({ width: 1900, height: 900 })
  await expect(grid).toContainText('.html')
})

test('dates and outlets come from file names by a pattern that is tried before it is used', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  await drop(page, [DATED])
  await expect(footer(page)).toContainText('1 article imported', FIRST)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: /Take dates and outlets/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files…' }).last().click()
  await (await chooser).setFiles([
    {
      name: '2021-05-04_Harbour News_Envoys meet.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Georgia and Turkey met for talks in Geneva.'),
    },
    { name: 'scrap.txt', mimeType: 'text/plain', buffer: Buffer.from('Turkey and Georgia signed a truce near Batumi.') },
  ])
  const dialog = page.getByRole('dialog', { name: /Take dates and outlets/ })
  await expect(dialog).toContainText('1 of 2 files read')
  await expect(dialog.getByRole('region', { name: 'What was read of each file' })).toContainText('does not fit the pattern')
  await dialog.getByRole('button', { name: /Import 2 files, 1 with details/ }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
  await expect(page.getByRole('grid', { name: 'Articles' })).toContainText('Harbour News')
})

test('what failed can be saved with its reasons and tried again; a near copy says so and can go', async ({ app }) => {
  const { page } = app
  await startScreen(page)
  const copy = { name: 'copy.txt', text: `Another headline\n\n${DATED.text.split('\n').slice(1).join('\n')}` }
  await drop(page, [DATED, THIRD, { name: 'empty.txt', text: '' }])
  await expect(footer(page)).toContainText('2 articles imported', FIRST)
  await drop(page, [copy])
  await expect(footer(page)).toContainText('1 article imported', FIRST)
  await footer(page).getByRole('button', { name: 'files' }).click()
  const panel = page.getByRole('dialog', { name: 'files' })
  const line = panel.getByRole('listitem').filter({ hasText: 'copy.txt' })
  await expect(line).toContainText('Near copy of')
  await line.getByRole('button', { name: 'Delete the copy copy.txt' }).click()
  await expect(line).toContainText('deleted')

  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save failures as CSV…' }).click()
  const saved = await (await download).createReadStream()
  let csv = ''
  for await (const part of saved) csv += part
  expect(csv).toMatch(/^file,reason\r\n"empty\.txt","The file is empty/)

  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByText('0 articles imported, 0 events found, 1 not imported')).toBeVisible()
})
