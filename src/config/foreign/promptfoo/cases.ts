import { UserError } from '../../../errors.ts';
import { fingerprint } from '../../../lib/fingerprint.ts';
import { isFields } from '../../../parsing/json.ts';
import { snake } from '../../../prompts/prompt-text.ts';
import { start } from '../../../render/text.ts';
import type { Case, Demand, Fields, Json, Where } from '../../../types.ts';
import { type Ids, openIds } from '../cards.ts';
import { demandsOf, type Written } from './demands.ts';
import { type At, noteStrangers } from './keys.ts';
import { type Metric, openMetrics } from './metrics.ts';
import { namesIn, PARAMETERS } from './providers.ts';
import { dereferenced, drop, isReference, placeIn, placeInWords, type Reading } from './reading.ts';
import type { Row } from './rows.ts';
import { fillingsOf, varsOf } from './vars.ts';

/** A case, and which prompts and providers it is put to, by what they are called; null for all. */
export interface PlacedCase {
  readonly of: Case;
  readonly title: string;
  readonly where: Where;
  readonly prompts: readonly string[] | null;
  readonly providers: readonly string[] | null;
}

/** Cases with what each demands, and every metric that they demand. */
export interface Tests {
  readonly cases: readonly PlacedCase[];
  readonly metrics: ReadonlyMap<string, Metric>;
  /** What stands before and behind every prompt. */
  readonly around: Around;
}

interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

/** What all tests share, unless they say otherwise. */
interface Shared {
  readonly fields: Fields;
  readonly vars: Fields | string;
  readonly asserts: readonly Written[];
}

/** Fills the tests with what `defaultTest` says, one case for each combination of their variables. */
export async function casesOf(reading: Reading, rows: readonly Row[]): Promise<Tests> {
  const shared = await sharedIn(reading);
  const cases: PlacedCase[] = [];
  const [metrics, ids] = [openMetrics(), openIds()];
  for (const row of rows) {
    noteStrangers(reading, row.fields, 'a test', row.at);
    noteOptions(reading, row.fields, row.at);
    const options = { ...fields(shared.fields['options']), ...fields(row.fields['options']) };
    const common = options['disableDefaultAsserts'] === true ? [] : shared.asserts;
    const asserts = [...common, ...(await assertsOf(reading, row.fields['assert'], row.at))];
    for (const vars of await waysOf(reading, row, shared, options)) {
      const demands = await demandsOf(reading, asserts, { vars, options }, metrics);
      const next = caseOf(row, shared.fields, vars, demands, ids);
      const title = `${next.id}${placed(reading, row.where)}`;
      if (Object.keys(demands).length > 0) {
        ids.take(next.id);
        const wanted = (key: string): readonly string[] | null =>
          namesIn(row.fields[key] ?? shared.fields[key]);
        cases.push({
          of: next,
          title,
          where: row.where,
          prompts: wanted('prompts'),
          providers: wanted('providers'),
        });
      } else
        drop(reading, title, asserts.length ? 'none of its assertions is judged here' : 'it asserts nothing');
    }
  }
  return { cases, metrics: metrics.all, around: aroundIn(fields(shared.fields['options'])) };
}

function aroundIn({ prefix, suffix }: Fields): Around {
  const text = (written: Json | undefined): string => (typeof written === 'string' ? written : '');
  return { prefix: text(prefix), suffix: text(suffix) };
}

async function sharedIn(reading: Reading): Promise<Shared> {
  const root = isFields(reading.root) ? reading.root : {};
  const written = await dereferenced(reading, root['defaultTest'] ?? null, ['defaultTest']);
  const said = isFields(written) ? written : {};
  const at: At = (path) => placeIn(reading, ['defaultTest', ...path]);
  noteStrangers(reading, said, 'a test', at);
  noteOptions(reading, said, at);
  const kept = isFields(reading.kept) ? reading.kept['defaultTest'] : null;
  return {
    fields: said,
    vars: await varsOf(reading, isFields(kept) ? kept['vars'] : said['vars']),
    asserts: await assertsOf(reading, said['assert'], at),
  };
}

