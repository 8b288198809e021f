import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './ui/styles.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { listenToNotices } from './client/index.ts'
import { followAddress } from './selection/index.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html lost its root element')

followAddress()
listenToNotices()
createRoot(root).render(<App />)
