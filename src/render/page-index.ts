/** Columns over all cases of a report, for filters and for search. */
import { createColumn } from '../columns/numbers.ts';
import { madeWhenAsked } from '../columns/sequence.ts';
import type { CaseStatus, Exam, Pair, Run, Sequence, Suite } from '../types.ts';
import { isOfInterest, traceShown } from './case-entries.ts';
import { type Casebook, inOrder, type OpenBook } from './casebook.ts';
import type { InPieces } from './json-pieces.ts';
import { LETTERS, type PageIndex, type PageWords } from './page-data.ts';
import { oneLine, start } from './text.ts';
import { reasonOf, trialShown, turnOf, wrongIn } from './wrong-answer.ts';
import { roomFor } from '../columns/room.ts';

const ORDER = Object.keys(LETTERS).join('');
const LETTER_OF = Object.fromEntries(
  Object.entries(LETTERS).map(([letter, status]) => [status, letter]),
) as Readonly<Record<CaseStatus, string>>;
/** What moved, or what head has wrong. */
const NEWS = 'iwefb';
const MOST_REASON = 140;
/** Characters of all that can be searched: more would take long to open. */
const MOST_SEARCHED = 24_000_000;
const [LEAST_WORDS, MOST_WORDS] = [60, 600];

/** Cases with what weighs most first; of the same weight, as the suites have them. */
export function worstFirst(book: OpenBook): Casebook {
  const { rankIn, ranks: all } = ranksIn(book);
  const { length } = book;
  // One number for each that says all three: its weight, its place in its suite, and its place in the book.
  const keys = roomFor(Float64Array, length);
  for (let at = 0; at < length; at++) {
    const weight = ORDER.indexOf(LETTER_OF[book.statusAt(at)]);
    keys[at] = (weight * all + (rankIn[at] as number)) * length + at;
  }
  keys.sort();
  const places = roomFor(Uint32Array, length);
  for (let at = 0; at < length; at++) places[at] = (keys[at] as number) % length;
  return inOrder(book, places);
}

/** Where each case stands among those of its suite, suites in the order in which they are met. */
function ranksIn(book: OpenBook): { readonly rankIn: Uint32Array; readonly ranks: number } {
  const starts = new Map<Suite, number>();
  const exams = new Set<Exam>();
  let ranks = 0;
  // What its suite does not have comes behind all that it has.
  const rankIn = Uint32Array.from({ length: book.length }, (_, at) => {
    const { exam } = book.titleAt(at).comparison;
    const from = starts.get(exam.suite) ?? ranks;
    if (!starts.has(exam.suite)) ranks += exam.suite.cases.length;
    starts.set(exam.suite, from);
    exams.add(exam);
    return from + exam.suite.cases.length;
  });
  for (const exam of exams)
    for (const [at, each] of exam.suite.cases.entries()) {
      const place = book.placeOf(exam, each.id);
      const title = place === undefined ? null : book.titleAt(place);
      if (place !== undefined && title?.case === each && title.comparison.exam.suite === exam.suite)
        rankIn[place] = (starts.get(exam.suite) ?? 0) + at;
    }
  return { rankIn, ranks: ranks + 1 };
}

