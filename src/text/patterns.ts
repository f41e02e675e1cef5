/** Patterns that users write: RE2 syntax, in time that grows linearly with the text. */
import type { RE2JS } from 're2js';

/** The work that one answer may cost: size of the compiled pattern times length of the text. About a second. */
const mostSteps = 20_000_000;
const letters = { i: 'CASE_INSENSITIVE', m: 'MULTILINE', s: 'DOTALL' } as const;

/** The engine is loaded here, so that configs without patterns don't pay for it. */
export async function compilePattern(pattern: string, flags = ''): Promise<RE2JS> {
  const { RE2JS } = await import('re2js');
  const bits = [...flags].reduce((sum, letter) => sum | RE2JS[letters[letter as keyof typeof letters]], 0);
  return RE2JS.compile(RE2JS.translateRegExp(pattern), bits);
}

/** A text as it is searched: its lines end alike, unless the pattern asks for how they end. */
export function searchable(text: string, pattern: string): string {
  return text.includes('\r\n') && !/\\(?:r|x0d|x\{0*d\})/i.test(pattern)
    ? text.replaceAll('\r\n', '\n')
    : text;
}

/** The most UTF-16 units that this pattern may be asked to search. */
export function longestFor(compiled: RE2JS): number {
  return Math.floor(mostSteps / compiled.programSize());
}

/** What every engine reads alike: letters and digits, simple classes and escapes, groups, `| * + ?` and anchors. */
const COMMON =
  /^(?:[\p{L}\p{N} _,;:'"!%&/=@#<>~.^$|*+?)-]|\((?:\?:)?|\\[dDwWsSbB.^$|*+?()[\]{}\\/]|\[\^?(?:[\p{L}\p{N} _,;:'"!%&/=@#<>~.]|\\[dDwWsS]|a-z|A-Z|0-9)+\])*$/u;

/** Well-formed whatever the engine; no for what only the engine can tell. */
function isCommon(pattern: string): boolean {
  if (!COMMON.test(pattern)) return false;
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * What is wrong with a pattern, and what to do about it; null when nothing is. The engine is not loaded for what
 * most patterns are made of: a config is read by every run, and its patterns are used by few.
 */
export async function faultOf(pattern: string, flags = ''): Promise<string | null> {
  if (/\(\?<?[=!]/.test(pattern))
    return 'lookaround is not supported, since it can take forever; use two metrics, one of them with expect: no-match';
  if (/\\(?:[1-9]|k<)/.test(pattern)) return 'back-references are not supported; write the repeated part out';
  if (isCommon(pattern)) return null;
  try {
    await compilePattern(pattern, flags);
    return null;
  } catch (error) {
    return `not a regular expression in RE2 syntax: ${error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : ''}`;
  }
}

/** Patterns of JSON Schemas in the same engine, in the form that Ajv takes. */
export async function schemaPatterns(): Promise<((pattern: string) => RE2JS) & { readonly code: string }> {
  const { RE2JS } = await import('re2js');
  return Object.assign((pattern: string) => RE2JS.compile(RE2JS.translateRegExp(pattern)), { code: 'RE2' });
}
