/** What a repository has before it has a config. */
import { testsIn } from '../config/index.ts';
import type { Tree } from '../contracts.ts';
import { MODEL_ID } from '../endpoints/models.ts';
import {
  type Asker,
  askerIn,
  CODEOWNERS,
  leftOut,
  type Life,
  modelPlaces,
  type ModelPlace,
  modelsNamedIn,
  ownerOf,
} from '../stages/adopt/index.ts';
import { kindOf } from '../stages/survey/kinds.ts';

/** A file of another tool that tests itself, with every file that it is read from. */
export interface FoundEval {
  readonly path: string;
  readonly files: readonly string[];
}

interface FoundEvals {
  readonly evals: readonly FoundEval[];
  /** Of their targets and suites. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/** More than so many files are not opened to look for something. */
const MOST_READ = 400;

/** Files of other tools that have tests. A broken promptfoo config is told here, a broken prompt where prompts are read. */
export async function evalsIn(tree: Tree): Promise<FoundEvals> {
  const all = await testsIn(tree);
  const tested = all.filter(({ names }) => names.length > 0);
  const broken = all.filter(({ path, fault }) => fault !== null && /promptfooconfig/i.test(path));
  return {
    evals: tested.map(({ path, files }) => ({ path, files })),
    names: tested.flatMap(({ names }) => names),
    notes: broken.map(({ path, fault }) => leftOut(path, fault ?? '')),
  };
}

/** Places in config files that say which model answers. */
export async function modelsIn(tree: Tree): Promise<ModelPlace[]> {
  const paths = (await tree.list(['**/*.{yml,yaml,json}'])).filter(
    (path) => kindOf(path) === 'settings' && !path.startsWith('.github/'),
  );
  const found = paths.slice(0, MOST_READ).map(async (path) => {
    const text = (await tree.read(path)) ?? '';
    return /model/i.test(`${path}\n${text}`) ? modelPlaces(path, text, (id) => MODEL_ID.test(id)) : [];
  });
  return (await Promise.all(found)).flat();
}

/** What stands in programs: those that ask a model, and the model that most of them name. */
export interface FoundCode {
  /** Those in which the call itself was seen; where it was in none, all that know of a provider. */
  readonly askers: readonly Asker[];
  readonly model: { readonly name: string; readonly path: string } | null;
}

export async function codeIn(tree: Tree): Promise<FoundCode> {
  const paths = (await tree.list(['**/*.{py,js,mjs,cjs,ts,mts,cts}', '**/.env*'])).filter((path) =>
    ['code', 'environment'].includes(kindOf(path) ?? ''),
  );
  const read = paths
    .slice(0, MOST_READ)
    .map(async (path) => ({ path, text: (await tree.read(path).catch(() => null)) ?? '' }));
  const texts = await Promise.all(read);
  const programs = texts.filter(({ path }) => kindOf(path) === 'code');
  const askers = programs.flatMap(({ path, text }) => askerIn(path, text) ?? []);
  const seen = askers.filter(({ isSeen }) => isSeen);
  return { askers: seen.length ? seen : askers, model: modelIn(texts) };
}

function modelIn(texts: readonly { readonly path: string; readonly text: string }[]): FoundCode['model'] {
  const all = texts.flatMap(({ path, text }) =>
    modelsNamedIn(path, text, (id) => MODEL_ID.test(id)).map((name) => ({ name, path })),
  );
  const times = (name: string): number => all.filter((each) => each.name === name).length;
  return all.toSorted((a, b) => times(b.name) - times(a.name))[0] ?? null;
}

const NOBODY = '@your-team';

/** Whose the first cards are, and when they are looked at again. */
export async function lifeOf(
  { tree, config, today }: { readonly tree: Tree; readonly config: string; readonly today: string },
  notes: string[],
): Promise<Life> {
  const texts = await Promise.all(CODEOWNERS.map((path) => tree.read(path)));
  const owner = ownerOf(config, texts.find((text) => text !== null) ?? '');
  if (owner === null)
    notes.push(`No CODEOWNERS says whose ${config} is: put the owner in place of ${NOBODY}.`);
  return {
    owner: owner ?? NOBODY,
    isOwned: owner !== null,
    created: today,
    reviewBy: halfYearAfter(today),
  };
}

/** The same day six months on, or the last before it that there is. */
function halfYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [years, months] = [year + Math.floor((month + 5) / 12), ((month + 5) % 12) + 1];
  const last = new Date(Date.UTC(years, months, 0)).getUTCDate();
  return [years, months, Math.min(date, last)].map((part) => String(part).padStart(2, '0')).join('-');
}
