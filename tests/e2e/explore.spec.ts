import { EMPTY_FILTER } from '../../src/shared/contract/filter.ts'
import { NORDIC_ARTICLES } from './explore-articles.ts'
import { actors, firstPicture, inspector, markOf, network, showAll, spanIn, timeline } from './explore-page.ts'
import { type App, expect, test } from './start-app.ts'

// Written as a pair: Playwright takes any list whose second entry is an object for a value with its options.
test.use({ articles: [NORDIC_ARTICLES, { scope: 'test' }] })

async function eventId(app: App, title: string): Promise<number> {
  const { rows } = await app.ask(app.caseId, 'events.list', { filter: EMPTY_FILTER, limit: 100 })
  const found = rows.find((row) => row.title === title)
  if (!found) throw new Error(`no event “${title}” among ${rows.map((row) => row.title).join(', ')}`)
  return found.id
}

test.beforeEach(({ app }) => firstPicture(app.page))

test('every dated event is an item, in a cluster, or counted at an edge; the tray counts the undated', async ({ app }) => {
  const { page } = app
  const all = await app.ask(app.caseId, 'events.list', { filter: EMPTY_FILTER, limit: 100 })
  const undated = all.rows.filter((row) => row.time === null).length
  await expect(page.getByRole('button', { name: `Undated · ${undated}` })).toBeVisible()
  const counted = async (): Promise<number> => {
    const counts = await timeline(page)
      .getByRole('option')
      .evaluateAll((elements) =>
        elements.map((element) => (element.getAttribute('data-shape') === 'cluster' ? Number(element.textContent) : 1)),
      )
    const edges = await page.getByRole('button', { name: /\d+ (earlier|later)/ }).allTextContents()
    const atEdges = edges.map((words) => Number(/\d+/.exec(words)?.[0] ?? 0))
    return [...counts, ...atEdges].reduce((sum, count) => sum + count, 0)
  }
  await expect.poll(counted).toBe(all.total - undated)
})

test('an event picked on the timeline stands in the inspector and marks its actors', async ({ app }) => {
  const { page } = app
  await showAll(page)
  await markOf(page, 'Denmark accuses Norway').click()
  await expect(inspector(page)).toContainText('Denmark accuses Norway')
  await expect(page).toHaveURL(new RegExp(`pick=event.${await eventId(app, 'Denmark accuses Norway')}`))
  await expect(markOf(page, 'Denmark accuses Norway')).toHaveAttribute('data-picked')
})

test('an actor picked by keyboard marks its events and dims the others', async ({ app }) => {
  const { page } = app
  await showAll(page)
  const denmark = actors(page).getByRole('button', { name: /^Denmark/ })
  await denmark.focus()
  await page.keyboard.press('Enter')
  await expect(markOf(page, 'Denmark accuses Norway')).toHaveAttribute('data-related')
  await expect(markOf(page, 'Agreement between Norway and Sweden')).toHaveAttribute('data-dim')
  await page.goBack()
  await expect(page).not.toHaveURL(/pick=/)
})

test('the wheel zooms at the pointer, a drag pans, and neither filters', async ({ app }) => {
  const { page } = app
  const box = await timeline(page).boundingBox()
  if (!box) throw new Error('no timeline')
  const before = spanIn(page)
  await page.mouse.move(box.x + box.width / 2, box.y + 60)
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -240)
  await expect.poll(() => spanIn(page)).not.toBe(before)
  const zoomed = spanIn(page)
  await page.mouse.move(box.x + 300, box.y + 90)
  await page.mouse.down()
  await page.mouse.move(box.x + 420, box.y + 90, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => spanIn(page)).not.toBe(zoomed)
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText(/^(\d+) of \1 events$/)
})

test('a group folds into one line with its count by a click on its name, and opens by a key', async ({ app }) => {
  const { page } = app
  await showAll(page)
  const name = timeline(page).getByText('Verbal conflict', { exact: true })
  await expect(markOf(page, 'Denmark accuses Norway')).toBeVisible()
  await name.click()
  await expect(timeline(page).getByText(/^Verbal conflict · \d+$/)).toBeVisible()
  await expect(markOf(page, 'Denmark accuses Norway')).toHaveCount(0)
  await timeline(page).focus()
  await page.keyboard.press('Shift+C')
  await expect(markOf(page, 'Denmark accuses Norway')).toBeVisible()
})

test('the timeline groups by kind, and fits to what is selected', async ({ app }) => {
  const { page } = app
  await showAll(page)
  await page.getByRole('region', { name: 'Timeline' }).getByText('Kind', { exact: true }).click()
  await expect(timeline(page).getByText('Accusation', { exact: true })).toBeVisible()
  await markOf(page, 'Denmark accuses Norway').click()
  const whole = spanIn(page)
  await page.getByRole('button', { name: 'Show something else' }).click()
  await page.getByRole('menuitem', { name: /What is selected/ }).click()
  await expect.poll(() => spanIn(page)).not.toBe(whole)
  const [from, to] = (spanIn(page) ?? '').split('.').map(Number)
  expect((to ?? 0) - (from ?? 0)).toBeLessThan(60)
})

