import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    // Generous: a test that waits says nothing about the speed of a machine that others use as well.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // Days begin there at another time than in UTC and in Shanghai, and not on a whole hour.
          env: { TZ: 'Asia/Kathmandu' },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{lib,prisma,scripts}/**/*.db.test.ts'],
          env: { TZ: 'America/Los_Angeles' },
          globalSetup: ['lib/testing/database-setup.ts'],
          // Files wait for the database most of the time, so that two at once pay on two cores as well; each has a database of its
          // own, and up to fifteen of the server's hundred connections.
          maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
        },
      },
    ],
  },
})
