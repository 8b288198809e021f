import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useCaseId } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { allIds, type RowsCall } from './paged-rows.ts'
import { chooseAll, NO_CHOICE, type RowChoice } from './row-choice.ts'

/** More than this is a filter, not a choice by hand. */
const MOST = 20_000

export interface TableChoice {
  choice: RowChoice
  setChoice: (choice: RowChoice) => void
  ids: number[]
  clear: () => void
  chooseEverything: () => void
}

/** What is chosen in one table, and the way to choose all that the table lists. */
export function useTableChoice<N extends RowsCall>(name: N, input: CallInput<N>): TableChoice {
  const caseId = useCaseId()
  const [choice, setChoice] = useState<RowChoice>(NO_CHOICE)
  return {
    choice,
    setChoice,
    ids: [...choice.chosen],
    clear: () => setChoice(NO_CHOICE),
    chooseEverything: () => {
      allIds(name, caseId, input, MOST)
        .then((ids) => {
          setChoice(chooseAll(ids))
          announce(`${ids.length.toLocaleString('en')} chosen`)
        })
        .catch((error: unknown) => showError(error as Error))
    },
  }
}
