import { UserError } from '../../../errors.ts';
import { isFields } from '../../../parsing/json.ts';
import { start, withoutFile } from '../../../render/text.ts';
import { pointerPath, valueAt } from '../../../parsing/pointer.ts';
import type { Demand, Fields, Json, Where } from '../../../types.ts';
import { demandOf, supportedTypes } from './assertions.ts';
import { judgeDemandOf, asksJudge, type JudgeDemand } from './judge-assertions.ts';
import { noteStrangers } from './keys.ts';
import type { Metrics } from './metrics.ts';
import { dereferenced, isProgram, isReference, note, placeIn, type Reading, unsetIn } from './reading.ts';

/** What a test is filled and graded with. */
interface Given {
  readonly vars: Fields;
  readonly options: Fields;
}

/** An assertion as it was written, and where. */
export interface Written {
  readonly assertion: Json;
  readonly where: Where;
}

/** What one test demands, by metric; metrics that are new are added. */
export async function demandsOf(
  reading: Reading,
  asserts: readonly Written[],
  given: Given,
  metrics: Metrics,
): Promise<Record<string, Demand>> {
  const demands: Record<string, Demand> = {};
  for (const { assertion, where } of flat(reading, asserts)) {
    const { type, metric, weight } = assertion;
    noteStrangers(reading, assertion, 'an assertion', () => where);
    if (typeof type !== 'string') {
      note(reading, 'an assertion without a type', where);
      continue;
    }
    const mapped = await mappedOf(reading, assertion, type, { ...given, where }).catch(
      whyNot(type, reading.file),
    );
    if (typeof mapped === 'string') {
      note(reading, `the assertion ${mapped}`, where);
      continue;
    }
    const { measure, options } = mapped;
    const blocks = weight !== 0;
    const said = typeof metric === 'string' && metric !== type ? `${metric} (${type})` : type;
    const named = mapped.words === null ? said : `${said}: ${start(mapped.words, 40)}`;
    const name = blocks ? named : `${named}, not weighed`;
    const id = metrics.named(name, { measure, options, blocks }, (each) => Object.hasOwn(demands, each));
    demands[id] = mapped.demand;
  }
  return demands;
}

/** What is wrong with one assertion leaves it out, and not all that is beside it. */
function whyNot(type: string, file: string): (error: unknown) => string {
  return (error) => {
    if (error instanceof UserError) return `${type} (${withoutFile(error.message, file)})`;
    throw error;
  };
}

/** What would change the answer or its context before it is judged, which only a program can. */
const CHANGES = ['transform', 'contextTransform'];

async function mappedOf(
  reading: Reading,
  assertion: Fields,
  type: string,
  { vars, options, where }: Given & Pick<Written, 'where'>,
): Promise<JudgeDemand | string> {
  const changed = CHANGES.find((key) => assertion[key] !== undefined);
  if (changed) return `${type} with ${changed}`;
  const threshold = assertion['threshold'] ?? null;
  if (threshold !== null && !Number.isFinite(threshold)) return `${type} with a threshold that is no number`;
  // What nobody judges lacks more than what its value could be filled with.
  if (!asksJudge(type) && !supportedTypes.includes(type.replace(/^not-/, ''))) return type;
  const filled = await filledValue(reading, assertion['value'] ?? null, vars);
  if (filled === null) return type;
  if (filled.lacks !== null) return `${type} (it needs ${filled.lacks})`;
  const limit = typeof threshold === 'number' ? threshold : null;
  if (asksJudge(type)) {
    const provider = assertion['provider'] ?? options['provider'] ?? null;
    const rubricPrompt = assertion['rubricPrompt'] ?? options['rubricPrompt'] ?? null;
    return judgeDemandOf({ ...filled, type, threshold: limit, provider, rubricPrompt, vars, where }, reading);
  }
  const mapped = await demandOf({ value: filled.value, type, threshold: limit });
  return typeof mapped === 'string' ? mapped : { ...mapped, options: {}, words: null };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

interface Flat {
  readonly assertion: Fields;
  readonly where: Where;
}

/**
 * Assertions of a set that must all pass stand for themselves; templates are taken from where they are kept. `above`:
 * the templates that these stand in.
 */
function flat(reading: Reading, asserts: readonly Written[], above: readonly string[] = []): readonly Flat[] {
  return asserts.flatMap(({ assertion, where }): readonly Flat[] => {
    const left = (what: string): readonly Flat[] => note(reading, what, where) ?? [];
    if (!isFields(assertion)) return left('an assertion that is no mapping');
    const { $ref: reference, type, assert, threshold } = assertion;
    if (typeof reference === 'string') {
      if (above.includes(reference)) return left(`the assertion ${reference} (it holds itself)`);
      const path = pointerPath(reference.replace(/^#/, '')) ?? ['?'];
      const found = valueAt(reading.root, path);
      return isFields(found) && found['$ref'] === undefined
        ? flat(reading, [{ assertion: found, where: placeIn(reading, [...path]) }], [...above, reference])
        : left(`the assertion ${reference}`);
    }
    if (type !== 'assert-set') return [{ assertion, where }];
    if (!listOf(assert).length) return left('the assertion assert-set without a list of assertions');
    return threshold === undefined
      ? flat(
          reading,
          listOf(assert).map((each) => ({ assertion: each, where })),
          above,
        )
      : left('the assertion assert-set with a threshold');
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
      const { text, missing } = evaluate(parse(each, reading.file, 1, 'nunjucks'), {
        env: reading.env,
        ...vars,
      });
      if (missing.length) lacks ??= `{{${missing.join('}}, {{')}}}`;
      return text;
    }
    if (Array.isArray(each)) return each.map(fill);
    return isFields(each)
      ? Object.fromEntries(Object.entries(each).map(([key, it]) => [key, fill(it)]))
      : each;
  };
  const value = fill(written);
  return { value, written, lacks };
}
