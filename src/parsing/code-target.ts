/** Prompts that stand in programs: the shortest target that would gate them. */
import { namer, type Piece, quoted } from './snippet.ts';

/** A piece of config for a program, and the file that it starts, which is still to be written. */
interface CodeTarget extends Piece {
  readonly program: string;
  readonly lines: readonly string[];
}

/** A target for each program in a language whose programs can be started as they are: Python, TypeScript, JavaScript. */
export function codeTargets(files: readonly string[], taken = new Set<string>()): readonly CodeTarget[] {
  const nameOf = namer(taken);
  return files.flatMap((file) => {
    const started = /\.py$/.test(file) ? inPython : /\.[cm]?[jt]s$/.test(file) ? inNode : null;
    if (!started) return [];
    const name = nameOf(file);
    const { command, program, lines } = started(file, name);
    const watch = [file.includes('/') ? `${file.split('/')[0]}/**` : file, program];
    return [
      {
        name,
        target: `command: [${command.map(quoted).join(', ')}], watch: [${watch.map(quoted).join(', ')}]`,
        cases: `evals/${name}.jsonl`,
        program,
        lines,
      },
    ];
  });
}

interface Started {
  readonly command: readonly string[];
  readonly program: string;
  readonly lines: readonly string[];
}

function inPython(file: string, name: string): Started {
  const own = `ask_${name.replaceAll('-', '_')}`;
  const module = file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  const from = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module) ? module : 'your_module';
  return {
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