/** Cases in the order in which they come. What is named comes first, so it is met first; texts are made as they are written. */
export function indexOf(cases: Casebook): InPieces<PageIndex> {
  const { length } = cases;
  const [places, metrics, tags, components] = [names(), names(), names(), names()];
  const place = createColumn(Uint32Array, length);
  const status = createColumn(Uint8Array, length);
  const turn = createColumn(Float64Array, length);
  const trial = createColumn(Uint32Array, length);
  const [tagged, parted, moved] = [lists(length), lists(length), lists(length)];
  for (let at = 0; at < length; at++) {
    const { comparison, case: each } = cases.titleAt(at);
    const pairs = isOfInterest(cases.statusAt(at)) ? cases.pairsAt(at) : [];
    const news = pairs.filter(isNews);
    const wrong = wrongIn(news);
    const { suite, change } = comparison.exam;
    place.push(places.of(suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`));
    status.push(LETTER_OF[cases.statusAt(at)].charCodeAt(0));
    turn.push((wrong && turnOf(wrong)) ?? 0);
    trial.push(trialShown(pairs));
    tagged.add(Object.entries(each.tags).map(([tag, value]) => tags.of(`${tag}: ${value}`)));
    const parts = pairs.length > 0 ? componentsOf(pairs, cases.runsAt(at), news) : [];
    parted.add(parts.map(components.of));
    moved.add([...new Set(news.map((pair) => metrics.of(metricOf(pair))))]);
  }
  return {
    places: places.all,
    metrics: metrics.all,
    tags: tags.all,
    components: components.all,
    id: madeWhenAsked(length, (at) => cases.titleAt(at).case.id),
    place,
    status: textOf(status),
    turn,
    trial,
    tagged: tagged.all,
    parted: parted.all,
    moved: moved.all,
    reason: madeWhenAsked(length, (at) =>
      isNews({ status: cases.statusAt(at) }) ? reasonIn(cases.pairsAt(at)) : '',
    ),
  };
}

function isNews({ status }: Pick<Pair, 'status'>): boolean {
  return NEWS.includes(LETTER_OF[status]);
}

function reasonIn(pairs: readonly Pair[]): string {
  const wrong = wrongIn(pairs);
  return wrong ? start(reasonOf(wrong), MOST_REASON) : '';
}

/** A letter for each of these codes. */
function textOf(codes: ReturnType<typeof createColumn>): string {
  let text = '';
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, codes.length - from);
    text += String.fromCharCode(...Array.from({ length }, (_, at) => codes.at(from + at)));
  }
  return text;
}

const AT_ONCE = 1024;

/** Lists of few numbers each, in two columns. */
function lists(room: number) {
  const numbers = createColumn(Uint32Array, room);
  const ends = createColumn(Uint32Array, room);
  const all = {
    *[Symbol.iterator]() {
      let from = 0;
      for (const end of ends) {
        yield Array.from({ length: end - from }, (_, at) => numbers.at(from + at));
        from = end;
      }
    },
  };
  const add = (list: readonly number[]): void => {
    for (const number of list) numbers.push(number);
    ends.push(numbers.length);
  };
  return { all, add };
}

/** What can be searched of each, in the same order: by far the most of what is not needed to open a report. */
export function wordsIn(cases: Casebook): Sequence<PageWords[number]> {
  const room = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, Math.floor(MOST_SEARCHED / (cases.length || 1))));
  return madeWhenAsked(cases.length, (at) => wordsOf(cases.runsAt(at), room));
}

function names() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  const of = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, all.length);
    return all.push(name) - 1;
  };
  return { all, of };
}

function metricOf({ candidate, baseline }: Pair): string {
  return (candidate.at(0) ?? baseline.at(0))?.rule.card.id ?? '';
}

/** Parts of the system in which the two sides part, and those that a metric which moved looks at. */
function componentsOf(
  pairs: readonly Pair[],
  runs: readonly Run[],
  moved: readonly Pair[],
): readonly string[] {
  const { trace } = traceShown({ pairs, runs });
  const parted = trace?.rows.filter(
    ({ baseline, candidate, differs }) => baseline === null || candidate === null || differs.length > 0,
  );
  const names = (parted ?? []).map(({ baseline, candidate }) => {
    const span = candidate === null ? trace?.baseline[baseline ?? 0] : trace?.candidate[candidate];
    return span?.name ?? '';
  });
  const looked = moved.flatMap(({ candidate, baseline }) => {
    const { measure, options } = (candidate.at(0) ?? baseline.at(0))?.rule.card ?? {};
    return measure === 'span' && typeof options?.['name'] === 'string' ? [options['name']] : [];
  });
  return [...new Set([...names, ...looked])].filter(Boolean).map(oneLine);
}

/** Half of what was asked last, and half of what head answered to it. */
function wordsOf(runs: readonly Run[], room: number): string {
  const answered = runs.find(({ trial, result }) => trial.side === 'candidate' && result.ok)?.result;
  const last = answered?.ok ? answered.value.at(-1) : undefined;
  return last ? `${start(last.user, room / 2)}\n${start(last.text, room / 2)}` : '';
}
