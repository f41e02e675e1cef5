import { readable as readableJson } from '../../src/render/readable.ts';
import type { PagePart } from '../../src/types.ts';

/** A part of a page as it reads before anything is packed. */
export function readable(part: PagePart): string {
  if (typeof part === 'string') return part;
  return 'pack' in part ? readableJson(part.pack) : part.fixed;
}
