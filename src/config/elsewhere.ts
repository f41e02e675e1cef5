import type { TextFile, Tree, World } from '../contracts.ts';
import { throwFound, UserError } from '../errors.ts';
import type { Side } from '../types.ts';
import type { Law } from './law.ts';

type Made = Readonly<Record<Side, readonly TextFile[]>>;

/** A target whose answers are recorded, under whatever path either revision declares it. */
interface Recorded {
  readonly name: string;
  readonly paths: readonly string[];
}

/**
 * Both revisions, with what earlier steps made in the place of their recordings. Throws what belongs to no target,
 * and what one side has without the other.
 */
export async function withAnswers(
  law: Law,
  { base, head, answers }: Pick<World, 'base' | 'head' | 'answers'>,
): Promise<{ readonly base: Tree; readonly head: Tree }> {
  const made = await answers();
  if (!made) return { base, head };
  const sides = answersBySide(recordedIn(law), made);
  return { base: { ...base, made: sides.baseline }, head: { ...head, made: sides.candidate } };
}

function recordedIn({ targets }: Law): Recorded[] {
  return targets.flatMap(({ name, base, head }) => {
    const all = [base, head].flatMap((target) => (target?.kind === 'recorded' ? [target.prompt] : []));
    return all.length ? [{ name, paths: [...new Set(all)] }] : [];
  });
}

/** The files of each side by the path of the recording that they stand for. */
function answersBySide(
  recorded: readonly Recorded[],
  made: Made,
): Readonly<Record<Side, ReadonlyMap<string, readonly TextFile[]>>> {
  if (recorded.length === 0) throw nobodyTakes(made.candidate);
  const sides = {
    baseline: byTarget(recorded, made.baseline),
    candidate: byTarget(recorded, made.candidate),
  };
  throwFound(recorded.flatMap((target) => oneSided(target, sides)));
  const byPath = (of: ReadonlyMap<Recorded, readonly TextFile[]>): Map<string, readonly TextFile[]> =>
    new Map([...of].flatMap(([{ paths }, files]) => paths.map((path) => [path, files] as const)));
  return { baseline: byPath(sides.baseline), candidate: byPath(sides.candidate) };
}

/** The only target takes all; of several, each takes what ends as its recording does. */
function byTarget(
  recorded: readonly Recorded[],
  files: readonly TextFile[],
): ReadonlyMap<Recorded, readonly TextFile[]> {
  const taken = new Map<Recorded, TextFile[]>();
  const found: UserError[] = [];
  for (const each of files) {
    const owner = recorded.length === 1 ? recorded[0] : ownerOf(recorded, each.file);
    if (owner) taken.set(owner, [...(taken.get(owner) ?? []), each]);
    else found.push(belongsToNone(each.file, recorded));
  }
  throwFound(found);
  return taken;
}

function ownerOf(recorded: readonly Recorded[], file: string): Recorded | undefined {
  const owners = recorded.filter(({ paths }) => paths.some((path) => `/${file}`.endsWith(`/${path}`)));
  return owners.length === 1 ? owners[0] : undefined;
}

function oneSided(
  target: Recorded,
  sides: Readonly<Record<Side, ReadonlyMap<Recorded, unknown>>>,
): UserError[] {
  const [was, is] = [sides.baseline.has(target), sides.candidate.has(target)];
  if (was === is) return [];
  const [given, missing] = was ? ['base', 'head'] : ['head', 'base'];
  const message = `target ${target.name} has answers among the ${given}-answers and none among the ${missing}-answers`;
  return [new UserError(message, null, 'Let the step write them at both revisions.')];
}

function nobodyTakes([first]: readonly TextFile[]): UserError {
  const where = { file: first?.file ?? '', line: null, key: null };
  const hint = 'Declare one: `targets: { name: { recorded: out/answers.jsonl } }`.';
  return new UserError('answers are named, but no target of the config is `recorded`', where, hint);
}

function belongsToNone(file: string, recorded: readonly Recorded[]): UserError {
  const paths = recorded.flatMap((target) => target.paths).join(', ');
  return new UserError(
    `the answers in ${file} belong to no target`,
    { file, line: null, key: null },
    `There are several recorded targets, so a file is known by how its path ends: ${paths}.`,
  );
}
