import type { Json } from '../types.ts';

/** The texts that an option or a case's `expected` asks for; null when it asks for none. */
export function textsOf(value: Json | undefined): readonly string[] | null {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  const texts = list.filter((item) => item !== null && item !== '' && typeof item !== 'object').map(String);
  return texts.length > 0 && texts.length === list.length ? texts : null;
}
