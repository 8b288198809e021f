import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,corpus}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    passWithNoTests: true,
  },
})
