import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/services.ts',
    setupFiles: 'test/support/seed.ts',
    fileParallelism: false, // every file uses the same database
    testTimeout: 60_000,
    hookTimeout: 60_000, // a stage opens in a hook, and a busy machine takes its time
  },
})
