import { recordedOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { canonical } from '../../parsing/json.ts';
import { count } from '../../render/text.ts';
import type { Difference, Json, Prompt, Recording, Target } from '../../types.ts';

/** A target whose answers are there already: nothing is compiled, and no model is asked. */
interface CompiledRecording {
  readonly prompt: Prompt;
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
  readonly recorded: readonly Recording[] | null;
}

export function recordingIn(path: string, text: string): CompiledRecording {
  const nothing = { model: null, parameters: {}, messages: [], tools: [], responseFormat: null };
  const prompt: Prompt = { path, syntax: 'literal', ...nothing, files: [path] };
  return { prompt, texts: new Map([[path, text]]), warnings: [], recorded: recordedOf(text, path) };
}

/** How many answers differ, whatever else stands in their lines; that a prompt became a recording is a difference too. */
export function answerDifferences(before: CompiledRecording, after: CompiledRecording): Difference[] {
  const [was, is] = [before.recorded, after.recorded];
  if (!was || !is) return [{ what: 'answers', before: sourceOf(before), after: sourceOf(after) }];
  const known = new Map(was.map((each) => [placeOf(each), meaningOf(each)]));
  const other = is.filter((each) => known.get(placeOf(each)) !== meaningOf(each)).length;
  const gone = was.length - is.filter((each) => known.has(placeOf(each))).length;
  if (other + gone === 0) return [];
  const said = [other ? `${count(other)} new or different` : '', gone ? `${count(gone)} gone` : ''];
  const now = `${count(is.length)} answers: ${said.filter(Boolean).join(', ')}`;
  return [{ what: 'answers', before: `${count(was.length)} answers`, after: now }];
}

function sourceOf({ prompt, recorded }: CompiledRecording): string {
  return recorded ? `recorded in ${prompt.path}` : `asked with ${prompt.path}`;
}

function placeOf({ case: id, trial }: Recording): string {
  return JSON.stringify([id, trial]);
}

function meaningOf({ outputs, model }: Recording): string {
  return canonical(JSON.parse(JSON.stringify([outputs, model])) as Json);
}

/** What is produced elsewhere and not committed can't be read from git. */
export function recordingMissing({ name, prompt, where }: Target): UserError {
  return new UserError(
    `target ${name}: ${prompt} is not in git at this revision, so there are no answers to compare`,
    { ...where, key: `targets.${name}.recorded` },
    'Commit the file (.gitignore may leave it out). Answers that are produced elsewhere, such as in an earlier step, are compared with `micro-metrics score` and `compare`.',
  );
}
