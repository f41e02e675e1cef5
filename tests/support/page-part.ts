import { linePieces } from '../../src/render/json-pieces.ts';
import { readable as readableJson } from '../../src/render/readable.ts';
import type { PagePart, WholePart } from '../../src/types.ts';

/** A part of a page as it reads before anything is packed. */
export function readable(part: PagePart): string {
  if (typeof part === 'string') return part;
  if ('pieces' in part) return inOne(part.pieces);
  return 'pack' in part ? readableJson(part.pack) : part.fixed;
}

/** The same with nothing in it that is made as it is written. */
export function wholePart(part: PagePart): WholePart {
  return typeof part === 'object' && 'pieces' in part ? { pack: JSON.parse(inOne(part.pieces)) } : part;
}

/** JSON of what is made as it is written. */
export function inOne(pieces: unknown): string {
  return [...linePieces(pieces, (some) => readableJson(some))].join('');
}
