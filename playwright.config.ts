import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/e2e-report.json' }]]
})
