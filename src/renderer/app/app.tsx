import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '../client/index.ts'
import { theme } from '../ui/theme.ts'
import { OpenCase } from './open-case.tsx'

export const App = () => (
  <QueryClientProvider client={queryClient}>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <OpenCase />
    </MantineProvider>
  </QueryClientProvider>
)
