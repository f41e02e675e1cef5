/** Which provider and which prompt a result of promptfoo is of. */
import type { Fields, Json } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';
import { numberIn, textIn } from './lines.ts';

/** One prompt with one provider. */
interface Column {
  readonly key: string;
  readonly at: number;
  readonly provider: string;
  /** The same for the same prompt. */
  readonly prompt: string;
  readonly label: string | null;
}

/**
 * The target of each result. Numbers count the prompts of one provider, so that another provider moves none. Of two
 * providers of one name that are asked the same prompt, the second is called `… 2`.
 */
export function targetsOf(rows: readonly Fields[], prompts: Json): (row: Fields) => string {
  const ownLabel = labelsOf(prompts);
  const columns = new Map<string, Column>();
  for (const row of rows) {
    const column = columnOf(row, columns.size, ownLabel);
    if (!columns.has(column.key)) columns.set(column.key, column);
  }
  const groups = groupsOf([...columns.values()].sort((a, b) => a.at - b.at));
  const names = new Map([...groups].flatMap(([name, own]) => namesOf(name, own)));
  return (row) => names.get(columnOf(row, 0, ownLabel).key) ?? providerOf(row);
}

/** Columns by what their provider is called: it is asked each prompt once under one name. */
function groupsOf(columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  const groups = new Map<string, Column[]>();
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  for (const column of columns) {
    const { provider, prompt } = column;
    const place = (copy: number): [name: string, key: string] => {
      const name = copy === 1 ? provider : `${provider} ${copy}`;
      return [name, JSON.stringify([name, prompt])];
    };
    const [, first] = place(1);
    let copy = (copies.get(first) ?? 0) + 1;
    while (taken.has(place(copy)[1])) copy++;
    copies.set(first, copy);
    const [name, key] = place(copy);
    taken.add(key);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(column);
  }
  return groups;
}

/** A provider of one prompt is called by its name alone; else each prompt by its label, or by its number. */
function namesOf(name: string, own: readonly Column[]): readonly [key: string, target: string][] {
  if (own.length === 1) return own.map(({ key }) => [key, name]);
  const times = new Map<string | null, number>();
  for (const { label } of own) times.set(label, (times.get(label) ?? 0) + 1);
  return own.map(({ key, label }, index) => {
    const isOnly = label !== null && times.get(label) === 1;
    return [key, `${name} · ${isOnly ? label : `prompt ${index + 1}`}`];
  });
}

type OwnLabel = (row: Fields) => string | null;

function columnOf(row: Fields, seen: number, ownLabel: OwnLabel): Column {
  const index = numberIn(row['promptIdx']);
  const provider = providerOf(row);
  const { display, label, raw } = promptIn(row);
  const prompt = [row['promptId'], label, display, index === null ? null : raw].find(
    (each) => typeof each === 'string',
  );
  // Old results have no number, but the words before they were filled in: such prompts are numbered as they come.
  const key = JSON.stringify([provider, index ?? prompt ?? null]);
  return { key, at: index ?? seen, provider, prompt: String(prompt ?? ''), label: ownLabel(row) };
}

function providerOf({ provider }: Fields): string {
  if (isFields(provider)) return textIn(provider['label']) ?? textIn(provider['id']) ?? 'provider';
  return textIn(provider) ?? 'provider';
}

function promptIn({ prompt }: Fields): Fields {
  return isFields(prompt) ? prompt : {};
}

const LONGEST = 60;

/**
 * What a prompt is called by somebody; a label that only repeats its words changes with every edit. A file's label is
 * its path and its words, of which the path is kept.
 */
function labelsOf(prompts: Json): OwnLabel {
  const words = new Map<string, string>();
  for (const each of Array.isArray(prompts) ? (prompts as readonly Json[]).filter(isFields) : [])
    if (typeof each['label'] === 'string' && typeof each['raw'] === 'string')
      words.set(each['label'], each['raw']);
  return (row) => {
    const { label, raw } = promptIn(row);
    if (typeof label !== 'string' || label === '') return null;
    const before = words.get(label);
    const own =
      before !== undefined && label.endsWith(`: ${before}`) ? label.slice(0, -before.length - 2) : label;
    const repeats = own === before || own === raw || /\n|\{\{/.test(own);
    return repeats || own.length > LONGEST ? null : own;
  };
}
