/** What a metric or a case is, in words. */
import { amount, clip, count, type Unit } from '../../render/text.ts';
import type { Fields, Json, MetricCard, Request, Threshold } from '../../types.ts';
import { drop } from './words/sentences.ts';

/** A check of an earlier report. */
export interface LastCheck {
  readonly suite: string;
  readonly target: string;
  readonly metric: string;
  /** `topic=legal`; null for all cases. */
  readonly slice: string | null;
  readonly outcome: string;
  readonly because: string;
  /** Cases that were right on base, and are wrong since. */
  readonly broke: readonly string[];
}

export interface ExplainedMetric {
  readonly metric: string;
  readonly file: string;
  readonly line: number | null;
  readonly measure: {
    readonly name: string;
    readonly what: string;
    readonly unit: Unit;
    readonly better: string;
  };
  readonly card: Omit<MetricCard, 'id' | 'measure' | 'where' | 'calibration'>;
  readonly limits: readonly string[];
  readonly asked: readonly { suite: string; target: string; cases: number; trials: number }[];
  /** Why it may not stop a merge now; empty where it may. */
  readonly kept: readonly string[];
  readonly last: readonly LastCheck[];
}

export interface ExplainedCase {
  readonly case: string;
  readonly file: string;
  readonly line: number | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly expected: Json;
  /** Why it is judged by itself; empty where it is not. */
  readonly pinned: readonly string[];
  readonly asked: readonly {
    readonly suite: string;
    readonly target: string;
    readonly metrics: readonly string[];
    readonly trials: number;
    /** What the model would get; null where answers are recorded. */
    readonly request: Request | null;
  }[];
  readonly last: readonly { readonly metric: string; readonly status: string }[];
}

const LABEL = 10;
const LONGEST_MESSAGE = 2000;

/** A line for all that is known of a metric. */
export function metricLines(it: ExplainedMetric): string[] {
  const { card, measure } = it;
  const better = measure.better === 'higher' ? 'more is better' : 'less is better';
  return [
    `metric ${it.metric} (${place(it)})`,
    ...row('why', card.why),
    ...row('owner', card.owner),
    ...row('origin', wordsIn(card.origin)),
    ...row('moves', movedBy(card.business)),
    ...row(
      'measures',
      `${measure.what} The ${card.aggregate} by ${card.level}; ${better} (${measure.name}).`,
    ),
    ...row('options', Object.keys(card.options).length ? JSON.stringify(card.options) : null),
    ...it.asked.flatMap((by) =>
      row(
        'asked',
        `${by.suite} of ${by.target}: ${many(by.cases, 'case')}, at most ${many(by.trials, 'trial')}`,
      ),
    ),
    ...row('limits', it.limits.join('; ') || 'none: it is only looked at'),
    ...row('blocks', it.kept.length ? `no: ${it.kept.join('; ')}` : 'yes'),
    ...row('to do', card.action),
    ...row('life', lifeOf(card)),
    ...it.last.flatMap((last) => row('last', lastOf(last))),
  ];
}

/** The same of a case, with what a model would get. */
export function caseLines(it: ExplainedCase): string[] {
  const tags = Object.entries(it.tags).map(([tag, value]) => `${tag}=${value}`);
  return [
    `case ${it.case} (${place(it)})`,
    ...row('tags', tags.join(', ') || null),
    ...row('expects', it.expected === null ? null : clip(JSON.stringify(it.expected), LONGEST_MESSAGE)),
    ...row('pinned', it.pinned.length ? `yes: ${it.pinned.join('; ')}` : 'no'),
    ...it.asked.flatMap(({ suite, target, metrics, trials, request }) => [
      ...row(
        'asked',
        `${suite} of ${target}, by ${metrics.join(', ') || 'no metric'}; at most ${many(trials, 'trial')}`,
      ),
      ...(request ? requestLines(request) : row('', 'no model is asked: its answers are recorded')),
    ]),
    ...it.last.flatMap(({ metric, status }) => row('last', `${metric}: ${status}`)),
  ];
}

/** What a threshold asks for, a limit a piece. */
export function limitsIn({ threshold, critical }: MetricCard, unit: Unit): string[] {
  if (!threshold) return [];
  const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) =>
    Object.entries(values).map(
      ([value, own]) => `where ${tag} is ${value}: ${limitsOf(own, unit).join(', ')}`,
    ),
  );
  return [...limitsOf(threshold, unit), ...slices, ...(critical ? ['critical: a pass must be proved'] : [])];
}

function limitsOf(
  { min, max, maxRegression: most, minEffect, by }: Omit<Threshold, 'slices'>,
  unit: Unit,
): string[] {
  // Held against chance unless it says otherwise, which only the exception has to say.
  const held = by === 'value' ? ', by its value' : '';
  const floor = minEffect > 0 ? ` and of ${drop(minEffect, unit, false)}` : '';
  return [
    ...(min === null ? [] : [`at least ${amount(min, unit)}${held}`]),
    ...(max === null ? [] : [`at most ${amount(max, unit)}${held}`]),
    ...(most
      ? [`a loss of ${drop(most.value, unit, most.relative)}${floor} against base that is no chance`]
      : []),
  ];
}

function row(label: string, text: string | null): string[] {
  return text === null ? [] : [`  ${label.padEnd(LABEL)}${text}`];
}

function place({ file, line }: { readonly file: string; readonly line: number | null }): string {
  return line === null ? file : `${file}:${line}`;
}

function many(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`;
}

function wordsIn(fields: Fields | null): string | null {
  const said = Object.values(fields ?? {}).filter((value) => typeof value === 'string');
  return said.length ? said.join(', ') : null;
}

/** `retention up (support)` */
function movedBy(business: Fields | null): string | null {
  if (business === null) return null;
  const { metric, direction, team } = business;
  const said = [metric, direction, typeof team === 'string' ? `(${team})` : null];
  return said.filter((each) => typeof each === 'string').join(' ');
}

function lifeOf({ status, created, reviewBy, sunset, supersedes }: ExplainedMetric['card']): string {
  const said = [
    status,
    created && `written ${created}`,
    reviewBy && `to be reviewed by ${reviewBy}`,
    sunset && `ends on ${sunset}`,
    supersedes && `takes the place of ${supersedes}`,
  ];
  return said.filter(Boolean).join(', ');
}

function lastOf({ suite, target, slice, outcome, because, broke }: LastCheck): string {
  const where = `${suite} of ${target}${slice === null ? '' : `, ${slice}`}`;
  return `${outcome} on ${where}: ${because}${broke.length ? `. It broke ${broke.join(', ')}` : ''}`;
}

function requestLines({ model, messages, turns }: Request): string[] {
  const said = [
    ...messages.map(({ role, content }) => ({ role, content })),
    ...turns.flatMap(({ user, assistant }) => [
      { role: 'user', content: user },
      ...(assistant === null ? [] : [{ role: 'assistant', content: assistant }]),
    ]),
  ];
  return [
    ...row('', turns.length > 1 ? `${model} gets, a turn at a time:` : `${model} gets:`),
    ...said.flatMap(({ role, content }) =>
      clip(content, LONGEST_MESSAGE)
        .split('\n')
        .map((line, at) => `  ${(at === 0 ? role : '').padEnd(LABEL)}| ${line}`),
    ),
  ];
}
