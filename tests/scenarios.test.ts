import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  keysOf,
  play,
  playInside,
  readStory,
  repliesPath,
  storyNames,
  type Played,
  type Replayed,
  type Story,
} from './support/scenario.ts';
import { foreignMarkup } from './support/scenario/markup.ts';

const { outputs } = parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8')) as {
  outputs: Record<string, unknown>;
};

/** A story is played once, however many tests look at it. */
const lives = new Map<string, Promise<Played>>();

function live(story: Story): Promise<Played> {
  const played = lives.get(story.name) ?? play(story);
  lives.set(story.name, played);
  return played;
}

describe('every story ends as it must', () => {
  test.for(storyNames().map(readStory))('$name: $title', async (story) => {
    const played = await live(story);
    const { run, comment } = played;

    expect.soft(played.unanswered).toEqual([]);
    expect.soft(run.outputs.verdict).toBe(story.expect.verdict);
    expect.soft(run.code).toBe(story.expect.exit);
    expect.soft(played.requests.length).toBe(story.expect.requests);
    expect.soft(run.outputs.requests).toBe(String(played.requests.length));
    expect.soft(JSON.parse(run.outputs['failed-metrics'] ?? '')).toEqual(story.expect['failed-metrics']);
    expect.soft(changedTargets(run.outputs.changes)).toEqual(story.expect.changes);
    expectAnnotations(story, played);

    expect.soft(comment.how).toBe(story.expect.comment);
    expect.soft(comment.body).toBe(story.golden);
    expect.soft(played.disturbed).toEqual([]);
    expect.soft(played.violations).toEqual([]);
    expect.soft(run.summary).toContain(run.outputs.headline);

    expectSilence(story, played);
    expect.soft(played.forbidden).toEqual([]);
    expect.soft(foreignMarkup(`${comment.body ?? ''}\n\n${run.summary}`)).toEqual([]);
  });
});

describe('a run is a recording', () => {
  // As it is shipped where what hides addresses has a say, and once besides.
  test.for([
    { name: 'language-lost-at-turn-five', again: play, said: golden },
    { name: 'model-downgraded', again: playInside, said: unmarked },
    { name: 'hostile-model-text', again: play, said: golden },
    { name: 'model-config-edited', again: playInside, said: unmarked },
  ])(
    '$name: runs.jsonl given back as replies says the same without a call',
    async ({ name, again, said }) => {
      const story = readStory(name);
      const before = await live(story);
      const replay = await again(story, { replies: before.reports['runs.jsonl'] });
      expectReplay(replay, story, said(story));
      expect(decisions(replay)).toEqual(decisions(before));
    },
  );

  const recorded = storyNames()
    .map(readStory)
    .filter((story) => story.recorded);
  test.for(recorded)('$name: the recording beside it is what the scripted model says', async (story) => {
    const replies = readFileSync(repliesPath(story.folder), 'utf8');
    expectReplay(await playInside(story, { replies, inputs: { 'api-key': '' } }), story, unmarked(story));
  });
});

function changedTargets(changes = ''): string[] {
  return (JSON.parse(changes) as { target: string }[]).map(({ target }) => target);
}

/** All annotations in their order, none more and none less. */
function expectAnnotations(story: Story, { run }: Played): void {
  const shown = run.annotations.map(({ level, file, line }) => ({ level, file, line }));
  const wanted = story.expect.annotations;
  expect.soft(shown).toEqual(wanted.map(({ level, file, line }) => ({ level, file, line })));
  wanted.forEach(({ says }, index) => expect.soft(run.annotations[index]?.message).toContain(says));
}

/** What is foreign commands nothing, and keys are seen nowhere. */
function expectSilence(story: Story, { run, comment, reports }: Played): void {
  const names = new Set(run.commands.map(({ name }) => name));
  expect
    .soft([...names].filter((name) => !['add-mask', 'error', 'warning', 'notice'].includes(name)))
    .toEqual([]);
  expect.soft(run.commands.filter(({ line }) => line.includes('FORGED'))).toEqual([]);
  expect.soft(run.masked.filter((value) => !keysOf(story).includes(value))).toEqual([]);
  expect.soft({ exported: run.exported, saved: run.saved, paths: run.paths }).toEqual(nothing);
  expect.soft(Object.keys(run.outputs).filter((name) => !(name in outputs))).toEqual([]);
  const log = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const sinks = { log, stderr: run.stderr, summary: run.summary, comment: comment.body ?? '', ...reports };
  const leaks = Object.entries({ ...sinks, outputs: JSON.stringify(run.outputs) }).flatMap(([sink, text]) =>
    keysOf(story).flatMap((key) => (text.includes(key) || text.includes(btoa(key)) ? [sink] : [])),
  );
  expect.soft(leaks).toEqual([]);
}

const nothing = { exported: {}, saved: {}, paths: [] };

const golden = ({ golden: comment }: Story): string => comment ?? '';

/** Without the line by which we know our comment again: it is put before it where it is posted. */
const unmarked = (story: Story): string => golden(story).replace(/^<!-- micro-metrics:.*? -->\n/, '');

function expectReplay(replay: Replayed, story: Story, said: string): void {
  expect.soft(replay.requests).toEqual([]);
  expect.soft(replay.run.outputs.verdict).toBe(story.expect.verdict);
  expect.soft(replay.run.code).toBe(story.expect.exit);
  expect
    .soft(replay.comment.body)
    .toContain(`<sub>${conversationsIn(story)} recorded answers, no request · `);
  expect.soft(figures(replay.comment.body)).toBe(figures(said));
}

const taken = /^<sub>([\d,]+) (?:(?:conversations|requests), .*? tokens.*?|recorded answers, no request) · /m;

/** How many conversations a story's comment says were led, those asked again too. */
function conversationsIn({ golden }: Story): string {
  return taken.exec(golden ?? '')?.[1] ?? 'no';
}

/** The comment without what the run took, which differs when nothing is asked. */
function figures(comment: string | null): string {
  return (comment ?? '').replace(taken, '<sub>');
}

/** The checks as report.json has them. */
function decisions({ reports }: Replayed): unknown {
  return (JSON.parse(reports['report.json'] ?? '') as { checks: unknown }).checks;
}
