import type { Locator, Page } from '@playwright/test'
import { type App, expect, test } from './start-app.ts'

test.setTimeout(180_000)
// Opening the sample reads twenty articles first.
test.use({ actionTimeout: 60_000 })

/** The sample case, read to its end, with the ids of its actors by name. */
async function openSample(app: App): Promise<Map<string, number>> {
  const { caseId } = await app.ask(null, 'app.openSample', {})
  app.caseId = caseId
  await expect
    .poll(async () => (await app.ask(caseId, 'import.jobs', {})).jobs.every((job) => job.state !== 'running'), { timeout: 60_000 })
    .toBe(true)
  const { rows } = await app.ask(caseId, 'actors.list', { filter: {}, sort: { column: 'events', descending: true } })
  return new Map(rows.map((row) => [row.name, row.id]))
}

const goTo = async ({ page, origin, caseId }: App, place: string): Promise<void> => {
  await page.goto(`${origin}/#/${place}${place.includes('?') ? '&' : '?'}case=${caseId}`)
  await page.reload()
}

const chosen = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })

test('a thread lays the events between two actors along time and calls out silences', async ({ app }) => {
  const ids = await openSample(app)
  await goTo(app, `explore?mode=thread&thread=${ids.get('Armenia')}.${ids.get('Azerbaijan')}`)
  const { page } = app
  const list = page.getByRole('listbox', { name: 'Events between them in the order of time' })
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(list.getByText(/without a report between them/).first()).toBeVisible()
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pick=event\.\d+/)
  await page.getByRole('button', { name: 'Take Armenia out of the thread' }).click()
  await expect(page.getByText('Choose two or more actors')).toBeVisible()
  await page.goBack()
  await expect(list).toBeVisible()
})

test('figures sort, explain themselves, select in every view, follow the filter and leave as a table', async ({ app }) => {
  const ids = await openSample(app)
  await goTo(app, 'analysis')
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Figures of actors' })
  await grid.getByRole('button', { name: 'Betweenness' }).click()
  await grid.getByText('Russia', { exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'What the figures of Russia mean' })).toContainText(
    'Of the shortest ways between two others',
  )
  await expect(page).toHaveURL(new RegExp(`pick=actor\\.${ids.get('Russia')}`))
  await expect(chosen(page)).toContainText('Russia')
  const all = await page.getByText(/\d+ actors, \d+ ties weighted by reports/).textContent()
  await page
    .getByRole('button', { name: /^Material conflict/ })
    .first()
    .click()
  await expect(page.getByText(/\d+ actors, \d+ ties weighted by reports/)).not.toHaveText(all ?? '')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('figures.csv')
})

test('who is central when makes windows, and ways lead from one actor to another, also through time', async ({ app }) => {
  await openSample(app)
  await goTo(app, 'analysis')
  const { page } = app
  await page.getByText('Over time', { exact: true }).click()
  const table = page.getByRole('table', { name: 'Weighted degree by actor and period' })
  await expect(table.getByRole('row').nth(2)).toBeVisible()
  await table.getByRole('columnheader').nth(1).getByRole('button').click()
  await expect(page.getByRole('button', { name: /^Remove filter: Window/ })).toBeVisible()
  await page.goBack()
  await page.getByText('Ways', { exact: true }).click()
  for (const [end, name] of [
    ['From', 'Nikol Pashinyan'],
    ['To', 'European Union'],
  ] as const) {
    await page.getByLabel(end, { exact: true }).fill(name)
    await page.getByRole('option', { name }).first().click()
  }
  await expect(page.getByText(/Nikol Pashinyan and European Union are \d steps? apart/)).toBeVisible()
  await page.getByText('States', { exact: true }).click()
  await expect(page.getByText(/At the level of states Nikol Pashinyan counts for Armenia/)).toBeVisible()
  await expect(page.getByText(/Armenia and European Union are 1 step apart/)).toBeVisible()
  await page.getByText('Through time', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Certainly' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Possibly' })).toBeVisible()
})

/** Every label is at least 11 pixels high, and none lies over another. */
async function expectLegibleLabels(map: Locator): Promise<void> {
  await expect(map.locator('text').nth(3)).toBeVisible()
  const boxes = await map.locator('text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return { left, right, top, bottom, size: Number.parseFloat(getComputedStyle(text).fontSize) }
    }),
  )
  expect(Math.min(...boxes.map((box) => box.size))).toBeGreaterThanOrEqual(11)
  // Lines of text are a little higher than their letters.
  const overlaps = boxes.filter((box, at) =>
    boxes
      .slice(at + 1)
      .some(
        (other) => box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 5 && other.top < box.bottom - 5,
      ),
  )
  expect(overlaps).toEqual([])
}

test('the map shows places by mouse and by keyboard, marks what is selected and narrows every view', async ({ app }) => {
  const ids = await openSample(app)
  await goTo(app, `map?pick=actor.${ids.get('Armenia')}`)
  const { page } = app
  const map = page.getByRole('application', { name: /^Map/ })
  await expect(map.locator('[data-place]').first()).toBeVisible()
  await expect(map.locator('[data-picked]').first()).toBeVisible()
  await expectLegibleLabels(map)
  const places = page.getByRole('complementary', { name: 'Places' })
  const first = places.locator('button[data-row]').first()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(places.getByRole('region', { name: /^Events at / })).toBeVisible()
  await map.focus()
  const before = await map.locator('[data-place]').first().getAttribute('transform')
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => map.locator('[data-place]').first().getAttribute('transform')).not.toBe(before)
  await page.keyboard.press('f')
  await places
    .getByRole('button', { name: /^Show only / })
    .nth(1)
    .click()
  await expect(page).toHaveURL(/places/)
})

test('a saved view brings back filter, mode, folded groups and selection', async ({ app }) => {
  const ids = await openSample(app)
  const russia = ids.get('Russia')
  await goTo(app, `explore?mode=events&pick=actor.${russia}&filter=${encodeURIComponent('{"classes":["verbal-conflict"]}')}`)
  const { page } = app
  const views = page.getByRole('region', { name: 'Saved views' })
  const timeline = page.getByRole('listbox', { name: /^Events in view/ })
  const folded = timeline.getByText(/^Verbal conflict · \d+$/)
  await timeline.getByText('Verbal conflict', { exact: true }).click()
  await expect(folded).toBeVisible()
  await views.getByRole('button', { name: 'save this' }).click()
  await page.keyboard.type('What Russia is accused of')
  await page.keyboard.press('Enter')
  await expect(views.getByRole('button', { name: 'What Russia is accused of', exact: true })).toBeVisible()
  await timeline.focus()
  await page.keyboard.press('Shift+C')
  await expect(folded).toBeHidden()
  await goTo(app, 'chronology')
  await views.getByRole('button', { name: 'What Russia is accused of', exact: true }).click()
  await expect(page).toHaveURL(
    (url) =>
      url.hash.startsWith('#/explore') &&
      url.hash.includes('mode=events') &&
      url.hash.includes(`pick=actor.${russia}`) &&
      url.hash.includes('verbal-conflict'),
  )
  await expect(folded).toBeVisible()
  await views.getByRole('button', { name: /^More for the view/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(views.getByRole('button', { name: 'What Russia is accused of', exact: true })).toBeHidden()
})
