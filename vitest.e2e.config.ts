import { defineConfig } from 'vitest/config'

/** The stories in a browser, two files at a time: each file has a server of its own, and all share one browser. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['e2e/**/*.story.ts'],
    globalSetup: ['e2e/stage.ts'],
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 240_000,
    hookTimeout: 180_000,
  },
})
