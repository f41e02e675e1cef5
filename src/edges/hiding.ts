import type { Report } from '../types.ts';
import { type Finding, openFinding } from './finding.ts';
import { changing, remembering } from './in-depth.ts';
import { createRedactor } from './redact.ts';
import { takenApart } from './seams.ts';
import { answerForms } from './secret-forms.ts';
import { type Came, cameIn, marksIn, taken, type Taking } from './taking.ts';

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
  const hiding = await hidingIn(texts);
  return hiding ? hiding.shared : (value) => value;
}

/** Null where there is nothing to hide. */
async function hidingIn(texts: Iterable<string>): Promise<Taking | null> {
  const { find, findAll } = await openedFinding();
  const found = findAll(beginnings(texts), MOST_KNOWN + 1);
  if (found.size === 0) return null;
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

function hiding(change: (text: string) => string): Taking {
  const changeText = ofBeginning(change);
  const nameOf = remembering((name) => (FIELD.test(name) ? name : change(name)));
  const own = <T>(value: T): T => changing(changeText, nameOf)(value);
  return { shared: changing(changeText, nameOf), own };
}

/** Of what is longer than anything that is shown only the beginning is looked at. */
function ofBeginning(change: (text: string) => string): (text: string) => string {
  return (text) => change(text.slice(0, MOST_SHOWN)) + text.slice(MOST_SHOWN);
}

/** What of a report is looked at for something else on the same way. */
export interface Onlooker {
  /** What came for a run, and texts that are not seen anywhere else. */
  readonly see: (what: Came | string) => void;
  /** There is no more of it; not told where enough was found before. */
  readonly end: () => void;
}

/** The report as it may be shown: what models and judges answered gives nothing away in it. */
export async function hidden(report: Report, onlooker: Onlooker | null = null): Promise<Report> {
  const hiding = await hidingIn(textsOf(report, onlooker));
  return hiding ? taken(report, hiding) : report;
}

/** What came from models, and what was said about it, without what came a short while ago. */
function* textsOf(report: Report, onlooker: Onlooker | null): Generator<string> {
  const isNew = lately();
  // Endpoints and programs are quoted there.
  for (const { message } of report.warnings) if (isNew(message)) yield message;
  for (const came of cameIn(report)) {
    onlooker?.see(came);
    for (const text of answered(came)) if (isNew(text)) yield text;
  }
  let last: string | null = null;
  for (const { reason, evidence } of marksIn(report)) {
    // Authors wrote what is expected: it is no secret that a model gave away.
    const expected = evidence?.expected ?? null;
    if (expected !== null && expected !== last) onlooker?.see((last = expected));
    for (const text of [reason, evidence?.span, evidence?.observed]) {
      if (text === undefined || text === null || text === '' || !isNew(text)) continue;
      onlooker?.see(text);
      yield text;
    }
  }
  onlooker?.end();
}

function* answered(came: Came): Generator<string> {
  if ('message' in came) {
    yield came.message;
    return;
  }
  for (const { text, toolCalls, context = [], spans = [] } of came) {
    yield text;
    yield* context;
    for (const call of toolCalls) yield call.arguments;
    for (const { error, attributes } of spans) yield `${error ?? ''}\n${JSON.stringify(attributes)}`;
  }
}

/** So many characters are remembered: most of what is said is said often, and soon again. */
const MOST_REMEMBERED = 1_000_000;

/** Tells whether a text did not come a short while ago. */
function lately(): (text: string) => boolean {
  const known = new Set<string>();
  let length = 0;
  return (text) => {
    if (known.has(text)) return false;
    length += text.length;
    if (length > MOST_REMEMBERED) {
      known.clear();
      length = text.length;
    }
    known.add(text);
    return true;
  };
}
