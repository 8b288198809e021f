export { ExchangeDialogs } from './exchange-dialogs.tsx'
export { openExchange } from './exchange-opened.ts'
