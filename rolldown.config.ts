import { defineConfig } from 'rolldown';
import { ascii } from './scripts/ascii.ts';
import { atOnce } from './scripts/at-once.ts';
import { licences } from './scripts/licences.ts';
import { nodeTwenty } from './scripts/node-twenty.ts';
import { onlyUploads } from './scripts/only-uploads.ts';
import { modulesOfThePage, page } from './scripts/page.ts';
import { slim } from './scripts/slim.ts';

/**
 * One bundle for the action and the command line; heavy parts are split off and loaded when needed. What every run
 * needs is in few files, by the floors of the house: each file costs a run more than what it holds.
 */
export default defineConfig({
  input: { index: 'src/index.ts', cli: 'src/cli.ts' },
  platform: 'node',
  plugins: [page(), slim(), nodeTwenty(), onlyUploads(), ascii(), licences(modulesOfThePage)],
  // Of the toolkit and what it brings along only what is used is taken; docs/decisions/0005 has the figures.
  treeshake: {
    moduleSideEffects: [
      { test: /node_modules\/(@actions|undici|tunnel)\//, sideEffects: false },
      { test: /eld|zod|ajv/, sideEffects: true },
    ],
  },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: {
      groups: [
        { debugName: 'zod', name: atOnce('zod'), tags: ['$initial'], test: /node_modules\/zod/ },
        { debugName: 'libraries', name: atOnce('libraries'), tags: ['$initial'], test: /node_modules/ },
        {
          debugName: 'ground',
          name: atOnce('ground'),
          tags: ['$initial'],
          test: /src\/((lib|stats|judging|text|prompts|parsing|records|render)\/|errors)/,
        },
        // Shared by what asks models and what fetches their answers.
        {
          debugName: 'wire',
          name: 'wire',
          test: /src\/edges\/model\/(agents|clients|losses|proxies|routes|wire)/,
        },
        {
          debugName: 'catalogues',
          name: atOnce('catalogues'),
          tags: ['$initial'],
          test: /src\/(measures|formats|providers|channels)/,
        },
        {
          debugName: 'gate',
          name: atOnce('gate'),
          tags: ['$initial'],
          test: /src\/(?!index|main|cli|commands)/,
        },
      ],
    },
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    minify: false,
    sourcemap: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});
