import type { Locator, Page } from '@playwright/test'
import { DATED, THIRD, UNDATED } from './reading-articles.ts'
import { expect, test } from './start-app.ts'

// Wrapped, because Playwright takes a bare array for a value with its options.
test.use({ articles: [[UNDATED, DATED, THIRD], { scope: 'test' }] })

const grid = (page: Page, name = 'Events'): Locator => page.getByRole('grid', { name })
const notice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'rejected' })
const rows = async (page: Page, name?: string): Promise<number> => Number(await grid(page, name).getAttribute('aria-rowcount')) - 1

test.beforeEach(async ({ app }) => {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Events' }).click()
  await expect(grid(app.page)).toBeVisible()
})

async function rejectFirst(page: Page, count: number, name?: string): Promise<void> {
  for (let row = 1; row <= count; row++) await grid(page, name).getByRole('row').nth(row).getByRole('checkbox').click()
  await page.getByRole('toolbar', { name: 'With the chosen rows' }).getByRole('button', { name: 'Reject' }).click()
}

test('what was rejected in a table is told, shown on request, and taken back', async ({ app }) => {
  const { page } = app
  const before = await rows(page)
  await rejectFirst(page, 2)
  await expect(notice(page)).toContainText('2 events rejected')
  await expect.poll(() => rows(page)).toBe(before - 2)
  await notice(page).getByRole('button', { name: 'Undo all 2' }).click()
  await expect.poll(() => rows(page)).toBe(before)
  await expect(notice(page)).toBeHidden()

  await page.getByRole('toolbar', { name: 'With the chosen rows' }).getByRole('button', { name: 'Reject' }).click()
  await notice(page).getByRole('button', { name: 'Show rejected' }).click()
  await expect.poll(() => rows(page)).toBe(2)
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText('Status: rejected')
})

test('a rejection in the inspector is told too, and the notice goes with the next change', async ({ app }) => {
  const { page } = app
  await grid(page).getByRole('row').nth(1).click()
  const sheet = page.getByRole('complementary', { name: 'Inspector' }).locator('[data-inspector-sheet]')
  await sheet.focus()
  await page.keyboard.press('r')
  await expect(notice(page)).toContainText('1 event rejected')
  await sheet.focus()
  await page.keyboard.press('r')
  await expect(notice(page)).toBeHidden()
})

test('the rail counts the rejected and shows them among the others', async ({ app }) => {
  const { page } = app
  const before = await rows(page)
  await rejectFirst(page, 1)
  const row = page.getByRole('region', { name: 'Filters', exact: true }).getByText('1 rejected hidden')
  await expect(row).toBeVisible()
  await expect.poll(() => rows(page)).toBe(before - 1)
  await row.locator('..').getByRole('button', { name: 'show' }).click()
  await expect.poll(() => rows(page)).toBe(before)
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText('Rejected shown')
})

test('rejected actors are shown in their table on request, and stand among the others again once they are unchecked', async ({ app }) => {
  const { page } = app
  await page.getByRole('navigation').getByRole('button', { name: 'Actors' }).click()
  await expect(grid(page, 'Actors')).toBeVisible()
  const before = await rows(page, 'Actors')
  await rejectFirst(page, 2, 'Actors')
  await expect(notice(page)).toContainText('2 actors rejected')
  await expect.poll(() => rows(page, 'Actors')).toBe(before - 2)
  await notice(page).getByRole('button', { name: 'Show rejected' }).click()
  await expect.poll(() => rows(page, 'Actors')).toBe(2)
  await page.getByRole('button', { name: 'Show the others' }).click()
  await expect.poll(() => rows(page, 'Actors')).toBe(before - 2)
  await page.getByRole('button', { name: 'Show 2 rejected' }).click()
  await expect.poll(() => rows(page, 'Actors')).toBe(2)
  await page.getByRole('toolbar', { name: 'With the chosen rows' }).getByRole('button', { name: 'Uncheck' }).click()
  await expect(page.getByText('No actor is rejected')).toBeVisible()
  await page.getByRole('button', { name: 'Show the others' }).click()
  await expect.poll(() => rows(page, 'Actors')).toBe(before)
})
