import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    // Generous: a test that waits says nothing about the speed of a machine that others use as well.
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
        },
      },
    ],
  },
})
