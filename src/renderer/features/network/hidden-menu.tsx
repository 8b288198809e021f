import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { limitChoices, tieChoices } from './limit-choices.ts'
import styles from './network.module.css'
import { changeNetworkView, type NetworkViewState } from './network-view-state.ts'

interface HiddenMenuProps {
  answer: CallOutput<'explore.network'>
  state: NetworkViewState
}

const shown = (drawn: number, hidden: number): string => `${drawn.toLocaleString('en')} of ${(drawn + hidden).toLocaleString('en')}`

/** How much of the network is shown, and the ways to more. */
export const HiddenMenu = memo(({ answer, state }: HiddenMenuProps) => {
  const { actors, hiddenActors, hiddenTies } = answer
  const ofActors = shown(actors - hiddenActors, hiddenActors)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={styles.count}
          title={`${ofActors} actors, ${shown(answer.ties.length, hiddenTies)} lines between them; ${hiddenActors.toLocaleString('en')} actors and ${hiddenTies.toLocaleString('en')} thinner lines hidden`}
        >
          {ofActors}
          <span className={styles.actorsWord}> actors</span>
          {hiddenActors > 0 ? ` · ${hiddenActors.toLocaleString('en')} hidden` : null} <IconChevronDown size={12} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Actors shown</Menu.Label>
        {limitChoices(actors).map(({ limit, words }) => (
          <Menu.Item key={limit} onClick={() => changeNetworkView({ limit })} fw={limit === state.limit ? 650 : 400}>
            {words}
          </Menu.Item>
        ))}
        {state.expanded.length > 0 ? (
          <Menu.Item onClick={() => changeNetworkView({ expanded: [] })}>Fold the neighbours shown for {state.expanded.length}</Menu.Item>
        ) : null}
        {state.hidden.length > 0 ? (
          <Menu.Item onClick={() => changeNetworkView({ hidden: [] })}>Show the {state.hidden.length} hidden by hand</Menu.Item>
        ) : null}
        <Menu.Label>Lines shown{hiddenTies > 0 ? ` · ${hiddenTies.toLocaleString('en')} thinner ones hidden` : ''}</Menu.Label>
        {tieChoices.map(({ tiesPerActor, words }) => (
          <Menu.Item
            key={tiesPerActor}
            onClick={() => changeNetworkView({ tiesPerActor })}
            fw={tiesPerActor === state.tiesPerActor ? 650 : 400}
          >
            {words}
          </Menu.Item>
        ))}
        {hiddenActors > 0 ? <Menu.Label>One actor’s own menu shows all its neighbours</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  )
})
