/** Ready-made pieces of a config file. */

/** A prompt that a piece of config is for, with the name that it gets. */
export interface Piece {
  readonly name: string;
  readonly prompt: string;
  readonly cases: string;
}

/** Names for prompts by the names of their files, each once. */
export function piecesFor(prompts: readonly string[]): readonly Piece[] {
  const taken = new Set<string>();
  return prompts.map((prompt) => {
    const file = (prompt.split('/').at(-1) ?? prompt).replace(/\..*$/, '');
    const plain =
      file
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'prompt';
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`;
    taken.add(name);
    return { name, prompt, cases: `evals/${name}.jsonl` };
  });
}

/** Targets and suites for prompts, as they would stand in a config. */
export function snippet(pieces: readonly Piece[], metrics: readonly string[]): string {
  const targets = pieces.map(({ name, prompt }) => `  ${quoted(name)}: { prompt: ${quoted(prompt)} }`);
  const suites = pieces.flatMap(({ name, cases }) => [
    `  ${quoted(name)}:`,
    `    targets: [${quoted(name)}]`,
    `    cases: [${quoted(cases)}]`,
    `    metrics: [${metrics.join(', ')}]`,
  ]);
  return ['targets:', ...targets, 'suites:', ...suites].join('\n');
}

/** Plain where YAML reads it as it is. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z0-9._/-]+$/.test(text) && !/^[\d.-]/.test(text);
  return isPlain && !/^(?:null|true|false|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
