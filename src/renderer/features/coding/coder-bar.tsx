import { Button, Popover, Switch, TextInput, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useCall, useCommand } from '../../client/index.ts'

/** Who codes, and whether they see what the machine and others found. */
export function CoderBar() {
  const preferences = useCall('app.start', {}).data?.preferences
  const save = useCommand('app.setPreferences')
  if (!preferences) return null
  return (
    <>
      <CoderName key={preferences.coder} coder={preferences.coder} />
      <Tooltip
        multiline
        w={300}
        label="Hides the machine’s finds and everything that other coders did. What you accepted or made yourself stays in view."
      >
        <Switch
          size="xs"
          label="Blind"
          checked={preferences.blind}
          onChange={(event) => save.mutate({ blind: event.currentTarget.checked })}
        />
      </Tooltip>
    </>
  )
}

function CoderName({ coder }: { coder: string }) {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState(coder)
  const save = useCommand('app.setPreferences')
  const typed = name.trim()
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start">
      <Popover.Target>
        <Button onClick={() => setOpened(!opened)} aria-haspopup="dialog">
          Coder: {coder}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (typed !== '') save.mutate({ coder: typed }, { onSuccess: () => setOpened(false) })
          }}
        >
          <TextInput
            size="xs"
            w={260}
            label="Your name as coder"
            description="Decisions, notes and coded values from now on bear it. What was done under another name keeps that name."
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Button mt={8} type="submit" variant="filled" disabled={typed === '' || typed === coder} loading={save.isPending}>
            Set name
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
