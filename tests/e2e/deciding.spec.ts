import { WITH_REJECTED } from '../../src/shared/contract/filter.ts'
import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { type App, expect, test } from './start-app.ts'

// Wrapped, because Playwright takes a bare array for a value with its options.
test.use({ articles: [[UNDATED, DATED, THIRD], { scope: 'test' }] })

const events = async (app: App) =>
  (await app.ask(app.caseId, 'events.list', { filter: WITH_REJECTED, sort: { column: 'time', descending: false }, limit: 500 })).rows

test('events are decided one after the other by single keys, and as many undos give back what was', async ({ app }) => {
  const { page } = app
  const before = await events(app)
  await page.getByRole('navigation').getByRole('button', { name: 'Decisions' }).click()
  await page.getByText('Unchecked', { exact: true }).click()
  const card = page.getByRole('region', { name: 'Decision' })
  await expect(card.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(page.locator('[data-focus]').first()).toBeInViewport()

  for (const key of ['a', 'r', 'a', 'a', 'r']) await page.keyboard.press(key)
  await expect.poll(async () => (await events(app)).filter((event) => event.status !== 'unchecked').length).toBe(5)
  const rejected = (await events(app)).filter((event) => event.status === 'rejected')
  expect(rejected).toHaveLength(2)

  for (let undone = 0; undone < 5; undone++) {
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await events(app)).filter((event) => event.status !== 'unchecked').length).toBe(4 - undone)
  }
  expect(await events(app)).toEqual(before)
})

test('By and Toward are swapped by one key', async ({ app }) => {
  const { page } = app
  await page.getByRole('navigation').getByRole('button', { name: 'Events' }).click()
  await page.getByRole('grid', { name: 'Events' }).getByRole('row').filter({ hasText: 'Georgia accuses Russia' }).first().click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const by = inspector.locator('dt', { hasText: 'By' }).locator('+ dd')
  await expect(by).toContainText('Georgia')
  await inspector.locator('[data-inspector-sheet]').focus()
  await page.keyboard.press('x')
  await expect(by).toContainText('Russia')
})

test('a note and its tags hang on an event and are listed with the others', async ({ app }) => {
  const { page } = app
  await page.getByRole('navigation').getByRole('button', { name: 'Events' }).click()
  await page.getByRole('grid', { name: 'Events' }).getByRole('row').nth(1).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.locator('[data-inspector-sheet]').focus()
  await page.keyboard.press('n')
  await inspector.getByRole('textbox', { name: 'Note' }).fill('Check against the second outlet')
  await inspector.getByRole('textbox', { name: 'Tags' }).fill('check, key date')
  await page.keyboard.press('Control+Enter')
  await expect(inspector.getByText('Check against the second outlet')).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: 'Notes' }).click()
  await expect(page.getByRole('main')).toContainText('Check against the second outlet')
  await expect(page.getByRole('main')).toContainText('key date')
})

test('an actor takes another in under its name, and gives it back', async ({ app }) => {
  const { page, caseId } = app
  const names = async () => (await app.ask(caseId, 'actors.list', { filter: WITH_REJECTED, limit: 500 })).rows.map((row) => row.name).sort()
  const before = await names()
  await page.getByRole('navigation').getByRole('button', { name: 'Actors' }).click()
  await page.getByRole('grid', { name: 'Actors' }).getByRole('row').filter({ hasText: 'Georgia' }).first().click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Same as…' }).click()
  await inspector.getByRole('textbox', { name: 'Which actor is the same as Georgia?' }).fill('Russia')
  await page.getByRole('option', { name: /^Russia country/ }).click()
  await expect(inspector.getByRole('heading', { name: 'Merged into it · 1' })).toBeVisible()
  expect(await names()).toEqual(before.filter((name) => name !== 'Russia'))
  await inspector.getByRole('button', { name: 'take apart' }).click()
  await expect.poll(names).toEqual(before)
})

test('before the queue is there it says what it waits for', async ({ app }) => {
  const { page } = app
  let letGo = (): void => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('"review.queue"')) await held
    await route.continue()
  })
  await page.getByRole('navigation').getByRole('button', { name: 'Decisions' }).click()
  const card = page.getByRole('region', { name: 'Decision' })
  await expect(card).toContainText('Looking for what is to decide')
  letGo()
  await expect(card.getByRole('heading', { level: 2 })).toBeVisible()
})

test.describe('with no case open', () => {
  test.use({ articles: [[], { scope: 'test' }] })

  test('while articles come in the queue says so, and fills by itself', async ({ app }) => {
    const { page } = app
    const { caseId } = await app.ask(null, 'app.createCase', { name: 'Coming in' })
    await page.goto(`${app.origin}/`)
    const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') })
    const quiet = file('quiet.txt', 'A quiet day\n\n1 March 2021\n\nIt rained in the afternoon, and the shops closed early.\n')
    // The job waits for the file that is still to be sent.
    const { jobId } = await app.ask(caseId, 'import.files', { files: [quiet], more: 1 })
    await expect(page.getByRole('contentinfo')).toContainText('1 article ·')
    await page.getByRole('navigation').getByRole('button', { name: 'Decisions' }).click()
    const card = page.getByRole('region', { name: 'Decision' })
    await expect(card).toContainText('Nothing to decide so far')
    await page.getByText('By rule', { exact: true }).click()
    await expect(page.getByRole('main')).toContainText('Nothing to decide so far')
    await page.getByText('Needed', { exact: true }).click()
    await app.ask(caseId, 'import.files', { files: [file(UNDATED.name, UNDATED.text)], jobId })
    await expect(card).toContainText('Missing date')
  })
})