/** The variables that a test is asked with, once for each way to fill it; none where it is not asked. */
async function waysOf(
  reading: Reading,
  row: Row,
  shared: Shared,
  options: Fields,
): Promise<readonly Fields[]> {
  const words = wordsOf(row.fields['description'], fields(row.fields['vars']));
  const test = `${words}${placed(reading, row.where)}`;
  const own = await varsOf(reading, row.fields['vars']);
  const [reason] = [
    unfit(row.fields),
    unfit(shared.fields),
    apart(row.fields, shared.fields),
    own,
    shared.vars,
  ].filter((each) => typeof each === 'string');
  if (reason !== undefined || typeof own === 'string' || typeof shared.vars === 'string')
    return drop(reading, test, String(reason)) ?? [];
  const all = { ...own, ...shared.vars, ...own };
  const isExpanded = options['disableVarExpansion'] !== true;
  return fillingsOf(reading, all, { title: test, where: row.where, isExpanded });
}

/** Changes what is sent, or what comes back before it is judged, which only a program, or another request, can. */
const CHANGES = [
  ...['transform', 'postprocess', 'transformVars', 'storeOutputAs', 'tools', 'functions', 'function_call'],
  ...['response_format', 'instructions', ...PARAMETERS],
];

function unfit({ options, ...test }: Fields): string | null {
  const changed = Object.keys(fields(options)).find(changes);
  if (changed) return `it has options.${changed}`;
  if (test['threshold'] !== undefined) return 'it has a threshold of its own';
  for (const key of ['assertScoringFunction', 'providerOutput'])
    if (test[key] !== undefined) return `it has ${key}`;
  return test['provider'] === undefined ? null : 'it has a provider of its own';
}

/** A prompt is the same for all tests that are put to it. */
function apart(test: Fields, shared: Fields): string | null {
  const [own, common] = [fields(test['options']), fields(shared['options'])];
  const key = ['prefix', 'suffix'].find((each) => own[each] !== undefined && own[each] !== common[each]);
  return key === undefined ? null : `it has options.${key} of its own`;
}

/** Options that nobody knows change nothing; they are named. */
function noteOptions(reading: Reading, { options }: Fields, at: At): void {
  const idle = Object.entries(fields(options)).filter(([key]) => !changes(key));
  noteStrangers(reading, Object.fromEntries(idle), 'options', (path) => at(['options', ...path]));
}

function changes(key: string): boolean {
  return CHANGES.includes(key) || CHANGES.includes(snake(key));
}

function fields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}

/** A list, there or in a file; anything else would test nothing, and look as if it did. */
async function assertsOf(reading: Reading, written: Json | undefined, at: At): Promise<readonly Written[]> {
  const where = at(['assert']);
  const isFile = isReference(written);
  const value = await dereferenced(reading, written ?? null, ['assert']);
  if (value === null) return [];
  if (Array.isArray(value))
    return (value as readonly Json[]).map((assertion, index) => ({
      assertion,
      where: isFile ? where : at(['assert', index]),
    }));
  const hint = 'Write `assert: [{ type: …, value: … }]`, or the entries below it, each after `- `.';
  throw new UserError(`${reading.file}: assert must be a list`, { ...where, key: 'assert' }, hint);
}

function caseOf(row: Row, fallback: Fields, vars: Fields, demands: Record<string, Demand>, ids: Ids): Case {
  const metadata = { ...fields(fallback['metadata']), ...fields(row.fields['metadata']) };
  const tags = Object.entries(metadata).filter(([, value]) => typeof value !== 'object');
  const id = ids.free(nameOf(row, vars, metadata));
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

function nameOf({ fields }: Row, vars: Fields, metadata: Fields): string {
  if (typeof metadata['testCaseId'] === 'string') return metadata['testCaseId'];
  return `${wordsOf(fields['description'], vars)} #${fingerprint(vars).slice(0, 6)}`;
}

function wordsOf(description: Json | undefined, vars: Fields): string {
  const shown =
    typeof description === 'string' ? description : Object.values(vars).find((each) => each !== '');
  return start(typeof shown === 'object' ? JSON.stringify(shown) : String(shown ?? 'test'), 40);
}

/** Where a test stands that is not asked, which tells tests of the same words apart. */
function placed(reading: Reading, where: Where): string {
  const place = placeInWords(reading, where);
  return place === null ? '' : ` (${place})`;
}
