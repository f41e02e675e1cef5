/** The program of a notebook: its cells of code, one below the other, with the lines that they have in the file. */
import { isFields } from '../../parsing/json.ts';
import type { Json } from '../../types.ts';

interface Program {
  readonly text: string;
  /** The line of the file that a line of the program stands in. */
  readonly lineOf: (line: number) => number;
}

/** A notebook that can't be read holds nothing. */
export function programOf(notebook: string | null): Program {
  const sources = sourcesIn(notebook ?? '');
  const places: number[] = [];
  const lines = (notebook ?? '').split('\n').map((line) => line.trim().replace(/,$/, ''));
  const lastOf = new Map(lines.map((line, index) => [line, index]));
  let at = 0;
  for (const source of sources) {
    // Looked for only where it still stands: what is written otherwise would be looked for to the end, each time.
    const written = [JSON.stringify(source), escaped(source)].find((each) => (lastOf.get(each) ?? -1) >= at);
    if (written !== undefined) at = lines.indexOf(written, at) + 1;
    // Several lines of a program may stand in one of the file.
    for (const _ of source.replace(/\n$/, '').split('\n')) places.push(Math.max(1, at));
  }
  return {
    text: sources.map((source) => (source.endsWith('\n') ? source : `${source}\n`)).join(''),
    lineOf: (line) => places[line - 1] ?? places.at(-1) ?? 1,
  };
}

function sourcesIn(notebook: string): string[] {
  let value: Json;
  try {
    value = JSON.parse(notebook) as Json;
  } catch {
    return [];
  }
  const cells = isFields(value) && Array.isArray(value['cells']) ? (value['cells'] as readonly Json[]) : [];
  return cells.flatMap((cell) => {
    if (!isFields(cell) || cell['cell_type'] !== 'code') return [];
    const source = cell['source'] ?? '';
    const all: readonly Json[] = Array.isArray(source) ? source : [source];
    const texts = all.filter((each) => typeof each === 'string');
    return texts;
  });
}

/** As writers put it that keep to ASCII. */
function escaped(source: string): string {
  return JSON.stringify(source).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
