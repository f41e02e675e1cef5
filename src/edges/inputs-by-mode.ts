/** Which inputs a mode does not read, so that none is accepted and ignored. */
import type { ReadInput } from './input-values.ts';

/** What is asked by a model, whatever for. */
const ASKING = [
  'api-key',
  'base-url',
  'api',
  'auth',
  'endpoints',
  'max-cost',
  'max-requests',
  'concurrency',
  'timeout',
] as const;
/** What only a decision between two versions has a use for. */
const OF_A_PROPOSAL = ['review-comments', 'on-pre-existing'] as const;

/** Ways to use the action: its modes, and the gate over scores that were measured elsewhere. */
export type Use = 'gate' | 'scores' | 'plan' | 'run' | 'report' | 'baseline' | 'watch' | 'aa' | 'review';

/**
 * Beside what is refused outright. An input that says what holds anyway (`cache: false` where nothing is kept) is not
 * among them.
 */
export const UNHEEDED: Readonly<Record<Use, readonly string[]>> = {
  gate: [],
  scores: [...ASKING, 'replies', 'trials', 'force', 'confirm', 'fresh', 'allow-commands'],
  plan: [
    'api-key',
    ...OF_A_PROPOSAL,
    'comment',
    'check-run',
    'on-inconclusive',
    'confirm',
    'concurrency',
    'timeout',
    'redact',
  ],
  run: [...OF_A_PROPOSAL, 'comment', 'check-run', 'on-inconclusive', 'confirm', 'redact'],
  report: [],
  baseline: [...OF_A_PROPOSAL, 'head', 'on-inconclusive', 'confirm', 'force', 'allow-commands'],
  watch: [...OF_A_PROPOSAL, 'head', 'force'],
  aa: ['review-comments', 'head', 'confirm', 'fresh', 'force', 'on-inconclusive'],
  review: [
    ...ASKING,
    ...OF_A_PROPOSAL,
    'comment',
    'replies',
    'base',
    'head',
    'check-run',
    'on-inconclusive',
    'confirm',
    'trials',
    'force',
    'redact',
    'allow-commands',
  ],
};

/** What an input is where a workflow says nothing: as the runner fills it in from action.yml, or not at all. */
const USUAL: Readonly<Record<string, string>> = {
  'base-url': 'https://api.openai.com/v1',
  api: 'chat',
  auth: 'bearer',
  comment: 'changes',
  'review-comments': 'false',
  'check-run': 'false',
  'on-inconclusive': 'pass',
  'on-pre-existing': 'warn',
  confirm: 'true',
  fresh: 'false',
  concurrency: '8',
  timeout: '60',
  force: 'false',
  redact: 'true',
  'allow-commands': 'false',
};

/** Inputs that were set and are not read, as the workflow has it. */
export function unheeded(read: ReadInput, use: Use): readonly string[] {
  return UNHEEDED[use].filter((name) => {
    const given = read(name).toLowerCase();
    return given !== '' && given !== USUAL[name] && !(name === 'comment' && given === 'never');
  });
}

/** Says so in one line; null where all is read. */
export function unheededSaid(names: readonly string[], use: Use): string | null {
  if (names.length === 0) return null;
  const what = use === 'scores' ? 'the gate over `base-scores`' : `\`mode: ${use}\``;
  const listed = names.map((name) => `\`${name}\``).join(', ');
  const [are, them] = names.length === 1 ? ['input is', 'it'] : ['inputs are', 'them'];
  return `The ${are} not read by ${what}: ${listed}. Leave ${them} out.`;
}
