/** What reads one made-up input: as `validate` reads files, and as the measures read answers. */
import type { Sample, Scorer } from '../../src/contracts.ts';
import { globMatcher } from '../../src/edges/globbing.ts';
import { measures } from '../../src/measures/index.ts';
import { validateRevision } from '../../src/pipelines/validate.ts';
import type { Case } from '../../src/types.ts';
import { CONFIG, type Files, type PLANTED } from './budget.ts';

/** Begins to read one input, and says what reads it. */
export type Work = (input: unknown, at: number) => { readonly what: string; readonly done: unknown };

const tree = (given: Files) => ({
  revision: 'fuzz',
  read: (path: string) => Promise.resolve(Object.hasOwn(given, path) ? (given[path] ?? null) : null),
  list: (globs: readonly string[]) => {
    const matches = globMatcher(globs, { dot: true });
    return Promise.resolve(Object.keys(given).filter(matches).sort());
  },
});

/** Config, prompts and cases together, as they lie in a repository. */
export const readFiles: Work = (story) => ({
  what: 'validate',
  done: validateRevision({ tree: tree(story as Files), config: CONFIG, endpoints: [] }, '2026-11-28'),
});

/** Holds as many megabytes, and takes as many milliseconds, as it is told. */
export const plantFault: Work = (input) => {
  const { holds, takes } = input as (typeof PLANTED)[number];
  const held = Array.from({ length: holds }, () => Buffer.alloc(1_048_576, 1));
  const start = process.cpuUsage();
  const taken = (): number => Object.values(process.cpuUsage(start)).reduce((a, b) => a + b) / 1000;
  while (taken() < takes);
  return { what: 'planted', done: held.length };
};

const asked: Case = {
  id: 'c',
  input: { question: 'How many? 3' },
  turns: [],
  expected: 'three: 3',
  context: ['There are 3 of them.'],
  expectedTools: [],
  tags: {},
  pinned: false,
  law: 'both',
  where: { file: 'c.jsonl', line: 1, key: null },
};

function sampleOf(text: string): Sample {
  const answer = { turn: 1, user: 'How many?', text, toolCalls: [{ name: 'look', arguments: text }] };
  const took = { usage: null, latencyMs: null, firstTokenMs: null, model: null };
  const sent = [{ role: 'user' as const, content: 'How many?' }];
  return {
    case: asked,
    answer: { ...answer, ...took },
    usd: null,
    userTurns: ['How many?'],
    sent,
    earlier: [],
  };
}

/** Each text by one measure, all of them in turn. */
export async function openTexts(): Promise<Work> {
  const scorers: { readonly name: string; readonly score: Scorer }[] = [];
  for (const measure of Object.values(measures)) {
    const options = await measure.options().safeParseAsync({});
    // What asks a judge, or takes values measured elsewhere, marks no text by itself.
    if (!options.success || measure.judge || measure.name === 'score') continue;
    scorers.push({ name: measure.name, score: await measure.prepare(options.data) });
  }
  return (text, at) => {
    const scorer = scorers[at % scorers.length];
    return { what: scorer?.name ?? '', done: scorer?.score(sampleOf(String(text))) };
  };
}
