import type { Json } from './state.ts';

/** An object, and no list. */
export function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The one of several schemas that a value seems to be meant for. */
function branchFor(schema: Json, value: unknown): Json {
  const branches: Json[] = schema.anyOf ?? schema.oneOf ?? [];
  if (branches.length === 0) return schema;
  const kind = Array.isArray(value) ? 'array' : 'object';
  const fitting = branches.filter(
    (branch) => [branch.type].flat().includes(kind) || branch.anyOf || branch.oneOf,
  );
  const named = fitting.find((branch) => branch.properties?.type?.enum?.includes((value as Json)?.type));
  return branchFor(named ?? fitting[0] ?? {}, value);
}

/** The plainest value that a schema allows; null wherever it may be. */
function blank(schema: Json): unknown {
  const kinds = [schema.type].flat();
  if (kinds.includes('null')) return null;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf ?? schema.oneOf) {
    const branches: Json[] = schema.anyOf ?? schema.oneOf;
    return branches.some((branch) => branch.type === 'null') ? null : blank(branches[0] ?? {});
  }
  if (kinds.includes('object') || schema.properties || schema.allOf) return filled(schema, {});
  if (kinds.includes('array')) return [];
  if (kinds.includes('boolean')) return false;
  if (kinds.includes('integer') || kinds.includes('number')) return schema.minimum ?? 0;
  const formats: Json = { uri: 'https://github.com/-', 'date-time': '2026-01-01T00:00:00Z' };
  return formats[schema.format] ?? '';
}

/** A value with what its schema requires and it lacks: nulls where they are allowed, else zeros and empty lists. */
export function filled(schema: Json, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = branchFor(schema, value).items ?? {};
    return value.map((item) => filled(items, item));
  }
  if (!isObject(value)) return value;
  const { properties = {}, required = [], allOf = [] }: Json = branchFor(schema, value);
  const whole: Json = (allOf as Json[]).reduce((sum, part) => filled(part, sum) as Json, { ...value });
  for (const name of required) if (!(name in whole)) whole[name] = blank(properties[name] ?? {});
  for (const [name, part] of Object.entries(properties)) {
    if (name in whole) whole[name] = filled(part as Json, whole[name]);
  }
  return whole;
}
