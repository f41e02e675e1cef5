import { canonical, isFields } from '../../../parsing/json.ts';
import { start } from '../../../render/text.ts';
import { pointerPath, valueAt } from '../../../parsing/pointer.ts';
import type { Demand, Fields, Json } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { demandOf } from './assertions.ts';
import { judgeDemandOf, asksJudge, type JudgeDemand } from './judge-assertions.ts';
import { noteStrangers } from './keys.ts';
import { dereferenced, isProgram, isReference, note, type Reading, unsetIn } from './reading.ts';

/** What the tests demand by one name. */
export interface Metric {
  readonly measure: string;
  /** Of its card, whichever test demands it. */
  readonly options: Fields;
  readonly blocks: boolean;
}

/** What a test is filled and graded with. */
interface Given {
  readonly vars: Fields;
  readonly options: Fields;
}

/** What one test demands, by metric; metrics that are new are added. */
export async function demandsOf(
  reading: Reading,
  asserts: readonly Json[],
  given: Given,
  metrics: Map<string, Metric>,
): Promise<Record<string, Demand>> {
  const demands: Record<string, Demand> = {};
  for (const assertion of flat(reading, asserts)) {
    const { type, metric, weight } = assertion;
    noteStrangers(reading, assertion, 'an assertion');
    if (typeof type !== 'string') {
      note(reading, 'an assertion without a type');
      continue;
    }
    const mapped = await mappedOf(reading, assertion, type, given);
    if (typeof mapped === 'string') {
      note(reading, `the assertion ${mapped}`);
      continue;
    }
    const { measure, options } = mapped;
    const blocks = weight !== 0;
    const said = typeof metric === 'string' && metric !== type ? `${metric} (${type})` : type;
    const named = mapped.words === null ? said : `${said}: ${start(mapped.words, 40)}`;
    const name = blocks ? named : `${named}, not weighed`;
    const isOther = (known: Metric | undefined): boolean =>
      known !== undefined && canonical(known.options) !== canonical(options);
    const id = freeName(name, (taken) => Object.hasOwn(demands, taken) || isOther(metrics.get(taken)));
    demands[id] = mapped.demand;
    metrics.set(id, { measure, options, blocks });
  }
  return demands;
}

/** What would change the answer or its context before it is judged, which only a program can. */
const CHANGES = ['transform', 'contextTransform'];

async function mappedOf(
  reading: Reading,
  assertion: Fields,
  type: string,
  { vars, options }: Given,
): Promise<JudgeDemand | string> {
  const changed = CHANGES.find((key) => assertion[key] !== undefined);
  if (changed) return `${type} with ${changed}`;
  const filled = await filledValue(reading, assertion['value'] ?? null, vars);
  if (filled === null) return type;
  if (filled.lacks !== null) return `${type} (it needs ${filled.lacks})`;
  const threshold = typeof assertion['threshold'] === 'number' ? assertion['threshold'] : null;
  if (asksJudge(type)) {
    const provider = assertion['provider'] ?? options['provider'] ?? null;
    const rubricPrompt = assertion['rubricPrompt'] ?? options['rubricPrompt'] ?? null;
    return judgeDemandOf({ ...filled, type, threshold, provider, rubricPrompt, vars }, reading);
  }
  const mapped = await demandOf({ value: filled.value, type, threshold });
  return typeof mapped === 'string' ? mapped : { ...mapped, options: {}, words: null };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Assertions of a set that must all pass stand for themselves; templates are taken from where they are kept. */
function flat(reading: Reading, asserts: readonly Json[]): readonly Fields[] {
  return asserts.flatMap((each): readonly Fields[] => {
    if (!isFields(each)) return note(reading, 'an assertion that is no mapping') ?? [];
    const { $ref: reference, type, assert, threshold } = each;
    if (typeof reference === 'string') {
      const found = valueAt(reading.root, pointerPath(reference.replace(/^#/, '')) ?? ['?']);
      return isFields(found) && found['$ref'] === undefined
        ? flat(reading, [found])
        : (note(reading, `the assertion ${reference}`) ?? []);
    }
    if (type !== 'assert-set') return [each];
    return threshold === undefined
      ? flat(reading, listOf(assert))
      : (note(reading, 'the assertion assert-set with a threshold') ?? []);
  });
}

interface Filled {
  readonly value: Json;
  readonly written: Json;
  /** What it would have to be filled with, and nobody knows. */
  readonly lacks: string | null;
}

/** The value as it is written and with its variables filled in; null where a program would have to make it. */
async function filledValue(reading: Reading, said: Json, vars: Fields): Promise<Filled | null> {
  if (isReference(said) && isProgram(said)) return null;
  const written = await dereferenced(reading, said, ['assert', 'value']);
  const { parse, evaluate } = await import('../../../prompts/jinja.ts');
  let lacks: string | null = null;
  const fill = (each: Json): Json => {
    if (typeof each === 'string') {
      if (!/\{[{%]/.test(each)) return each;
      lacks ??= unsetIn(reading, each);
      return evaluate(parse(each, reading.file, 1, 'nunjucks'), { env: reading.env, ...vars }).text;
    }
    if (Array.isArray(each)) return each.map(fill);
    return isFields(each)
      ? Object.fromEntries(Object.entries(each).map(([key, it]) => [key, fill(it)]))
      : each;
  };
  const value = fill(written);
  return { value, written, lacks };
}
