import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WITH_REJECTED } from '../../src/shared/contract/filter.ts'
import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { type App, expect, test } from './start-app.ts'

// Wrapped, because Playwright takes a bare array for a value with its options.
test.use({ articles: [[UNDATED, DATED, THIRD], { scope: 'test' }] })

const events = async (app: App) => (await app.ask(app.caseId, 'events.list', { filter: WITH_REJECTED, limit: 500 })).rows
const actors = async (app: App) =>
  (await app.ask(app.caseId, 'actors.list', { filter: WITH_REJECTED, sort: { column: 'name', descending: false }, limit: 500 })).rows

const goTo = (app: App, place: string) => app.page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click()

test('actors chosen in the table become one, and one undo brings all of them back', async ({ app }) => {
  const { page } = app
  const before = await actors(app)
  await goTo(app, 'Actors')
  const grid = page.getByRole('grid', { name: 'Actors' })
  await grid.getByRole('row').filter({ hasText: 'Georgia' }).first().getByRole('checkbox').click()
  await grid.getByRole('row').filter({ hasText: 'Russia' }).first().getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('radio', { name: /^Georgia/ }).check()
  await page.getByRole('button', { name: 'Merge 2 actors' }).click()
  await expect.poll(async () => (await actors(app)).length).toBe(before.length - 1)
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Merged into it · 1')

  await page.keyboard.press('Control+z')
  await expect.poll(() => actors(app)).toEqual(before)
})

test('a sentence marked by keys becomes an event with exactly that passage', async ({ app }) => {
  const { page } = app
  await goTo(app, 'Articles')
  await page.getByRole('row').filter({ hasText: 'A village near Gori' }).dblclick()
  await expect(page.getByRole('document', { name: 'Article text' })).toContainText('Gori')
  for (const key of ['s', 's', 'Shift+S', 's']) await page.keyboard.press(key)
  const bar = page.getByRole('region', { name: 'With the marked words' })
  const marked = await page.evaluate(() => window.getSelection()?.toString() ?? '')
  expect(marked.length).toBeGreaterThan(10)
  await bar.getByRole('button', { name: 'Missing event' }).press('Enter')
  await bar.getByRole('combobox', { name: 'Kind' }).selectOption('protest')
  await bar.getByRole('textbox', { name: 'Title' }).fill('Villagers walk out')
  await bar.getByRole('textbox', { name: 'When (EDTF)' }).fill('2008-08')
  await expect(bar).toContainText('August 2008')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await events(app)).find((event) => event.title === 'Villagers walk out')?.status).toBe('manual')
  const made = (await events(app)).find((event) => event.title === 'Villagers walk out')
  const { evidence } = await app.ask(app.caseId, 'events.get', { eventId: made?.id ?? 0 })
  expect(evidence.map((item) => item.passage)).toEqual([marked])
})

test('a second coder’s file gives agreement figures, and a third settles disagreements by keyboard: one side, or another value', async ({
  app,
}) => {
  const { page } = app
  const rows = await events(app)
  await app.ask(null, 'app.setPreferences', { coder: 'Olga' })
  for (const [at, event] of rows.entries())
    if (at === 1) await app.ask(app.caseId, 'review.editEvents', { eventIds: [event.id], patch: { kind: 'war' } })
    else await app.ask(app.caseId, 'review.decide', { target: 'event', ids: [event.id], verdict: at === 0 ? 'rejected' : 'accepted' })
  const folder = join(app.dataDir, 'cases')
  const name = readdirSync(folder).find((file) => file.endsWith('.dateline')) ?? ''
  await app.ask(null, 'app.closeCase', { caseId: app.caseId ?? '' })
  const theirs = readFileSync(join(folder, name))

  // The master case: the same articles, decided by another.
  const master = await app.ask(null, 'app.openRecent', { recentId: (await app.ask(null, 'app.start', {})).recent[0]?.recentId ?? '' })
  app.caseId = master.caseId
  for (const [at] of rows.entries()) if (at >= 0) await app.ask(master.caseId, 'history.undo', {})
  await app.ask(null, 'app.setPreferences', { coder: 'Ines' })
  await app.ask(master.caseId, 'review.decide', { target: 'event', ids: rows.map((event) => event.id), verdict: 'accepted' })
  await app.ask(null, 'app.setPreferences', { coder: 'Zoe' })
  await page.goto(`${app.origin}/`)

  await goTo(app, 'Coding')
  await page.getByText('Agreement', { exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Take in another coder/ }).click()
  await (await chooser).setFiles({ name: 'olga.dateline', mimeType: 'application/octet-stream', buffer: theirs })
  const figures = page.getByRole('table', { name: 'Agreement by part' })
  await expect(figures).toContainText('Krippendorff')
  await expect(figures.getByRole('row').filter({ hasText: 'Is it an event' })).toContainText(`${rows.length - 1}`)
  const disagreements = page.getByRole('table', { name: 'Disagreements' })
  await expect(disagreements.getByRole('row')).toHaveCount(3)
  const main = page.getByRole('main')
  await expect(main).toContainText('2 open')
  await page.getByRole('region', { name: 'Settle disagreements' }).focus()
  const first = disagreements.getByRole('row').nth(1)
  const second = disagreements.getByRole('row').nth(2)
  await page.keyboard.press('b')
  await expect(first).toContainText(/settled: (accepted|rejected)/)
  await expect(second).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('o')
  const form = page.getByRole('form', { name: 'Edit event' })
  await form.getByLabel('Kind').selectOption('protest')
  await page.keyboard.press('Control+Enter')
  await expect(main).toContainText('0 open, 2 settled')
  const settled = await app.ask(master.caseId, 'coding.disagreements', { coderA: 'Ines', coderB: 'Olga' })
  expect(settled.items.map((item) => item.settled).sort()).toEqual(['accepted', 'rejected'])
  const other = settled.items.find((item) => item.settled === 'accepted')
  expect(await app.ask(master.caseId, 'events.get', { eventId: other?.eventId ?? 0 })).toMatchObject({
    kind: 'protest',
    status: 'accepted',
  })
  // What the two coders said stays theirs.
  expect((await app.ask(master.caseId, 'coding.agreement', { coderA: 'Ines', coderB: 'Olga' })).figures[0]).toMatchObject({
    agree: rows.length - 1,
  })
})

