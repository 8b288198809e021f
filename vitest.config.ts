import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/{unit,integration,corpus}/**/*.test.ts'], environment: 'node' },
})
