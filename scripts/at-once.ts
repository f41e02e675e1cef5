import { join } from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');

/**
 * Names a chunk for what the action reads at every start; what only the command line reads at once goes to `later`.
 * To know it, the action is bundled once by itself: an index brings nothing along that nobody takes from it.
 */
export async function atOnce(built: InputOptions): Promise<(name: string) => (id: string) => string> {
  const imports = new Map<string, readonly string[]>();
  const bundle = await rolldown({
    ...built,
    plugins: [later(imports), built.plugins],
    input: join(ROOT, 'src/index.ts'),
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const left = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  const needed = new Set(left.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
  const isIndex = (id: string): boolean => id.endsWith('/index.ts') && !needed.has(id);
  // What is needed in part may need more for the rest of it, which is in the same chunk.
  const read = new Set(needed);
  for (const id of read)
    imports
      .get(id)
      ?.filter((each) => !isIndex(each))
      .forEach((each) => read.add(each));
  return (name) => (id) => (read.has(id) ? name : `${name}-later`);
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
