/** Models and prompts that stand in programs: what of them lies in the lines that changed. */
import { diffLines } from 'diff';
import { firstWhere } from '../../columns/first-where.ts';
import { type Span, spansIn } from './code-prompts.ts';
import { type Line, type Given, modelsIn, numbersIn } from './code-settings.ts';
import { linesOf } from './literals.ts';
import type { Seen } from './settings.ts';
import { asksModels } from './signs.ts';
import { sqlSpansIn } from './sql.ts';

/** Longer programs are made by programs. */
const MOST = 400_000;

/** Of what a model gets as its words. */
const isPrompt = true as const;

/** Changed lines of each side, with their numbers. */
interface Hunks {
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
}

/** What kind of program it is, in words. */
type ProgramKind = 'code' | 'SQL' | 'a notebook';

/** Literals of models, settings beside them, literals of prompts and what names a stored one, in the changed lines only. */
export function codeSeen(
  before: string,
  after: string,
  kind: ProgramKind = 'code',
  path: string = '',
): readonly Seen[] {
  if (Math.max(before.length, after.length) > MOST) return [];
  const { added, removed } = hunksOf(before, after);
  const asks = asksModels(path, before, after);
  const found = [
    ...settings(modelsIn(added, asks), modelsIn(removed, asks)),
    // Rooms have a temperature, too.
    ...(asks ? settings(numbersIn(added), numbersIn(removed)) : []),
    ...prompts(before, after, { added, removed }, (text) =>
      kind === 'SQL' ? sqlSpansIn(text) : spansIn(text, asks),
    ),
    ...stored(before, after),
  ];
  return kind === 'code'
    ? found
    : found.map((each) => ({ ...each, what: each.what.replace(' in code: ', ` in ${kind}: `) }));
}

/** What differs by more lines is not put in order, which would take a time that grows with their square. */
const MOST_EDITS = 2_000;

function hunksOf(before: string, after: string): Hunks {
  const [added, removed]: [Line[], Line[]] = [[], []];
  let [was, is] = [1, 1];
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return { added: linesBeyond(after, before), removed: linesBeyond(before, after) };
  for (const part of parts) {
    const lines = part.value.replace(/\n$/, '').split('\n');
    const numbered = (first: number): Line[] => lines.map((text, index) => ({ text, number: first + index }));
    if (part.added) added.push(...numbered(is));
    else if (part.removed) removed.push(...numbered(was));
    if (!part.removed) is += lines.length;
    if (!part.added) was += lines.length;
  }
  return { added, removed };
}

/** Lines that the other side has nowhere. */
function linesBeyond(text: string, other: string): readonly Line[] {
  const known = new Set(other.split('\n'));
  const all = text.split('\n').map((line, index): Line => ({ text: line, number: index + 1 }));
  return all.filter((line) => !known.has(line.text));
}

/** What came beside what went, name by name in the order in which they stand; what only moved is neither. */
function settings(come: readonly Given[], gone: readonly Given[]): readonly Seen[] {
  const lost = without(gone, come);
  const waiting = new Map<string, Given[]>();
  for (const each of lost.toReversed()) {
    const others = waiting.get(each.name);
    if (others) others.push(each);
    else waiting.set(each.name, [each]);
  }
  const told = without(come, gone).map(({ name, value, line }) => {
    const was = waiting.get(name)?.pop();
    return { line, what: `${name} in code: ${was ? `${was.value} → ${value}` : value}` };
  });
  const left = new Set([...waiting.values()].flat());
  return [
    ...told,
    ...lost
      .filter((each) => left.has(each))
      .map(({ name, value }) => ({ line: null, what: `${name} in code: ${value} is gone` })),
  ];
}

/** Those that the others do not have, whatever their lines. */
function without(all: readonly Given[], others: readonly Given[]): readonly Given[] {
  const written = ({ name, value }: Given): string => `${name} ${value}`;
  const known = new Set(others.map(written));
  return all.filter((each) => !known.has(written(each)));
}

function prompts(
  before: string,
  after: string,
  { added, removed }: Hunks,
  spansOf: (text: string) => readonly Span[],
): readonly Seen[] {
  const [was, is] = [spansOf(before), spansOf(after)];
  const [earlier, later] = [saidIn(was), saidIn(is)];
  // What only lost lines is still there, under its name.
  const known = new Set<string>();
  const come = is.flatMap((span) => {
    const line = earlier.texts.has(span.text) ? null : firstWithin(span, added);
    if (line !== null) known.add(span.name);
    return line === null ? [] : [{ name: span.name, line }];
  });
  const cut = is.filter(
    ({ name, text }) => !earlier.texts.has(text) && !known.has(name) && earlier.names.has(name),
  );
  const gone = was.filter(
    (span) =>
      !later.texts.has(span.text) && !later.names.has(span.name) && firstWithin(span, removed) !== null,
  );
  return [
    ...come.map(({ name, line }) => ({ line, what: `prompt in code: ${name}`, isPrompt })),
    ...cut.map(({ name, first }) => ({
      line: first,
      what: `prompt in code: ${name}`,
      isPrompt,
    })),
    ...gone.map(({ name }) => ({ line: null, what: `prompt in code: ${name} is gone` })),
  ];
}

interface Said {
  readonly texts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function saidIn(spans: readonly Span[]): Said {
  return { texts: new Set(spans.map(({ text }) => text)), names: new Set(spans.map(({ name }) => name)) };
}

/** The first of the lines, which stand in their order, that lies in a text; null where none does. */
function firstWithin({ first, last }: Span, lines: readonly Line[]): number | null {
  const line = lines[firstWhere(lines.length, (at) => (lines[at] as Line).number >= first)];
  return line && line.number <= last ? line.number : null;
}

interface Version {
  readonly version: string;
  readonly line: number;
}

/** A prompt that is kept at OpenAI, by its id, and the version that stands behind it. */
const STORED =
  /\b(pmpt_\w{6,80})["'`](?:[^{}()]{0,200}?\bversion["']?\s{0,9}[:=]\s{0,9}["'`]([\w.-]{1,40}))?/g;

function stored(before: string, after: string): readonly Seen[] {
  const [was, is] = [namedIn(before), namedIn(after)];
  const came = [...is].flatMap(([id, { version, line }]) => {
    const earlier = was.get(id)?.version;
    const told = earlier === undefined ? `${version} is new` : `${earlier} → ${version}`;
    return earlier === version ? [] : [{ line, what: `stored prompt in code: ${id} ${told}`, isPrompt }];
  });
  const gone = [...was.keys()].filter((id) => !is.has(id));
  return [
    ...came,
    ...gone.map((id) => ({ line: null, what: `stored prompt in code: ${id} is gone`, isPrompt })),
  ];
}

function namedIn(text: string): ReadonlyMap<string, Version> {
  const lineOf = linesOf(text);
  return new Map(
    Array.from(text.matchAll(STORED), ({ 0: all, 1: id = '', 2: version, index }) => [
      id,
      {
        version: version === undefined ? 'without a version' : `version ${version}`,
        line: lineOf(index + all.length),
      },
    ]),
  );
}
