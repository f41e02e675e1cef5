import { compileNoLoops, keepNoJobs } from './compiler.ts';
import { keepHeapSmall } from './heap.ts';
import { isOurs } from './ownership.ts';

/**
 * Prepares V8 for a run that makes much: called once it is known that something is asked, and not at the start. Node
 * refuses what it keeps compiled of its own modules where flags differ from those it was built with, and a run in which
 * nothing changed would compile them anew for nothing: docs/decisions/0055 has the figures.
 */
export function expectMuch(): void {
  if (!isOurs()) return;
  keepHeapSmall();
  compileNoLoops();
  keepNoJobs();
}
