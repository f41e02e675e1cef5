/** Rows of the framework that are lived at home: from an incident to a case, and starting small. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startModelServer } from '../support/model-server.ts';
import { BLOCKS, configOf } from '../support/recording.ts';
import { createRepo } from '../support/repo.ts';
import { micro } from '../support/micro.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const CONFIG = `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
suites:
  talks: { targets: [support], cases: [evals/talks.jsonl], trials: 3, metrics: [language] }
metrics:
  language: { measure: language, level: case, threshold: { max-regression: 0.5 }, ${BLOCKS} }
`;

it('row 14: an incident becomes a case that fails a bad head and passes a good one', async () => {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  repo.commit('first', {
    '.github/micro-metrics.yml': CONFIG,
    'prompts/support.md': 'You are a support bot.\n',
    'config/models.yml': 'support: { model: scripted-1, temperature: 0 }\n',
    'evals/talks.jsonl': '{"id":"en-1","turns":["Where is my order? I have been waiting since Monday."]}\n',
  });
  const said = 'Wo ist meine Bestellung? Ich warte schon seit Montag, schreiben Sie an anna@posteo.de.';
  const transcript = { origin: { ref: 'INC-42' }, messages: [{ role: 'user', content: said }] };
  writeFileSync(join(tmpdir(), `incident-${process.pid}.json`), JSON.stringify(transcript));
  const added = await micro(repo.dir, [
    ...['add-case', '--from', join(tmpdir(), `incident-${process.pid}.json`), '--metric', 'language'],
  ]);
  expect(added.code).toBe(0);
  expect(readFileSync(join(repo.dir, 'evals/talks.jsonl'), 'utf8')).not.toContain('posteo');
  repo.commit('the incident as a case');
  const model = await startModelServer({
    answer: ({ messages, text }) =>
      /Bestellung/.test(text) && !/only English/.test(JSON.stringify(messages))
        ? 'Ihre Bestellung ist unterwegs und kommt am Freitag bei Ihnen an.'
        : 'Your order is on its way and will arrive at your place on Friday.',
  });
  closing.push(() => model.close());
  const gate = async (prompt: string) => {
    writeFileSync(join(repo.dir, 'prompts/support.md'), prompt);
    const args = ['gate', '--base', 'main', '--base-url', model.url];
    return micro(repo.dir, args, { MICRO_METRICS_API_KEY: 'sk-home-0123456789' });
  };
  expect(await gate('You are a kind support bot.\n')).toMatchObject({ code: 0 });
  const bad = await gate('You are a support bot that writes only English.\n');
  expect(bad).toMatchObject({ code: 1, out: expect.stringContaining('pinned case broke: inc-42') });
});

it('row 26: a fresh repository needs no key, and forty metrics are too many', async () => {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  const few = 'polite: { measure: contains, options: { value: please } }';
  const many = Array.from(
    { length: 40 },
    (_, at) => `m${at}: { measure: length, options: { max: ${at + 1} } }`,
  );
  repo.commit('first', {
    '.github/micro-metrics.yml': configOf({ metrics: few }),
    'evals/talks.jsonl': '{"id":"a"}\n',
    'out/answers.jsonl': '{"case":"a","output":"please"}\n',
  });
  writeFileSync(join(repo.dir, 'out/answers.jsonl'), '{"case":"a","output":"please do"}\n');
  expect(await micro(repo.dir, ['gate', '--base', 'main'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('polite'),
  });
  writeFileSync(join(repo.dir, '.github/micro-metrics.yml'), configOf({ metrics: many.join('\n') }));
  const { code, out } = await micro(repo.dir, ['validate']);
  expect(code).toBe(0);
  expect(out).toContain('40 metrics are active: prune those that drive no decision');
});
