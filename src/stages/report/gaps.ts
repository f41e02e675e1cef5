import { piecesFor, snippet } from '../../parsing/snippet.ts';
import { count } from '../../render/text.ts';
import type { Block, Inline, Gap, Words } from '../../types.ts';

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

function worded({ file, line, what }: Gap): Words {
  const place: Inline = { code: line === null ? file : `${file}:${line}` };
  return [place, ': ', what];
}

/** A prompt file that is there and can be read can be a target as it is; what stands in programs and settings has to be moved or pointed at. */
function wayToCover(uncovered: readonly Gap[]): Block[] {
  const prompts = uncovered
    .filter(({ kind, line }) => kind === 'prompt' && line !== null)
    .map(({ file }) => file);
  const pieces = piecesFor(
    [...new Set(prompts)].filter((file) => !/promptfooconfig/.test(file)).slice(0, MOST_PIECES),
  );
  const settings = uncovered.some(({ kind }) => kind === 'settings');
  const code = uncovered.some(({ kind }) => kind === 'code');
  const hints: readonly (Words | false)[] = [
    settings && [
      'Settings count for a target that points at them: ',
      { code: 'model: path/of/file.yml#/key' },
      '.',
    ],
    code && [
      'A prompt in a program can be gated once it stands in a file of its own that the program reads.',
    ],
  ];
  const said = hints.filter((hint) => hint !== false);
  if (pieces.length + said.length === 0) return [];
  const text = pieces.length
    ? [{ kind: 'code' as const, text: snippet(pieces, ['refusal']), language: 'yaml' }]
    : [];
  return [
    {
      kind: 'details',
      rank: 6,
      summary: ['How to cover them'],
      blocks: [...text, ...said.map((hint): Block => ({ kind: 'paragraph', words: hint }))],
    },
  ];
}
