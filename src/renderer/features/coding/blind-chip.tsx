import { CloseButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useCall, useCommand } from '../../client/index.ts'
import styles from './coding.module.css'

/** Stands in every view while only what this coder decided shows, so that an empty view explains itself. */
export function BlindChip() {
  const preferences = useCall('app.start', {}).data?.preferences
  const save = useCommand('app.setPreferences')
  if (!preferences?.blind) return null
  return (
    <span
      className={styles.blind}
      title={`Only what ${preferences.coder} decided or made shows; the machine’s finds and what other coders did are hidden`}
    >
      <IconEyeOff size={13} aria-hidden />
      Blind: {preferences.coder}’s own
      <CloseButton
        size={16}
        iconSize={11}
        aria-label="End blind mode"
        style={{ color: 'inherit' }}
        onClick={() => save.mutate({ blind: false })}
      />
    </span>
  )
}
