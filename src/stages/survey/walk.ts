/** A walk through a config file: what of it says how a model is asked, and with what words. */
import { MODEL_ID } from '../../endpoints/models.ts';
import { isFields } from '../../parsing/json.ts';
import { snake } from '../../prompts/prompt-text.ts';
import type { Fields, Json } from '../../types.ts';
import { wordsIn } from './literals.ts';
import * as names from './setting-names.ts';

export interface Setting {
  readonly value: string;
  readonly line: number | null;
  /** Values that only name a model or a number are shown; addresses and what stands in an environment are not. */
  readonly shown: boolean;
  /** What stands for its value's own name. */
  readonly name?: string;
}

type At = readonly (string | number)[];
type Found = Omit<Setting, 'line'>;
type Add = (at: At, setting: Found) => void;

/** Words of the shortest text of a step that is no name. */
const FEWEST = 4;

/** `above`: what stands over it, by name. `isStep`: it belongs to a step that a model takes. */
export function walk(value: Json, at: At, add: Add, above = '', isStep = false): void {
  if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((each, index) => {
      const pair = typeof each === 'string' ? /^([A-Z][A-Z0-9_]+)=(.*)$/s.exec(each) : null;
      if (pair && names.isVariable(pair[1] ?? ''))
        add([...at, index], { value: pair[2] ?? '', shown: false });
      else walk(each, [...at, index], add, above, isStep);
    });
  } else if (isFields(value)) {
    const step = gateIn(value);
    if (step) {
      for (const key of ASKED_AT.filter((name) => Object.hasOwn(step, name)))
        add([...at, 'with', key], { value: JSON.stringify(step[key]), shown: false });
      return;
    }
    const around = { above, isStep: isStep || isAsked(value) };
    if (pairIn(value, at, add)) return;
    const read = readerOf(value, around);
    for (const [key, each] of Object.entries(value)) {
      const found = typeof each === 'object' ? null : read(key, each);
      if (found) add([...at, key], found);
      else walk(each, [...at, key], add, snake(key), around.isStep);
    }
  }
}

interface Around {
  readonly above: string;
  readonly isStep: boolean;
}

/** What a value says by its name and by those that stand beside it; null where it says nothing. */
function readerOf(value: Fields, { above, isStep }: Around): (key: string, each: Json) => Found | null {
  const keys = Object.keys(value).map(snake);
  const means = (name: string): boolean => keys.includes(name);
  const isModel = Object.entries(value).some(([key, each]) => names.MODEL.includes(snake(key)) && isId(each));
  const about = isModel || names.STRONG.some(means);
  const isKept = names.KEPT.test(String(value['_type'] ?? '')) || means('backstory');
  const isTask = means('expected_output') && means('description');
  const isTold = /^(?:system|developer)$/i.test(String(value['role'] ?? value['type'] ?? ''));
  const saysModel = /(?:^|_)(?:model|llm)(?:_|$)/.test(above);
  const isChosen =
    saysModel && ['provider', 'completion_params', '__rl', 'mode'].some((name) => name in value);
  return (key, each) => {
    const name = snake(key);
    const isHeld = names.HELD.includes(name) && typeof each === 'string';
    const counts =
      names.STRONG.includes(name) ||
      (names.MODEL.includes(name) && (about || isId(each))) ||
      (names.WEAK.includes(name) && about) ||
      (isHeld && saysModel && (isId(each) || (isChosen && name !== 'id'))) ||
      names.isVariable(key);
    const isText =
      names.TEXT.includes(name.replace(/s$/, '')) ||
      (names.WEAK_TEXT.includes(name) && (about || isKept)) ||
      (isTold && ['content', 'text'].includes(name)) ||
      (names.STEP_TEXT.includes(name) && (isStep || isTask) && isLong(each));
    if (!counts && !isText) return null;
    return {
      value: String(each),
      shown: !isText && !names.ADDRESS.test(name) && !names.isVariable(key),
    };
  };
}

/** A step of n8n's or of another tool for flows, by the name of what takes it. */
function isAsked(value: Fields): boolean {
  return (
    isFields(value['parameters'] ?? null) &&
    /langchain|openai|anthropic|gemini|mistral|ollama/i.test(String(value['type'] ?? ''))
  );
}

/** A variable as Kubernetes has it: `name: OPENAI_MODEL`, `value: gpt-5`. */
function pairIn({ name, value }: Fields, at: At, add: Add): boolean {
  if (typeof name !== 'string' || value === undefined || typeof value === 'object' || !names.isVariable(name))
    return false;
  add([...at, 'value'], { value: String(value), shown: false, name });
  return true;
}

function isId(value: Json | undefined): boolean {
  return typeof value === 'string' && MODEL_ID.test(value);
}

function isLong(value: Json): boolean {
  return typeof value === 'string' && wordsIn(value) >= FEWEST;
}

/** Where a workflow has the gate itself ask: another address answers for both sides alike, so that nothing compares the two. */
const ASKED_AT = ['base-url', 'api', 'auth', 'endpoints'];
const OF_OURS = /(?:^|\/)micro-metrics@/;

function gateIn({ uses, with: given }: Fields): Fields | null {
  return typeof uses === 'string' && OF_OURS.test(uses) && isFields(given ?? null) ? (given as Fields) : null;
}
