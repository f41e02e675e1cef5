/** Programs of a few lines that put cases to a program of the repository, and how what it needs is installed. */

/** A program that asks a model, and the function by which it does. */
export interface Program {
  readonly path: string;
  readonly asks: {
    readonly name: string;
    readonly isAsync: boolean;
    /** Names of what has to be given to it; empty for one that has no name. */
    readonly takes: readonly string[];
  };
}

/** Lists of what programs need, wherever they stand. */
export const MANIFESTS = ['**/requirements.txt', '**/package-lock.json'] as const;

/** How what a program needs is installed. */
export interface Needs {
  readonly manifest: string;
  readonly setup: readonly (readonly string[])[];
  /** Started in place of what the machine has. */
  readonly runner: string | null;
}

/** How a program is started, and what is written for it. */
export interface Started {
  readonly needs: Needs | null;
  readonly command: readonly string[];
  readonly program: string;
  readonly lines: readonly string[];
  readonly variables: readonly string[];
}

export function inPython({ path, asks }: Program, name: string, manifests: readonly string[]): Started {
  const own = `ask_${name.replaceAll('-', '_')}`;
  const manifest = nearest(path, 'requirements.txt', manifests);
  const { root, module } = importOf(path, folderOf(manifest ?? ''));
  const { call, variables } = callOf(asks, (field) => `case["input"][${JSON.stringify(field)}]`, PYTHON_TALK);
  const said = asks.isAsync ? `loop.run_until_complete(${call})` : call;
  return {
    needs: manifest === null ? null : ofPython(manifest),
    command: ['python3', '-m', `evals.${own}`],
    program: `evals/${own}.py`,
    lines: [
      `import ${asks.isAsync ? 'asyncio, ' : ''}json, sys, time`,
      ...(root ? [`sys.path.insert(0, ${JSON.stringify(root)})`] : []),
      `from ${module} import ${asks.name}  # your function that asks the model`,
      ...(asks.isAsync ? ['loop = asyncio.new_event_loop()'] : []),
      'for line in sys.stdin:',
      '    case = json.loads(line)',
      '    begun = time.monotonic()',
      `    said = ${said}`,
      '    took = (time.monotonic() - begun) * 1000',
      '    told = {"case": case["case"], "trial": case["trial"], "output": said, "latency_ms": took}',
      '    print(json.dumps(told), flush=True)',
    ],
    variables,
  };
}

export function inNode({ path, asks }: Program, name: string, manifests: readonly string[]): Started {
  const program = `evals/ask-${name}.mjs`;
  const manifest = nearest(path, 'package-lock.json', manifests);
  const { call, variables } = callOf(asks, (field) => `input.${field}`, NODE_TALK);
  return {
    needs: manifest === null ? null : ofNode(manifest),
    command: ['node', program],
    program,
    lines: [
      "import { hrtime, stdin, stdout } from 'node:process';",
      "import { createInterface } from 'node:readline';",
      `import { ${asks.name} } from ${JSON.stringify(`../${path}`)}; // your function that asks the model`,
      'for await (const line of createInterface({ input: stdin })) {',
      '  const { case: id, trial, input } = JSON.parse(line);',
      '  const begun = hrtime.bigint();',
      `  const output = await ${call};`,
      '  const latency_ms = Number(hrtime.bigint() - begun) / 1e6;',
      '  stdout.write(`${JSON.stringify({ case: id, trial, output, latency_ms })}\\n`);',
      '}',
    ],
    variables,
  };
}

/** The manifest of a name that is in the program's folder, or in the nearest above it. */
function nearest(path: string, name: string, manifests: readonly string[]): string | null {
  const found = manifests.filter((each) => {
    const folder = folderOf(each);
    return each.split('/').at(-1) === name && (folder === '' || path.startsWith(`${folder}/`));
  });
  return found.toSorted((a, b) => a.length - b.length).at(-1) ?? null;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

/** Where Python looks, and what it is to look for: from the folder of the manifest, or from that of the program. */
function importOf(path: string, folder: string): { readonly root: string; readonly module: string } {
  const roots = [folder, folderOf(path)];
  const found = roots
    .map((root) => ({ root, module: moduleOf(root ? path.slice(root.length + 1) : path) }))
    .find(({ module }) => NAME.test(module));
  return found ?? { root: '', module: 'your_module' };
}

function moduleOf(path: string): string {
  return path.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
}

/** Parameters that take the conversation so far; and how one message of a user is written. */
const TALK = /^(?:messages|conversation|history|chat_history)$/;
const PYTHON_TALK = (said: string): string => `[{"role": "user", "content": ${said}}]`;
const NODE_TALK = (said: string): string => `[{ role: 'user', content: ${said} }]`;

/** The call with the fields of a case in the places of its parameters. */
function callOf(
  { name, takes }: Program['asks'],
  field: (name: string) => string,
  talk: (said: string) => string,
): { readonly call: string; readonly variables: readonly string[] } {
  const given = takes.length ? takes : ['question'];
  const places = given.map((each) => ({
    isTalk: TALK.test(each),
    name: TALK.test(each) || each === '' ? 'question' : each,
  }));
  const words = places.map(({ isTalk, name: of }) => (isTalk ? talk(field(of)) : field(of)));
  return { call: `${name}(${words.join(', ')})`, variables: [...new Set(places.map((place) => place.name))] };
}

function ofPython(manifest: string): Needs {
  const setup = [
    ['python3', '-m', 'venv', '.venv'],
    ['.venv/bin/pip', 'install', '-r', manifest],
  ];
  return { manifest, setup, runner: '.venv/bin/python' };
}

function ofNode(manifest: string): Needs {
  const folder = folderOf(manifest);
  return { manifest, setup: [['npm', 'ci', ...(folder ? ['--prefix', folder] : [])]], runner: null };
}
