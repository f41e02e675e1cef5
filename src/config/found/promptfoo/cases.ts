import { UserError } from '../../../errors.ts';
import { fingerprint } from '../../../lib/fingerprint.ts';
import { isFields } from '../../../parsing/json.ts';
import { start } from '../../../render/text.ts';
import type { Case, Demand, Fields, Json, Where } from '../../../types.ts';
import { freeName } from '../cards.ts';
import { demandsOf, type Metric } from './demands.ts';
import { noteStrangers } from './keys.ts';
import { dereferenced, note, placeIn, type Reading } from './reading.ts';
import type { Row } from './rows.ts';

/** Cases with what each demands, and every metric that they demand. */
export interface Tests {
  readonly cases: readonly Case[];
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** Combinations that lists of values may make of one test. */
const MOST_COMBINED = 200;
/** Says nothing of what is asked or how it is judged; all else in `options` changes one of the two. */
const IDLE = ['runSerially', 'disableConversationVar', 'provider', 'rubricPrompt'];

/** Fills the tests with what `defaultTest` says, one case for each combination of their variables. */
export async function casesOf(reading: Reading, rows: readonly Row[]): Promise<Tests> {
  const root = isFields(reading.root) ? reading.root : {};
  const written = await dereferenced(reading, root['defaultTest'] ?? null, ['defaultTest']);
  const fallback = isFields(written) ? written : {};
  noteStrangers(reading, fallback, 'a test');
  const shared = await varsOf(reading, fallback['vars'], 'defaultTest');
  const common = await assertsOf(reading, fallback['assert'], placeIn(reading, ['defaultTest']));
  const [cases, metrics]: [Case[], Map<string, Metric>] = [[], new Map()];
  for (const row of rows) {
    noteStrangers(reading, row.fields, 'a test');
    const reason = unfit(row.fields) ?? unfit(fallback);
    if (reason) {
      note(reading, reason);
      continue;
    }
    const own = await varsOf(reading, row.fields['vars'], 'a test');
    const options = { ...fields(fallback['options']), ...fields(row.fields['options']) };
    for (const vars of await combinations(reading, { ...own, ...shared, ...own })) {
      const asserts = [...common, ...(await assertsOf(reading, row.fields['assert'], row.where))];
      const demands = await demandsOf(reading, asserts, { vars, options }, metrics);
      cases.push(caseOf(row, fallback, vars, demands, cases));
    }
  }
  return { cases, metrics };
}

function unfit({ options, ...test }: Fields): string | null {
  const changed = Object.keys(fields(options)).find((key) => !IDLE.includes(key));
  if (changed) return `a test with options.${changed}`;
  if (test['threshold'] !== undefined) return 'a test with a threshold of its own';
  for (const key of ['assertScoringFunction', 'providerOutput'])
    if (test[key] !== undefined) return `a test with ${key}`;
  for (const key of ['provider', 'providers', 'prompts'])
    if (test[key] !== undefined) return `a test with ${key === 'provider' ? 'a provider' : key} of its own`;
  return null;
}

function fields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

/** A list, there or in a file; anything else would test nothing, and look as if it did. */
async function assertsOf(
  reading: Reading,
  written: Json | undefined,
  where: Where,
): Promise<readonly Json[]> {
  const value = await dereferenced(reading, written ?? null, ['assert']);
  if (value === null || Array.isArray(value)) return (value ?? []) as readonly Json[];
  const hint = 'Write `assert: [{ type: …, value: … }]`, or the entries below it, each after `- `.';
  throw new UserError(`${reading.file}: assert must be a list`, { ...where, key: 'assert' }, hint);
}

/** Variables, there or in a file. */
async function varsOf(reading: Reading, written: Json | undefined, whose: string): Promise<Fields> {
  const value = await dereferenced(reading, written ?? null, ['vars']);
  if (value !== null && !isFields(value)) note(reading, `vars of ${whose} that are no mapping`);
  return isFields(value) ? value : {};
}

/** A list of values asks for each of them, as promptfoo does. */
async function combinations(reading: Reading, vars: Fields): Promise<readonly Fields[]> {
  let all: Fields[] = [{}];
  for (const [name, written] of Object.entries(vars)) {
    const value = await dereferenced(reading, written, ['vars', name]);
    const several: readonly Json[] = Array.isArray(value) ? value : [value];
    all = all.flatMap((each) => several.map((one) => ({ ...each, [name]: one })));
    if (all.length > MOST_COMBINED) {
      note(reading, `more than ${MOST_COMBINED} combinations of one test`);
      all = all.slice(0, MOST_COMBINED);
    }
  }
  return all;
}

function caseOf(
  row: Row,
  fallback: Fields,
  vars: Fields,
  demands: Record<string, Demand>,
  before: readonly Case[],
): Case {
  const metadata = { ...fields(fallback['metadata']), ...fields(row.fields['metadata']) };
  const tags = Object.entries(metadata).filter(([, value]) => typeof value !== 'object');
  const id = freeName(nameOf(row.fields, vars, metadata), (name) =>
    before.some((other) => other.id === name),
  );
  return {
    id,
    input: vars,
    turns: [],
    expected: null,
    expectedTools: [],
    pinned: false,
    context: typeof vars['context'] === 'string' ? [vars['context']] : [],
    tags: Object.fromEntries(tags.map(([name, value]) => [name, String(value)])),
    law: 'both',
    demands,
    where: row.where,
  };
}

function nameOf({ description }: Fields, vars: Fields, metadata: Fields): string {
  if (typeof metadata['testCaseId'] === 'string') return metadata['testCaseId'];
  const shown =
    typeof description === 'string' ? description : Object.values(vars).find((each) => each !== '');
  const words = start(typeof shown === 'object' ? JSON.stringify(shown) : String(shown ?? 'test'), 40);
  return `${words} #${fingerprint(vars).slice(0, 6)}`;
}
