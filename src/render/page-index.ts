/** Columns over all cases of a report, for filters and for search. */
import type { Case, Pair, Score, Sequence, Suite } from '../types.ts';
import { traceShown } from './case-entries.ts';
import { type Casebook, type Gathered, inOrder } from './casebook.ts';
import { LETTERS, type PageIndex, type PageWords } from './page-data.ts';
import { oneLine, start } from './text.ts';

const ORDER = Object.keys(LETTERS).join('');
const LETTER_OF = Object.fromEntries(Object.entries(LETTERS).map(([letter, status]) => [status, letter]));
/** What moved, or what head has wrong. */
const NEWS = 'iwefb';
const MOST_REASON = 140;
/** Characters of all that can be searched: more would take long to open. */
const MOST_SEARCHED = 24_000_000;
const [LEAST_WORDS, MOST_WORDS] = [60, 600];

/** Cases with what weighs most first; of the same weight, as the suites have them. */
export function worstFirst(book: Casebook): Casebook {
  const placeOf = createPlaces();
  const weighed = Array.from(book, (each, at) => ({
    at,
    weight: ORDER.indexOf(letterOf(each.pairs)),
    place: placeOf(each),
  }));
  weighed.sort((one, other) => one.weight - other.weight || one.place - other.place);
  return inOrder(
    book,
    weighed.map(({ at }) => at),
  );
}

/** Where a case stands among those of its suite, suites in the order in which they are met. */
function createPlaces(): (gathered: Gathered) => number {
  const suites = new Map<Suite, ReadonlyMap<Case, number>>();
  const starts = new Map<Suite, number>();
  let next = 0;
  return ({ comparison, case: each }) => {
    const { suite } = comparison.exam;
    const places = suites.get(suite) ?? new Map(suite.cases.map((one, at) => [one, at]));
    if (!suites.has(suite)) {
      suites.set(suite, places);
      starts.set(suite, next);
      next += suite.cases.length;
    }
    return (starts.get(suite) ?? 0) + (places.get(each) ?? suite.cases.length);
  };
}

/** Cases in the order in which they come. */
export function indexOf(cases: Casebook): PageIndex {
  const [places, metrics, tags, components] = [names(), names(), names(), names()];
  const [id, place, status, turn, reason]: [string[], number[], string[], number[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const [tagged, parted, moved]: [number[][], number[][], number[][]] = [[], [], []];
  for (const gathered of cases) {
    const { comparison, case: each, pairs } = gathered;
    const news = pairs.filter((pair) => NEWS.includes(LETTER_OF[pair.status] ?? ''));
    const worst = news.find((pair) => pair.status !== 'fixed' && pair.status !== 'better');
    const wrong = worst && wrongScore(worst.candidate);
    const { suite, change } = comparison.exam;
    id.push(each.id);
    place.push(places.of(suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`));
    status.push(letterOf(pairs));
    turn.push(wrong?.turns.length ? (wrong.mark.evidence?.turn ?? 0) : 0);
    tagged.push(Object.entries(each.tags).map(([tag, value]) => tags.of(`${tag}: ${value}`)));
    parted.push(componentsOf(gathered, news).map(components.of));
    moved.push([...new Set(news.map((pair) => metrics.of(metricOf(pair))))]);
    reason.push(start(oneLine(wrong?.mark.reason ?? ''), MOST_REASON));
  }
  return {
    places: places.all,
    metrics: metrics.all,
    tags: tags.all,
    components: components.all,
    id,
    place,
    status: status.join(''),
    turn,
    tagged,
    parted,
    moved,
    reason,
  };
}

/** What can be searched of each, in the same order: by far the most of what is not needed to open a report. */
export function wordsIn(cases: Casebook): PageWords {
  const room = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, Math.floor(MOST_SEARCHED / (cases.length || 1))));
  return Array.from(cases, (gathered) => wordsOf(gathered, room));
}

function names() {
  const places = new Map<string, number>();
  const all: string[] = [];
  const of = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, all.length);
    return all.push(name) - 1;
  };
  return { all, of };
}

function letterOf(pairs: Sequence<Pair>): string {
  const letters = pairs.map(({ status }) => LETTER_OF[status] ?? 'p');
  return letters.reduce((worst, next) => (ORDER.indexOf(next) < ORDER.indexOf(worst) ? next : worst), 'p');
}

function metricOf({ candidate, baseline }: Pair): string {
  return (candidate.at(0) ?? baseline.at(0))?.rule.card.id ?? '';
}

/** Parts of the system in which the two sides part, and those that a metric which moved looks at. */
function componentsOf(gathered: Gathered, moved: Sequence<Pair>): readonly string[] {
  const { trace } = traceShown(gathered);
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

/** The first trial that has something to show. */
function wrongScore(scores: Sequence<Score>): Score | undefined {
  const scored = scores.filter(({ mark }) => mark.value !== null);
  return scored.find(({ mark }) => mark.evidence?.span) ?? scored.at(0);
}

/** Half of what was asked last, and half of what head answered to it. */
function wordsOf({ runs }: Gathered, room: number): string {
  const [run] = runs.filter(({ trial, result }) => trial.side === 'candidate' && result.ok);
  const answers = run?.result.ok ? run.result.value : [];
  const last = answers.at(-1);
  return last ? `${start(last.user, room / 2)}\n${start(last.text, room / 2)}` : '';
}
