/** What changed although nobody declared it: seen, placed, and never with a secret. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { file as configFile } from '../../src/config/schema.ts';
import { inShop } from '../support/shop.ts';
import type { Edits } from '../support/world.ts';

const SECRET = 'sk-live-99887766554433221100';

const BASE: Edits = {
  'prompts/returns.md': 'Explain returns.\n',
  'app/settings.yml':
    '# models\nllm:\n  model: gpt-5-mini\n  temperature: 0.2\n  base_url: https://a.example/v1\n',
  'app/other.json': '{"model": "shop.order", "stop": true}\n',
  'deploy/config.toml': 'name = "shop"\n[llm]\nmodel = "claude-sonnet-5" # pinned\nmax_tokens = 400\n',
  '.env.production': `OPENAI_API_KEY=${SECRET}\nCHAT_MODEL=gpt-5\nOPENAI_BASE_URL=https://user:${SECRET}@a.example\n`,
  '.github/workflows/bot.yml': 'jobs:\n  bot:\n    env:\n      LLM_MODEL: gpt-5\n    steps: []\n',
  'src/bot.ts':
    'export const model = "gpt-5-mini";\nconst systemPrompt = `You are the bot\nof a small shop.`;\nconst x = 1;\n',
  'src/bot.py':
    'SYSTEM_PROMPT = """You are the bot\nof a shop."""\nresult = ask(model="gpt-5", temperature=0.1)\n',
  'src/bot.go': 'const instructions = `You are the bot\nof a shop.`\n',
  'src/bot.rb': 'PROMPT = <<~TEXT\n  You are the bot\n  of a shop.\nTEXT\n',
  'src/Bot.java': 'String prompt = """\n  You are the bot\n  of a shop.""";\n',
  'src/Bot.cs': 'var systemPrompt = @"You are the bot\nof a shop.";\n',
  'src/ask.py':
    'ask([{"role": "system", "content": "You are a kind bot."}, {"role": "user", "content": q}])\n',
  'src/claude.py': 'ask(model=M, system="You are the kind bot of a shop.", messages=m)\n',
  'src/chain.py': 'from_messages([("system", "You are a kind bot."), ("user", "{q}")])\n',
  'src/lines.py': 'SYSTEM_PROMPT = (\n    "You are the bot "\n    "of a small shop."\n)\n',
  'src/langchain.py':
    'system = SystemMessage(content="You are a kind bot.")\nuser = PromptTemplate.from_template("Ask about {q} kindly")\n',
  'src/ai.ts':
    "await generateText({\n  model,\n  system: 'You are the kind bot of a shop.',\n  prompt,\n});\n",
  'src/roles.ts': "const messages = [{ role: 'developer', content: `You are\na kind bot.` }];\n",
  'src/Spring.java': 'chat.prompt()\n  .system("You are the kind bot of a shop.")\n  .call();\n',
  'src/roles.go':
    'm := Message{\n\tRole: openai.ChatMessageRoleSystem,\n\tContent: "You are a kind bot.",\n}\n',
  'src/stored.py': 'ask(prompt={\n    "id": "pmpt_shop4returns",\n    "version": "1",\n})\n',
  'src/run.py': 'os.system("rm -r the old kind of folder")\nlog.info("system", "what kind of day it is")\n',
  'app/agents.yml':
    'support:\n  model: gpt-5\n  instructions: Be kind to them.\nsales:\n  system_prompt: |\n    Be kind.\nbuyer:\n  role: Buyer\n  goal: Find what is cheap\n  backstory: You buy.\n  llm: openai/gpt-5\n',
  'app/form.json': '{"prompt": "Enter the kind of order", "instructions": "Read the kind manual"}\n',
  'hub/answer.yaml': '_type: prompt\ninput_variables: [q]\ntemplate: Answer {q} kindly\n',
  'app/application.properties':
    'server.port=80\nspring.ai.openai.chat.options.model=gpt-5\nspring.ai.openai.chat.options.temperature=0.2\n',
  'deploy/main.tf':
    'resource "aws_lambda_function" "bot" {\n  memory_size = 128\n  environment {\n    variables = {\n      OPENAI_MODEL = "gpt-5"\n    }\n  }\n}\nmodule "bot" {\n  model = "gpt-5"\n}\n',
  'app/bot.ini': '; of the bot\n[llm]\nmodel = gpt-5\n',
  'AGENTS.md': 'Write tests.\n',
  'skills/fit/SKILL.md': '---\nname: fit\n---\nMeasure.\n',
  '.github/copilot-instructions.md': 'Be short.\n',
  '.github/instructions/db.instructions.md': 'Write SQL.\n',
  '.cursor/rules/style.mdc': 'Use tabs.\n',
  'docs/agents.md': 'Agents.\n',
};

/** Each change, and what must be said of it: place and words. */
const SEEN: readonly [path: string, from: string, to: string, ...said: string[]][] = [
  ['prompts/returns.md', 'Explain returns.', 'Explain returns kindly.', 'prompts/returns.md:1`: a prompt'],
  ['app/settings.yml', 'gpt-5-mini', 'gpt-5', 'app/settings.yml:3`: llm.model: gpt-5-mini → gpt-5'],
  ['app/settings.yml', '0.2', '0.9', 'app/settings.yml:4`: llm.temperature: 0.2 → 0.9'],
  ['app/settings.yml', 'https://a.', 'https://b.', 'app/settings.yml:5`: llm.base_url changed'],
  ['deploy/config.toml', '400', '800', 'deploy/config.toml:4`: llm.max_tokens: 400 → 800'],
  ['.env.production', '=gpt-5', '=gpt-6', '.env.production:2`: CHAT_MODEL changed'],
  ['.env.production', '@a.example', '@b.example', '.env.production:3`: OPENAI_BASE_URL changed'],
  ['.github/workflows/bot.yml', 'gpt-5', 'gpt-6', 'bot.yml:4`: jobs.bot.env.LLM_MODEL changed'],
  ['src/bot.ts', 'gpt-5-mini', 'gpt-5-nano', 'src/bot.ts:1`: model in code: gpt-5-mini → gpt-5-nano'],
  ['src/bot.ts', 'small', 'large', 'src/bot.ts:3`: prompt in code: systemPrompt'],
  ['src/bot.py', 'of a shop', 'of a big shop', 'src/bot.py:2`: prompt in code: SYSTEM_PROMPT'],
  ['src/bot.py', '0.1', '0.7', 'src/bot.py:3`: temperature in code: 0.1 → 0.7'],
  ['src/bot.go', 'of a shop', 'of a big shop', 'src/bot.go:2`: prompt in code: instructions'],
  ['src/bot.rb', 'of a shop', 'of a big shop', 'src/bot.rb:3`: prompt in code: PROMPT'],
  ['src/Bot.java', 'of a shop', 'of a big shop', 'src/Bot.java:3`: prompt in code: prompt'],
  ['src/Bot.cs', 'of a shop', 'of a big shop', 'src/Bot.cs:2`: prompt in code: systemPrompt'],
  ['src/ask.py', 'kind', 'curt', 'src/ask.py:1`: prompt in code: system'],
  ['src/claude.py', 'kind', 'curt', 'src/claude.py:1`: prompt in code: system'],
  ['src/chain.py', 'kind', 'curt', 'src/chain.py:1`: prompt in code: system'],
  ['src/lines.py', 'small', 'large', 'src/lines.py:3`: prompt in code: SYSTEM_PROMPT'],
  ['src/langchain.py', 'a kind', 'a curt', 'src/langchain.py:1`: prompt in code: SystemMessage'],
  ['src/langchain.py', 'kindly', 'curtly', 'src/langchain.py:2`: prompt in code: PromptTemplate'],
  ['src/ai.ts', 'kind', 'curt', 'src/ai.ts:3`: prompt in code: system'],
  ['src/roles.ts', 'kind', 'curt', 'src/roles.ts:2`: prompt in code: developer'],
  ['src/Spring.java', 'kind', 'curt', 'src/Spring.java:2`: prompt in code: system'],
  ['src/roles.go', 'kind', 'curt', 'src/roles.go:3`: prompt in code: System'],
  [
    'src/stored.py',
    '"1"',
    '"2"',
    'stored.py:3`: stored prompt in code: pmpt_shop4returns version 1 → version 2',
  ],
  [
    'src/stored.py',
    'shop4returns',
    'shop5returns',
    'stored.py:3`: stored prompt in code: pmpt_shop5returns version 1 is new',
  ],
  ['app/agents.yml', 'Be kind to', 'Be curt to', 'app/agents.yml:3`: support.instructions changed'],
  ['app/agents.yml', 'Be kind.', 'Be curt.', 'app/agents.yml:6`: sales.system_prompt changed'],
  ['app/agents.yml', 'cheap', 'good', 'app/agents.yml:9`: buyer.goal changed'],
  [
    'app/agents.yml',
    'openai/gpt-5',
    'openai/gpt-6',
    'agents.yml:11`: buyer.llm: openai/gpt-5 → openai/gpt-6',
  ],
  ['hub/answer.yaml', 'kindly', 'curtly', 'hub/answer.yaml:3`: template changed'],
  [
    'app/application.properties',
    '=gpt-5',
    '=gpt-6',
    'properties:2`: spring.ai.openai.chat.options.model: gpt-5 → gpt-6',
  ],
  [
    'app/application.properties',
    '0.2',
    '0.9',
    'properties:3`: spring.ai.openai.chat.options.temperature: 0.2 → 0.9',
  ],
  [
    'deploy/main.tf',
    '_MODEL = "gpt-5"',
    '_MODEL = "gpt-6"',
    'main.tf:5`: resource.aws_lambda_function.bot.environment.variables.OPENAI_MODEL changed',
  ],
  [
    'deploy/main.tf',
    '  model = "gpt-5"',
    '  model = "gpt-6"',
    'main.tf:10`: module.bot.model: gpt-5 → gpt-6',
  ],
  ['app/bot.ini', 'gpt-5', 'gpt-6', 'app/bot.ini:3`: llm.model: gpt-5 → gpt-6'],
  ['AGENTS.md', 'Write tests', 'Write good tests', 'AGENTS.md:1`: instructions of agents'],
  ['skills/fit/SKILL.md', 'Measure', 'Measure twice', 'skills/fit/SKILL.md:4`: instructions of agents'],
  ['.github/copilot-instructions.md', 'short', 'brief', 'copilot-instructions.md:1`: instructions'],
  ['.github/instructions/db.instructions.md', 'SQL', 'SQLite', 'db.instructions.md:1`: instructions'],
  ['.cursor/rules/style.mdc', 'tabs', 'spaces', '.cursor/rules/style.mdc:1`: instructions'],
];

