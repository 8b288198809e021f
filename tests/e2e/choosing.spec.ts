import type { Locator, Page } from '@playwright/test'
import { NORDIC_ARTICLES } from './explore-articles.ts'
import { actors, firstPicture, network } from './explore-page.ts'
import { expect, test } from './start-app.ts'

// Written as a pair: Playwright takes any list whose second entry is an object for a value with its options.
test.use({ articles: [NORDIC_ARTICLES, { scope: 'test' }] })

test.beforeEach(({ app }) => firstPicture(app.page))

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'With the chosen actors' })
const actor = (page: Page, name: string): Locator => actors(page).getByRole('button', { name: new RegExp(`^${name}`) })

async function chooseByKey(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    await actor(page, name).focus()
    await page.keyboard.press('x')
  }
}

test('the bar of the chosen actors covers nothing of the picture and moves nothing in it; Esc lets go of them', async ({ app }) => {
  const { page } = app
  const canvas = network(page).locator('canvas').first()
  const before = await canvas.boundingBox()
  if (!before) throw new Error('no canvas')
  await page.keyboard.down('Shift')
  await page.mouse.move(before.x + 4, before.y + 4)
  await page.mouse.down()
  await page.mouse.move(before.x + before.width - 4, before.y + before.height - 4, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(bar(page)).toContainText(`${await actors(page).getByRole('button').count()} actors chosen`)
  const stands = await bar(page).boundingBox()
  expect(await canvas.boundingBox()).toEqual(before)
  expect(stands?.y).toBeGreaterThanOrEqual(before.y + before.height)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
})

test('actors chosen by key are filtered to, shown as a thread and let go of by key, and the focus stays', async ({ app }) => {
  const { page } = app
  await chooseByKey(page, 'Norway', 'Denmark')
  await actors(page).getByRole('button').first().focus()
  await page.keyboard.press('Tab')
  await expect(bar(page).getByRole('button', { name: 'Only their events' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Active filters' })).toContainText(/Actor: (Norway, Denmark|Denmark, Norway)/)
  await bar(page).getByRole('button', { name: 'Choose none' }).focus()
  await page.keyboard.press('Enter')
  await expect(actors(page).getByRole('button').first()).toBeFocused()
  await chooseByKey(page, 'Norway', 'Denmark')
  await bar(page).getByRole('button', { name: 'Thread between them' }).press('Enter')
  await expect(network(page)).toContainText(/events? between them/)
})

test('actors chosen by key become one, which one undo takes back', async ({ app }) => {
  const { page } = app
  const all = await actors(page).getByRole('button').count()
  await chooseByKey(page, 'Norway', 'Denmark')
  await bar(page).getByRole('button', { name: 'Merge…' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge 2 actors' }).press('Enter')
  await expect(actors(page).getByRole('button')).toHaveCount(all - 1)
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(actors(page).getByRole('button')).toHaveCount(all)
})
