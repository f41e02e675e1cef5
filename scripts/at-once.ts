import { join } from 'node:path';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ACTION = join(import.meta.dirname, '../src/index.ts');
let needed: ReadonlySet<string> | null = null;

/** Names a chunk for what the action reads at every start; what only the command line reads at once goes to `later`. */
export function atOnce(name: string): (id: string, graph: Graph) => string {
  return (id, graph) => ((needed ??= reachedFrom(ACTION, graph)).has(id) ? name : `${name}-later`);
}

function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
