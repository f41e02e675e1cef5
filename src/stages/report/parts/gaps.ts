import { ANSWER_ONLY_METRICS, answerOnlySuites } from '../../../parsing/answer-only.ts';
import { codeTargets, unknownProgram } from '../../../parsing/code-target.ts';
import { piecesFor, snippet } from '../../../parsing/snippet.ts';
import { count } from '../../../render/text.ts';
import type { Block, Inline, Gap, Words } from '../../../types.ts';

const MOST_SHOWN = 20;
const MOST_PIECES = 5;

/** What changed although no suite asks it, with the piece of config that would. */
export function gapBlocks(uncovered: readonly Gap[]): Block[] {
  if (uncovered.length === 0) return [];
  const left = uncovered.length - MOST_SHOWN;
  const items = uncovered.slice(0, MOST_SHOWN).map(worded);
  const said = `Changed, not covered: ${count(uncovered.length)} ${uncovered.length === 1 ? 'place' : 'places'}`;
  return [
    {
      kind: 'details',
      rank: 3,
      summary: [`⚠️ ${said}`],
      blocks: [
        {
          kind: 'paragraph',
          words: ['No suite asks what uses these, so nothing is known about what they change.'],
        },
        { kind: 'list', items: left > 0 ? [...items, [`… and ${count(left)} more`]] : items },
        ...wayToCover(uncovered),
      ],
    },
  ];
}

function yaml(text: string): Block {
  return { kind: 'code', text, language: 'yaml' };
}

/** Files that are there, each once. */
function filesOf(uncovered: readonly Gap[], isOne: (gap: Gap) => boolean): string[] {
  return [...new Set(uncovered.filter((gap) => gap.line !== null && isOne(gap)).map(({ file }) => file))];
}

/** What agents are told shows in what they answer: no agent has to be run for a first suite. */
function instructionBlocks(uncovered: readonly Gap[]): Block[] {
  const files = filesOf(uncovered, ({ kind }) => kind === 'instructions').slice(0, MOST_PIECES);
  const suites = answerOnlySuites(files, { model: 'config/models.yml#/agent' });
  const [first] = suites;
  if (!first) return [];
  const cases = `# ${first.cases}: ${first.firstCase}`;
  return [
    {
      kind: 'paragraph',
      words: ['Instructions are gated by questions, what a right answer must hold, and what it must not:'],
    },
    yaml(`${snippet(suites, [])}\nmetrics:\n${ANSWER_ONLY_METRICS}\n${cases}`),
  ];
}

/** The shortest target that asks the program itself. */
function codeBlocks(uncovered: readonly Gap[]): Block[] {
  const targets = codeTargets(
    filesOf(uncovered, ({ kind, isPrompt }) => kind === 'code' && isPrompt === true)
      .slice(0, MOST_PIECES)
      .map(unknownProgram),
  );
  const [first] = targets;
  if (!first) return [];
  return [
    yaml(
      [
        snippet(targets, ['refusal']),
        `# ${first.program}:`,
        ...first.lines.map((line) => `#   ${line}`),
      ].join('\n'),
    ),
    {
      kind: 'paragraph',
      words: [
        'Such a target is started at both revisions; it needs ',
        { code: 'allow-commands: true' },
        ' (docs/systems.md).',
      ],
    },
  ];
}

function worded({ file, line, what }: Gap): Words {
  const place: Inline = { code: line === null ? file : `${file}:${line}` };
  return [place, ': ', what];
}

/** A prompt file that is there and can be read can be a target as it is; what stands in programs and settings has to be moved or pointed at. */
function wayToCover(uncovered: readonly Gap[]): Block[] {
  const prompts = filesOf(uncovered, ({ kind }) => kind === 'prompt');
  const pieces = piecesFor(prompts.filter((file) => !/promptfooconfig/.test(file)).slice(0, MOST_PIECES));
  const settings = uncovered.some(({ kind, file }) => kind === 'settings' && !isWorkflow(file));
  const workflows = uncovered.some(({ file }) => isWorkflow(file));
  const code = uncovered.some(({ kind }) => kind === 'code');
  const hints: readonly (Words | false)[] = [
    settings && [
      'Settings count for a target that points at them: ',
      { code: 'model: path/of/file.yml#/key' },
      '.',
    ],
    workflows && [
      'What a workflow gives the gate is asked on both sides alike. To compare two endpoints, declare both, and point ',
      { code: 'endpoint' },
      ' of the target at the new one (docs/endpoints.md).',
    ],
    code && [
      'A prompt in a program can be gated where it stands, by a target that starts the program, or once it stands in a file of its own that the program reads.',
    ],
  ];
  const said = hints.filter((hint) => hint !== false);
  const text = [
    ...(pieces.length ? [yaml(snippet(pieces, ['refusal']))] : []),
    ...instructionBlocks(uncovered),
    ...codeBlocks(uncovered),
  ];
  if (text.length + said.length === 0) return [];
  return [
    {
      kind: 'details',
      rank: 6,
      summary: ['How to cover them'],
      blocks: [...text, ...said.map((hint): Block => ({ kind: 'paragraph', words: hint }))],
    },
  ];
}

function isWorkflow(file: string): boolean {
  return file.startsWith('.github/workflows/');
}
