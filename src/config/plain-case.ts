import { isFields } from '../parsing/json.ts';
import type { Fields, Json } from '../types.ts';
import type { WrittenCase } from './schema.ts';

type Form = (value: Json) => boolean;

const isAny: Form = () => true;
const isText: Form = (value) => typeof value === 'string';
const isFilled: Form = (value) => typeof value === 'string' && value !== '';
const isPassages: Form = (value) => isText(value) || (Array.isArray(value) && value.every(isText));
const isTurn: Form = (value) =>
  isFilled(value) ||
  (isFields(value) &&
    isFilled(value['user'] ?? null) &&
    isText(value['assistant'] ?? null) &&
    Object.keys(value).length === 2);
const isTag: Form = (value) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What most cases say, in the forms that are taken as they stand. */
const FORMS: Readonly<Record<string, Form>> = {
  id: (value) => isFilled(value) || typeof value === 'number',
  input: (value) => isText(value) || isFields(value),
  turns: (value) => Array.isArray(value) && value.length > 0 && value.every(isTurn),
  expected: isAny,
  context: isPassages,
  tags: (value) => isFields(value) && Object.values(value).every(isTag),
  pinned: (value) => typeof value === 'boolean',
};

/**
 * Whether a value that was parsed is a case as the schema has it, each key spelt as ours: then it is neither put in our
 * words nor held against the schema, which take ten times as long. All else is, whether it be right or not.
 */
export function isPlainCase(value: Json): value is Fields & WrittenCase {
  if (!isFields(value)) return false;
  for (const key of Object.keys(value)) {
    const form = Object.hasOwn(FORMS, key) ? FORMS[key] : undefined;
    if (!form?.(value[key] ?? null)) return false;
  }
  return true;
}
