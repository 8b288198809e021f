import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconArrowsExchange, IconX } from '@tabler/icons-react'
import { ROLES, type Role } from '../../../shared/domain/actors.ts'
import { ROLE_LABELS } from '../event-fields/index.ts'
import { ActorPicker } from './actor-picker.tsx'
import styles from './pickers.module.css'
import { addParticipant, type DraftParticipant, nextRole, swapRoles } from './role-draft.ts'

const ROLE_CHOICES = ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))

interface RoleEditorProps {
  participants: readonly DraftParticipant[]
  onChange: (participants: DraftParticipant[]) => void
}

export function RoleEditor({ participants, onChange }: RoleEditorProps) {
  const replace = (at: number, role: Role): void => onChange(participants.map((one, place) => (place === at ? { ...one, role } : one)))
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, fontSize: 12, fontWeight: 500 }}>Who took part</legend>
      {participants.map((participant, at) => (
        <div key={`${participant.id}-${participant.role}`} className={styles.roleRow}>
          <NativeSelect
            size="xs"
            w={112}
            aria-label={`Role of ${participant.name}`}
            data={ROLE_CHOICES}
            value={participant.role}
            onChange={(input) => replace(at, input.currentTarget.value as Role)}
          />
          <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{participant.name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Take out ${participant.name}`}
            onClick={() => onChange(participants.filter((_, place) => place !== at))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.roleRow} style={{ marginTop: 4 }}>
        <ActorPicker
          label="Add an actor"
          onPick={(actor) => onChange(addParticipant(participants, { ...actor, role: nextRole(participants) }))}
        />
        <Button leftSection={<IconArrowsExchange size={13} />} onClick={() => onChange(swapRoles(participants))}>
          Swap
        </Button>
      </div>
    </fieldset>
  )
}
