import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

/** Every file that is started as a process or a thread of its own, by the name it gets in out/main. */
const mainEntries = {
  index: source('main/index.ts'),
  cli: source('main/cli.ts'),
  'engine-host': source('main/engine/engine-host.ts'),
  'read-worker': source('main/engine/read-worker.ts'),
  'extract-worker': source('main/engine/import/extract-worker.ts'),
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Packages stay outside and are loaded from node_modules; the packager loses this one's own nested node_modules.
      externalizeDeps: { exclude: ['feedsmith'] },
      sourcemap: true,
      rolldownOptions: {
        input: mainEntries,
        // Chunks lie beside the entries: paths taken from import.meta.url then mean the same in all of them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file with everything in it.
      externalizeDeps: false,
      rolldownOptions: { input: { index: source('preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      minify: true,
      // Read from this machine's disk: one large file costs nothing.
      chunkSizeWarningLimit: 8000,
      rolldownOptions: { input: source('renderer/index.html') },
    },
  },
})
