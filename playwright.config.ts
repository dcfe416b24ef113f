import { defineConfig } from '@playwright/test'

export default defineConfig({
  outputDir: 'test-results',
  // Two applications at once is what two cores carry; within a file, tests share nothing but are read in order.
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/e2e-report.json' }]],
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'demo', testDir: 'tests/demo' },
    { name: 'bench', testDir: 'tests/bench/screens' }
  ]
})