test('“This is wrong” makes a rule that works once the article is read again, and one undo brings the find back', async ({ app }) => {
  const { page } = app
  const before = await events(app)
  await goTo(app, 'Events')
  await page.getByRole('grid', { name: 'Events' }).getByRole('row').filter({ hasText: 'accuses' }).first().click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const title = await inspector.getByRole('heading', { level: 2 }).innerText()
  await inspector.locator('[data-inspector-sheet]').focus()
  await page.keyboard.press('w')
  await page
    .getByRole('menuitem', { name: /tells of no event/ })
    .first()
    .press('Enter')
  await inspector.getByRole('button', { name: /again$/ }).click()
  await expect.poll(async () => (await events(app)).some((event) => event.title === title)).toBe(false)

  await goTo(app, 'Coding')
  await page.getByText('Rules', { exact: true }).click()
  await expect(page.getByRole('table', { name: 'Rules of the case' })).toContainText('is no trigger')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await events(app)).length).toBe(before.length)
})

test('a trigger word of the case is found once articles are read again, with its passage, and undo takes both back', async ({ app }) => {
  const { page } = app
  const before = await events(app)
  await goTo(app, 'Coding')
  await page.getByText('Rules', { exact: true }).click()
  const rules = page.getByRole('region', { name: 'Rules of the case' })
  await rules.getByRole('combobox', { name: 'What about them' }).selectOption({ label: 'as a noun tells of…' })
  await rules.getByRole('textbox', { name: 'Words' }).fill('government')
  await rules.getByRole('combobox', { name: 'Kind of event' }).selectOption({ label: 'Demand' })
  await page.keyboard.press('Enter')
  await expect(rules.getByRole('table', { name: 'Rules of the case' })).toContainText('as a noun tells of Demand')

  await rules.getByRole('button', { name: 'Read all articles again' }).click()
  await expect(rules.getByRole('status')).toHaveText(/^Read 3 articles again: 1 new, 0 gone/)
  await rules.getByRole('region', { name: 'New, 1' }).getByRole('button').click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toContainText('Thousands protested in Yerevan on Sunday')

  await page.keyboard.press('Control+z')
  await expect.poll(() => events(app)).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(rules).toContainText('No rules yet.')
})

test('words marked in an article become a trigger of the case, and its article is read again from there', async ({ app }) => {
  const { page } = app
  const before = await events(app)
  await goTo(app, 'Articles')
  await page.getByRole('row').filter({ hasText: 'Thousands protested' }).dblclick()
  const text = page.getByRole('document', { name: 'Article text' })
  await expect(text).toContainText('condemned')
  await text.getByText('government').evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('government') ?? -1
      if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + 'government'.length)
    }
  })
  const bar = page.getByRole('region', { name: 'With the marked words' })
  await bar.getByRole('button', { name: 'Trigger…' }).press('Enter')
  await expect(bar.getByRole('combobox', { name: 'In every article' })).toHaveValue('noun-trigger')
  await bar.getByRole('combobox', { name: 'these words tell of' }).selectOption({ label: 'Demand' })
  await bar.getByRole('button', { name: 'Make rule' }).click()
  await bar.getByRole('button', { name: 'Read this article again' }).click()
  await expect(bar.getByRole('status')).toHaveText(/Read 1 article again: 1 new/)
  expect((await events(app)).length).toBe(before.length + 1)
})

test('blind mode shows what this coder decided and nothing else, and says so', async ({ app }) => {
  const { page } = app
  await goTo(app, 'Coding')
  await page.getByRole('switch', { name: 'Blind' }).press('Space')
  await expect(page.getByText('Blind: me’s own')).toBeVisible()
  await goTo(app, 'Events')
  await expect(page.getByRole('main')).toContainText('0 of 0 events')
  await page.getByRole('button', { name: 'End blind mode' }).click()
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row').nth(1)).toBeVisible()
})
