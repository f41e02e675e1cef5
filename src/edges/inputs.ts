import { USUAL_PLACE } from '../config/index.ts';
import type { EndpointSetting, Wishes } from '../contracts.ts';
import {
  checkedAddress,
  checkedKey,
  endpointsIn,
  type GivenEndpoint,
  secretsOf,
  wrong,
} from './endpoints.ts';
import { day, linesIn, number, oneOf, type ReadInput, whole, yesNoOr, yesOrNo } from './input-values.ts';
import { apiIn, APIS, USUAL_API } from '../providers/index.ts';
import { type Sharding, sharding } from './sharding.ts';
import type { Side } from '../types.ts';

const MODES = ['gate', 'plan', 'run', 'report', 'baseline', 'watch', 'aa', 'review'] as const;

type Mode = (typeof MODES)[number];

/** Every input of action.yml, read once; names are those of the file. */
export interface Inputs extends Sharding {
  readonly mode: Mode;
  readonly wishes: Wishes;
  readonly token: string;
  readonly apiKey: string;
  /** Where prompts go by themselves. */
  readonly usual: EndpointSetting;
  /** Further endpoints by name; a key of null is none, an empty one is missing. */
  readonly endpoints: Readonly<Record<string, GivenEndpoint>>;
  readonly replies: string;
  /** Globs of answers that were made elsewhere; null where none are named. */
  readonly answers: Readonly<Record<Side, readonly string[]>> | null;
  /** Globs of scores that were measured elsewhere, which are then all there is to decide over. */
  readonly scores: Readonly<Record<Side, readonly string[]>> | null;
  /** Answers are kept from run to run; `queue`: and handed from a pull request to its merge queue. */
  readonly cache: boolean | 'queue';
  /** Programs of the repository may be run. */
  readonly allowCommands: boolean;
  readonly base: string;
  readonly head: string;
  readonly comment: 'always' | 'changes' | 'failures' | 'never';
  /** What fails also stands beside the changed lines; and in a review that requests changes. */
  readonly reviewComments: boolean | 'request-changes';
  /** The long report also stands in a check run. */
  readonly checkRun: boolean;
  readonly timeout: number;
  /** Secrets and personal data in answers are taken out of what is shown. */
  readonly redact: boolean;
  /** The report becomes an artifact of the run. */
  readonly upload: boolean;
  readonly reportDir: string;
  /** An ISO date. */
  readonly today: string;
}

/** Every secret that the workflow hands over for endpoints. */
export function secretsIn({ apiKey, endpoints }: Pick<Inputs, 'apiKey' | 'endpoints'>): readonly string[] {
  return [...(apiKey ? [apiKey] : []), ...Object.values(endpoints).flatMap(secretsOf)];
}

