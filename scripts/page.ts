import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

const FOLDER = join(import.meta.dirname, '../src/page');
const NAME = 'virtual:page';
/** Modules of others that went into the page: they are handed on with it, and so must their licences be. */
const bundled = new Set<string>();

/** Files of packages that the page holds. */
export function modulesOfThePage(): readonly string[] {
  return [...bundled];
}

/** What `virtual:page` is: the program and the look of the report page, and the hashes by which its policy lets them in. */
export function page(): Plugin {
  return {
    name: 'page',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: async (id) => (id === `\0${NAME}` ? moduleOf(await program(), style()) : null),
  };
}

function moduleOf(script: string, look: string): string {
  const built = { script, style: look, scriptHash: hash(script), styleHash: hash(look) };
  return `export const built = ${JSON.stringify(built)};`;
}

/** One script without a line that could end the element it stands in. */
async function program(): Promise<string> {
  const build = await rolldown({
    input: join(FOLDER, 'main.tsx'),
    platform: 'browser',
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    tsconfig: false,
  });
  const { output } = await build.generate({
    format: 'iife',
    minify: 'dce-only',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error('the page must be one script');
  for (const module of chunk.moduleIds) if (module.includes('node_modules')) bundled.add(module);
  return chunk.code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function style(): string {
  return readFileSync(join(FOLDER, 'style.css'), 'utf8').replaceAll('\r\n', '\n');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
