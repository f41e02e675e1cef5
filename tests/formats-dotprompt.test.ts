/** Dotprompt's own answers to templates of every kind that its specification has; fixtures/dotprompt holds them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Missing } from '../src/errors.ts';
import { formatOf } from '../src/formats/index.ts';
import { renderer } from '../src/prompts/render.ts';
import type { Fields, Json, Prompt } from '../src/types.ts';

interface Kind {
  readonly area: string;
  readonly template: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly tests: readonly {
    readonly input?: Fields;
    readonly defaults?: Fields;
    /** What we do otherwise, and why. */
    readonly differs?: string;
    readonly schema?: Json;
    readonly expect?: readonly Readonly<Record<string, string>>[];
  }[];
}

type Case = Omit<Kind, 'tests'> & Kind['tests'][number];

const kinds = parse(readFileSync('fixtures/dotprompt/cases.yml', 'utf8')) as readonly Kind[];
const cases = kinds.flatMap(({ tests, ...kind }) => tests.map((each): Case => ({ ...kind, ...each })));

async function compiled({ template, partials = {} }: Case): Promise<Prompt> {
  const read = async (path: string): Promise<string> => {
    const name = /^_(.*)\.prompt$/.exec(path)?.[1] ?? path;
    if (Object.hasOwn(partials, name)) return partials[name] ?? '';
    throw new Missing(`${path} does not exist`, null, 'Mend the path.');
  };
  return formatOf('a.prompt', template).parse({ path: 'a.prompt', text: template, read });
}

/** White space at the ends of a message means nothing to us. */
function bare(messages: Case['expect']): Json {
  return (messages ?? []).flatMap((message) => {
    const [[role, text] = ['', '']] = Object.entries(message);
    const content = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    return content === '' ? [] : [{ [role]: content }];
  });
}

/** What a model gets, as far as the case is about it. */
async function asked(each: Case): Promise<Json> {
  const prompt = await compiled(each);
  if (each.schema !== undefined) return prompt.responseFormat;
  const defaults = { ...prompt.defaults, ...each.defaults };
  const { messages } = (await renderer({ ...prompt, defaults }))(each.input ?? {});
  return bare(messages.map(({ role, content }) => ({ [role]: content })));
}

function wanted({ schema, expect: messages }: Case): Json {
  if (schema === undefined) return bare(messages);
  return { type: 'json_schema', json_schema: { name: 'output', schema } };
}

describe('Dotprompt', () => {
  const titled = (all: readonly Case[]): (readonly [string, Case])[] =>
    all.map((each, at) => [`${each.area} ${at}: ${JSON.stringify(each.template)}`, each]);

  test.each(titled(cases.filter(({ differs }) => !differs)))('fills %s alike', async (_, each) => {
    expect(await asked(each)).toEqual(wanted(each));
  });

  test.each(titled(cases.filter(({ differs }) => differs)))('fills %s otherwise', async (_, each) => {
    expect(await asked(each)).not.toEqual(wanted(each));
  });

  test('is shown by more cases than its specification has', () => {
    expect(cases.length).toBeGreaterThanOrEqual(117);
    expect(cases.filter(({ differs }) => differs)).toHaveLength(4);
  });
});
