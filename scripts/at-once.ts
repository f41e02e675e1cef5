import { join } from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const START = ['index.ts'];
/** What a run goes on with that asks something. */
const ASKING = [
  'pipelines/ask-in-waves.ts',
  'stages/detect/change.ts',
  'stages/plan/index.ts',
  'stages/report/index.ts',
];

interface Tiers {
  /** What is read at every start has the name; what only the command line reads at once goes to `later`. */
  readonly atStart: (name: string) => (id: string) => string;
  /** What is read as soon as something is asked, but not before; null for all else. */
  readonly toAsk: (name: string) => (id: string) => string | null;
}

/**
 * Which modules the action reads at what time. To know it, each part is bundled once by itself: an index brings nothing
 * along that nobody takes from it.
 */
export async function atOnce(built: InputOptions): Promise<Tiers> {
  const [start, asking] = [await readBy(START, built), await readBy(ASKING, built)];
  return {
    atStart: (name) => (id) => (start.has(id) ? name : `${name}-later`),
    toAsk: (name) => (id) => (asking.has(id) && !start.has(id) ? name : null),
  };
}

async function readBy(files: readonly string[], built: InputOptions): Promise<ReadonlySet<string>> {
  const imports = new Map<string, readonly string[]>();
  const bundle = await rolldown({
    ...built,
    plugins: [later(imports), built.plugins],
    input: files.map((file) => join(ROOT, 'src', file)),
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const left = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  const needed = new Set(left.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
  const isIndex = (id: string): boolean => id.endsWith('/index.ts') && !needed.has(id);
  // What is needed in part may need more for the rest of it, which is in the same file.
  const read = new Set(needed);
  for (const id of read) for (const each of imports.get(id) ?? []) if (!isIndex(each)) read.add(each);
  return read;
}

/** Leaves out what is loaded only when it is needed, and notes which module imports which. */
function later(imports: Map<string, readonly string[]>): Plugin {
  return {
    name: 'later',
    resolveDynamicImport: (source) => ({ id: `later:${String(source)}`, external: true }),
    buildEnd() {
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id)?.importedIds ?? []);
    },
  };
}
