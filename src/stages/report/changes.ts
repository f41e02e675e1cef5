import { canonical } from '../../parsing/json.ts';
import { clip, count } from '../../render/text.ts';
import { aboutTokens } from '../../render/tokens.ts';
import { wordDiff } from '../../render/worddiff.ts';
import type {
  Block,
  Change,
  Difference,
  Exam,
  Inline,
  Json,
  PolicyChange,
  Prompt,
  Words,
} from '../../types.ts';

const MOST_DIFF = 4000;

/** What a model gets differently, target by target. */
export function changeBlocks(changes: readonly Change[], exams: readonly Exam[]): Block[] {
  const shown = changes.filter(({ kind }) => kind !== 'same');
  const asked = exams.filter(({ change }) => change.kind === 'same');
  if (shown.length + asked.length === 0) return [];
  const title = shown.some(({ kind }) => kind === 'measured') ? 'What was compared' : 'What changed';
  return [
    { kind: 'heading', level: 3, words: [title] },
    ...shown.flatMap((change) => [
      { kind: 'paragraph', words: summaryOf(change) } as const,
      ...change.differences.flatMap(differenceBlocks),
    ]),
    ...asked.map(({ change, suite }) => ({
      kind: 'paragraph' as const,
      words: [{ code: change.target }, ` is the same; asked in ${suite.name} because ${change.reason}.`],
    })),
  ];
}

function summaryOf(change: Change): Words {
  if (change.kind === 'measured')
    return ['Scores of ', { code: change.target }, ', measured elsewhere: nothing was asked here.'];
  const parts = change.touched.length ? `: ${change.touched.join(', ')}` : '';
  const place = change.line ? `${change.file}:${change.line}` : change.file;
  const as = change.as === 'declared' ? '' : ' (as base declares it)';
  return [
    { code: change.target },
    `${as} ${change.kind}${parts} – ${change.reason} (`,
    { code: place },
    ').',
    ...sizes(change),
  ];
}

/** What the words cost on every call, before and after; shown only where words changed. */
function sizes({ baseline, candidate, touched }: Change): Words {
  if (!baseline || !candidate || !(touched.includes('messages') || touched.includes('tools'))) return [];
  const [was, is] = [tokensOf(baseline), tokensOf(candidate)];
  return [was === is ? '' : ` Prompt and tools: about ${count(was)} → ${count(is)} tokens (estimated).`];
}

function tokensOf({ messages, tools }: Prompt): number {
  const texts = [...messages.map(({ content }) => content), ...tools.map((tool) => JSON.stringify(tool))];
  return texts.reduce((sum, text) => sum + aboutTokens(text), 0);
}

function differenceBlocks({ what, before, after }: Difference): Block[] {
  if (/^tools\.[^.]+$/.test(what) && what !== 'tools.order' && (before === null || after === null)) {
    const says = after === null ? 'removed' : 'added';
    return [{ kind: 'list', items: [[{ code: what }, `: ${says}: `, shown(after ?? before)]] }];
  }
  if (typeof before === 'string' && typeof after === 'string' && /^(messages|system[.])/.test(what)) {
    const diff = clip(wordDiff(before, after), MOST_DIFF);
    return [
      {
        kind: 'details',
        rank: 5,
        summary: ['Words of ', { code: what }],
        blocks: [{ kind: 'code', text: diff, language: 'diff' }],
      },
    ];
  }
  return [{ kind: 'list', items: [[{ code: what }, ': ', shown(before), ' → ', shown(after)]] }];
}

/** What base and head ask for differently; base's demands held in this run. */
export function policyBlocks(policy: readonly PolicyChange[]): Block[] {
  if (policy.length === 0) return [];
  const redefined = policy.some(({ what }) => /^metric .*\.version$/s.test(what));
  const loosens = policy.some(({ effect }) => effect === 'loosened' || effect === 'removed');
  return [
    { kind: 'heading', level: 3, words: ['Policy'] },
    {
      kind: 'paragraph',
      words: [
        loosens
          ? 'This change asks for less than base does, which takes effect when it is merged. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base.'
          : 'This change alters what is asked for. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base.',
        redefined
          ? ' A metric whose definition changed has another version; both versions were scored on both sides, side by side.'
          : '',
      ],
    },
    {
      kind: 'list',
      items: policy.map(({ what, before, after, effect, note }): Words => [
        { strong: effect },
        ' ',
        { code: what },
        ...arrow(before, after),
        ...(note ? [` – ${note}`] : []),
      ]),
    },
  ];
}

function arrow(before: Json, after: Json): Inline[] {
  if (before === null) return [': ', shown(after)];
  if (after === null) return [': ', shown(before)];
  return [': ', shown(before), ' → ', shown(after)];
}

function shown(value: Json): Inline {
  if (value === null) return 'nothing';
  return { code: clip(typeof value === 'string' ? value : canonical(value), 200) };
}
