import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/seed.ts'],
    // Generous: some tests build sites or start a browser, and the machine may be small and busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
