import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { expect, test } from './start-app.ts'

// Wrapped, because Playwright takes a bare array for a value with its options.
test.use({ articles: [[UNDATED, DATED, THIRD], { scope: 'test' }] })

test.beforeEach(async ({ app }) => {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
  await expect(app.page.getByRole('grid', { name: 'Articles' })).toBeVisible()
})

test('the articles are sorted by a click on a heading and found by their words', async ({ app }) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Articles' })
  // Wide enough for every column: the file's name is the first to go.
  await page.setViewportSize({ width: 1800, height: 900 })
  const files = () => grid.getByRole('row').locator('[role=gridcell]:last-child').allInnerTexts()
  await grid.getByRole('button', { name: 'File' }).click()
  await expect.poll(files).toEqual([THIRD.name, DATED.name, UNDATED.name])
  await grid.getByRole('button', { name: 'File' }).click()
  await expect.poll(files).toEqual([UNDATED.name, DATED.name, THIRD.name])
  await expect(grid.getByRole('columnheader', { name: 'File' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('textbox', { name: 'Title, outlet, author, file' }).fill('protest')
  await expect.poll(files).toEqual([THIRD.name])
})

test('many articles get an outlet at once, after a preview, in one undo step', async ({ app }) => {
  const { page, caseId } = app
  const grid = page.getByRole('grid', { name: 'Articles' })
  await grid.getByRole('row').nth(1).getByRole('checkbox').click()
  await grid
    .getByRole('row')
    .nth(3)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Edit details…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Outlet' }).check()
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill('Harbour Post')
  await expect(dialog.getByRole('row')).toHaveCount(4)
  await dialog.getByRole('button', { name: 'Change 3 articles' }).click()
  await expect(grid.getByText('Harbour Post')).toHaveCount(3)
  await app.ask(caseId, 'history.undo', {})
  await expect(grid.getByText('Harbour Post')).toHaveCount(0)
})

test('a deletion says what goes with it, and one undo brings it back', async ({ app }) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Articles' })
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('events that no other article tells')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(grid.getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(grid.getByRole('row')).toHaveCount(4)
})

test('a table is worked by arrows, Space and Enter alone', async ({ app }) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Articles' })
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Events in it')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('document', { name: 'Article text' })).toBeVisible()
})

test('a filter narrows the events, and clearing it brings all back', async ({ app }) => {
  const { page } = app
  await page.getByRole('navigation').getByRole('button', { name: 'Actors' }).click()
  const actors = page.getByRole('grid', { name: 'Actors' })
  await actors
    .getByRole('row')
    .filter({ hasText: 'Turkey' })
    .or(actors.getByRole('row').filter({ hasText: 'Türkiye' }))
    .first()
    .getByRole('checkbox')
    .click()
  await page.getByRole('button', { name: 'Explore only these' }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Events' }).click()
  const events = page.getByRole('grid', { name: 'Events' })
  const some = Number(await events.getAttribute('aria-rowcount'))
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(async () => Number(await events.getAttribute('aria-rowcount'))).toBeGreaterThan(some)
})

test('what is chosen in a table stays chosen in every view until it is let go', async ({ app }) => {
  const { page } = app
  const goTo = (place: string): Promise<void> => page.getByRole('navigation').getByRole('button', { name: place }).click()
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1).getByRole('checkbox').click()
  await goTo('Actors')
  const actors = page.getByRole('grid', { name: 'Actors' })
  for (const row of [1, 2]) await actors.getByRole('row').nth(row).getByRole('checkbox').click()
  await goTo('Explore')
  const bar = page.getByRole('toolbar', { name: 'With the chosen actors' })
  await expect(bar).toContainText('2 actors chosen')
  await goTo('Articles')
  await expect(page.getByText('1 chosen')).toBeVisible()
  await goTo('Explore')
  await bar.getByRole('button', { name: 'Choose none' }).click()
  await goTo('Actors')
  await expect(actors.getByRole('row').nth(1).getByRole('checkbox')).not.toBeChecked()
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})
