/** Models and prompts that stand in programs: what of them lies in the lines that changed. */
import { diffLines } from 'diff';
import { MODEL_ID } from '../../endpoints/models.ts';
import { type Span, spansIn } from './code-prompts.ts';
import type { Seen } from './settings.ts';

/** Longer programs are made by programs. */
const MOST = 400_000;

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Changed lines of each side, with their numbers. */
interface Hunks {
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
}

/** Literals of models, settings beside them, literals of prompts and what names a stored one, in the changed lines only. */
export function codeSeen(before: string, after: string): readonly Seen[] {
  if (Math.max(before.length, after.length) > MOST) return [];
  const { added, removed } = hunksOf(before, after);
  return [
    ...models(added, removed),
    ...numbers(added, removed),
    ...prompts(before, after, added, removed),
    ...stored(before, after),
  ];
}

function hunksOf(before: string, after: string): Hunks {
  const [added, removed]: [Line[], Line[]] = [[], []];
  let [was, is] = [1, 1];
  for (const part of diffLines(before, after)) {
    const lines = part.value.replace(/\n$/, '').split('\n');
    const numbered = (first: number): Line[] => lines.map((text, index) => ({ text, number: first + index }));
    if (part.added) added.push(...numbered(is));
    else if (part.removed) removed.push(...numbered(was));
    if (!part.removed) is += lines.length;
    if (!part.added) was += lines.length;
  }
  return { added, removed };
}

function literalsIn(lines: readonly Line[]): readonly { readonly id: string; readonly line: number }[] {
  return lines.flatMap(({ text, number }) =>
    [...text.slice(0, 2000).matchAll(/(["'`])([\w.:/@-]{2,80})\1/g)]
      .map(([, , literal]) => literal ?? '')
      .filter((literal) => MODEL_ID.test(literal))
      .map((id) => ({ id, line: number })),
  );
}

function models(added: readonly Line[], removed: readonly Line[]): readonly Seen[] {
  const [come, gone] = [literalsIn(added), literalsIn(removed)];
  const new_ = come.filter(({ id }) => !gone.some((other) => other.id === id));
  const lost = gone.filter(({ id }) => !come.some((other) => other.id === id));
  const named = new_.map(({ id, line }, index) => ({
    line,
    what: lost[index] ? `model in code: ${lost[index].id} → ${id}` : `model in code: ${id}`,
  }));
  const left = lost
    .slice(new_.length)
    .map(({ id }) => ({ line: null, what: `model in code: ${id} is gone` }));
  return [...named, ...left];
}

const NUMBER =
  /\b(temperature|top_?p|max_?(?:completion_|output_)?tokens|reasoning_?effort)["']?\s*[:=]\s*(["']?[\w.]+["']?)/i;

function numbers(added: readonly Line[], removed: readonly Line[]): readonly Seen[] {
  const settings = (lines: readonly Line[]) =>
    lines.flatMap(({ text, number }) => {
      const match = NUMBER.exec(text.slice(0, 2000));
      return match ? [{ name: match[1] ?? '', value: match[2] ?? '', line: number }] : [];
    });
  const [come, gone] = [settings(added), settings(removed)];
  return come.flatMap(({ name, value, line }) => {
    const was = gone.find((other) => other.name === name)?.value;
    if (was === value) return [];
    return [{ line, what: `${name} in code: ${was === undefined ? value : `${was} → ${value}`}` }];
  });
}

function prompts(
  before: string,
  after: string,
  added: readonly Line[],
  removed: readonly Line[],
): readonly Seen[] {
  const within = ({ first, last }: Span, { number }: Line): boolean => number >= first && number <= last;
  const [was, is] = [spansIn(before), spansIn(after)];
  const same = (span: Span, others: readonly Span[]): boolean =>
    others.some((other) => other.text === span.text);
  const come = is.filter((span) => !same(span, was) && added.some((line) => within(span, line)));
  const known = new Set(come.map(({ name }) => name));
  // What only lost lines is still there, under its name.
  const cut = is.filter(
    (span) => !same(span, was) && !known.has(span.name) && was.some(({ name }) => name === span.name),
  );
  const gone = was.filter(
    (span) =>
      !same(span, is) &&
      !is.some(({ name }) => name === span.name) &&
      removed.some((line) => within(span, line)),
  );
  return [
    ...come.map((span) => ({
      line: added.find((line) => within(span, line))?.number ?? span.first,
      what: `prompt in code: ${span.name}`,
      isPrompt,
    })),
    ...cut.map(({ name, first }) => ({
      line: first,
      what: `prompt in code: ${name}`,
      isPrompt,
    })),
    ...gone.map(({ name }) => ({ line: null, what: `prompt in code: ${name} is gone` })),
  ];
}

interface Named {
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

const isPrompt = true as const;

function namedIn(text: string): ReadonlyMap<string, Named> {
  return new Map(
    Array.from(text.matchAll(STORED), ({ 0: all, 1: id = '', 2: version, index }) => [
      id,
      {
        version: version === undefined ? 'without a version' : `version ${version}`,
        line: text.slice(0, index + all.length).split('\n').length,
      },
    ]),
  );
}
