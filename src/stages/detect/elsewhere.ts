import type { TouchedFile, Tree } from '../../contracts.ts';
import type { Law } from '../../config/index.ts';
import type { Target } from '../../types.ts';
import { compile } from './compile.ts';
import { filesOf, sameFiles } from './due.ts';

/** This much of the shorter text must stand in the longer one before a file that no suite asks is taken for it. */
const ALIKE = 0.5;
/** New files that are read for it. */
const MOST_READ = 200;
/** What prompts are written in, whatever they were written in before. */
const PROMPTS = /\.(?:md|mdx|markdown|txt|text|prompt|prompty|j2|jinja2?|hbs|handlebars|ya?ml|json)$/i;

interface Looked {
  readonly base: Tree;
  readonly head: Tree;
  readonly touched: readonly TouchedFile[];
}

/**
 * Of targets that head no longer declares as base does, by name: what base declares where its files are gone from
 * there and live on in new ones that no suite of head asks. To move a prompt, or its settings, is no way out.
 */
export async function movedIn(
  { targets, suites }: Law,
  { base, head, touched }: Looked,
): Promise<ReadonlyMap<string, Target>> {
  const lost = new Set(touched.flatMap(({ path, before, after }) => (before && !after ? [path] : [])));
  const left = targets.flatMap(({ base: was, head: is }) =>
    was && !(is && sameFiles(was, is)) && isMovable(was) && filesOf(was).some((file) => lost.has(file))
      ? [was]
      : [],
  );
  if (left.length === 0) return new Map();
  const asked = new Set(suites.flatMap(({ targets: names }) => names));
  const named = new Set(targets.flatMap(({ name, head: is }) => (is && asked.has(name) ? filesOf(is) : [])));
  const added = touched.flatMap(({ path, before, after }) =>
    !before && after?.regular && PROMPTS.test(path) && !named.has(path) ? [path] : [],
  );
  if (added.length === 0) return new Map();
  const gone = [...new Set(left.flatMap(filesOf))].filter((file) => lost.has(file));
  const places = await placesOf(gone, added, { base, head });
  const moved = await Promise.all(left.map(async (was) => movedTo(was, places, head)));
  return new Map(moved.flatMap((is) => (is ? [[is.name, is] as const] : [])));
}

/** What stands in another tool's config is no file. */
function isMovable({ kind, given }: Target): boolean {
  return kind === 'prompt' && typeof given?.text !== 'string';
}

/** By path of base where a file lives on. */
async function placesOf(
  gone: readonly string[],
  added: readonly string[],
  { base, head }: Pick<Looked, 'base' | 'head'>,
): Promise<ReadonlyMap<string, string>> {
  const { likeness, pairAlike } = await import('../../text/likeness.ts');
  const endings = new Set(gone.map(endingOf));
  const inOrder = added.toSorted(
    (a, b) => Number(endings.has(endingOf(b))) - Number(endings.has(endingOf(a))),
  );
  const pairs = pairAlike(
    await textsOf(gone, base),
    await textsOf(inOrder.slice(0, MOST_READ), head),
    (was, is) => likeness(was.text, is.text),
    ALIKE,
  );
  return new Map([...pairs].map(([was, is]) => [was.path, is.path]));
}

/** Null where nothing of it moved. What only looks like a prompt of another kind is none. */
async function movedTo(was: Target, places: ReadonlyMap<string, string>, head: Tree): Promise<Target | null> {
  const place = (path: string): string => places.get(path) ?? path;
  const [file = '', ...pointer] = was.model?.split('#') ?? [];
  const is: Target = {
    ...was,
    prompt: place(was.prompt),
    ...(was.further ? { further: was.further.map(place) } : {}),
    model: was.model === null ? null : [place(file), ...pointer].join('#'),
    tools: was.tools === null ? null : place(was.tools),
  };
  if (sameFiles(was, is)) return null;
  if (endingOf(is.prompt) === endingOf(was.prompt)) return is;
  const bare: Target = { ...is, model: null, tools: null };
  return (await compile(bare, head).catch(() => null)) ? is : null;
}

function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** What can't be read is nothing's other name. */
async function textsOf(
  paths: readonly string[],
  tree: Tree,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const found = await Promise.all(
    paths.map(async (path) => ({ path, text: await tree.read(path).catch(() => null) })),
  );
  return found.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
}
