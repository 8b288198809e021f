import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Fit } from './use-fit.ts'

/** What the view is fitted to. */
export const FitMenu = ({ fit }: { fit: Fit }) => (
  <Button.Group>
    <Tooltip label="Show all events under the filters (F)">
      <Button onClick={fit.toFilter}>Fit</Button>
    </Tooltip>
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button px={4} aria-label="Show something else">
          <IconChevronDown size={12} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={fit.toFilter}>Events under the filters (F)</Menu.Item>
        <Menu.Item disabled={fit.toSelection === null} onClick={() => fit.toSelection?.()}>
          What is selected (Shift+F)
        </Menu.Item>
        <Menu.Item onClick={fit.toCase}>The whole case</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </Button.Group>
)
