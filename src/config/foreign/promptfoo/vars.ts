/** The variables of tests: there or in files, every list of texts asked for each of them, filled into one another. */
import { UserError } from '../../../errors.ts';
import { isFields } from '../../../parsing/json.ts';
import { withoutFile } from '../../../render/text.ts';
import { parseYaml } from '../../../parsing/yaml.ts';
import type { Fields, Json, Where } from '../../../types.ts';
import {
  drop,
  isProgram,
  isReference,
  note,
  pathsOf,
  placeIn,
  type Reading,
  unsetIn,
  valueOf,
} from './reading.ts';

/** A text says why there is nothing to ask with. */
type Unread = string;

/** Combinations that lists of values may make of one test. */
const MOST_COMBINED = 200;
/** Files that are no texts to anybody. */
const MEDIA =
  /\.(jpe?g|png|gif|bmp|webp|svg|mp[34]|webm|ogg|mov|avi|wmv|mkv|m4v|wav|pdf|docx?|xlsx?|pptx?)$/i;

/** What is wrong with one file, or one template, is why a test is not asked. */
async function told<T>(read: Promise<T>): Promise<T | Unread> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Variables as they are written: a mapping, or files of mappings that are laid over each other. */
export function varsOf(reading: Reading, written: Json | undefined): Promise<Fields | Unread> {
  return told(readVars(reading, written));
}

async function readVars(reading: Reading, written: Json | undefined): Promise<Fields | Unread> {
  if (written === undefined || written === null) return {};
  if (isFields(written)) return written;
  const names: readonly Json[] = Array.isArray(written) ? written : [written];
  let all: Fields = {};
  for (const name of names) {
    if (typeof name !== 'string') return 'its vars are no mapping';
    if (isProgram(name)) return `its vars come from a program (${name})`;
    const where = placeIn(reading, ['vars']);
    const paths = await pathsOf(reading, name, where);
    if (paths.length === 0) return `there is no ${name}`;
    for (const path of paths) {
      if ((await reading.tree.read(path)) === null) return `there is no ${path}`;
      const value = await valueOf(reading, path, where);
      if (!isFields(value)) return `${path} holds no mapping of vars`;
      all = { ...all, ...value };
    }
  }
  return all;
}

interface Filling {
  /** What the test is called where it is left out. */
  readonly title: string;
  readonly where: Where;
  /** Whether lists ask it once for each of their items. */
  readonly isExpanded: boolean;
}

/** Every way to fill a test; what can't be read is dropped by its name, never asked with an empty place. */
export async function fillingsOf(
  reading: Reading,
  vars: Fields,
  { title: test, where, isExpanded }: Filling,
): Promise<readonly Fields[]> {
  let all: Fields[] = [{}];
  for (const [name, written] of Object.entries(vars)) {
    const values: Json[] = [];
    for (const each of await severalOf(reading, name, written, isExpanded)) {
      const value = await told(valueIn(reading, name, each));
      const unread = typeof value === 'string' ? value : value.unread;
      if (unread !== undefined) drop(reading, test, unread);
      else values.push((value as Read).is);
    }
    all = all.flatMap((each) => values.map((one) => ({ ...each, [name]: one })));
    if (all.length > MOST_COMBINED) {
      note(reading, `more than ${MOST_COMBINED} combinations of one test`, where);
      all = all.slice(0, MOST_COMBINED);
    }
  }
  const filled: Fields[] = [];
  for (const each of all) {
    const whole = await filledIn(reading, each);
    if (typeof whole === 'string') drop(reading, test, whole);
    else filled.push(whole);
  }
  return filled;
}

/** A list multiplies where it begins with a text, and so does a glob of files; any other list is one value. */
async function severalOf(
  reading: Reading,
  name: string,
  written: Json,
  isExpanded: boolean,
): Promise<readonly Json[]> {
  if (Array.isArray(written))
    return isExpanded && typeof written[0] === 'string' ? (written as readonly Json[]) : [written];
  if (!isReference(written) || !/[*?[{]/.test(written) || isProgram(written)) return [written];
  const paths = await pathsOf(reading, written, placeIn(reading, ['vars', name]));
  return paths.length ? paths.map((path) => `${ROOTED}${path}`) : [written];
}

/** A path that counts from the root already. */
const ROOTED = 'file:///';

interface Read {
  readonly is: Json;
  readonly unread?: Unread;
}

/** What a variable holds: of a file its text without the white space around it, of YAML its value as JSON. */
async function valueIn(reading: Reading, name: string, written: Json): Promise<Read> {
  if (!isReference(written)) {
    if (typeof written === 'string' && /^(package|langfuse|portkey|helicone):/.test(written))
      return { is: null, unread: `the variable ${name} comes from elsewhere (${written})` };
    return { is: written };
  }
  if (isProgram(written))
    return { is: null, unread: `the variable ${name} comes from a program (${written})` };
  if (MEDIA.test(written)) return { is: null, unread: `the variable ${name} is no text (${written})` };
  const where = placeIn(reading, ['vars', name]);
  const [path = ''] = written.startsWith(ROOTED)
    ? [written.slice(ROOTED.length)]
    : await pathsOf(reading, written, where);
  const text = path === '' ? null : await reading.tree.read(path);
  if (text === null) return { is: null, unread: `the variable ${name} has no file (${written})` };
  reading.files.add(path);
  return { is: /\.ya?ml$/i.test(path) ? JSON.stringify(parseYaml(text, path).value) : text.trim() };
}

/** Passes in which variables that name variables are put in, as often as promptfoo does. */
const MOST_PASSES = 5;
const plain = /\{\{\s*(\w+)\s*\}\}/;

/** Variables inside variables are filled, and one line break at the end of each goes. */
async function filledIn(reading: Reading, written: Fields): Promise<Fields | Unread> {
  const vars: Record<string, Json> = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/\n$/, '') : value,
    ]),
  );
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    for (const [name, value] of Object.entries(vars)) {
      const [tag, inner = ''] = (typeof value === 'string' && plain.exec(value)) || [];
      const other = Object.hasOwn(vars, inner) ? vars[inner] : undefined;
      if (tag !== undefined && other !== undefined && inner !== name)
        vars[name] = String(value).replace(tag, () => asText(other));
    }
  }
  return templatesFilled(reading, vars);
}

async function templatesFilled(reading: Reading, vars: Fields): Promise<Fields | Unread> {
  const templates = Object.entries(vars).filter(([, value]) => /\{[{%]/.test(asText(value)));
  if (templates.length === 0) return vars;
  const { parse, evaluate } = await import('../../../prompts/jinja.ts');
  const filled: Record<string, Json> = { ...vars };
  for (const [name, value] of templates) {
    if (typeof value !== 'string') continue;
    const unset = unsetIn(reading, value);
    if (unset !== null) return `the variable ${name} needs ${unset}, which the config does not set`;
    try {
      const template = parse(value, reading.file, 1, 'nunjucks');
      const { text, missing } = evaluate(template, { env: reading.env, ...vars });
      if (missing.length) return `the variable ${name} needs {{${missing.join('}}, {{')}}}`;
      filled[name] = text;
    } catch (error) {
      if (error instanceof UserError) {
        const why = withoutFile(error.message, reading.file);
        return `the variable ${name} can't be filled: ${why}`;
      }
      throw error;
    }
  }
  return filled;
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
