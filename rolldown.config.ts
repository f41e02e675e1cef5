import { defineConfig } from 'rolldown';

/** One bundle for the action and the command line; heavy parts are split off and loaded when needed. */
export default defineConfig({
  input: { index: 'src/index.ts', cli: 'src/cli.ts' },
  platform: 'node',
  treeshake: { moduleSideEffects: [{ test: /@actions|undici|eld|zod|openai|ajv/, sideEffects: true }] },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    minify: false,
    sourcemap: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});
