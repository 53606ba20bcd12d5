import { defineConfig } from 'vitest/config'

/** The stories in a browser: they share one server and one browser, so they are told one after another. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['e2e/**/*.story.ts'],
    globalSetup: ['e2e/stage.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 180_000,
  },
})
