import { z } from 'zod';
import { pointerPath, valueAt } from '../parsing/pointer.ts';
import type { Case, Json } from '../types.ts';

/** The texts that an option or a case's `expected` asks for; null when it asks for none. */
export function textsOf(value: Json | undefined): readonly string[] | null {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  const texts = list.filter((item) => item !== null && item !== '' && typeof item !== 'object').map(String);
  return texts.length > 0 && texts.length === list.length ? texts : null;
}

/** Where in the `expected` of a case the texts stand that a measure looks for. */
export const expectedAt = () =>
  z
    .string()
    .refine((at) => pointerPath(at) !== null, 'not a JSON pointer such as /holds')
    .optional();

/** What stands there; undefined where the case says nothing there. */
export function wantedOf({ expected }: Case, at: string | undefined): Json | undefined {
  return valueAt(expected, pointerPath(at ?? '') ?? []);
}
