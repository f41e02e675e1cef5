import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { page } from './scripts/page.ts';

export default defineConfig({
  plugins: [page() as never],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/bundle.ts'],
    setupFiles: ['tests/support/seed.ts', 'tests/support/no-proxies.ts'],
    // Processes, as some tests change the working directory; they share what files import. One more than there are
    // cores, since many tests wait for programs and servers.
    pool: 'forks',
    isolate: false,
    maxWorkers: availableParallelism() + 1,
    // For what hangs: however busy a machine is, what goes on comes to its end.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
