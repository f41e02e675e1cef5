import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequestEvent } from './events.ts';
import { addComments, jobToken, startGitHub, type Comment, type GitHub } from './github.ts';
import { startModelServer, type ModelRequest, type ModelServer } from './model-server.ts';
import { pullRequest, type Files } from './repo.ts';
import { runInside } from './inside.ts';
import { runAction, type ActionRun, type RunOptions } from './runner.ts';
import { freePorts } from './scenario/ports.ts';
import { scriptOf } from './scenario/script.ts';
import type { Story } from './scenario/story.ts';

export { goldenPath, readStory, repliesPath, storyNames, type Story } from './scenario/story.ts';

const number = 1;
const token = 'ghs_scenario_7d1e';

/** What a story led to. */
export type Played = {
  run: ActionRun;
  /** What the scripted model was asked, retries too. */
  requests: ModelRequest[];
  /** What the server was asked that nobody may ask. */
  forbidden: ModelRequest[];
  /** Questions that no rule of the story answers. */
  unanswered: string[];
  /** What contradicts GitHub's own description. */
  violations: string[];
  comment: { how: 'created' | 'updated' | 'none'; body: string | null };
  /** Comments of others that are not as they were. */
  disturbed: string[];
  /** Files of the report folder, by name. */
  reports: Record<string, string>;
};

/** How a story is played. */
type Manner = {
  inputs?: Record<string, string>;
  /** The text of a recording to answer from, instead of the scripted model. */
  replies?: string;
  /** The folder of action.yml; this repository unless given. */
  action?: string;
};

/** Plays a story with real parts: a git repository, HTTP servers, and the shipped action as a process. */
export function play(story: Story, manner: Manner = {}): Promise<Played> {
  return onStage(story, async ({ step, github, ...stage }) => {
    const before = seedComments(github, story);
    const run = await runAction({ ...step(manner), action: manner.action });
    const played: Played = {
      ...{ run, ...stage, violations: github.violations },
      ...outcomeOf(before, github.comments(number)),
      reports: filesIn(join(run.temp, 'micro-metrics')),
    };
    run.cleanup();
    return played;
  });
}

/** What of a story can be seen without a process. */
export type Replayed = {
  run: { outputs: Readonly<Record<string, string>>; code: number | null };
  requests: ModelRequest[];
  comment: { body: string | null };
  reports: Readonly<Record<string, string>>;
};

/** Plays a story as `play` does, without a process around it: what is looked at is what would be commented. */
export function playInside(story: Story, manner: Omit<Manner, 'action'> = {}): Promise<Replayed> {
  return onStage(story, async ({ step, requests }) => {
    const run = await runInside(step(manner));
    return { run, requests, comment: { body: run.comment }, reports: run.files };
  });
}

/** The parts that a story is played with, and what the servers see meanwhile. */
type Stage = Pick<Played, 'requests' | 'forbidden' | 'unanswered'> & {
  github: GitHub;
  /** The step, with the checkout that it begins with. */
  step: (manner: Manner) => RunOptions;
};

async function onStage<T>(story: Story, work: (stage: Stage) => Promise<T>): Promise<T> {
  const commits = pullRequest(story.base, replacing(story.base, story.head), { number });
  const { answer, unanswered } = scriptOf(story);
  const { key: apiKey, models, port } = story.model;
  await freePorts([port, story.forbidden?.port]);
  const model = await startModelServer({ answer, apiKey, models, port });
  const trap = story.forbidden && (await startModelServer({ answer: () => 'thank you', ...story.forbidden }));
  const tokens = { [token]: jobToken(permissionsOf(story)) };
  const github = await startGitHub({ dir: commits.repo.dir, tokens, pulls: [{ number, sha: commits.head }] });
  const step = (manner: Manner): RunOptions => {
    const { dir: workspace } = commits.checkout();
    const inputs = { ...inputsOf(story, model), ...manner.inputs, ...recording(manner, workspace) };
    const event = pullRequestEvent(commits);
    return { event, workspace, inputs, token, apiUrl: github.url, env: story.env };
  };
  try {
    const { requests } = model;
    return await work({ github, step, requests, unanswered, forbidden: trap?.requests ?? [] });
  } finally {
    await Promise.all([model.close(), trap?.close(), github.close()]);
    commits.repo.cleanup();
  }
}

/** The key that a story's workflow gives; never to be seen anywhere. */
export function keysOf(story: Story): string[] {
  return [story.model.key, token];
}

/** A workflow writes `pull-requests`, GitHub's API `pull_requests`. */
function permissionsOf({ github: { permissions } }: Story): Record<string, 'read' | 'write'> {
  return Object.fromEntries(
    Object.entries(permissions).map(([name, access]) => [name.replaceAll('-', '_'), access]),
  );
}

function inputsOf(story: Story, model: ModelServer): Record<string, string> {
  const key = story['api-key'] === 'given' ? story.model.key : '';
  return { 'base-url': model.url, 'api-key': key, ...story.inputs };
}

/** Puts the recording beside the files of the checkout, where git does not know it. */
function recording({ replies }: Manner, workspace: string): Record<string, string> {
  if (replies === undefined) return {};
  writeFileSync(join(workspace, 'replies.jsonl'), replies);
  return { replies: 'replies.jsonl' };
}

/** The files of head, and null for what only base has. */
function replacing(base: Files, head: Files): Files {
  const gone = Object.keys(base).filter((path) => !(path in head));
  return { ...head, ...Object.fromEntries(gone.map((path) => [path, null])) };
}

/** Comments as they were, by id, and which of them is ours to change. */
type Before = ReadonlyMap<number, { comment: Comment; ours: boolean }>;

function seedComments({ state }: GitHub, story: Story): Before {
  const before = story.github.comments.flatMap(({ by, body, times, ours }) => {
    const bodies = Array.from({ length: times }, (_, index) => body.replaceAll('{{n}}', String(index + 1)));
    return addComments(state, number, by, bodies).map((comment) => ({ comment: { ...comment }, ours }));
  });
  return new Map(before.map((entry) => [entry.comment.id, entry]));
}

function outcomeOf(before: Before, after: readonly Comment[]): Pick<Played, 'comment' | 'disturbed'> {
  const created = after.filter(({ id }) => !before.has(id));
  const updated = after.filter(({ id, body }) => before.has(id) && before.get(id)?.comment.body !== body);
  const left = new Set(after.map(({ id }) => id));
  const gone = [...before.values()].filter(({ comment }) => !left.has(comment.id));
  const foreign = updated.filter(({ id }) => !before.get(id)?.ours);
  const how = created.length ? 'created' : updated.length ? 'updated' : 'none';
  const disturbed = [...created.slice(1), ...foreign, ...gone.map(({ comment }) => comment)];
  return {
    comment: { how, body: (created[0] ?? updated[0])?.body ?? null },
    disturbed: disturbed.map(({ user, body }) => `${user.login}: ${body}`),
  };
}

function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
