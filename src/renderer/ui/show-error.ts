import { notifications } from '@mantine/notifications'

/** An error's message already says what happened, what was kept and what to do. */
export const showError = (error: Error): void => {
  notifications.show({ color: 'red', title: 'That did not work', message: error.message, autoClose: 10_000, withBorder: true })
}
