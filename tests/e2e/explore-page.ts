import { expect, type Locator, type Page } from '@playwright/test'

export const timeline = (page: Page): Locator => page.getByRole('listbox', { name: /Events in view/ })
export const markOf = (page: Page, words: string): Locator => timeline(page).getByRole('option', { name: words }).first()
export const network = (page: Page): Locator => page.getByRole('region', { name: 'Network' })
export const actors = (page: Page): Locator => page.getByRole('list', { name: 'Network as a list' })
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
export const spanIn = (page: Page): string | null => new URLSearchParams(page.url().split('?')[1]).get('view')

/** All of time in view, so that an event of 1999 is an item of its own. */
export async function showAll(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'Fit' }).click()
  await expect(page.getByRole('button', { name: /earlier/ })).toBeHidden()
}

/** Until its first picture stands, the page takes no hand. */
export async function firstPicture(page: Page): Promise<void> {
  await expect(actors(page).getByRole('button')).not.toHaveCount(0)
  await expect.poll(() => spanIn(page)).not.toBeNull()
  await expect(timeline(page).getByRole('option').first()).toBeVisible()
}
