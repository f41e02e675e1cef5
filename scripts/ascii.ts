import type { Plugin } from 'rolldown';

/**
 * Writes what is not ASCII as escapes: a single other character doubles what a whole file takes in memory, and V8 reads
 * it at half the speed. Files where that would change what is meant stay as they are.
 */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    renderChunk: (code) => (isSafe(code) ? { code: code.replace(OTHER, escaped), map: null } : null),
  };
}

const OTHER = /[\u0080-\uffff]/g;
/** Raw templates, where an escape is none; and a backslash before such a character would take ours away. */
const UNSAFE = /String\.raw`[^`]*[\u0080-\uffff]|\\[\u0080-\uffff]/;

function isSafe(code: string): boolean {
  return !UNSAFE.test(code);
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
