/** Settings of models in files that no target names: which of them differ, and where. */
import type { Fields, Json } from '../../types.ts';
import { isFields, parseJson } from '../../parsing/json.ts';
import { snake } from '../../prompts/prompt-text.ts';
import { parseYaml } from '../../parsing/yaml.ts';
import { isPairs, tablesIn } from './pairs.ts';
import { MODEL_ID } from '../../endpoints/models.ts';

export interface Seen {
  readonly line: number | null;
  /** Never holds a value that could be a secret. */
  readonly what: string;
  /** Of programs: a literal that a model gets, not its name or settings. */
  readonly isPrompt?: true;
}

interface Setting {
  readonly value: string;
  readonly line: number | null;
  /** Values that only name a model or a number are shown; addresses and what stands in an environment are not. */
  readonly shown: boolean;
}

type Settings = ReadonlyMap<string, Setting>;

/** These alone say that a model is meant. */
const STRONG = [
  'temperature',
  'top_p',
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'reasoning_effort',
  'azure_deployment',
];
const MODEL = ['model', 'model_id', 'model_name', 'default_model', 'llm_model', 'llm'];
/** These say something only next to one of the others. */
const WEAK = [
  'deployment',
  'deployment_name',
  'engine',
  'seed',
  'stop',
  'base_url',
  'api_base',
  'provider',
  'endpoint',
];
/** Texts that a model gets: some names say so, others only next to a model or its settings. */
const TEXT = [
  'system_prompt',
  'system_message',
  'system_instruction',
  'prompt_template',
  'developer_message',
  'backstory',
];
const WEAK_TEXT = ['prompt', 'instructions', 'system', 'template', 'role', 'goal'];
/** How LangChain marks a file that holds a prompt; CrewAI's agents have a `backstory`. */
const KEPT = /^(?:chat_)?prompt$|^few_shot$/;
const ADDRESS = /url|base|endpoint|deployment/;
const VARIABLE =
  /^(?:[A-Z0-9]+_)*(?:MODEL|MODEL_ID|MODEL_NAME|DEPLOYMENT|DEPLOYMENT_NAME|TEMPERATURE|MAX_TOKENS|TOP_P|REASONING_EFFORT)$|^(?:[A-Z0-9]+_)*(?:OPENAI|ANTHROPIC|LLM|AZURE|MISTRAL|GEMINI|MODEL)[A-Z0-9_]*_(?:BASE_URL|API_BASE|ENDPOINT|HOST|BASE)$/;

/** What differs between two texts of one file; a file that can't be read has no settings. */
export function settingsSeen(path: string, before: string | null, after: string | null): readonly Seen[] {
  const [was, is] = [settingsIn(path, before ?? ''), settingsIn(path, after ?? '')];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    return a?.value === b?.value ? [] : [{ line: b?.line ?? null, what: worded(key, a, b) }];
  });
}

function worded(key: string, a: Setting | undefined, b: Setting | undefined): string {
  const shown = (a ?? b)?.shown && (b ?? a)?.shown;
  if (!shown) return `${key} ${a && b ? 'changed' : b ? 'is new' : 'is gone'}`;
  if (!a || !b) return `${key}: ${(a ?? b)?.value} ${b ? 'is new' : 'is gone'}`;
  return `${key}: ${a.value} → ${b.value}`;
}

function settingsIn(path: string, text: string): Settings {
  if (/(^|\/)\.env/i.test(path)) return variablesIn(text);
  if (isPairs(path)) return pairsIn(text);
  const found = new Map<string, Setting>();
  try {
    const { value, lineOf } = /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
    walk(value, [], (at, setting) => found.set(at.join('.'), { ...setting, line: lineOf([...at]) }));
  } catch {
    return new Map();
  }
  return found;
}

type Add = (at: readonly (string | number)[], setting: Omit<Setting, 'line'>) => void;

function walk(value: Json, at: readonly (string | number)[], add: Add): void {
  if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((each, index) => {
      const pair = typeof each === 'string' ? /^([A-Z][A-Z0-9_]+)=(.*)$/s.exec(each) : null;
      if (pair && VARIABLE.test(pair[1] ?? '')) add([...at, index], { value: pair[2] ?? '', shown: false });
      else walk(each, [...at, index], add);
    });
  } else if (isFields(value)) {
    const step = gateIn(value);
    if (step) {
      for (const key of ASKED_AT.filter((name) => Object.hasOwn(step, name)))
        add([...at, 'with', key], { value: JSON.stringify(step[key]), shown: false });
      return;
    }
    const means = (name: string): boolean => names.includes(name);
    const names = Object.keys(value).map(snake);
    const isModel = Object.entries(value).some(([key, each]) => MODEL.includes(snake(key)) && isId(each));
    const about = isModel || STRONG.some(means);
    const isKept = KEPT.test(String(value['_type'] ?? '')) || means('backstory');
    for (const [key, each] of Object.entries(value)) {
      const name = snake(key);
      const counts =
        STRONG.includes(name) ||
        (MODEL.includes(name) && (about || isId(each))) ||
        (WEAK.includes(name) && about) ||
        VARIABLE.test(key);
      const isText = TEXT.includes(name.replace(/s$/, '')) || (WEAK_TEXT.includes(name) && (about || isKept));
      if ((counts || isText) && typeof each !== 'object')
        add([...at, key], {
          value: String(each),
          shown: !isText && !ADDRESS.test(name) && !VARIABLE.test(key),
        });
      else walk(each, [...at, key], add);
    }
  }
}

/** Where a workflow has the gate itself ask: another address answers for both sides alike, so that nothing compares the two. */
const ASKED_AT = ['base-url', 'api', 'auth', 'endpoints'];
const OF_OURS = /(?:^|\/)micro-metrics@/;

function gateIn({ uses, with: given }: Fields): Fields | null {
  return typeof uses === 'string' && OF_OURS.test(uses) && isFields(given ?? null) ? (given as Fields) : null;
}

function isId(value: Json | undefined): boolean {
  return typeof value === 'string' && MODEL_ID.test(value);
}

/** Names only: whatever stands behind them may be a secret. */
function variablesIn(text: string): Settings {
  const found = new Map<string, Setting>();
  for (const [index, line] of text.split('\n').entries()) {
    const pair = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line);
    if (pair && VARIABLE.test((pair[1] ?? '').toUpperCase()))
      found.set(pair[1] ?? '', { value: pair[2] ?? '', line: index + 1, shown: false });
  }
  return found;
}

/** Tables are read as the mappings that they are. */
function pairsIn(text: string): Settings {
  const found = new Map<string, Setting>();
  for (const { at, fields, lines } of tablesIn(text))
    walk(fields, [], (key, setting) =>
      found.set([at, ...key].filter((part) => part !== '').join('.'), {
        ...setting,
        line: lines.get(String(key[0])) ?? null,
      }),
    );
  return found;
}
