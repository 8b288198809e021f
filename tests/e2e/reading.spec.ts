import type { Page } from '@playwright/test'
import { EMPTY_FILTER, EVERYTHING } from '../../src/shared/contract/filter.ts'
import { UNDATED } from './reading-articles.ts'
import { type App, expect, test } from './start-app.ts'

/** Drops files on the window as a person would. */
async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer()
    for (const file of list) made.items.add(new File([file.text], file.name, { type: 'text/plain' }))
    return made
  }, files)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

const eventsOf = async (app: App) => {
  const { open } = await app.ask(null, 'app.start', {})
  const caseId = open[0]?.caseId ?? null
  return (await app.ask(caseId, 'events.list', { filter: EVERYTHING, sort: { column: 'time', descending: false }, limit: 500 })).rows
}

test('a drop on the start screen needs no further step: network, chronology, timeline and tray are there', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible()
  await drop(page, [UNDATED])
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('1 article imported', { timeout: 40_000 })
  await expect(page.getByText('Untitled case')).toBeVisible()
  expect(await page.getByRole('dialog').count()).toBe(0)
  const { open } = await app.ask(null, 'app.start', {})
  const caseId = open[0]?.caseId ?? null
  const { total } = await app.ask(caseId, 'explore.undated', { filter: EMPTY_FILTER })
  expect(total).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: new RegExp(`Undated · ${total}`) })).toBeVisible()
})

test.describe('with an article whose date nobody knows', () => {
  test.use({ articles: [UNDATED] })

  test('its date, set once, moves what hangs on it, says so, and one undo brings all back', async ({ app }) => {
    const { page } = app
    const before = await eventsOf(app)
    await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
    await page.getByRole('row').filter({ hasText: 'A village near Gori' }).dblclick()
    const field = page.getByRole('textbox', { name: 'Publication date' })
    await field.fill('2021-03-05')
    await expect(page.getByText('5 March 2021', { exact: true })).toBeVisible()
    await field.press('Enter')
    const moved = page.getByRole('status').filter({ hasText: 'Date set:' })
    await expect(moved).toContainText('now ha')
    await expect(page.getByRole('contentinfo')).toContainText('a date')

    const after = await eventsOf(app)
    const accusation = after.find((event) => event.kind === 'accusation' && event.time !== null)
    expect(accusation?.time?.edtf).toBe('2021-03-04')
    const truce = (list: typeof after) => list.find((event) => event.kind === 'truce')?.time?.edtf
    expect(truce(after)).toBe(truce(before))

    await moved.getByRole('button', { name: 'Undo' }).click()
    await expect(moved).toHaveCount(0)
    await expect.poll(() => eventsOf(app)).toEqual(before)
  })

  test('from an event one key leads to its very words, with both views still there, and Esc leads back', async ({ app }) => {
    const { page } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Chronology' }).click()
    await page.getByRole('option').filter({ hasText: '12 August 2008' }).first().click()
    await page.getByRole('navigation').getByRole('button', { name: 'Explore' }).click()
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Evidence')
    await page.keyboard.press('Control+Enter')
    const passage = page.locator('[data-focus]').first()
    await expect(passage).toBeInViewport()
    await expect(page.getByRole('document', { name: 'Article text' })).toContainText('signed a ceasefire')
    await expect(page.getByRole('region', { name: 'Network' })).toBeInViewport()
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Evidence')
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  test('what looks like markup in an article is shown as the characters it is made of', async ({ app }) => {
    const { page } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
    await page.getByRole('row').filter({ hasText: 'A village near Gori' }).dblclick()
    const text = page.getByRole('document', { name: 'Article text' })
    await expect(text).toContainText('<b>bold words</b>')
    await expect(text).toContainText('<img src="x"')
    expect(await text.locator('img, b').count()).toBe(0)
    expect(await page.title()).not.toContain('markup ran')
  })

  test('words are found in the article whatever their case, and Esc closes the search before the reader', async ({ app }) => {
    const { page } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
    await page.getByRole('row').filter({ hasText: 'A village near Gori' }).dblclick()
    await page.getByRole('document', { name: 'Article text' }).press('Control+f')
    await page.getByRole('textbox', { name: 'Find in article' }).fill('RUSSIA')
    await expect(page.getByText('1 of 2')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 of 2')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox', { name: 'Find in article' })).toHaveCount(0)
    await expect(page.getByRole('document', { name: 'Article text' })).toBeVisible()
  })

  test('an event is corrected in its place, and the correction is one step of the history', async ({ app }) => {
    const { page } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Chronology' }).click()
    await page.getByRole('option').filter({ hasText: '12 August 2008' }).first().click()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByRole('button', { name: 'Edit' }).click()
    await inspector.getByRole('textbox', { name: 'When (EDTF)' }).fill('2008-08-15~')
    await expect(inspector.getByText('mid-August 2008')).toBeVisible()
    await inspector.getByRole('textbox', { name: 'Title' }).fill('Ceasefire after five days')
    await page.keyboard.press('Control+Enter')
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Ceasefire after five days')
    await page.getByRole('navigation').getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('list', { name: 'Changes, newest first' }).getByRole('listitem').first()).toContainText('title')
  })

  test('marked words become a note on exactly those words, or an event that was missed', async ({ app }) => {
    const { page, caseId } = app
    await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
    await page.getByRole('row').filter({ hasText: 'A village near Gori' }).dblclick()
    const text = page.getByRole('document', { name: 'Article text' })
    await expect(text).toContainText('calling it baseless')
    await text.evaluate((box) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('calling it baseless') ?? -1
        if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + 'calling it baseless'.length)
      }
    })
    const bar = page.getByRole('region', { name: 'With the marked words' })
    await bar.getByRole('button', { name: 'Note' }).click()
    await bar.getByRole('textbox', { name: 'Note' }).fill('Whose word is this?')
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await app.ask(caseId, 'notes.list', { target: 'passage' })).notes.map((note) => note.quote))
      .toEqual(['calling it baseless'])

    await bar.getByRole('button', { name: 'Missing event' }).click()
    await bar.getByRole('combobox', { name: 'Kind' }).selectOption('statement')
    await bar.getByRole('textbox', { name: 'Title' }).fill('Moscow calls it baseless')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await eventsOf(app)).find((event) => event.title === 'Moscow calls it baseless')?.status).toBe('manual')
  })
})
