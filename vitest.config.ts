import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,corpus}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Engines in threads start slowly on a busy machine; a test that hangs is still ended.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
