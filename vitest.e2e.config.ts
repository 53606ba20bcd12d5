import { defineConfig } from 'vitest/config'

/** The stories in a browser: each file starts a server of its own, so they run one after another. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['e2e/**/*.story.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
