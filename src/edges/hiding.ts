import { kinds } from '../text/examples.ts';
import { findLikely } from '../text/likely.ts';
import { openFinders } from '../text/personal.ts';
import { openSecrets } from '../text/secrets.ts';
import type { Mark, Report, Run, Score } from '../types.ts';
import { glued, takenApart } from './seams.ts';
import { inDepth } from './in-depth.ts';
import { readingsOf } from './readings.ts';
import { createRedactor } from './redact.ts';
import { answerForms } from './secret-forms.ts';

/** Takes out of a value what was found; what holds nothing of it is the same object as before. */
export type Hiding = <T>(value: T) => T;

/** A key that is written in lines: all of it, or what there is of it. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,40}-----|$)/g;
/** Texts are searched in pieces that overlap by more than any key is long. */
const PIECE = 30_000;
const OVERLAP = 8_000;
/** So many are looked for in all their forms and parts; beyond, whatever looks like one goes. */
const MOST_KNOWN = 200;
/** Kinds that are told by how a text looks, not by what an issuer gives out. */
const GUESSED = new Set(['secret', 'token that looks random']);
const STARS = '***';
/** More than any channel shows of one text. */
const MOST_SHOWN = 120_000;

/** Reads texts of others, and gives what takes their secrets and personal data out of all that is shown. */
export async function hidingOf(texts: Iterable<string>): Promise<Hiding> {
  const find = await openFinding();
  const found = new Set<string>();
  for (const text of texts) for (const each of find(text.slice(0, MOST_SHOWN))) found.add(each);
  const redactor = createRedactor(answerForms, () => []);
  if (found.size === 0) return (value) => value;
  for (const each of [...found].slice(0, MOST_KNOWN)) redactor.add(each);
  if (found.size <= MOST_KNOWN) return hiding(redactor.redact);
  const without = (text: string): string =>
    find(text).reduce(
      (left, each) =>
        text.includes(each) ? left.replaceAll(each, STARS) : left.replace(takenApart(each), STARS),
      redactor.redact(text),
    );
  return hiding(without);
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
  for (const { comparison } of verdict.checks)
    for (const { baseline, candidate } of comparison.pairs)
      for (const side of [baseline, candidate]) for (const score of side) marked(score, texts);
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

function marked({ mark, turns }: Score, texts: Set<string>): void {
  said(mark, texts);
  for (const turn of turns) said(turn.mark, texts);
}

function said({ reason, evidence }: Mark, texts: Set<string>): void {
  texts.add(reason);
  if (evidence?.span) texts.add(evidence.span);
  if (evidence?.observed) texts.add(evidence.observed);
}

/** Finds all of both kinds: each as it stands in the text, or put together where the text takes it apart. */
async function openFinding(): Promise<(text: string) => readonly string[]> {
  const [secrets, personal] = await Promise.all([openSecrets('count'), openFinders(kinds, 'count')]);
  const numbers = (piece: string): readonly string[] => [
    ...personal(piece).map(({ text }) => text),
    ...findLikely(piece),
  ];
  const all = (piece: string): readonly string[] => [
    ...secrets(piece).map(({ text }) => text),
    ...numbers(piece),
  ];
  /** By their form alone: what only looks random does so as soon as two words of any text are put together. */
  const formed = (piece: string): readonly string[] =>
    secrets(piece).flatMap(({ name, text }) => (GUESSED.has(name) ? [] : [text]));
  const apart = (piece: string): readonly string[] => {
    const { seamless, pairs, columns } = glued(piece);
    const found = [
      ...(seamless === null ? [] : all(seamless)),
      // Most texts are one line.
      ...(pairs === '' ? [] : [...formed(pairs), ...numbers(pairs)]),
      ...(columns === '' ? [] : formed(columns)),
    ];
    return found.filter((each) => !piece.includes(each));
  };
  const otherwise = (piece: string): readonly string[] => readingsOf(piece).flatMap(all);
  return (text) => {
    const keys = [...text.matchAll(PRIVATE_KEY)].map(([key]) => key);
    const found = piecesOf(text).flatMap((piece) => [
      ...untilNone(piece, all),
      ...apart(piece),
      ...otherwise(piece),
    ]);
    return [...keys, ...found];
  };
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += PIECE - OVERLAP)
    pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** The detectors stop at so many in one text; with those taken out they find the next. */
function untilNone(piece: string, find: (text: string) => readonly string[]): readonly string[] {
  const all: string[] = [];
  for (let left = piece; ;) {
    const found = find(left);
    all.push(...found);
    const next = found.reduce((text, each) => text.replaceAll(each, ' '), left);
    if (next === left) return all;
    left = next;
  }
}
