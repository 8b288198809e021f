import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { GROUPINGS, type NetworkGrouping } from './group-elements.ts'
import { changeNetworkView } from './network-view-state.ts'

const WORDS: Record<NetworkGrouping, string> = { none: 'Group: none', kind: 'Group: kind', community: 'Group: community' }

/** Places everything anew, or draws what belongs together in one outline. */
export const LayoutMenu = ({ group, onAnew }: { group: NetworkGrouping; onAnew(): void }) => (
  <Button.Group>
    <Tooltip label="Place everything anew; pinned actors stay">
      <Button onClick={onAnew}>Layout</Button>
    </Tooltip>
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button px={4} variant={group === 'none' ? 'default' : 'light'} aria-label="Group the network">
          <IconChevronDown size={12} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {GROUPINGS.map((one) => (
          <Menu.Item key={one} onClick={() => changeNetworkView({ group: one })} fw={one === group ? 650 : 400}>
            {WORDS[one]}
          </Menu.Item>
        ))}
        <Menu.Label>A community: who deals more with each other than with others</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  </Button.Group>
)
