import { recordingsOf } from '../../config/index.ts';
import type { TextFile } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { sameJson } from '../../parsing/json.ts';
import { count, many } from '../../render/text.ts';
import type { Difference, Json, Prompt, Recording, Target, Warning } from '../../types.ts';

/** A target whose answers are there already: nothing is compiled, and no model is asked. */
interface CompiledRecording {
  readonly prompt: Prompt;
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
  readonly recorded: readonly Recording[] | null;
}

/** All the files of one recording, which are more than one only where they were made elsewhere. */
export function recordingIn(path: string, files: readonly TextFile[]): CompiledRecording {
  const nothing = { model: null, parameters: {}, messages: [], tools: [], responseFormat: null };
  const prompt: Prompt = { path, syntax: 'literal', ...nothing, files: [path] };
  const text = files.map((each) => each.text).join('\n');
  return { prompt, texts: new Map([[path, text]]), warnings: [], recorded: recordedIn(files) };
}

function recordedIn(files: readonly TextFile[]): Recording[] {
  const first = new Map<string, Recording>();
  for (const each of files.flatMap(({ file, text }) => recordingsOf(text, file))) {
    const place = placeOf(each);
    const before = first.get(place);
    if (before) throw answeredTwice(each, before);
    first.set(place, each);
  }
  return [...first.values()];
}

function answeredTwice({ case: id, trial, where }: Recording, before: Recording): UserError {
  const hint = `${before.where.file}:${before.where.line} answers it already; number repeats with \`trial\`: 0, 1, 2 ….`;
  return new UserError(`case ${id}, trial ${trial} is answered twice`, where, hint);
}

/** How many answers differ, whatever else stands in their lines; that a prompt became a recording is a difference too. */
export function answerDifferences(before: CompiledRecording, after: CompiledRecording): Difference[] {
  const [was, is] = [before.recorded, after.recorded];
  if (!was || !is) return [{ what: 'answers', before: sourceOf(before), after: sourceOf(after) }];
  const known = new Map(was.map((each) => [placeOf(each), each]));
  const pairs = is.map((each) => ({ each, before: known.get(placeOf(each)) }));
  const other = pairs.filter(({ each, before }) => !before || !sameAnswers(each, before)).length;
  const gone = was.length - pairs.filter(({ before }) => before).length;
  if (other + gone === 0) return [];
  const said = [other ? `${count(other)} new or different` : '', gone ? `${count(gone)} gone` : ''];
  const now = `${many(is.length, 'answer')}: ${said.filter(Boolean).join(', ')}`;
  return [{ what: 'answers', before: many(was.length, 'answer'), after: now }];
}

function sourceOf({ prompt, recorded }: CompiledRecording): string {
  return recorded ? `recorded in ${prompt.path}` : `asked with ${prompt.path}`;
}

function placeOf({ case: id, trial }: Recording): string {
  return JSON.stringify([id, trial]);
}

function sameAnswers(one: Recording, other: Recording): boolean {
  const meaning = ({ outputs, model }: Recording): Json => [outputs as unknown as Json, model];
  return sameJson(meaning(one), meaning(other));
}

/** What is produced elsewhere and not committed can't be read from git. */
export function recordingMissing({ name, prompt, where }: Target): UserError {
  return new UserError(
    `target ${name}: ${prompt} is not in git at this revision, so there are no answers to compare`,
    { ...where, key: `targets.${name}.recorded` },
    'Commit the file (.gitignore may leave it out). Answers that an earlier step of the job makes are named by the inputs `base-answers` and `head-answers`; `micro-metrics score` and `compare` take them without a gate.',
  );
}
