export { desktopBridge } from './desktop-transport.ts'
export { callEngine } from './engine.ts'
export { listenToNotices, queryClient } from './query-client.ts'
export { useCall, useCommand } from './use-call.ts'
