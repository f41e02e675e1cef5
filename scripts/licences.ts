import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Names of files in which packages keep what their licence asks to be handed on. */
const KEPT = /^(licen[cs]e|copying|notice)/i;

/** Writes the licence texts of every package of which a module ends in a chunk, or in what `also` names; a package without one stops the build. */
export function licences(also: () => readonly string[]): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const folders = new Set(
        [...chunks.flatMap(({ moduleIds }) => moduleIds), ...also()].flatMap(packageFolder),
      );
      const entries = [...folders].map(entryOf).sort();
      this.emitFile({
        type: 'asset',
        fileName: 'licenses.txt',
        source: entries.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

/** The folder of the package that a module belongs to, if it is somebody else's. */
function packageFolder(module: string): readonly string[] {
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/')) ?? [];
  return folder === undefined ? [] : [folder];
}

function entryOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const files = readdirSync(folder)
    .filter((file) => KEPT.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const text = texts.join('\n\n') || OWN_WORDS[license ?? '']?.(name) || fromHeads(name, folder);
  if (!text) throw new Error(`${name} ${version} is bundled, and ships no licence text`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Where packages without such a file have their licence: above the code of these. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  '@bufbuild/protobuf': ['dist/esm/create.js', 'dist/esm/wire/varint.js'],
};

/** Notices above code; the one that only names the Apache licence is followed by it, as in our own LICENSE. */
function fromHeads(name: string, folder: string): string {
  const heads = (HEADS[name] ?? []).map((file) => {
    const [head = ''] = /^(?:\/\/.*\n)+/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    return head.replaceAll(/^\/\/ ?/gm, '').trim();
  });
  const isApache = heads.some((head) => head.includes('Apache License, Version 2.0'));
  const own = readFileSync(join(import.meta.dirname, '../LICENSE'), 'utf8').trim();
  return [...heads, ...(isApache ? [own] : [])].join('\n\n');
}

/** For packages that name their licence and ship no file: the licence's own words. */
const OWN_WORDS: Readonly<Record<string, (name: string) => string>> = { ISC: isc, MIT: mit };

function isc(name: string): string {
  return `Copyright the authors of ${name}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
}

function mit(name: string): string {
  return `Copyright the authors of ${name}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
