import { z } from 'zod';
import { faultOfAddress, faultOfHeader } from '../endpoints/addresses.ts';
import { APIS } from '../providers/index.ts';
import { once } from '../lib/once.ts';
import { argv, variable } from '../records/program.ts';
import type { Json } from '../types.ts';

/** The config file and the files it names, as people write them; the shipped JSON Schema is made from this. */

const text = z.string().regex(/\S/, {
  error: ({ input }) => (input === '' ? 'must not be empty' : 'must not be blank'),
});
/** Users send blanks, too. */
const turn = z.string().min(1);
const date = z.iso.date({ error: 'must be a date such as 2027-07-01' });
const path = text.describe('Path relative to the root of the repository');
const json: z.ZodType<Json> = z.json();
const fields = z.record(z.string(), json);
const amount = z
  .union([
    z.number().min(0),
    z.string().regex(/^\d+(\.\d+)?\s*%$/, { error: 'must be a number, or a share of base such as "15%"' }),
  ])
  .describe('In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as "15%"');

const limits = {
  min: z.number().optional().describe('The least that may be observed'),
  max: z.number().optional().describe('The most that may be observed'),
  'max-regression': amount.optional().describe('The most that may be lost against base'),
  'min-effect': z.number().min(0).optional().describe('Regressions smaller than this do not count'),
  by: z
    .enum(['value', 'interval'])
    .optional()
    .describe('Hold limits against the value, or its whole interval'),
};

const threshold = z
  .strictObject({
    ...limits,
    slices: z
      .record(text, z.record(text, z.strictObject(limits)))
      .optional()
      .describe('Other limits for a slice, by tag and value: {topic: {legal: {max: 0}}}'),
  })
  .refine((it) => it.min !== undefined || it.max !== undefined || it['max-regression'] !== undefined, {
    error: 'says no limit: give min, max or max-regression',
  });

const card = z.strictObject({
  measure: text.describe('An entry of the catalogue'),
  options: fields.optional().describe('What the measure needs to know'),
  level: z.enum(['turn', 'case', 'aggregate']).optional(),
  aggregate: z.enum(['rate', 'mean', 'p50', 'p95', 'max', 'sum', 'f1', 'recall']).optional(),
  slices: z.array(text).optional().describe('Tags of cases; each of their values is judged by itself too'),
  threshold: threshold.optional(),
  critical: z.boolean().optional().describe('A pass must be proved, and any veto is final'),
  'on-fail': z.enum(['block', 'warn', 'info']).optional(),
  stage: z.enum(['crawl', 'walk', 'run']).optional().describe('Advisory until the project has come this far'),
  status: z.enum(['proposed', 'experimental', 'active', 'deprecated', 'retired']).optional(),
  kind: z.enum(['user-issue', 'business', 'system', 'guardrail']).optional(),
  why: text.optional().describe('The one problem of users that this measures'),
  origin: z.strictObject({ type: text.optional(), ref: text.optional(), date: date.optional() }).optional(),
  owner: text.optional(),
  business: z
    .strictObject({ metric: text, direction: z.enum(['up', 'down']).optional(), team: text.optional() })
    .optional(),
  action: text.optional().describe('What to do when it fails'),
  created: date.optional(),
  'review-by': date.optional(),
  sunset: date.nullish(),
  supersedes: text.nullish(),
});

export const cards = z.record(text, card);

