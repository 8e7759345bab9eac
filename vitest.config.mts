import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['unit', 'protocol', 'grammar', 'package', 'host'].map((part) => `test/${part}/**/*.test.ts`),
    globalSetup: 'test/kit/packOnce.ts',
    testTimeout: 30_000,
  },
});
