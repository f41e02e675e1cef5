/** About how many bytes plain JSON takes in memory: so much for each text, list and object, and what they hold. */
export function weightOf(it: unknown): number {
  if (typeof it === 'string') return TEXT + it.length;
  if (typeof it !== 'object' || it === null) return typeof it === 'number' ? NUMBER : 0;
  let sum = OBJECT;
  if (Array.isArray(it)) for (const item of it) sum += PLACE + weightOf(item);
  else for (const name in it) sum += PLACE + weightOf((it as Readonly<Record<string, unknown>>)[name]);
  return sum;
}

const TEXT = 16;
const NUMBER = 12;
const OBJECT = 24;
const PLACE = 8;
