import { configDefaults, defineConfig } from 'vitest/config'

const pure = ['src/core/**/*.test.ts', 'src/*.test.ts', 'scripts/**/*.test.ts', 'web/**/*.test.ts']

const functions = ['src/areas/**/*.test.ts']

const withDatabases = {
  globalSetup: ['test/database/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    pool: 'forks',
    // Each worker with a database holds a PostgreSQL in memory: more of them is not faster.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: pure, testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure, ...functions],
          ...withDatabases,
        },
      },
      {
        extends: true,
        // Hundreds of small files that all load every function: loaded once a worker, they take a third of the time.
        test: { name: 'functions', include: functions, isolate: false, ...withDatabases },
      },
    ],
  },
})
