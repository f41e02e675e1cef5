/** Who may import whom. What is not listed here is forbidden, packages too. */
const node = '^node:';
const packages = (...names) => `node_modules/(${names.join('|')})/`;
const nouns = '^src/(types|errors|contracts|world)[.]ts$|^src/nouns/';

/** From where, to where. One row per floor of the house. */
const floors = [
  ['^src/(types[.]ts|nouns/)', ['^src/nouns/']],
  ['^src/errors[.]ts$', ['^src/types[.]ts$']],
  ['^src/contracts[.]ts$', ['^src/(types|world)[.]ts$', packages('zod')]],
  ['^src/world[.]ts$', ['^src/types[.]ts$']],
  [
    '^src/lib/',
    [
      nouns,
      '^src/lib/',
      packages(
        '@noble',
        '@huggingface',
        '@handlebars',
        'fastest-levenshtein',
        'js-rouge',
        'validator',
        'eld',
        're2js',
        'diff',
        'markdown-table',
        'yaml',
        'picomatch',
        'csv-parse',
        'zod',
      ),
    ],
  ],
  ['^src/metrics/(?!index|all)', [nouns, '^src/lib/', packages('zod', 're2js', 'ajv', 'ajv-formats')]],
  ['^src/formats/(?!index|all)', [nouns, '^src/lib/', packages('zod', 'yaml')]],
  ['^src/providers/(?!index|all)', [nouns, '^src/lib/', packages('zod')]],
  ['^src/channels/(?!index|all)', [nouns, '^src/lib/']],
  [
    '^src/(metrics|formats|providers|channels)/(index|all)',
    [nouns, '^src/(metrics|formats|providers|channels)/'],
  ],
  [
    '^src/config/',
    [
      nouns,
      '^src/lib/',
      '^src/config/',
      '^src/metrics/index[.]ts$',
      packages('zod', 'yaml', 'picomatch', 'csv-parse'),
    ],
  ],
  [
    '^src/stages/',
    [
      nouns,
      '^src/lib/',
      '^src/stages/',
      '^src/(metrics|formats|providers|channels)/index[.]ts$',
      '^src/config/index[.]ts$',
      packages('p-limit'),
    ],
  ],
  [
    '^src/(gate|rounds|validated|measured|answered|calibrated|aa|reviewed)[.]ts$',
    [nouns, '^src/rounds[.]ts$', '^src/lib/', '^src/stages/', '^src/(config|metrics)/index[.]ts$'],
  ],
  ['^src/edges/', ['^src/', node, packages('@actions', 'openai', 'undici', 'yaml', 'picomatch', 'zod')]],
  ['^src/(main|cli|index)[.]ts$|^src/commands/', ['^src/', node]],
];

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
      from: { path: '^src/(metrics|formats|providers|channels)/(?!index|all)([^/]+)' },
      to: { path: '^src/$1/(?!$2)' },
    },
    {
      name: 'stages-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)' },
      to: { path: '^src/stages/', pathNot: '^src/stages/$1' },
    },
    {
      name: 'edges-do-not-know-stages',
      severity: 'error',
      from: { path: '^src/edges/' },
      to: { path: '^src/(stages|gate|rounds|aa|main|cli|index|commands)' },
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
