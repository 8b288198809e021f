import { expect, test } from 'vitest'
import { fromAddress, toAddress } from '../../../../src/renderer/selection/address.ts'
import { START_STATE, type WorkbenchState } from '../../../../src/renderer/selection/workbench-state.ts'
import { EMPTY_FILTER } from '../../../../src/shared/contract/filter.ts'

const full: WorkbenchState = {
  caseId: 'c-1',
  place: 'chronology',
  picked: { type: 'tie', from: 3, to: 9 },
  filter: { ...EMPTY_FILTER, window: { from: -400, to: 19400 }, classes: ['neutral'], outlets: ['Wire & "Sons", Ltd'] },
  reader: { articleId: 4, span: { start: 10, end: 25 } },
  mode: 'events',
  thread: [3, 9],
  groupBy: 'outlet',
  folded: { class: ['neutral', 'verbal-conflict'], outlet: ['Wire & "Sons", Ltd'] },
  span: { from: -720000, to: -719000 },
}

test('a state comes back whole from its address', () => {
  expect(fromAddress(toAddress(full))).toEqual(full)
})

test('what stands at its default is not written', () => {
  expect(toAddress(START_STATE)).toBe('#/explore')
})

test('each kind of selection comes back', () => {
  for (const type of ['event', 'actor', 'article'] as const) {
    expect(fromAddress(toAddress({ ...START_STATE, picked: { type, id: 12 } })).picked).toEqual({ type, id: 12 })
  }
})

test('an address with nothing readable opens the start state', () => {
  expect(fromAddress('#/nowhere?pick=event.x&filter={oops&read=..&view=9.2&mode=wrong&by=colour&fold={"colour":["red"]}')).toEqual(
    START_STATE,
  )
})

test('a filter of the wrong shape is no filter', () => {
  expect(fromAddress(`#/explore?filter=${encodeURIComponent('{"classes":"all"}')}`).filter).toEqual(EMPTY_FILTER)
})

test('a passage that ends before it begins opens the article without one', () => {
  expect(fromAddress('#/explore?read=4.30.10').reader).toEqual({ articleId: 4, span: null })
})

test('actors of a thread that are no ids are left out', () => {
  expect(fromAddress('#/explore?mode=thread&thread=4.0.7').thread).toEqual([4, 7])
  expect(fromAddress('#/explore?thread=a.b').thread).toEqual([])
})

test('a group that was folded and opened again leaves nothing in the address', () => {
  expect(toAddress({ ...START_STATE, folded: { class: [], actor: [] } })).toBe('#/explore')
})