/** No change of what a model gets, or none that is an application's. */
const UNSEEN: readonly [path: string, from: string, to: string][] = [
  ['app/settings.yml', '# models', '# the models'],
  ['app/other.json', 'shop.order', 'shop.orders'],
  ['.env.production', 'OPENAI_API_KEY=sk', 'OPENAI_API_KEY=sl'],
  ['src/bot.ts', 'const x = 1', 'const x = 2'],
  ['docs/agents.md', 'Agents', 'Agents, all'],
  ['src/run.py', 'old kind', 'old sort'],
  ['src/run.py', 'what kind', 'what sort'],
  ['src/ask.py', '"role": "user"', '"role":  "user"'],
  ['app/form.json', 'kind of order', 'sort of order'],
  ['app/form.json', 'kind manual', 'good manual'],
  ['app/application.properties', 'port=80', 'port=81'],
  ['deploy/main.tf', '128', '256'],
  ['app/bot.ini', '; of', '; for'],
];

function edits(
  list: readonly (readonly [path: string, from: string, to: string, ...rest: string[]])[],
): Edits {
  const files: Record<string, string> = {};
  for (const [path, from, to] of list) {
    const text = files[path] ?? String(BASE[path]);
    expect(text).toContain(from);
    files[path] = text.replace(from, to);
  }
  return files;
}

