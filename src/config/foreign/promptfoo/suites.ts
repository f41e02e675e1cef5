/** Tests by the prompts and providers that they are put to: each combination is a suite. */
import { start } from '../../../render/text.ts';
import type { Case, MetricCard, Target } from '../../../types.ts';
import type { SuiteText } from '../../config.ts';
import { withCalibration } from '../../calibrations.ts';
import { foreignCard, freeName } from '../cards.ts';
import { caseFileOf } from '../foreign-config.ts';
import { calibrationPaths, isOpinion } from '../judges.ts';
import type { PlacedCase, Tests } from './cases.ts';
import type { OpenPrompt } from './prompts.ts';
import type { ForeignProvider } from './providers.ts';
import { drop, note, type Reading } from './reading.ts';

/** A prompt with a provider, and the target that they are. */
export interface Seat {
  readonly target: Target;
  readonly prompt: OpenPrompt;
  readonly provider: ForeignProvider;
}

/** Whether one of the references means what has these names: the name, its beginning before a colon, or before a `*`. */
export function isCalled(names: readonly string[], references: readonly string[]): boolean {
  return references.some((reference) =>
    names.some(
      (name) =>
        name === reference ||
        name.startsWith(`${reference}:`) ||
        (reference.endsWith('*') && name.startsWith(reference.slice(0, -1))),
    ),
  );
}

interface Group {
  readonly seats: readonly Seat[];
  readonly cases: Case[];
}

/** The suites of a file; the first name is that of tests which are put to everything. */
export async function suitesOf(
  reading: Reading,
  name: string,
  seats: readonly Seat[],
  tests: Tests,
  trials: number,
): Promise<readonly SuiteText[]> {
  if (seats.length === 0) return [];
  const cards = await cardsOf(reading, tests);
  const suites: SuiteText[] = [];
  for (const { seats: some, cases } of groupsOf(reading, seats, tests)) {
    const wanted = new Set(cases.flatMap(({ demands = {} }) => Object.keys(demands)));
    const metrics = Object.keys(cards).filter((id) => wanted.has(id));
    const called = some.length === seats.length ? name : `${name} · ${start(namesOf(some, seats), 80)}`;
    suites.push({
      name: freeName(called, (taken) => suites.some((other) => other.name === taken)),
      targets: some.map(({ target }) => target.name),
      globs: [reading.file],
      trials,
      metrics,
      cards: Object.fromEntries(metrics.map((id) => [id, cards[id] as MetricCard])),
      where: { file: reading.file, line: 1, key: null },
      caseFiles: [caseFileOf(reading.file, cases)],
    });
  }
  return suites;
}

async function cardsOf(reading: Reading, { metrics }: Tests): Promise<Readonly<Record<string, MetricCard>>> {
  const where = { file: reading.file, line: 1, key: null };
  const cards: Record<string, MetricCard> = {};
  const calibrationOf = calibrationPaths(reading.file);
  for (const [id, { measure, blocks, options }] of metrics) {
    const card = foreignCard(id, measure, where, { blocks, options });
    const kept = isOpinion(card) ? { ...options, calibration: calibrationOf(id) } : options;
    cards[id] = await withCalibration({ ...card, options: kept }, reading.tree);
  }
  return cards;
}

function groupsOf(reading: Reading, seats: readonly Seat[], { cases }: Tests): readonly Group[] {
  const lacks = lacksOf(seats, cases);
  const groups = new Map<string, Group>();
  for (const placed of cases) {
    const allowed = seats.filter((seat) => isAllowed(seat, placed));
    const isFit = ({ prompt }: Seat): boolean => lacks(prompt, placed).length === 0;
    const fit = allowed.filter(isFit);
    if (fit.length === 0) {
      drop(reading, placed.title, whyNone(allowed, placed, lacks));
      continue;
    }
    noteUncalled(reading, seats, placed);
    for (const prompt of new Set(allowed.filter((seat) => !isFit(seat)).map(({ prompt: one }) => one)))
      note(
        reading,
        `the prompt ${prompt.label} with tests that lack ${braced(lacks(prompt, placed))}`,
        placed.where,
      );
    const key = JSON.stringify(fit.map(({ target }) => target.name));
    const group = groups.get(key) ?? { seats: fit, cases: [] };
    groups.set(key, group);
    group.cases.push(placed.of);
  }
  // What is put to everything is named first, wherever its first test stands.
  return [...groups.values()].sort((a, b) => b.seats.length - a.seats.length);
}

function isAllowed({ prompt, provider }: Seat, { prompts, providers }: PlacedCase): boolean {
  return (
    (prompts === null || isCalled(prompt.names, prompts)) &&
    (providers === null || isCalled(provider.names, providers))
  );
}

/** A test that is put to some of what it names is asked; what the other names mean is not known. */
function noteUncalled(
  reading: Reading,
  seats: readonly Seat[],
  { prompts, providers, where }: PlacedCase,
): void {
  for (const name of prompts ?? [])
    if (!seats.some(({ prompt }) => isCalled(prompt.names, [name])))
      note(reading, `the prompt ${name} of a test (no prompt that is asked has this name)`, where);
  for (const name of providers ?? [])
    if (!seats.some(({ provider }) => isCalled(provider.names, [name])))
      note(reading, `the provider ${name} of a test (no provider that is asked has this name)`, where);
}

type Lacks = (prompt: OpenPrompt, placed: PlacedCase) => readonly string[];

/**
 * What a test lacks that a prompt needs, if others have it: then it is the test that is odd. A prompt that no test can
 * fill is its author's to mend, and refused as soon as it is asked.
 */
function lacksOf(seats: readonly Seat[], cases: readonly PlacedCase[]): Lacks {
  const known = new Map<OpenPrompt, Map<PlacedCase, readonly string[]>>();
  for (const prompt of new Set(seats.map((seat) => seat.prompt))) {
    const own = seats.filter((seat) => seat.prompt === prompt);
    const asked = cases.filter((placed) => own.some((seat) => isAllowed(seat, placed)));
    const missing = asked.map((placed) => [placed, prompt.template(placed.of.input)] as const);
    const odd = missing.filter(([, names]) => names.length > 0);
    if (odd.length < asked.length) known.set(prompt, new Map(odd));
  }
  return (prompt, placed) => known.get(prompt)?.get(placed) ?? [];
}

function whyNone(allowed: readonly Seat[], placed: PlacedCase, lacks: Lacks): string {
  const [first] = allowed;
  if (!first) return 'none of its prompts and providers is asked';
  return `it lacks ${braced(lacks(first.prompt, placed))}, which the prompt ${first.prompt.label} needs`;
}

function braced(names: readonly string[]): string {
  return `{{${names.join('}}, {{')}}}`;
}

/** What tells some of the targets from all of them: their prompts, their providers, or both. */
function namesOf(some: readonly Seat[], all: readonly Seat[]): string {
  const labels = (seats: readonly Seat[], of: 'prompt' | 'provider'): string[] => [
    ...new Set(seats.map((seat) => seat[of].label)),
  ];
  const parts = (['prompt', 'provider'] as const).map((of) => {
    const own = labels(some, of);
    return own.length < labels(all, of).length ? own.join(', ') : '';
  });
  return parts.filter(Boolean).join(' · ') || 'some';
}
