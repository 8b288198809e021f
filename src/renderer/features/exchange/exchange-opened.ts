import { create } from 'zustand'

export type ExchangeDialog = 'merge' | 'sources'

export const useExchange = create<{ opened: ExchangeDialog | null }>(() => ({ opened: null }))

export const openExchange = (opened: ExchangeDialog): void => useExchange.setState({ opened })
export const closeExchange = (): void => useExchange.setState({ opened: null })
