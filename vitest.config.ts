import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    globalSetup: './tests/kernels.ts',
    // By itself it would leave one core of two idle.
    maxWorkers: '100%',
    include: [
      'tests/unit/**/*.test.ts',
      'tests/architecture.test.ts',
      'tests/content.test.ts',
      'tests/glossary.test.ts',
    ],
  },
});
