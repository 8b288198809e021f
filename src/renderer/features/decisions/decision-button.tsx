import { Button } from '@mantine/core'
import styles from './decisions.module.css'

interface DecisionButtonProps {
  words: string
  letter: string
  onClick: () => void
  main?: boolean
  disabled?: boolean
}

export const DecisionButton = ({ words, letter, onClick, main, disabled }: DecisionButtonProps) => (
  <Button variant={main ? 'filled' : 'default'} aria-keyshortcuts={letter.toLowerCase()} onClick={onClick} disabled={disabled}>
    {words}{' '}
    <span className={styles.key} aria-hidden>
      {letter}
    </span>
  </Button>
)
