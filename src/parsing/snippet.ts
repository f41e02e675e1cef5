/** Ready-made pieces of a config file. */

/** What a piece of config is for, with the name that it gets. */
export interface Piece {
  readonly name: string;
  /** What the target is, as YAML: `prompt: …` or `command: …` and what belongs to it. */
  readonly target: string;
  readonly cases: string;
  /** Metrics of this piece alone; else those of all. */
  readonly metrics?: readonly string[];
}

/** Names for prompts by the names of their files, each once. */
export function piecesFor(prompts: readonly string[], taken = new Set<string>()): readonly Piece[] {
  const nameOf = namer(taken);
  return prompts.map((prompt) => {
    const name = nameOf(prompt);
    return { name, target: `prompt: ${quoted(prompt)}`, cases: `evals/${name}.jsonl` };
  });
}

/** Names files, each name once; a file whose name says nothing is called as its folder. */
export function namer(taken = new Set<string>()): (path: string) => string {
  return (path) => {
    const plain = plainOf(path) || 'prompt';
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`;
    taken.add(name);
    return name;
  };
}

function plainOf(path: string): string {
  const [file = path, folder] = path.split('/').toReversed();
  const word = /^(?:SKILL\.md|__init__\.py|index\.\w+)$/.test(file) ? (folder ?? file) : file;
  return word
    .replace(/(?<=.)\..*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Targets and suites for prompts, as they would stand in a config. */
export function snippet(pieces: readonly Piece[], metrics: readonly string[]): string {
  const targets = pieces.map(({ name, target }) => `  ${quoted(name)}: { ${target} }`);
  const suites = pieces.flatMap(({ name, cases, metrics: own = metrics }) => [
    `  ${quoted(name)}:`,
    `    targets: [${quoted(name)}]`,
    `    cases: [${quoted(cases)}]`,
    `    metrics: [${own.join(', ')}]`,
  ]);
  return ['targets:', ...targets, 'suites:', ...suites].join('\n');
}

/** Plain where YAML reads it as it is. */
export function quoted(text: string): string {
  const isPlain = /^[A-Za-z0-9._/*-]+$/.test(text) && !/^(?:[\d.*]|-[^a-z])/.test(text);
  return isPlain && !/^(?:null|true|false|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
