/** How much a plan may ask: what is more is refused before it takes its time. */
import { UserError } from '../../errors.ts';
import { grouped } from '../../lib/groups.ts';
import type { Case, Exam, Prompt } from '../../types.ts';

/**
 * Cases times the targets that are asked them. Few lines can ask for many, and so many are planned in 2 s; where that many
 * cases stand in files, each may be asked twice, up to a number of conversations that anybody still waits for.
 */
const MOST_REPEATED = 50_000;
const MOST_SEATS = 200_000;

/** Throws when all suites together ask more than can be planned in good time. */
export function checkSize(exams: readonly Exam[]): void {
  checkSeats(exams);
  checkTexts(exams);
}

function checkSeats(exams: readonly Exam[]): void {
  const seats = exams.reduce((sum, { suite }) => sum + suite.cases.length, 0);
  const [largest] = [...grouped(exams, ({ suite }) => suite).entries()].toSorted(
    (a, b) => b[0].cases.length * b[1].length - a[0].cases.length * a[1].length,
  );
  const most = seats <= MOST_REPEATED ? MOST_REPEATED : mostOf(exams);
  if (seats <= most || !largest) return;
  const [{ name, cases }, asked] = largest;
  throw new UserError(
    `${seats} conversations would be asked of each side, most of them by suite ${name}: ${cases.length} cases of ${asked.length} targets`,
    { file: cases[0]?.where.file ?? '', line: null, key: null },
    `Take a sample of the cases, or split the config in several: at most ${most} are planned at a time.`,
  );
}

function mostOf(exams: readonly Exam[]): number {
  return Math.max(MOST_REPEATED, Math.min(MOST_SEATS, 2 * casesInFiles(exams)));
}

/** Of each file as many as any suite has of it: a file that several suites name is one all the same. */
function casesInFiles(exams: readonly Exam[]): number {
  const most = new Map<string, number>();
  for (const suite of new Set(exams.map((exam) => exam.suite))) {
    const own = new Map<string, number>();
    for (const { where } of suite.cases) own.set(where.file, (own.get(where.file) ?? 0) + 1);
    for (const [file, count] of own) most.set(file, Math.max(count, most.get(file) ?? 0));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Bytes of all prompts with the cases in them, on both sides: filling, counting and naming so many takes a second and a
 * half. Where many cases stand in files they may be more, by as much as most prompts have.
 */
const MOST_FILLED = 200_000_000;
const MOST_A_CASE = 8000;

function checkTexts(exams: readonly Exam[]): void {
  const all = exams.map((exam) => ({ exam, bytes: bytesOf(exam) }));
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
  const [largest] = all.toSorted((a, b) => b.bytes - a.bytes);
  const most = bytes <= MOST_FILLED ? MOST_FILLED : Math.max(MOST_FILLED, MOST_A_CASE * casesInFiles(exams));
  if (bytes <= most || !largest) return;
  const { change, suite } = largest.exam;
  throw new UserError(
    `the prompts filled with all cases are ${megabytes(bytes)} MB of text, most of it by suite ${suite.name}: ${suite.cases.length} cases of ${change.target}`,
    { file: suite.cases[0]?.where.file ?? '', line: null, key: null },
    `Shorten the prompt, or take a sample of the cases: at most ${megabytes(most)} MB are planned at a time, both sides together.`,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** Of both sides, though only one be there yet: what is right today is not refused when it changes. */
function bytesOf({ change, suite }: Exam): number {
  const [baseline, candidate] = [change.baseline ?? change.candidate, change.candidate ?? change.baseline];
  const asked = [baseline, candidate].flatMap((prompt) => (prompt?.messages.length ? [prompt] : []));
  if (asked.length === 0) return 0;
  const cases = suite.cases.reduce((sum, each) => sum + bytesOfCase(each), 0);
  return asked.reduce((sum, prompt) => sum + bytesOfPrompt(prompt) * suite.cases.length + cases, 0);
}

function bytesOfPrompt({ messages }: Prompt): number {
  return messages.reduce((sum, { content }) => sum + bytesIn(content), 0);
}

function bytesOfCase({ input, context }: Case): number {
  const texts = [...Object.values(input), ...context];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? bytesIn(text) : 0), 0);
}

/** As engines keep it: two bytes for each letter where one of them is beyond Latin. */
function bytesIn(text: string): number {
  return BEYOND_LATIN.test(text) ? 2 * text.length : text.length;
}

const BEYOND_LATIN = /[\u0100-\uffff]/;
