import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './vite.renderer'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

// Targets are what both the fallback runtime (Electron 33) and the current Electron run.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // One file with all it needs: it starts faster, and a package carries no node_modules.
      externalizeDeps: false,
      rollupOptions: { input: { index: path('src-main/index.ts') } }
    }
  },
  preload: {
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: { index: path('src-main/preload/index.ts'), print: path('src-main/preload/print.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: rendererConfig
})
