export { networkPng } from './current-canvas.ts'
export { NetworkView } from './network-view.tsx'
export { reloadNetwork } from './reload-network.ts'
