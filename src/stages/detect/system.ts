import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { canonical, sameJson } from '../../parsing/json.ts';
import type { Difference, Json, Prompt, System, SystemAt, Target, Warning } from '../../types.ts';

/** A target that is a program: nothing is compiled, and no model is asked by us. */
interface CompiledSystem {
  readonly prompt: Prompt;
  /** Of the files that it is made of, those that differ between the revisions. */
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
  readonly recorded: null;
  readonly system: SystemAt;
}

/** Null where none of its files is there. */
export async function systemIn(
  system: System,
  config: string,
  tree: Tree,
  touched: readonly string[],
): Promise<CompiledSystem | null> {
  const files = await tree.list(system.watch, 'everything');
  if (files.length === 0) return null;
  const differs = new Set(touched);
  const texts = new Map<string, string>();
  for (const file of files) if (differs.has(file)) texts.set(file, await textOf(file, tree));
  const nothing = { model: null, parameters: {}, messages: [], tools: [], responseFormat: null };
  const prompt: Prompt = { path: config, syntax: 'literal', ...nothing, files: [config, ...texts.keys()] };
  return { prompt, texts, warnings: [], recorded: null, system: { ...system, revision: tree.revision } };
}

/** Whatever is there makes another system, also what is no text of ours to read, such as a link. */
async function textOf(file: string, tree: Tree): Promise<string> {
  const other = `(no text, at ${tree.revision})`;
  try {
    return (await tree.read(file)) ?? other;
  } catch (error) {
    if (error instanceof UserError) return other;
    throw error;
  }
}

interface Compiled {
  readonly texts: ReadonlyMap<string, string>;
  readonly system?: SystemAt;
}

/** How it is started, and which of its files differ; that a prompt became a program is a difference too. */
export function systemDifferences(before: Compiled, after: Compiled): Difference[] {
  const [was, is] = [before.system, after.system];
  if (!was || !is) return [{ what: 'system', before: startOf(was), after: startOf(is) }];
  const files = [...new Set([...before.texts.keys(), ...after.texts.keys()])].sort();
  return [
    ...(['start', 'setup', 'env', 'memory', 'http'] as const).flatMap((key) =>
      differs(key, jsonOf(was[key]), jsonOf(is[key])),
    ),
    ...files.flatMap((file) => differs(file, before.texts.get(file) ?? null, after.texts.get(file) ?? null)),
  ];
}

function differs(what: string, before: Json, after: Json): Difference[] {
  return sameJson(before, after) ? [] : [{ what: `system.${what}`, before, after }];
}

function jsonOf(part: System[keyof System]): Json {
  return JSON.parse(JSON.stringify(part)) as Json;
}

function startOf(system: SystemAt | undefined): Json {
  return system ? canonical([...system.start]) : 'a prompt';
}

/** Whether every file that is watched by its name is there: of a target that is new, base may have all but its program. */
export async function isWhole({ watch }: System, tree: Tree): Promise<boolean> {
  const named = watch.filter((path) => !/[*?[\]{}!()]/.test(path));
  const there = await Promise.all(named.map((path) => tree.list([path], 'everything')));
  return there.every((files) => files.length > 0);
}

/** What is watched and not there can't be started. */
export function systemMissing({ name, system, where }: Target): UserError {
  return new UserError(
    `target ${name}: no file matches ${system?.watch.join(', ')}`,
    { ...where, key: `targets.${name}.watch` },
    'Mend the globs, or remove the target together with its program.',
  );
}
