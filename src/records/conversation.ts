/** Answers that were recorded, put to the turns that they belong to. */
import { failed } from './failure.ts';
import type { Answer, Case, Result, Recording, Turn } from '../types.ts';
import { unlessEmpty } from './no-answer.ts';
import { spokenIn } from '../prompts/talk.ts';

/** The turns that the model is to answer, counted from 1 with history included. */
export function turnsToAnswer(turns: readonly Turn[]): Pick<Answer, 'turn' | 'user'>[] {
  return turns.flatMap(({ user, assistant }, at) => (assistant === null ? [{ user, turn: at + 1 }] : []));
}

/** Answers with their turns, a single one with the last; a failure where their numbers differ otherwise. */
export function conversationOf(
  outputs: Recording['outputs'],
  turns: readonly Turn[],
): Result<readonly Answer[]> {
  if (!outputs.ok) return outputs;
  const all = turnsToAnswer(turns);
  const asked = outputs.value.length === 1 ? all.slice(-1) : all;
  const value = outputs.value.flatMap((answer, at) => (asked[at] ? [{ ...answer, ...asked[at] }] : []));
  if (value.length === outputs.value.length && value.length === asked.length)
    return unlessEmpty({ ok: true, value });
  return failed('unfit', `${outputs.value.length} answers were recorded to ${asked.length} turns`);
}

/** What the user says in a case: its turns, or what its input says. */
export function spokenTurns({ turns, input }: Pick<Case, 'turns' | 'input'>): readonly Turn[] {
  if (turns.length) return turns;
  const said = spokenIn(input, []);
  return [{ user: 'text' in said ? said.text : '', assistant: null }];
}
