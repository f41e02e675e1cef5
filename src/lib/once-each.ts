import type { Warning } from '../types.ts';

/** Warnings in their order, each said once. */
export function onceEach(warnings: readonly Warning[]): readonly Warning[] {
  return [...new Map(warnings.map((each) => [each.message, each])).values()];
}
