import { useMediaQuery } from '@mantine/hooks'

/** True where the window has no room for rail, views and inspector side by side. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 1179px)') ?? false
