import { NORDIC_ARTICLES } from './explore-articles.ts'
import { actors, firstPicture, markOf, network, showAll, spanIn, timeline } from './explore-page.ts'
import { expect, test } from './start-app.ts'

// Written as a pair: Playwright takes any list whose second entry is an object for a value with its options.
test.use({ articles: [NORDIC_ARTICLES, { scope: 'test' }] })

test.beforeEach(({ app }) => firstPicture(app.page))

test('the view becomes the window by one key, and the chip takes it away', async ({ app }) => {
  const { page } = app
  await timeline(page).focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('+')
  await page.keyboard.press('w')
  const chip = page.getByRole('region', { name: 'Active filters' }).getByText(/^Window/)
  await expect(chip).toBeVisible()
  await page.getByRole('button', { name: /Remove filter: Window/ }).click()
  await expect(chip).toBeHidden()
})

test('a window that leaves no event is named as what leaves none, beside events without a date', async ({ app }) => {
  const { page, origin, caseId } = app
  await page.goto(`${origin}/#/explore?case=${caseId}&filter=${encodeURIComponent('{"window":{"from":0,"to":30}}')}`)
  await page.reload()
  const shown = page.getByRole('region', { name: 'Timeline' })
  await expect(shown).toContainText('1 filter active')
  await expect(shown).not.toContainText('All undated')
  await expect(network(page)).toContainText('1 filter active')
  await network(page).getByRole('button', { name: 'Clear' }).click()
  await expect(timeline(page).getByRole('option').first()).toBeVisible()
})

test('a brush over all time filters every view', async ({ app }) => {
  const { page } = app
  const slider = page.getByRole('slider', { name: /Window in all time/ })
  const box = await slider.boundingBox()
  if (!box) throw new Error('no histogram')
  await page.mouse.move(box.x + box.width * 0.5, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + 12, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText('Window')
  await expect(actors(page).getByRole('button', { name: /^Denmark/ })).toHaveCount(0)
  await expect(markOf(page, 'Denmark accuses Norway')).toHaveCount(0)
  await slider.focus()
  await page.keyboard.press('Delete')
  await expect(actors(page).getByRole('button', { name: /^Denmark/ })).toHaveCount(1)
})

test('the window steps by its own length and not out of the case, and the network follows', async ({ app }) => {
  const { page } = app
  const chip = page.getByRole('region', { name: 'Active filters' }).getByText(/^Window/)
  await showAll(page)
  await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'Use view as window' }).click()
  const all = (await chip.textContent()) ?? ''
  await page.getByRole('button', { name: 'The window after' }).click()
  await expect(chip).toHaveText(all)

  await markOf(page, 'Denmark accuses Norway').click()
  await timeline(page).press('Shift+F')
  await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'Use view as window' }).click()
  await expect(chip).not.toHaveText(all)
  const before = (await chip.textContent()) ?? ''
  await page.getByRole('button', { name: 'The window after' }).click()
  await expect(actors(page).getByRole('button')).toHaveCount(0)
  await page.getByRole('slider', { name: /Window in all time/ }).press('PageUp')
  await expect(chip).toHaveText(before)
  await expect(actors(page).getByRole('button', { name: /^Denmark/ })).toHaveCount(1)
})

test('the timeline follows a window out of its view at the same zoom, and back with it', async ({ app }) => {
  const { page } = app
  const daysOf = (view: string | null): number[] => view?.split('.').map(Number) ?? []
  const before = spanIn(page)
  const [from = 0, to = 0] = daysOf(before)
  const slider = page.getByRole('slider', { name: /Window in all time/ })
  await slider.press('PageUp')
  const shown = [from - (to - from + 1), from - 1]
  await expect.poll(() => daysOf(spanIn(page))).toEqual(shown)
  await expect(page.getByRole('button', { name: /later/ })).toHaveCount(0)
  await page.goBack()
  await expect.poll(() => spanIn(page)).toBe(before)
  await expect(timeline(page).getByRole('option').first()).toBeVisible()
})

test('a folded silence is a break with its length, and the axis says nothing inside it', async ({ app }) => {
  const { page } = app
  await showAll(page)
  await page.getByRole('button', { name: 'Fold silences' }).click()
  const torn = timeline(page).getByText(/years without an event/)
  await expect(torn).toBeVisible()
  const broken = await torn.locator('xpath=ancestor::*[contains(@class, "silence-item")]').boundingBox()
  if (!broken) throw new Error('no break')
  const words = timeline(page).locator('.vis-time-axis .vis-text:not(.vis-measure)').filter({ hasText: /./ })
  await expect(words.first()).toBeVisible()
  const lefts = await words.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
  expect(lefts.filter((left) => left > broken.x && left < broken.x + broken.width)).toEqual([])
})

test('a folded timeline stands again after another place was looked at', async ({ app }) => {
  const { page } = app
  await showAll(page)
  await page.getByRole('button', { name: 'Fold silences' }).click()
  await expect(timeline(page).getByText(/years without an event/)).toBeVisible()
  for (const place of ['Actors', 'Explore']) await page.getByRole('navigation').getByRole('button', { name: place }).click()
  await expect(timeline(page).getByText(/years without an event/)).toBeVisible()
  await expect(timeline(page).getByRole('option').first()).toBeVisible()
})
