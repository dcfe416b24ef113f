import { defineConfig } from 'vitest/config'
import { aliases, rendererPlugins } from './vite.renderer'

/** A limit against hanging, not a measure: a busy machine takes its time. */
const testTimeout = 60_000

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src-renderer/domain/**/*.ts'],
      thresholds: { lines: 90, functions: 90, statements: 90, branches: 80 }
    },
    projects: [
      {
        resolve: { alias: aliases },
        test: { name: 'unit', testTimeout, include: ['tests/unit/**/*.test.ts'], environment: 'node' }
      },
      {
        resolve: { alias: aliases },
        plugins: rendererPlugins(),
        test: {
          name: 'component',
          testTimeout,
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/component/setup.ts']
        }
      }
    ]
  }
})
