import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import styles from './network.module.css'
import { changeNetworkView, type NetworkViewState } from './network-view-state.ts'

interface HiddenMenuProps {
  actors: number
  hidden: number
  state: NetworkViewState
}

const MOST = 1000

/** How much of the network is shown, and the ways to more. */
export function HiddenMenu({ actors, hidden, state }: HiddenMenuProps) {
  const shown = `${(actors - hidden).toLocaleString('en')} of ${actors.toLocaleString('en')} actors`
  const more = Math.min(MOST, state.limit * 2)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.count}>
          {shown}
          {hidden > 0 ? <span className={styles.hiddenWords}> · {hidden.toLocaleString('en')} hidden</span> : null}{' '}
          <IconChevronDown size={12} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Shown: the {state.limit} strongest</Menu.Label>
        {state.limit < MOST ? <Menu.Item onClick={() => changeNetworkView({ limit: more })}>Show the {more} strongest</Menu.Item> : null}
        {state.limit > 30 ? <Menu.Item onClick={() => changeNetworkView({ limit: 30 })}>Only the 30 strongest</Menu.Item> : null}
        {state.expanded.length > 0 ? (
          <Menu.Item onClick={() => changeNetworkView({ expanded: [] })}>Fold the neighbours shown for {state.expanded.length}</Menu.Item>
        ) : null}
        {state.hidden.length > 0 ? (
          <Menu.Item onClick={() => changeNetworkView({ hidden: [] })}>Show the {state.hidden.length} hidden by hand</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
