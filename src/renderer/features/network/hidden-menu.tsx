import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { limitChoices } from './limit-choices.ts'
import styles from './network.module.css'
import { changeNetworkView, type NetworkViewState } from './network-view-state.ts'

interface HiddenMenuProps {
  actors: number
  hidden: number
  state: NetworkViewState
}

/** How much of the network is shown, and the ways to more. */
export function HiddenMenu({ actors, hidden, state }: HiddenMenuProps) {
  const shown = (actors - hidden).toLocaleString('en')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.count}>
          {shown} of {actors.toLocaleString('en')}
          <span className={styles.actorsWord}> actors</span>
          {hidden > 0 ? ` · ${hidden.toLocaleString('en')} hidden` : null} <IconChevronDown size={12} aria-hidden />
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
        {hidden > 0 ? <Menu.Label>One actor’s own menu shows all its neighbours</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  )
}
