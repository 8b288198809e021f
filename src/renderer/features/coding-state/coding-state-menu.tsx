import { Button, Menu } from '@mantine/core'
import { useCommand } from '../../client/index.ts'
import { STATE_CHOICES } from './state-words.ts'

/** Sets the coding state of many articles at once, as one step. */
export function CodingStateMenu({ articleIds }: { articleIds: readonly number[] }) {
  const save = useCommand('coding.setState')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button loading={save.isPending}>Coding state…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {STATE_CHOICES.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => save.mutate({ articleIds: [...articleIds], state: value })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