describe('what no suite covers', () => {
  it('is listed with file and line, in a comment although nothing was asked, without any secret', async () => {
    // As many places as a comment lists.
    const shown = SEEN.slice(0, 20);
    const told = await inShop({ base: BASE, head: edits(shown) });
    const { verdict, code, headline, comment, annotations, questions } = told;
    expect({ verdict, code, calls: questions.length }).toEqual({
      verdict: 'unchanged',
      code: 0,
      calls: 0,
    });
    const all = JSON.stringify([told.outputs, told.files, told.said, annotations, told.summary, comment]);
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('a.example');
    for (const [, , , ...said] of shown) for (const words of said) expect(comment).toContain(words);
    expect(comment).toContain('returns: { prompt: prompts/returns.md }');
    expect(annotations.filter(({ level }) => level === 'notice').length).toBe(10);
    expect(headline).toContain('No suite covers what changed');
  });

  it.each(SEEN)('%s: %s → %s', async (...edit) => {
    const { comment } = await inShop({ base: BASE, head: edits([edit]) });
    for (const words of edit.slice(3)) expect(comment).toContain(words);
  });

  it('leaves alone what is no change, and stays quiet', async () => {
    const { verdict, headline, comment } = await inShop({ base: BASE, head: edits(UNSEEN) });
    expect({ verdict, comment }).toEqual({ verdict: 'unchanged', comment: '' });
    expect(headline).toBe('No prompt, model or suite changed');
  });

  it('is said beside a verdict too, and what a target covers is not', async () => {
    const head = { 'prompts/support.md': 'Say please, always.\n', ...edits(SEEN.slice(0, 1)) };
    const { verdict, comment } = await inShop({ base: BASE, head });
    expect(verdict).toBe('pass');
    expect(comment).toContain('Changed, not covered');
    expect(comment).not.toContain('`prompts/support.md:1`: a prompt');
  });

  it.each([
    ['AGENTS.md', 'tests', 'evals/agents.jsonl: {"id":"first"'],
    ['skills/fit/SKILL.md', 'Measure', 'prompt: skills/fit/SKILL.md'],
    ['src/bot.py', 'of a shop', 'command: [python3, -m, evals.ask_bot], watch: [src/**, evals/ask_bot.py]'],
    ['src/bot.ts', 'small', 'command: [node, evals/ask-bot.mjs], watch: [src/**, evals/ask-bot.mjs]'],
  ])('%s gets a piece of config that would cover it', async (path, word, words) => {
    const { comment } = await inShop({ base: BASE, head: edits([[path, word, `${word} too`]]) });
    const shown = [...comment.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
    expect(shown.join()).toContain(words);
    const [part] = shown.map((text) => parse(text) as object);
    const known = { refusal: { measure: 'refusal' } };
    expect(() => configFile.parse({ version: 1, metrics: known, ...part })).not.toThrow();
  });

  it('offers no target for what can not be started as it is', async () => {
    const { comment } = await inShop({ base: BASE, head: edits([['src/bot.go', 'of a shop', 'of shops']]) });
    expect(comment).toContain('prompt in code: instructions');
    expect(comment).not.toContain('```yaml');
  });
});
