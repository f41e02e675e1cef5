/** Who may import whom. What is not listed here is forbidden, packages too. */
const node = '^node:';
const packages = (...names) => `node_modules/(${names.join('|')})/`;
const nouns = '^src/(types|errors|contracts)[.]ts$|^src/(nouns|contracts)/';

/** Rooms of the ground floor: the rooms below that each may enter, and the packages that it may use. No way leads up. */
export const ground = {
  columns: [[], []],
  render: [['columns'], ['diff', 'markdown-table', 'zod']],
  parsing: [['render'], ['csv-parse', 'yaml']],
  lib: [['parsing'], ['@noble', 'fastest-levenshtein']],
  text: [
    ['lib', 'parsing', 'render'],
    ['@secretlint', 'eld', 'fastest-levenshtein', 'js-rouge', 're2js', 'validator', 'zod'],
  ],
  prompts: [
    ['lib', 'parsing', 'render'],
    ['@handlebars', '@huggingface'],
  ],
  stats: [['columns', 'lib', 'text'], []],
  judging: [['columns', 'stats', 'lib', 'parsing'], ['zod']],
  endpoints: [[], []],
  records: [
    ['columns', 'endpoints', 'stats', 'prompts', 'lib', 'parsing'],
    ['csv-parse', 'zod'],
  ],
};
const room = (...names) => `^src/(${names.join('|')})/`;
const groundFloor = room(...Object.keys(ground));

/** From where, to where. One row per floor of the house. */
const floors = [
  ['^src/(types[.]ts|nouns/)', ['^src/nouns/']],
  ['^src/errors[.]ts$', ['^src/types[.]ts$']],
  ['^src/contracts([.]ts$|/)', ['^src/types[.]ts$', '^src/contracts/', packages('zod')]],
  ...Object.entries(ground).map(([name, [below, used]]) => [
    room(name),
    [nouns, room(name, ...below), ...(used.length ? [packages(...used)] : [])],
  ]),
  ['^src/measures/(?!index|all)', [nouns, groundFloor, packages('zod', 're2js', 'ajv', 'ajv-formats')]],
  ['^src/formats/(?!index|all)', [nouns, groundFloor, packages('zod', 'yaml')]],
  ['^src/providers/(?!index|all)', [nouns, groundFloor, packages('zod')]],
  ['^src/channels/(?!index|all)', [nouns, groundFloor]],
  // The report page runs in a browser: it is compiled by itself, and nobody imports it but as the text that it becomes.
  ['^src/page/', [nouns, room('render'), '^src/page/', packages('preact', 'diff')]],
  [
    '^src/(measures|formats|providers|channels)/(index|all)',
    [nouns, '^src/(measures|formats|providers|channels)/'],
  ],
  [
    '^src/config/',
    [
      nouns,
      groundFloor,
      '^src/config/',
      '^src/(measures|providers)/index[.]ts$',
      packages('zod', 'yaml', 'picomatch'),
    ],
  ],
  [
    '^src/stages/',
    [
      nouns,
      groundFloor,
      '^src/stages/',
      '^src/(measures|formats|providers|channels)/index[.]ts$',
      '^src/config/index[.]ts$',
      packages('p-limit', 'diff'),
    ],
  ],
  [
    '^src/pipelines/',
    [nouns, groundFloor, '^src/pipelines/', '^src/stages/', '^src/(config|measures)/index[.]ts$'],
  ],
  [
    '^src/edges/',
    [
      '^src/',
      node,
      packages('@actions', '@bufbuild', 'eventsource-parser', 'undici', 'yaml', 'picomatch', 'zod'),
    ],
  ],
  ['^src/(main|cli|index)[.]ts$|^src/commands/', ['^src/', node]],
];

/** Rooms of the report: each may enter those before it. */
const reportRooms = ['words', 'notes', 'parts', 'verdict', 'night'];

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-sibling-entries',
      severity: 'error',
      from: { path: '^src/(measures|formats|providers|channels)/(?!index|all)([^/]+)' },
      to: { path: '^src/$1/(?!$2)' },
    },
    {
      name: 'stages-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)' },
      to: { path: '^src/stages/', pathNot: '^src/stages/$1' },
    },
    ...reportRooms.slice(0, -1).map((name, at) => ({
      name: `rooms-of-the-report-above-${name}`,
      severity: 'error',
      from: { path: `^src/stages/report/${name}/` },
      to: { path: `^src/stages/report/(${reportRooms.slice(at + 1).join('|')})/` },
    })),
    {
      name: 'edges-do-not-know-stages',
      severity: 'error',
      from: { path: '^src/edges/' },
      to: { path: '^src/(stages|pipelines|main|cli|index|commands)' },
    },
  ],
  allowed: floors.map(([from, to]) => ({ from: { path: from }, to: { path: to } })),
  allowedSeverity: 'error',
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: ['^src', '^node:', 'node_modules'],
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
