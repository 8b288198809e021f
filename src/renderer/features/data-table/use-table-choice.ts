import { useMemo, useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { type ChosenType, choose, useCaseId, useChosen } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { allIds, type RowsCall } from './paged-rows.ts'
import { NO_CHOICE, type RowChoice } from './row-choice.ts'

/** More than this is a filter, not a choice by hand. */
const MOST = 20_000

const LISTED: Record<RowsCall, ChosenType> = { 'actors.list': 'actor', 'articles.list': 'article', 'events.list': 'event' }

export interface TableChoice {
  choice: RowChoice
  setChoice: (choice: RowChoice) => void
  ids: number[]
  clear: () => void
  chooseEverything: () => void
}

/** What is chosen of one type, here and in every other view; `everything` names all that this table lists. */
export function useRowChoice(type: ChosenType, everything: () => Promise<number[]>): TableChoice {
  const ids = useChosen(type)
  const [anchor, setAnchor] = useState<number | null>(null)
  const choice = useMemo(() => ({ chosen: new Set(ids), anchor }), [ids, anchor])
  const setChoice = (next: RowChoice): void => {
    choose(type, [...next.chosen])
    setAnchor(next.anchor)
  }
  return {
    choice,
    setChoice,
    ids,
    clear: () => setChoice(NO_CHOICE),
    chooseEverything: () => {
      everything()
        .then((all) => {
          setChoice({ chosen: new Set(all), anchor: null })
          announce(`${all.length.toLocaleString('en')} chosen`)
        })
        .catch((error: unknown) => showError(error as Error))
    },
  }
}

/** The choice of a table that the engine lists by pages. */
export function useTableChoice<N extends RowsCall>(name: N, input: CallInput<N>): TableChoice {
  const caseId = useCaseId()
  return useRowChoice(LISTED[name], () => allIds(name, caseId, input, MOST))
}
