import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { once } from '../lib/once.ts';
import { isFields } from '../parsing/json.ts';
import { argv, variable } from '../records/program.ts';
import { isScaled, measuredAs, SCALE_FAULT, valueOptions } from '../records/values.ts';
import { marked, quoted, unscored } from '../text/marks.ts';
import type { Evidence, Json, Mark } from '../types.ts';

const options = once(() =>
  z
    .strictObject({
      command: argv.describe('The program that marks and its arguments, never a line for a shell.'),
      setup: z
        .array(argv)
        .default([])
        .describe('Run before it, one after the other, in the same folder and environment.'),
      env: z
        .array(variable)
        .default([])
        .describe('The variables that it sees; nothing else of the environment is passed on.'),
      ...valueOptions(),
    })
    .refine(isScaled, SCALE_FAULT),
);
type Options = SettingsOf<typeof options>;

/** A metric of one's own: a program of the repository reads answers and writes a mark for each. */
export const measure: Measure<Options> = {
  name: 'command',
  what: 'What a program of yours says of an answer: JSON lines in and out.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options,
  gauge: ({ command, setup, env }) => ({ command, setup, env }),
  prepare: (settings) => (sample) => {
    const reply = sample.replies?.[0];
    if (!reply) return unscored('the program of this metric was not asked');
    return reply.ok ? markIn(reply.value, settings, sample.answer.turn) : unscored(reply.failure.message);
  },
  as: (given) => measuredAs(options().parse(given)),
};

function markIn(line: string, settings: Options, turn: number): Mark {
  const said = parsed(line);
  if (said === null || !('value' in said))
    return unscored(`the program wrote ${quoted(line)}, which holds no \`value\``);
  const reason = wordsOf(said['reason']);
  const value = numberOf(said['value'] ?? null);
  if (value === null && said['value'] === null)
    return unscored(reason ?? 'the program gives no mark, and no reason');
  const fault = value === null ? 'no number' : faultOf(value, settings);
  if (value === null || fault !== null)
    return unscored(`the program marks it ${JSON.stringify(said['value'])}, which is ${fault}`);
  return marked(value, reason ?? 'the program says no reason', evidenceIn(said['evidence'] ?? null, turn));
}

function parsed(line: string): Readonly<Record<string, Json>> | null {
  try {
    const value = JSON.parse(line) as Json;
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function numberOf(value: Json): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A mark that is not of the card's kind would be counted as what it is not. */
function faultOf(value: number, { unit, graded, scale }: Options): string | null {
  if (unit === 'ratio' && (value < 0 || value > 1))
    return 'no share from 0 to 1: the card says otherwise with `unit: number`';
  if (unit === 'ratio' && !graded && value !== 0 && value !== 1)
    return 'neither right nor wrong: the card allows it with `graded: true`';
  if (scale && (value < scale[0] || value > scale[1])) return `beyond \`scale: [${scale.join(', ')}]\``;
  return unit !== 'number' && value < 0 ? 'less than nothing' : null;
}

function wordsOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A text is the stretch of the answer that is meant. */
function evidenceIn(value: Json, turn: number): Partial<Evidence> {
  if (typeof value === 'string') return { turn, span: value };
  if (!isFields(value)) return { turn };
  return {
    turn: typeof value['turn'] === 'number' ? value['turn'] : turn,
    expected: wordsOf(value['expected']),
    observed: wordsOf(value['observed']),
    span: wordsOf(value['span']),
  };
}
