import type { Page } from '@playwright/test'
import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { expect, test } from './start-app.ts'

async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer()
    for (const file of list) made.items.add(new File([file.text], file.name))
    return made
  }, files)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('a bad file gets its own line with the reason, the others go on', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible()
  await drop(page, [
    DATED,
    { name: 'empty.txt', text: '' },
    { name: 'tool.exe', text: 'MZ\u0000\u0001\u0002' },
    THIRD,
    { ...DATED, name: 'again.txt' },
  ])
  const footer = page.getByRole('contentinfo')
  await expect(footer).toContainText('2 articles imported', { timeout: 40_000 })
  await expect(footer).toContainText('1 already in the case')
  await expect(footer).toContainText('2 not imported')
  await footer.getByRole('button', { name: 'files' }).click()
  const panel = page.getByRole('dialog')
  for (const name of ['empty.txt', 'tool.exe', 'again.txt']) {
    const line = panel.getByRole('listitem').filter({ hasText: name })
    await expect(line).toBeVisible()
    // A name alone explains nothing.
    expect((await line.innerText()).length).toBeGreaterThan(name.length + 15)
  }
})

test('text pasted anywhere but in a field becomes an article named by its first line', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, UNDATED.text)
  await expect(page.getByRole('contentinfo')).toContainText('1 article imported', { timeout: 40_000 })
  await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
  await expect(page.getByRole('grid', { name: 'Articles' })).toContainText('A village near Gori and its neighbours')
})

test('text typed into the paste window is imported by the keyboard alone', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Paste text…' }).press('Enter')
  await page.getByRole('textbox', { name: 'Text' }).fill(DATED.text)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('contentinfo')).toContainText('1 article imported', { timeout: 40_000 })
})

test('the sample opens as a copy with articles of several outlets', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Open the sample case' }).click()
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('contentinfo')).toContainText(/1\d articles|2\d articles/, { timeout: 60_000 })
})
