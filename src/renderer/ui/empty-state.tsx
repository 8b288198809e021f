import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Says what is missing, why, and what to do about it. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Stack align="center" justify="center" gap={4} h="100%" p="lg" role="status">
    <Text fw={600}>{title}</Text>
    <Text component="div" c="var(--ink-soft)" ta="center" maw={420}>
      {children}
    </Text>
  </Stack>
)