const pointer = text.regex(/^\//, { error: 'must be a JSON pointer such as /choices/0/message/content' });

const target = z.strictObject({
  prompt: z
    .union([path, z.array(path).min(1)])
    .optional()
    .describe('A prompt file, or several that are laid one after another'),
  model: path.optional().describe('Model settings laid over the prompt: a file, or a JSON pointer into one'),
  tools: path.optional(),
  endpoint: text.optional(),
  command: argv.optional().describe('A program that answers: JSON lines in and out. Needs allow-commands'),
  http: text
    .regex(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\{port\}(\/|$)/, {
      error: 'must be an address on this machine such as http://127.0.0.1:{port}/chat',
    })
    .optional()
    .describe('A server that answers; `serve` starts it. Needs allow-commands'),
  serve: argv.optional(),
  ready: text.regex(/^\//, { error: 'must be a path such as /healthz' }).optional(),
  request: json.optional().describe('Template of the body, with {{input.question}}; else the case itself'),
  answer: z
    .union([pointer, z.strictObject({ stream: z.enum(['sse', 'text']), at: pointer.optional() })])
    .optional()
    .describe(
      'Where its text stands; or how it comes in pieces, as server-sent events or as text that grows',
    ),
  setup: z.array(argv).optional().describe('Run before it, each as arguments, never through a shell'),
  watch: z.array(path).min(1).optional().describe('Globs of the files that make it another system'),
  env: z.array(variable).optional().describe('The only variables of the environment that it sees'),
  memory: z.int().min(16).optional().describe('Megabytes that it may use; held on Linux'),
  recorded: path.optional(),
});

const suite = z.strictObject({
  targets: z.array(text).min(1),
  cases: z.array(path).min(1).describe('Globs of .jsonl, .json, .yml, .csv and .tsv files'),
  trials: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('The most trials that a case may get before what would fail is asked again'),
  metrics: z.array(text).min(1),
  delivery: z
    .enum(['direct', 'batch'])
    .optional()
    .describe(
      '`batch`: asked through the Batch API, at half the price and within a day; a later run takes the answers',
    ),
});

const header = z.record(text, z.string()).superRefine((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    const fault = faultOfHeader(name, value);
    if (fault) context.addIssue({ code: 'custom', path: [name], message: fault });
  }
});

const endpoint = z
  .strictObject({
    'base-url': text.describe('Its address, with or without the path of the API'),
    'api-key-env': text
      .optional()
      .describe('The environment variable that holds its key; without it no key is sent'),
    api: z.enum(APIS).optional(),
    auth: z.enum(['bearer', 'api-key']).optional().describe('How it takes its key; `api-key` is Azure'),
    headers: header.optional().describe('Headers that are sent along; no secrets, for they stand here'),
  })
  .superRefine(({ 'base-url': address, 'api-key-env': key }, context) => {
    const fault = faultOfAddress(address, key !== undefined);
    if (fault) context.addIssue({ code: 'custom', path: ['base-url'], message: fault });
  });

const price = z.strictObject({
  input: z.number().min(0),
  output: z.number().min(0),
  'cached-input': z
    .number()
    .min(0)
    .optional()
    .describe('Of input that the endpoint had kept; else as `input`'),
});

export const file = z.strictObject({
  version: z.literal(1),
  stage: z.enum(['crawl', 'walk', 'run']).optional().describe('How far this project has come'),
  targets: z.record(text, target),
  suites: z.record(text, suite),
  metrics: z.union([cards, path, z.array(path)]).describe('Metric cards, or globs of files of them'),
  evals: z
    .array(path)
    .optional()
    .describe('Globs of `.prompt.yml` files and promptfoo configs whose own tests count beside the suites'),
  budget: z
    .strictObject({
      'max-cost': z.number().min(0).optional(),
      'max-requests': z.int().min(0).optional(),
      'max-wait-minutes': z
        .number()
        .min(0)
        .max(1440)
        .optional()
        .describe('Minutes that a run waits for suites with `delivery: batch`; 10 unless told'),
    })
    .optional(),
  'false-alarm': z.number().gt(0).lt(1).optional(),
  doubt: z.number().gt(0).lt(1).optional(),
  prices: z.record(text, price).optional().describe('USD per million tokens'),
  endpoints: z
    .record(text, endpoint)
    .refine((it) => !Object.hasOwn(it, 'default'), {
      error: 'the endpoint "default" is set by the workflow; choose another name',
    })
    .optional(),
});

/** What `compare` needs of a config file: nothing is asked, so targets and suites may be absent. */
export const metricsFile = once(() => file.partial({ targets: true, suites: true }));

export const aCase = once(() =>
  z.strictObject({
    id: z.union([text, z.number()]).optional(),
    input: z.union([fields, z.string()]).optional(),
    turns: z
      .array(z.union([turn, z.strictObject({ user: turn, assistant: z.string() })]))
      .min(1)
      .optional(),
    expected: json.optional(),
    context: z.union([z.array(z.string()), z.string()]).optional(),
    'expected-tools': z.array(json).optional(),
    'tool-results': z
      .union([
        z.record(text, json),
        z.array(z.strictObject({ name: text, arguments: fields.optional(), result: json })),
      ])
      .optional()
      .describe('What tools give back: by name, or a list that tells calls apart by their arguments'),
    tags: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    pinned: z.boolean().optional(),
  }),
);

export type CardFile = z.infer<typeof card>;
export type ThresholdFile = z.infer<typeof threshold>;
export type ConfigFile = z.infer<typeof file>;
/** A case as its file has it, before what it leaves out is filled in. */
export type WrittenCase = z.infer<ReturnType<typeof aCase>>;
