import { defineConfig, type InputOptions } from 'rolldown';
import { ascii } from './scripts/ascii.ts';
import { atOnce } from './scripts/at-once.ts';
import { byRequire } from './scripts/by-require.ts';
import { licences } from './scripts/licences.ts';
import { nodeTwenty } from './scripts/node-twenty.ts';
import { noCircle } from './scripts/no-circle.ts';
import { onlyUploads } from './scripts/only-uploads.ts';
import { modulesOfThePage, page } from './scripts/page.ts';
import { slim } from './scripts/slim.ts';

const built = {
  platform: 'node',
  plugins: [page(), slim(), nodeTwenty(), onlyUploads()],
  // Of the toolkit and what it brings along only what is used is taken; docs/decisions/0005 has the figures.
  treeshake: {
    moduleSideEffects: [
      { test: /node_modules\/(@actions|undici|tunnel|yaml|diff)\//, sideEffects: false },
      // Of ours only the two files that are started do anything by being loaded.
      { test: /\/src\/(?!index\.ts|cli\.ts)/, sideEffects: false },
      { test: /node_modules\/(eld|ajv)|zod\/v4\/classic\/external/, sideEffects: true },
    ],
  },
} as const satisfies InputOptions;

const { atStart, toAsk } = await atOnce(built);

/**
 * One bundle for the action and the command line; heavy parts are split off and loaded when needed. What every run
 * needs is in few files, by the floors of the house: each file costs a run more than what it holds.
 */
export default defineConfig({
  input: { index: 'src/index.ts', cli: 'src/cli.ts' },
  ...built,
  preserveEntrySignatures: false,
  // Through an index much is imported at once that is read later all the same.
  checks: { ineffectiveDynamicImport: false },
  plugins: [...built.plugins, byRequire(), ascii(), noCircle(), licences(modulesOfThePage)],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { debugName: 'asking', name: toAsk('asking') },
        { debugName: 'zod', name: atStart('zod'), tags: ['$initial'], test: /node_modules\/zod/ },
        {
          debugName: 'libraries',
          name: atStart('libraries'),
          tags: ['$initial'],
          test: /node_modules\/(?!picomatch)|slim-(crypto|yaml)/,
        },
        {
          debugName: 'ground',
          name: atStart('ground'),
          tags: ['$initial'],
          test: /src\/((columns|lib|stats|judging|text|prompts|parsing|endpoints|records|render)\/|errors|edges\/(digest|crypto))/,
        },
        // Shared by what asks models and what fetches their answers.
        {
          debugName: 'wire',
          name: 'wire',
          test: /src\/edges\/model\/(agents|clients|losses|proxies|routes|wire)/,
        },
        {
          debugName: 'catalogues',
          name: atStart('catalogues'),
          tags: ['$initial'],
          test: /src\/(measures|formats|providers|channels)|virtual:page/,
        },
        {
          debugName: 'gate',
          name: atStart('gate'),
          tags: ['$initial'],
          test: /src\/(?!index|main|cli|commands|edges\/(compile-cache|globbing|git\/globs))/,
        },
        { name: 'prompts', test: /src\/prompts\/(?!jinja|nunjucks|evaluate|handlebars|parse-)/ },
        // Read where a config has globs; what else the command line reads at once is not wanted with it.
        { name: 'globs', test: /node_modules\/picomatch|src\/edges\/(globbing|git\/globs)/ },
      ],
    },
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    minify: false,
    sourcemap: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});
