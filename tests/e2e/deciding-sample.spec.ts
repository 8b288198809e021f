import { WITH_REJECTED } from '../../src/shared/contract/filter.ts'
import { type App, expect, test } from './start-app.ts'

const UNDONE = 50

const events = async (app: App) => (await app.ask(app.caseId, 'events.list', { filter: WITH_REJECTED, limit: 500 })).rows
const undecided = async (app: App): Promise<number> => (await events(app)).filter((event) => event.status === 'unchecked').length
const left = async (app: App): Promise<number> => {
  const words = await app.page.getByRole('status').filter({ hasText: 'left ·' }).innerText()
  return Number(words.replace(/,/g, '').split(' ')[0])
}

/** One decision on whatever stands there: a date is typed, a pair kept apart, a find accepted or rejected. */
const decide = async ({ page }: App, turn: number): Promise<void> => {
  const card = page.getByRole('region', { name: 'Decision' })
  const kind = await card.locator('.section-title').first().innerText()
  if (/missing date/i.test(kind)) {
    await page.keyboard.press('e')
    await page.keyboard.type('2023-09-08')
    await page.keyboard.press('Enter')
  } else if (/or two/i.test(kind)) await page.keyboard.press('r')
  else await page.keyboard.press(turn % 4 === 3 ? 'r' : 'a')
}

const decideUntil = async (app: App, stop: number): Promise<void> => {
  for (let turn = 0; (await left(app)) > stop; turn++) {
    const before = await left(app)
    await decide(app, turn)
    await expect.poll(() => left(app)).toBeLessThan(before)
  }
}

test('the sample is decided from the first thing to the last by keyboard alone, and fifty undos give back what was', async ({ app }) => {
  test.setTimeout(600_000)
  const { page } = app
  app.caseId = (await app.ask(null, 'app.openSample', {})).caseId
  await page.goto(`${app.origin}/`)
  // All of the sample, not what of it is read already.
  await expect(page.getByRole('contentinfo')).toContainText('20 articles imported', { timeout: 60_000 })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Decisions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Decision' })).toBeFocused()
  await decideUntil(app, 0)

  // From the queue back to its head, and on to what nobody has looked at.
  await page.keyboard.press('Shift+Tab')
  for (
    let steps = 0;
    steps < 6 && !(await page.getByRole('radio', { name: 'Needed' }).evaluate((radio) => radio === document.activeElement));
    steps++
  )
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'Decision' })).toBeFocused()
  const all = await left(app)
  expect(all).toBeGreaterThan(UNDONE)
  await decideUntil(app, UNDONE)
  const before = await events(app)

  await decideUntil(app, 0)
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText('Nothing is left to decide here')
  const open = await undecided(app)
  for (let undone = 1; undone <= UNDONE; undone++) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => undecided(app)).toBe(open + undone)
  }
  expect(await events(app)).toEqual(before)
})
