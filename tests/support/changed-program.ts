/** A program of which a proposal changes the body, and what it said on each side. */
import type { Report, Side } from '../../src/types.ts';
import { gateInside } from './in-repository.ts';
import { commandOf, programOf } from './programs.ts';

export const ALLOWED = { 'allow-commands': 'true', timeout: '20' };
export const POLITE = "answer({ output: 'please wait' });";

/** The gate over two bodies of the program. */
export function changed(base: string, head: string, more: Partial<Parameters<typeof gateInside>[0]> = {}) {
  return gateInside({
    base: programOf(base),
    head: { 'app/main.mjs': commandOf(head) },
    inputs: ALLOWED,
    ...more,
  });
}

export function textsOf({ runs }: Report, side: Side): string[] {
  return runs.flatMap(({ trial, result }) =>
    trial.side === side ? [result.ok ? (result.value[0]?.text ?? '') : result.failure.message] : [],
  );
}
