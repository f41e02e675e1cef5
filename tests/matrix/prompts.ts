/** Prompts that lead to other files in every way there is, and a suite for each. */
import { CONFIG_FILE as FILE } from '../support/selection.ts';

export const PROMPTS: Readonly<Record<string, readonly [path: string, text: string]>> = {
  alone: ['prompts/alone.prompt.yml', 'model: m\nmessages:\n  - { role: user, content: "{{question}}" }\n'],
  short: ['prompts/short.md', '---\nmodel: m\n---\nBe short.\n'],
  chain: ['prompts/chain.md', '---\nmodel: m\n---\nBe the first. {{> shared/two.md}}\n'],
  near: ['prompts/near.md', '---\nmodel: m\n---\nBe near. {{> ../shared/three.md}}\n'],
  dotted: ['prompts/dotted.prompt', '---\nmodel: m\n---\nBe dotted. {{>tone}}\n'],
  barred: ['prompts/barred.hbs', '---\nmodel: m\n---\nBe barred. {{~> parts/voice}}\n'],
  looped: ['prompts/looped.j2', '---\nmodel: m\n---\nBe looped. {%- include "shared/loop.j2" %}\n'],
  asked: [
    'prompts/asked.prompty',
    '---\nmodel: { id: m, options: "${file:options.json}" }\n---\nBe asked. {% include "shared/loop.j2" %}\n',
  ],
  chat: ['prompts/chat.json', '[{"role": "user", "content": "Be told. {{> shared/three.md}}"}]'],
  hidden: [
    'prompts/hidden.json',
    '[{"role": "user", "content": "Be shy. \\u007b\\u007b> shared/three.md}}"}]',
  ],
  filed: ['prompts/filed.yml', 'messages:\n  - role: system\n    content: file://../shared/three.md\n'],
  folded: [
    'prompts/folded.yml',
    'messages:\n  - role: system\n    content: "Fold. {\\\n      {> shared/three.md}}"\n',
  ],
  lent: ['prompts/lent.md', 'Be lent.\n'],
};
const SETTINGS: Readonly<Record<string, string>> = {
  chat: 'config/models.yml#/chat',
  hidden: 'config/models.yml#/chat',
  filed: 'config/models.yml#/chat',
  folded: 'config/models.yml#/chat',
  lent: 'config/models.yml#/lent',
};
export const names = Object.keys(PROMPTS);

/** `paths` of prompts that moved. */
export function config(paths: Readonly<Record<string, string>> = {}): string {
  const targets = names.map((name) => {
    const path = paths[name] ?? PROMPTS[name]?.[0] ?? '';
    const model = SETTINGS[name] ? `, model: ${SETTINGS[name]}` : '';
    const tools = name === 'lent' ? ', tools: config/tools.json' : '';
    return `  ${name}: { prompt: ${path}${model}${tools} }`;
  });
  const suites = names.map(
    (name) => `  ${name}: { targets: [${name}], cases: [evals/${name}.jsonl], metrics: [brief] }`,
  );
  return `version: 1\ntargets:\n${targets.join('\n')}\nsuites:\n${suites.join('\n')}\nmetrics:\n  brief: { measure: length, options: { max: 9 } }\n`;
}

export const BASE: Readonly<Record<string, string>> = {
  [FILE]: config(),
  ...Object.fromEntries(Object.values(PROMPTS)),
  ...Object.fromEntries(
    names.map((name) => [`evals/${name}.jsonl`, '{"id": "a", "input": {"question": "Why?"}}\n']),
  ),
  'shared/two.md': 'Be the second. {{> shared/three.md}}\n',
  'shared/three.md': 'Be the third.\n',
  'shared/loop.j2': 'Be in the loop.\n',
  'prompts/tone.hbs': 'Be kind.\n',
  'prompts/parts/_voice.hbs': 'Be loud.\n',
  'prompts/options.json': '{"temperature": 0}\n',
  'config/models.yml': 'chat: { model: m }\nlent: { model: m, temperature: 0 }\n',
  'config/tools.json': '[{"type": "function", "function": {"name": "find"}}]\n',
  'src/main.ts': 'export const one = 1;\n',
};
