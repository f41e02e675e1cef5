import type { Mark, Report, Run, Score } from '../types.ts';
import { type Finding, openFinding } from './finding.ts';
import { inDepth, remembering } from './in-depth.ts';
import { createRedactor } from './redact.ts';
import { takenApart } from './seams.ts';
import { answerForms } from './secret-forms.ts';

/** Takes out of a value what was found; what holds nothing of it is the same object as before. */
export type Hiding = <T>(value: T) => T;

/** So many are looked for in all their forms and parts; beyond, whatever looks like one goes. */
const MOST_KNOWN = 200;
const STARS = '***';
/** More than any channel shows of one text. */
const MOST_SHOWN = 120_000;

let opening: Promise<Finding> | null = null;

function openedFinding(): Promise<Finding> {
  return (opening ??= openFinding());
}

/** Loads what reads them, and has its patterns compiled, before there is anything to be read. */
export async function readyToHide(): Promise<void> {
  (await openedFinding()).findAll(['', '']);
}

/** Reads texts of others, and gives what takes their secrets and personal data out of all that is shown. */
export async function hidingOf(texts: Iterable<string>): Promise<Hiding> {
  const { find, findAll } = await openedFinding();
  const found = findAll(beginnings(texts));
  if (found.size === 0) return (value) => value;
  const redactor = createRedactor(answerForms, () => []);
  for (const each of [...found].slice(0, MOST_KNOWN)) redactor.add(each);
  if (found.size <= MOST_KNOWN) return hiding(remembering(redactor.redact));
  const without = (text: string): string =>
    find(text).reduce(
      (left, each) =>
        text.includes(each) ? left.replaceAll(each, STARS) : left.replace(takenApart(each), STARS),
      redactor.redact(text),
    );
  return hiding(without);
}

function* beginnings(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield text.slice(0, MOST_SHOWN);
}

/** A name of a field, in words, as all of ours are: `arguments` stays though `arguments@…` is hidden. */
const FIELD = /^[a-z]{1,20}(?:[A-Z][a-z]{0,20}){0,4}$/;

function hiding(change: (text: string) => string): Hiding {
  return inDepth(ofBeginning(change), (name) => (FIELD.test(name) ? name : change(name)));
}

/** Of what is longer than anything that is shown only the beginning is looked at. */
function ofBeginning(change: (text: string) => string): (text: string) => string {
  return (text) => change(text.slice(0, MOST_SHOWN)) + text.slice(MOST_SHOWN);
}

/** The report as it may be shown: what models and judges answered gives nothing away in it. */
export async function hidden(report: Report): Promise<Report> {
  const hide = await hidingOf(textsOf(report));
  return hide(report);
}

/** What came from models, and what was said about it; each text once, for most of what is said is said often. */
function textsOf({ runs, judgements = [], verdict, warnings }: Report): ReadonlySet<string> {
  // Endpoints and programs are quoted there.
  const texts = new Set<string>(warnings.map(({ message }) => message));
  for (const run of [...runs, ...judgements]) answered(run, texts);
  const mark = marking(texts);
  for (const { comparison } of verdict.checks)
    for (const { baseline, candidate } of comparison.pairs) {
      baseline.forEach(mark);
      candidate.forEach(mark);
    }
  return texts;
}

function answered({ result }: Run, texts: Set<string>): void {
  if (!result.ok) {
    texts.add(result.failure.message);
    return;
  }
  for (const { text, toolCalls, context = [], spans = [] } of result.value) {
    for (const each of [text, ...context]) texts.add(each);
    for (const call of toolCalls) texts.add(call.arguments);
    for (const { error, attributes } of spans) texts.add(`${error ?? ''}\n${JSON.stringify(attributes)}`);
  }
}

/** Marks in the same words are one object, and most often that of the score before. */
function marking(texts: Set<string>): (score: Score) => void {
  let last: Mark | null = null;
  const once = (mark: Mark): void => {
    if (mark !== last) said(mark, texts);
    last = mark;
  };
  return ({ mark, turns }) => {
    once(mark);
    for (const turn of turns) once(turn.mark);
  };
}

function said({ reason, evidence }: Mark, texts: Set<string>): void {
  texts.add(reason);
  if (evidence?.span) texts.add(evidence.span);
  if (evidence?.observed) texts.add(evidence.observed);
}
