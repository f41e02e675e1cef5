import { defineConfig } from 'vitest/config';
import { page } from './scripts/page.ts';

/** What only a browser shows: needs a chromium on the PATH (Debian's: apt-get install chromium). */
export default defineConfig({
  plugins: [page() as never],
  test: {
    include: ['tests/browser/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
