/** Prompts that stand in programs: the shortest target that would gate them. */
import { namer, type Piece, quoted } from './snippet.ts';

/** A piece of config for a program, and the file that it starts, which is still to be written. */
interface CodeTarget extends Piece {
  readonly program: string;
  readonly lines: readonly string[];
}

/** Lists of what programs need, at the root of a repository. */
export const MANIFESTS = ['requirements.txt', 'package-lock.json'] as const;

/**
 * A target for each program in a language whose programs can be started as they are: Python, TypeScript, JavaScript.
 * What a manifest that is there lists is installed first, into the folder of the revision.
 */
export function codeTargets(
  files: readonly string[],
  taken = new Set<string>(),
  manifests: readonly string[] = [],
): readonly CodeTarget[] {
  const nameOf = namer(taken);
  return files.flatMap((file) => {
    const started = /\.py$/.test(file) ? inPython : /\.[cm]?[jt]s$/.test(file) ? inNode : null;
    if (!started) return [];
    const name = nameOf(file);
    const { command, program, lines, needs } = started(file, name);
    const own = manifests.includes(needs.manifest) ? needs : null;
    const watch = [
      file.includes('/') ? `${file.split('/')[0]}/**` : file,
      program,
      ...(own ? [own.manifest] : []),
    ];
    const [first = '', ...rest] = command;
    const start = [own?.runner ?? first, ...rest];
    return [
      {
        name,
        target: `command: ${listed(start)}${setupOf(own)}, watch: ${listed(watch)}`,
        cases: `evals/${name}.jsonl`,
        program,
        lines,
      },
    ];
  });
}

function listed(words: readonly string[]): string {
  return `[${words.map(quoted).join(', ')}]`;
}

function setupOf(needs: Needs | null): string {
  return needs ? `, setup: [${needs.setup.map(listed).join(', ')}]` : '';
}

/** How what a program needs is installed. */
interface Needs {
  readonly manifest: (typeof MANIFESTS)[number];
  readonly setup: readonly (readonly string[])[];
  /** Started in place of what the machine has. */
  readonly runner: string | null;
}

const OF_PYTHON: Needs = {
  manifest: 'requirements.txt',
  setup: [
    ['python3', '-m', 'venv', '.venv'],
    ['.venv/bin/pip', 'install', '-r', 'requirements.txt'],
  ],
  runner: '.venv/bin/python',
};
const OF_NODE: Needs = { manifest: 'package-lock.json', setup: [['npm', 'ci']], runner: null };

interface Started {
  readonly needs: Needs;
  readonly command: readonly string[];
  readonly program: string;
  readonly lines: readonly string[];
}

function inPython(file: string, name: string): Started {
  const own = `ask_${name.replaceAll('-', '_')}`;
  const module = file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  const from = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module) ? module : 'your_module';
  return {
    needs: OF_PYTHON,
    command: ['python3', '-m', `evals.${own}`],
    program: `evals/${own}.py`,
    lines: [
      'import json, sys',
      `from ${from} import answer  # your function that asks the model`,
      'for line in sys.stdin:',
      '    case = json.loads(line)',
      '    said = answer(case["input"]["question"])',
      '    print(json.dumps({"case": case["case"], "trial": case["trial"], "output": said}))',
    ],
  };
}

function inNode(file: string, name: string): Started {
  const program = `evals/ask-${name}.mjs`;
  return {
    needs: OF_NODE,
    command: ['node', program],
    program,
    lines: [
      "import { stdin, stdout } from 'node:process';",
      "import { createInterface } from 'node:readline';",
      `import { answer } from ${JSON.stringify(`../${file}`)}; // your function that asks the model`,
      'for await (const line of createInterface({ input: stdin })) {',
      '  const { case: id, trial, input } = JSON.parse(line);',
      '  const output = await answer(input.question);',
      '  stdout.write(`${JSON.stringify({ case: id, trial, output })}\\n`);',
      '}',
    ],
  };
}
