import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { LARGE, largeCase } from '../bench/large-case.ts'
import { serveApp } from './start-app.ts'

/** A copy of the generated case of 100,000 events, open on the page. */
const test = base.extend<{ large: Page }>({
  large: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-large-'))
    const path = join(folder, 'large.dateline')
    copyFileSync(largeCase(LARGE), path)
    const served = await serveApp(['--case', path])
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(served.url)
    await expect(actors(page).getByRole('button').first()).toBeAttached({ timeout: 60_000 })
    await expect(marks(page).first()).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => viewOf(page)).not.toBeNull()
    await use(page)
    await page.goto('about:blank')
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(errors).toEqual([])
  },
})

// Making the case takes a while where it is not kept from before.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const actors = (page: Page): Locator => page.getByRole('list', { name: 'Network as a list' })
const timeline = (page: Page): Locator => page.getByRole('listbox', { name: /Events in view/ })
const marks = (page: Page): Locator => timeline(page).getByRole('option')
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
const filters = (page: Page): Locator => page.getByRole('region', { name: 'Active filters' })
const viewOf = (page: Page): string | null => new URLSearchParams(page.url().split('?')[1]).get('view')

const matching = async (page: Page): Promise<number> =>
  Number((await filters(page).textContent())?.match(/[\d,]+/)?.[0].replaceAll(',', ''))

test('a hundred thousand events are a few hundred marks, and any cluster opens by a double click', async ({ large: page }) => {
  expect(await page.locator('.vis-item').count()).toBeLessThanOrEqual(600)
  const before = viewOf(page)
  await timeline(page).locator('[data-shape="cluster"]').first().dblclick()
  await expect.poll(() => viewOf(page)).not.toBe(before)
  await expect(marks(page).first()).toBeVisible()
  expect(await page.locator('.vis-item').count()).toBeLessThanOrEqual(600)
})

test('the pointer zooms and pans the timeline, and the histogram filters both views', async ({ large: page }) => {
  const all = await matching(page)
  const box = await page.locator('.vis-panel.vis-center').boundingBox()
  if (!box) throw new Error('no timeline')
  const before = viewOf(page)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -240)
  await expect.poll(() => viewOf(page)).not.toBe(before)
  const zoomed = viewOf(page)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => viewOf(page)).not.toBe(zoomed)
  expect(await matching(page)).toBe(all)

  const histogram = await page.getByRole('slider', { name: /Window in all time/ }).boundingBox()
  if (!histogram) throw new Error('no histogram')
  await page.mouse.move(histogram.x + histogram.width * 0.6, histogram.y + 12)
  await page.mouse.down()
  await page.mouse.move(histogram.x + histogram.width * 0.9, histogram.y + 12, { steps: 6 })
  await page.mouse.up()
  await expect(filters(page)).toContainText('Window')
  await expect.poll(() => matching(page)).toBeLessThan(all)
})

test('the keyboard walks the timeline and the network, and what it picks is explained', async ({ large: page }) => {
  await timeline(page).focus()
  for (const key of ['+', '+', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(timeline(page)).toHaveAttribute('aria-activedescendant', /^mark-/)
  const first = actors(page).getByRole('button').first()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(actors(page).getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pick=actor/)
  await expect(inspector(page)).not.toContainText('Nothing selected')
  await page.goBack()
  await expect(page).not.toHaveURL(/pick=/)
})

test('a new layout and a new start of the page keep the strongest actors in the picture', async ({ large: page }) => {
  const network = page.getByRole('region', { name: 'Network' })
  await network.getByRole('button', { name: 'Layout', exact: true }).click()
  await network.getByRole('button', { name: 'Fit the whole network' }).click()
  const names = await actors(page).getByRole('button').allTextContents()
  await page.reload()
  await expect(actors(page).getByRole('button')).toHaveText(names)
})

test('the map opens on the same events, and the keyboard moves it', async ({ large: page }) => {
  const all = await matching(page)
  await page.getByRole('navigation', { name: 'Places in the case' }).getByRole('button', { name: 'Map' }).click()
  await expect(page).toHaveURL(/#\/map/)
  const map = page.getByLabel(/^Map; arrow keys/)
  await map.focus()
  for (const key of ['+', 'ArrowLeft', 'f']) await page.keyboard.press(key)
  await expect(map).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Places' }).getByRole('button').first()).toBeVisible()
  expect(await matching(page)).toBe(all)
})

test('at 1280 pixels names in the rail and counts of the network are whole, and the tangle shows its strongest lines', async ({
  large: page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const names = page.getByRole('button', { name: /^(Material|Verbal) (conflict|cooperation)/ })
  await expect(names).toHaveCount(4)
  expect(await names.locator('span').evaluateAll((spans) => spans.filter((span) => span.scrollWidth > span.clientWidth + 1).length)).toBe(0)
  const count = page.getByRole('button', { name: /^\d+ of [\d,]+.* hidden/ })
  await expect(count).toBeVisible()
  expect(await count.evaluate((button) => button.scrollWidth > button.clientWidth + 1)).toBe(false)
  await count.click()
  await expect(page.getByText(/thinner ones hidden/)).toBeVisible()
  await page.keyboard.press('Escape')
})

test('neighbours of one actor open and fold again', async ({ large: page }) => {
  const rows = actors(page).getByRole('button')
  const before = await rows.count()
  await rows.nth(before - 1).focus()
  await page.keyboard.press('e')
  await expect.poll(() => rows.count()).toBeGreaterThan(before)
  await rows.first().focus()
  await page.getByRole('button', { name: /^\d+ of [\d,]+.* hidden/ }).click()
  await page.getByRole('menuitem', { name: /Fold the neighbours/ }).click()
  await expect(rows).toHaveCount(before)
})
