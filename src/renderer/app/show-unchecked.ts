import { setFilter, setPlace } from '../selection/index.ts'

/** What no person has decided on yet, doubtful finds included, as a table to work through. */
export const showUnchecked = (): void => {
  setFilter({ statuses: ['unchecked'], showDoubtful: true })
  setPlace('events')
}
