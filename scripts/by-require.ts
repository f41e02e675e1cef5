import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

/** One import of a chunk, as the bundler writes them: a line each, before all else. */
const IMPORT = /^import (.+) from "([^"]+)";$/;
const OPENED = [
  'import { createRequire as $createRequire } from "node:module";',
  'const $node = $createRequire(import.meta.url);',
];

/**
 * Takes what is Node's own by `require`: to import a module of Node's makes a second one with all that it exports, and
 * so loads what `fs` or `crypto` load only when it is asked for.
 */
export function byRequire(): Plugin {
  return {
    name: 'by-require',
    renderChunk: (code) => ({ code: withRequires(code), map: null }),
  };
}

function withRequires(code: string): string {
  const lines = code.split('\n');
  const end = lines.findIndex((line) => !/^(?:import |#!|\s*$)/.test(line));
  const head = lines.slice(0, Math.max(end, 0));
  const taken = head.flatMap((line) => requireOf(line) ?? []);
  if (taken.length === 0) return code;
  const left = head.filter((line) => requireOf(line) === null && line.trim() !== '');
  const [opening = '', ...body] = OPENED;
  return [...left, opening, '', ...body, ...taken, '', ...lines.slice(head.length)].join('\n');
}

/** Null for what is no import of Node's own. */
function requireOf(line: string): string | null {
  const [, names = '', source = ''] = IMPORT.exec(line) ?? [];
  if (!isBuiltin(source) || source === 'node:module') return null;
  const [, own, whole, some] = /^(?:(\w[\w$]*)(?:, )?)?(?:\* as ([\w$]+)|(\{.*\}))?$/.exec(names) ?? [];
  const from = `$node("${source}")`;
  return [own, whole, some?.replaceAll(' as ', ': ')]
    .filter((name) => name !== undefined)
    .map((name) => `const ${name} = ${from};`)
    .join('\n');
}