/** The environment as the runner fills it: `INPUT_` and the name in capitals. */
export function fromEnvironment(env: Readonly<Record<string, string | undefined>>): ReadInput {
  return (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** In seconds: a timer of more than some weeks would ring at once. */
const DAY = 86_400;

/** Checks all inputs; throws what is wrong with the name of the input and what is allowed. */
export function readInputs(read: ReadInput): Inputs {
  const mode = oneOf(read, 'mode', MODES, 'gate');
  return {
    mode,
    wishes: {
      config: read('config') || USUAL_PLACE,
      force: yesNoOr(read, 'force', false, 'uncovered'),
      trials: whole(read, 'trials', null, 1, 100),
      concurrency: whole(read, 'concurrency', 8, 1, 1000),
      onInconclusive: oneOf(read, 'on-inconclusive', ['pass', 'fail'], 'pass'),
      onError: oneOf(read, 'on-error', ['pass', 'fail'], 'fail'),
      onPreExisting: oneOf(read, 'on-pre-existing', ['warn', 'fail'], 'warn'),
      confirm: yesOrNo(read, 'confirm', true),
      fresh: yesOrNo(read, 'fresh', false),
      maxCost: number(read, 'max-cost', null, 0),
      maxRequests: whole(read, 'max-requests', null, 0, 10_000_000),
    },
    token: read('github-token'),
    apiKey: checkedKey(read('api-key'), 'input api-key'),
    usual: usualEndpoint(read),
    endpoints: endpointsIn(read('endpoints')),
    replies: read('replies'),
    ...sharding(mode, read('shard'), read('replies')),
    ...madeElsewhere(read, mode),
    cache: keeping(read, mode),
    allowCommands: yesOrNo(read, 'allow-commands', false),
    base: read('base'),
    head: read('head'),
    comment: oneOf(read, 'comment', ['always', 'changes', 'failures', 'never'], 'changes'),
    reviewComments: yesNoOr(read, 'review-comments', false, 'request-changes'),
    checkRun: yesOrNo(read, 'check-run', false),
    timeout: number(read, 'timeout', 60, 0.001, DAY),
    redact: yesOrNo(read, 'redact', true),
    upload: uploading(read, mode),
    reportDir: read('report-dir'),
    today: day(read),
  };
}

/** The runner hands over the default of `api` like a choice, so what a pasted address names goes before the default. */
function apiOf(read: ReadInput, address: string): string {
  const asked = oneOf(read, 'api', APIS, USUAL_API);
  return asked === USUAL_API ? (apiIn(address) ?? USUAL_API) : asked;
}

function usualEndpoint(read: ReadInput): EndpointSetting {
  const address = read('base-url') || 'https://api.openai.com/v1';
  return {
    baseUrl: checkedAddress('base-url', address, read('api-key') !== ''),
    apiKeyEnv: null,
    api: apiOf(read, address),
    auth: oneOf(read, 'auth', ['bearer', 'api-key'], 'bearer'),
    headers: {},
  };
}

/** What needs kept answers is refused where there can be none. */
function keeping(read: ReadInput, mode: Inputs['mode']): Inputs['cache'] {
  const isKept = yesNoOr(read, 'cache', true, 'queue');
  const isFresh = yesOrNo(read, 'fresh', false);
  if (mode === 'watch' && read('replies'))
    throw wrong(
      'replies',
      'the mode watch asks what the model says today',
      'Leave it out, or use `mode: gate`.',
    );
  if (isFresh && mode !== 'gate' && mode !== 'baseline' && mode !== 'watch')
    throw wrong('fresh', `the mode ${mode} does not read it`, 'Leave it out, or use `mode: gate`.');
  if (!isFresh && mode !== 'baseline') return isKept;
  const needs = isFresh ? 'it adds to answers that were kept' : 'the mode baseline fills the store';
  const without = isKept
    ? read('replies') && '`replies` answers from a recording'
    : '`cache: false` keeps none';
  if (without)
    throw wrong(isFresh ? 'fresh' : 'mode', `${needs}, and ${without}`, 'Leave one of the two out.');
  return isKept;
}

const WITHOUT_REPORT: readonly Mode[] = ['plan', 'run', 'review'];

function uploading(read: ReadInput, mode: Mode): boolean {
  const isAsked = yesOrNo(read, 'upload', false);
  if (isAsked && WITHOUT_REPORT.includes(mode))
    throw wrong('upload', `the mode ${mode} writes no report`, 'Leave it out of this step.');
  return isAsked;
}

/** Both sides of either kind, or nothing: a side that is missing would be compared with something else. */
function madeElsewhere(read: ReadInput, mode: string): Pick<Inputs, 'answers' | 'scores'> {
  const answers = bothSides('answers', read('base-answers'), read('head-answers'));
  const scores = bothSides('scores', read('base-scores'), read('head-scores'));
  const [given] = [answers && 'base-answers', scores && 'base-scores'].filter((name) => name !== null);
  if (given && mode !== 'gate')
    throw wrong(given, `the mode ${mode} does not read it`, 'Leave it out, or use `mode: gate`.');
  if (answers && scores)
    throw wrong('base-scores', 'answers are named too', 'Name answers or scores, not both.');
  return { answers, scores };
}

function bothSides(
  kind: string,
  base: string,
  head: string,
): Readonly<Record<Side, readonly string[]>> | null {
  const [baseline, candidate] = [linesIn(base), linesIn(head)];
  if (baseline.length > 0 && candidate.length > 0) return { baseline, candidate };
  if (baseline.length + candidate.length === 0) return null;
  const [given, missing] = baseline.length ? ['base', 'head'] : ['head', 'base'];
  throw wrong(
    `${missing}-${kind}`,
    'it is missing',
    `Set it beside \`${given}-${kind}\`: the two are compared.`,
  );
}
