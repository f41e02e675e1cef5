/** Who asks what, in which order, and who shares the answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Systems } from '../../src/contracts.ts';
import { createAsking } from '../../src/stages/run/index.ts';
import { createKeep } from '../support/keeping.ts';
import type { Case, Exam, Request, Run, Trial } from '../../src/types.ts';

const exam = { change: { target: 't' }, suite: { name: 's' } } as unknown as Exam;

function trialOf(key: string, index = 0): Trial {
  const request: Request = {
    endpoint: 'default',
    model: 'm',
    parameters: {},
    messages: [],
    turns: [{ user: key, assistant: null }],
    tools: [],
    responseFormat: null,
  };
  const each = { id: key } as Case;
  return { exam, case: each, side: 'candidate', index, key, request: { ok: true, value: request } };
}

/** Answers with what was asked, after so many turns of the loop; knows how many it answered at a time. */
function parrot(turnsOf: (text: string) => number = () => 1) {
  const seen = { asked: [] as string[], now: 0, most: 0 };
  const model: Model = {
    replay: null,
    consumption: () => ({ requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] }),
    ask: async (_, messages) => {
      const text = messages.at(-1)?.content ?? '';
      seen.asked.push(text);
      seen.most = Math.max(seen.most, ++seen.now);
      for (let left = turnsOf(text); left > 0; left--) await Promise.resolve();
      seen.now--;
      const answer = { text, toolCalls: [], usage: null, latencyMs: null, firstTokenMs: null, model: null };
      return { ok: true, value: answer };
    },
  };
  return { model, seen };
}

const saidIn = ({ result }: Run): string | undefined => (result.ok ? result.value[0]?.text : undefined);

describe('asking', () => {
  test('asks each question once, whoever shares it, and no more than so many at a time', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 30 });
    const property = fc.asyncProperty(keys, fc.integer({ min: 1, max: 4 }), async (names, lanes) => {
      const { model, seen } = parrot((text) => 20 + (text.charCodeAt(0) % 5));
      const kept: Run[] = [];
      const runs = await createAsking({ model }, lanes, { keep: (run) => kept.push(run) })(
        names.map((name) => trialOf(name)),
      );
      const firsts = [...new Set(names)];
      expect(seen.asked).toEqual(firsts);
      expect(seen.most).toBe(Math.min(lanes, firsts.length));
      expect(runs.map(saidIn)).toEqual(names);
      expect(runs.map(({ trial }) => trial.key)).toEqual(names);
      expect(runs.map(({ source }) => source)).toEqual(
        names.map((name, at) => (names.indexOf(name) === at ? 'called' : 'shared')),
      );
      expect(new Set(kept)).toEqual(new Set(runs.filter(({ source }) => source === 'called')));
    });
    await fc.assert(property);
  });

  test('knows what earlier waves asked, and what one that is under way will', async () => {
    const { model, seen } = parrot();
    const ask = createAsking({ model }, 1);
    const [first, second] = await Promise.all([
      ask([trialOf('a'), trialOf('b')]),
      ask([trialOf('b'), trialOf('c')]),
    ]);
    const third = await ask([trialOf('c'), trialOf('c', 1)]);
    expect(seen.asked.toSorted()).toEqual(['a', 'b', 'c', 'c']);
    expect([first, second, third].map((runs) => runs.map(({ source }) => source))).toEqual([
      ['called', 'called'],
      ['shared', 'called'],
      ['shared', 'called'],
    ]);
    expect(second.map(saidIn)).toEqual(['b', 'c']);
  });

  test('has an answer in the store before anything else is asked in its place', async () => {
    const keep = createKeep();
    const settings = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };
    const store = await keep.store(settings, 'a'.repeat(32));
    const { model, seen } = parrot((text) => text.length);
    const lanes = 4;
    const behind: number[] = [];
    const watched: Model = {
      ...model,
      ask: (request, messages) => {
        behind.push(seen.asked.length - keep.lines().length);
        return model.ask(request, messages);
      },
    };
    const names = Array.from({ length: 40 }, (_, at) => 'x'.repeat(at % 7) + at);
    const trials = names.map((name) => trialOf(name));
    await createAsking({ model: watched, store }, lanes)(trials);
    expect(keep.lines()).toHaveLength(40);
    expect(Math.max(...behind)).toBeLessThan(lanes);
    const nobody = { ...model, ask: () => Promise.reject(new Error('asked again')) };
    const again = await createAsking({ model: nobody, store }, lanes)(trials);
    expect(again.map(({ source }) => source)).toEqual(names.map(() => 'stored'));
    expect(again.map(saidIn)).toEqual(names);
    keep.remove();
  });

  test('tells how much there is before the first answer, and nothing of what others asked', async () => {
    const { model } = parrot();
    const told: string[] = [];
    const progress = { asked: () => told.push('asked'), came: () => told.push('came') };
    const there = { ok: true, value: [] } as const;
    const elsewhere = ({ key }: Trial) => (key === 'b' ? { result: there } : null);
    await createAsking({ model, elsewhere }, 1, { progress })(
      ['a', 'b', 'a', 'c'].map((name) => trialOf(name)),
    );
    expect(told).toEqual(['asked', 'asked', 'came', 'came']);
  });

  test('a program that tells of its parts late holds up no other', async () => {
    const { model } = parrot();
    const asked: string[] = [];
    const all = Promise.withResolvers<void>();
    const systems: Systems = {
      ask: ({ key }) => {
        if (asked.push(key) === 3) all.resolve();
        return Promise.resolve({ ok: true, value: [] });
      },
      whole: async (_, result) => {
        await all.promise;
        return result;
      },
      notes: () => [],
      close: () => Promise.resolve(),
    };
    const system = {} as NonNullable<NonNullable<Exam['change']['systems']>['candidate']>;
    const programs = { ...exam, change: { ...exam.change, systems: { candidate: system } } } as Exam;
    const trials = ['a', 'b', 'c'].map((name) => ({ ...trialOf(name), exam: programs }));
    expect(await createAsking({ model, systems }, 1)(trials)).toHaveLength(3);
    expect(asked).toEqual(['a', 'b', 'c']);
  });
});
