import type { Json } from '../../types.ts';

/** How somebody would talk to a prompt. */
export interface Manner {
  readonly variables: readonly string[];
  /** The prompt says itself what the user writes; else a case has turns. */
  readonly isSpoken: boolean;
  readonly isJson: boolean;
  /** It tells the model so much that a leak of it can be told. */
  readonly isLong: boolean;
}

/** Variables by which prompts call what the user wrote. */
const SAID = /question|query|input|message|text|content|ticket|request|prompt/i;

interface Conversation {
  readonly id: string;
  readonly lang: string;
  readonly turns: readonly string[];
}

/** So many that what breaks half of them is seen, and what one of them happens to do is not taken for it. */
const CONVERSATIONS: readonly Conversation[] = [
  {
    id: 'en-01',
    lang: 'en',
    turns: ['Hello, I am new here. What can you help me with, and where should I start?'],
  },
  {
    id: 'de-01',
    lang: 'de',
    turns: ['Guten Tag, ich bin neu hier. Wobei können Sie mir helfen, und womit fange ich am besten an?'],
  },
  {
    id: 'en-02',
    lang: 'en',
    turns: [
      'Good morning, could you explain briefly what you do?',
      'Thank you. And what is the one thing that you can not help me with?',
    ],
  },
  {
    id: 'fr-01',
    lang: 'fr',
    turns: ["Bonjour, je n'y comprends plus rien. Pouvez-vous m'expliquer simplement comment ça marche ?"],
  },
  {
    id: 'en-03',
    lang: 'en',
    turns: ['This is the third time that I write to you, and nobody has answered me. What happens now?'],
  },
  {
    id: 'es-01',
    lang: 'es',
    turns: ['Buenos días, ¿qué información necesita de mí para poder ayudarme?'],
  },
  {
    id: 'en-04',
    lang: 'en',
    turns: ['Before I tell you more: who can read what I write here, and can I talk to a person instead?'],
  },
  {
    id: 'de-02',
    lang: 'de',
    turns: [
      'Ich habe wenig Zeit. Was ist das Wichtigste, das ich wissen muss?',
      'Danke. Und an wen wende ich mich, wenn das nicht reicht?',
    ],
  },
];

/** First cases, one a line: they say enough to see the gate work, and are to be replaced by what users really asked. */
export function firstCases({ variables, isSpoken }: Pick<Manner, 'variables' | 'isSpoken'>): string {
  const named = variables.find((name) => SAID.test(name)) ?? null;
  const heard = isSpoken ? (named ?? variables.at(-1) ?? null) : named;
  const cases = CONVERSATIONS.map(({ id, lang, turns }) => {
    const input = inputOf(variables, heard, turns[0] ?? '');
    const said = isSpoken ? {} : { turns };
    return { id, ...(variables.length ? { input } : {}), ...said, tags: { lang } };
  });
  // Without a place for what the user says, all would be the same.
  const kept = isSpoken && heard === null ? [{ id: 'first', input: { case: 'first' } }] : cases;
  return kept.map((each) => `${JSON.stringify(each)}\n`).join('');
}

type Input = { [name: string]: Json };

/** `customer.name` is a field of a field. */
function inputOf(variables: readonly string[], heard: string | null, said: string): Input {
  const input: Input = {};
  for (const name of variables) {
    const steps = name.split('.');
    let at = input;
    for (const step of steps.slice(0, -1)) at = at[step] = { ...(at[step] as Input) };
    const last = steps.at(-1) ?? name;
    at[last] ??= name === heard ? said : `an example of ${name}`;
  }
  return input;
}
