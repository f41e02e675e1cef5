/** One prompt of each format, and how each kind of edit looks in it. */

export interface Kind {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** What is taken for what, so that a model gets something else. */
  readonly words: readonly [string, string];
  readonly model: readonly [string, string];
  readonly parameter: readonly [string, string];
  /** The same prompt with a remark for people; null where the format has none. */
  readonly remark: ((text: string) => string) | null;
  /** The same prompt, written in another style. */
  readonly style: (text: string) => string;
}

const front = '---\nmodel: scripted-1\ntemperature: 0\n---\n';
const unfront = (text: string): string =>
  text.replace('model: scripted-1\ntemperature: 0', 'temperature:   0.0\nmodel: "scripted-1"');

export const KINDS: readonly Kind[] = [
  {
    ...{ name: 'plain', path: 'prompts/plain.md', text: `${front}You help with plain orders of a shop.\n` },
    ...{
      words: ['plain orders', 'late orders'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => text.replace('You help', '{{! who }}You help'),
    style: unfront,
  },
  {
    ...{ name: 'yml', path: 'prompts/yml.prompt.yml' },
    text: 'model: scripted-1\nmodelParameters:\n  temperature: 0\nmessages:\n  - role: system\n    content: You sort yaml tickets of a shop.\n  - role: user\n    content: "{{question}}"\n',
    ...{
      words: ['yaml tickets', 'urgent tickets'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => `# sorted by hand\n${text}`,
    style: (text) =>
      text.replace('model: scripted-1\n', '').replace('messages:', 'model: "scripted-1"\nmessages:'),
  },
  {
    ...{ name: 'prompty', path: 'prompts/ask.prompty' },
    text: '---\nname: ask\nmodel:\n  id: scripted-1\n  options:\n    temperature: 0\n---\nsystem:\nYou answer prompty questions of a shop.\n\nuser:\n{{ question }}\n',
    ...{
      words: ['prompty questions', 'hard questions'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => text.replace('name: ask', '# for all\nname: asking'),
    style: (text) =>
      text.replace(
        '  id: scripted-1\n  options:\n    temperature: 0',
        '  options: {temperature: 0.0}\n  id: "scripted-1"',
      ),
  },
  {
    ...{ name: 'dotprompt', path: 'prompts/dot.prompt' },
    text: '---\nmodel: scripted-1\nconfig:\n  temperature: 0\n---\n{{role "system"}}\nYou write dotted letters of a shop.\n{{role "user"}}{{question}}\n',
    ...{
      words: ['dotted letters', 'long letters'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => text.replace('You write', '{{! who }}You write'),
    style: (text) =>
      text.replace(
        'model: scripted-1\nconfig:\n  temperature: 0',
        'config: {temperature: 0.0}\nmodel: "scripted-1"',
      ),
  },
  {
    ...{
      name: 'jinja',
      path: 'prompts/rag.j2',
      text: `${front}You read jinja documents of a shop. {{ question }}\n`,
    },
    ...{
      words: ['jinja documents', 'old documents'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => text.replace('You read', '{# who #}You read'),
    style: unfront,
  },
  {
    ...{
      name: 'handlebars',
      path: 'prompts/agent.hbs',
      text: `${front}You act on handlebars wishes of a shop. {{question}}\n`,
    },
    ...{
      words: ['handlebars wishes', 'all wishes'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['temperature: 0', 'temperature: 1'],
    },
    remark: (text) => text.replace('You act', '{{! who }}You act'),
    style: unfront,
  },
  {
    ...{ name: 'chat', path: 'prompts/chat.json' },
    text: '{\n  "model": "scripted-1",\n  "temperature": 0,\n  "messages": [{"role": "system", "content": "You chat with json guests of a shop."}]\n}\n',
    ...{
      words: ['json guests', 'new guests'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['"temperature": 0', '"temperature": 1'],
    },
    remark: (text) => text.replace('"model"', '"description": "for guests",\n  "model"'),
    style: (text) => JSON.stringify(JSON.parse(text)),
  },
  {
    ...{ name: 'stored', path: 'prompts/stored.yml' },
    text: 'id: pmpt_0123456789abcdef\nversion: "3"\nmodel: scripted-1\nvariables:\n  question: "{{question}}"\n',
    ...{
      words: ['"3"', '"4"'],
      model: ['scripted-1', 'scripted-2'],
      parameter: ['  question: "{{question}}"', '  question: "{{question}}!"'],
    },
    remark: (text) => `# kept by OpenAI\n${text}`,
    style: (text) => text.replace('model: scripted-1\n', '').replace('id:', 'model: "scripted-1"\nid:'),
  },
];
