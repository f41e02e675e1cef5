/** What of a row is a word of ours, in whatever spelling; all else is input. */
import { UserError } from '../errors.ts';
import { inItsSize, isFields } from '../parsing/json.ts';
import { distance } from '../lib/nearest.ts';
import type { Fields, Json } from '../types.ts';
import type { Row } from './case-rows.ts';
import { whereIs } from './validate.ts';

const WORDS = [
  'id',
  'input',
  'turns',
  'expected',
  'context',
  'expected-tools',
  'tool-results',
  'tags',
  'pinned',
];
/** Names that nobody gives to an input: one letter off is a slip of the pen. */
const RARE = ['expected', 'expected-tools', 'pinned'];

/** A row in our own words: `{question, expected}` becomes `{input: {question}, expected}`. */
export function inWords(row: Row): Fields {
  const { value } = row;
  if (typeof value === 'string') return { input: { input: value } };
  if (!isFields(value))
    throw new UserError(
      `${row.source.file}: a case must be a mapping`,
      whereIs(row.source, row.path),
      'Write {"input": {"question": "…"}, "expected": "…"}.',
    );
  const said: Record<string, Json> = {};
  const input: Record<string, Json> = {};
  const tags: Record<string, Json> = {};
  for (const [key, written] of Object.entries(value)) {
    const word = wordIn(key);
    if (word !== null && !Object.hasOwn(said, word)) said[word] = written;
    else if (key === '__expected') said['expected'] = expectedOf(written, row);
    else if (key.startsWith('__metadata:')) tags[key.slice(11)] = written;
    else if (key.startsWith('__')) tags[key.slice(2)] = written;
    else {
      refuseSlip(key, row);
      input[key] = written;
    }
  }
  return withTags(withInput(said, input, row), tags);
}

/** The word that a key is in another house's spelling; null for what is input. */
function wordIn(key: string): string | null {
  if (/^[a-z]+$/.test(key)) return WORDS.includes(key) ? key : null;
  const plain = key.replace(/([a-z])([A-Z])/g, '$1-$2').replaceAll('_', '-');
  const word = plain.toLowerCase();
  return WORDS.includes(word) && !key.startsWith('_') ? word : null;
}

function refuseSlip(key: string, row: Row): void {
  const meant = RARE.find((word) => distance(word, key.toLowerCase().replaceAll('_', '-')) === 1);
  if (meant === undefined) return;
  const where = whereIs(row.source, [...row.path, key]);
  throw new UserError(`${where.key}: unknown key "${key}"`, where, `Did you mean "${meant}"?`);
}

function withInput(said: Record<string, Json>, flat: Fields, row: Row): Fields {
  const written = said['input'];
  if (Array.isArray(written) && written.length && said['turns'] === undefined && written.every(isMessage)) {
    const { input: _, ...rest } = said;
    return {
      ...shaped(rest, row),
      ...(Object.keys(flat).length ? { input: flat } : {}),
      turns: turnsOf(written, row),
    };
  }
  const hasFlat = Object.keys(flat).length > 0;
  const fields = isFields(written)
    ? written
    : written === undefined || written === null
      ? {}
      : { input: written };
  return {
    ...shaped(said, row),
    ...(hasFlat || written !== undefined
      ? { input: hasFlat ? inItsSize({ ...flat, ...fields }) : fields }
      : {}),
  };
}

/** Short forms: one turn, one tag, one passage. */
function shaped(said: Record<string, Json>, row: Row): Fields {
  const { turns, context, tags, pinned, ...rest } = said;
  return {
    ...rest,
    ...(turns !== undefined && turns !== null && { turns: turnsIn(turns, row) }),
    ...(context !== undefined && context !== null && { context: passagesOf(context) }),
    ...(tags !== undefined && tags !== null && { tags: tagsIn(tags) }),
    ...(pinned !== undefined && pinned !== null && { pinned: yesOrNo(pinned) }),
  };
}

function turnsIn(turns: Json, row: Row): Json {
  if (typeof turns === 'string') return [turns];
  return Array.isArray(turns) && turns.length > 0 && turns.every(isMessage) ? turnsOf(turns, row) : turns;
}

function isMessage(value: Json): boolean {
  return isFields(value) && typeof value['role'] === 'string' && value['content'] !== undefined;
}

/** A conversation as APIs take it; what the assistant says before the last message of the user is history. */
function turnsOf(messages: readonly Json[], row: Row): Json {
  const turns: (string | { user: string; assistant: string })[] = [];
  for (const message of messages as readonly Fields[]) {
    const [role, content] = [String(message['role']), message['content']];
    const last = turns.at(-1);
    if (typeof content !== 'string') throw oddMessage(row, 'holds a message that is no text');
    if (role === 'user' || role === 'human') turns.push(content);
    else if (role === 'assistant' && typeof last === 'string')
      turns[turns.length - 1] = { user: last, assistant: content };
    else throw oddMessage(row, `holds a message of the role "${role}"`);
  }
  return turns;
}

function oddMessage(row: Row, what: string): UserError {
  const hint =
    'Turns are what the user says, each with the answer that is given; what a system says belongs to the prompt.';
  return new UserError(`${row.source.file}: a conversation ${what}`, whereIs(row.source, row.path), hint);
}

function passagesOf(context: Json): Json {
  const passage = (each: Json): string => {
    const inner = isFields(each) ? (each['text'] ?? each['content']) : each;
    return typeof inner === 'string' ? inner : JSON.stringify(inner ?? each);
  };
  return Array.isArray(context) ? (context as readonly Json[]).map(passage) : passage(context);
}

function tagsIn(tags: Json): Json {
  const names: readonly Json[] = typeof tags === 'string' ? [tags] : Array.isArray(tags) ? tags : [];
  if (isFields(tags)) return Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== null));
  return names.every((name) => typeof name === 'string')
    ? Object.fromEntries(names.map((name) => [String(name), 'true']))
    : tags;
}

function yesOrNo(pinned: Json): Json {
  if (typeof pinned === 'string') return /^(true|yes|y|1|x)$/i.test(pinned);
  return typeof pinned === 'number' ? pinned !== 0 : pinned;
}

/** promptfoo's column: a text that the answer must equal, or an assertion, which is a metric here. */
function expectedOf(written: Json, row: Row): Json {
  const [, type, rest = ''] =
    (typeof written === 'string' && /^\s*((?:not-)?[a-z][a-z-]+)(?:\([\d.]+\))?\s*:(.*)$/s.exec(written)) ||
    [];
  if (type === undefined) return written;
  if (type === 'equals') return rest.trim();
  const hint = `Write a metric that looks for it, and only what is expected here; or let the promptfooconfig.yaml say it.`;
  if (ASSERTIONS.test(type))
    throw new UserError(
      `${row.source.file}: __expected holds the assertion "${type}"`,
      whereIs(row.source, row.path),
      hint,
    );
  return written;
}

const ASSERTIONS =
  /^(?:not-)?(?:i?contains(?:-\w+)?|starts-with|regex|is-[\w-]+|javascript|python|fn|eval|llm-rubric|grade|similar|factuality|levenshtein|rouge-n|word-count|latency|cost|model-graded-\w+|answer-relevance|context-\w+|webhook)$/;

function withTags(value: Fields, more: Fields): Fields {
  const { tags } = value;
  if (Object.keys(more).length === 0) return value;
  return { ...value, tags: { ...more, ...(isFields(tags) ? tags : {}) } };
}