test('an edge chip shows what it counts', async ({ app }) => {
  const { page } = app
  await markOf(page, 'Talks between Norway').click()
  await timeline(page).focus()
  const earlier = page.getByRole('button', { name: /earlier/ })
  for (let press = 0; press < 12 && !(await earlier.isVisible()); press++) await page.keyboard.press('ArrowRight')
  await earlier.click()
  await expect(earlier).toBeHidden()
  await expect(markOf(page, 'Denmark accuses Norway')).toBeVisible()
})

test('a cluster opened by a double click falls apart', async ({ app }) => {
  const { page } = app
  const cluster = timeline(page).locator('[data-shape="cluster"]').first()
  await expect(cluster).toBeVisible()
  const before = spanIn(page)
  await cluster.dblclick({ force: true })
  await expect.poll(() => spanIn(page)).not.toBe(before)
  await expect(timeline(page).locator('[data-shape="cluster"]')).toHaveCount(0)
})

test('the keyboard steps through events by time and picks one', async ({ app }) => {
  const { page } = app
  await timeline(page).focus()
  await page.keyboard.press('ArrowDown')
  const active = timeline(page).locator('[data-active]')
  await expect(active).toHaveCount(1)
  const first = await active.getAttribute('aria-label')
  await page.keyboard.press('ArrowDown')
  await expect(active).not.toHaveAttribute('aria-label', first ?? '')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pick=event/)
})

test('an undated event is picked in the tray and given its date there', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Undated · 2' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Sweden accuses Finland' })
  await row.getByRole('button', { name: /Sweden accuses Finland/ }).click()
  await expect(page).toHaveURL(/pick=event/)
  await row.getByRole('button', { name: 'Set date' }).click()
  await page.getByRole('textbox', { name: /Date of Sweden accuses Finland/ }).fill('2021-03-07')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undated · 1' })).toBeVisible()
  const id = await eventId(app, 'Sweden accuses Finland')
  await expect.poll(async () => (await app.ask(app.caseId, 'events.get', { eventId: id })).time?.edtf).toBe('2021-03-07')
})

test('actors keep their places when a filter comes and goes', async ({ app }) => {
  const { page } = app
  const kept = () => app.ask(app.caseId, 'network.positions', {})
  const shown = (await app.ask(app.caseId, 'explore.network', { filter: EMPTY_FILTER, mode: 'actors' })).nodes.length
  await expect.poll(async () => Object.keys((await kept()).positions).length).toBe(shown)
  const before = await kept()
  await page.getByRole('button', { name: 'Verbal conflict' }).click()
  await expect(page.getByText(/all but verbal conflict/)).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.waitForTimeout(800)
  expect(await kept()).toEqual(before)
})

test('a filter asks for the network before everything else that it changes', async ({ app }) => {
  const { page } = app
  const asked: string[] = []
  page.on('request', (request) => {
    const { call } = (request.postDataJSON() ?? {}) as { call?: string }
    if (call?.startsWith('explore.')) asked.push(call)
  })
  await page.getByRole('button', { name: 'Verbal conflict' }).click()
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['explore.timeline', 'explore.facets']))
  expect(asked[0]).toBe('explore.network')
})

test('events mode shows events as things between actors', async ({ app }) => {
  const { page } = app
  await network(page).getByText('Events', { exact: true }).click()
  await actors(page)
    .getByRole('button', { name: /^Denmark accuses Norway event/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(inspector(page)).toContainText('Denmark accuses Norway')
})

test('an actor hidden from its list can be brought back', async ({ app }) => {
  const { page } = app
  const denmark = actors(page).getByRole('button', { name: /^Denmark/ })
  await denmark.focus()
  await page.keyboard.press('h')
  await expect(denmark).toHaveCount(0)
  await page.getByRole('button', { name: /hidden/ }).click()
  await page.getByRole('menuitem', { name: /hidden by hand/ }).click()
  await expect(denmark).toHaveCount(1)
})

test('markup in titles, names and passages is shown as words', async ({ app }) => {
  const { page } = app
  const planted = '<img src=x onerror="window.planted=true"> talks'
  await app.ask(app.caseId, 'review.editEvents', {
    eventIds: [await eventId(app, 'Talks between Norway and Sweden')],
    patch: { title: planted },
  })
  const { rows } = await app.ask(app.caseId, 'actors.list', { filter: EMPTY_FILTER, text: 'Denmark' })
  await app.ask(app.caseId, 'actors.edit', { actorIds: [rows[0]?.id ?? 0], patch: { name: '<b>Denmark</b>' } })
  await markOf(page, planted).click()
  await expect(inspector(page)).toContainText(planted)
  await expect(actors(page).getByRole('button', { name: /^<b>Denmark<\/b>/ })).toHaveCount(1)
  expect(await page.locator('main img, main script, aside img').count()).toBe(0)
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
})

test('selection, filter and view are in the address and survive a reload', async ({ app }) => {
  const { page } = app
  await showAll(page)
  await markOf(page, 'Denmark accuses Norway').click()
  await page.getByRole('button', { name: 'Material conflict' }).click()
  await expect(page.getByText(/all but material conflict/)).toBeVisible()
  const address = page.url()
  await page.reload()
  await expect(inspector(page)).toContainText('Denmark accuses Norway')
  await expect(page.getByText(/all but material conflict/)).toBeVisible()
  expect(page.url()).toBe(address)
})
