import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Files } from '../repo.ts';

/** Where the stories are. */
const storiesFolder = resolve(import.meta.dirname, '../../../fixtures/scenarios');

const port = z.int().min(1024).max(65_535);

const github = z.strictObject({
  /** What the job's token may do; nothing here means what the README's workflow asks for. */
  permissions: z.record(z.string(), z.enum(['read', 'write'])).default({
    contents: 'read',
    'pull-requests': 'write',
  }),
  /** What stands under the pull request already, oldest first; `times` repeats it with `{{n}}` counted up. */
  comments: z
    .array(
      z.strictObject({
        by: z.string(),
        body: z.string(),
        times: z.int().min(1).default(1),
        /** From an earlier run of this very job: the only one that may be changed. */
        ours: z.boolean().default(false),
      }),
    )
    .default([]),
});

const model = z.strictObject({
  /** The key that it takes; every other is refused. */
  key: z.string().default('sk-scenario-3f9a1c7be2d04856'),
  /** When given, every other model is answered with 404. */
  models: z.array(z.string()).optional(),
  /** Any free port unless a file of the story has to name it. */
  port: port.optional(),
});

const expected = z.strictObject({
  verdict: z.enum(['pass', 'fail', 'inconclusive', 'error', 'unchanged']),
  exit: z.literal([0, 1]),
  /** To the scripted model, retries too. */
  requests: z.int().min(0),
  comment: z.enum(['created', 'updated', 'none']),
  'failed-metrics': z.array(z.string()).default([]),
  /** Targets, as the output `changes` names them. */
  changes: z.array(z.string()).default([]),
  annotations: z
    .array(
      z.strictObject({
        level: z.enum(['error', 'warning', 'notice']),
        file: z.string().optional(),
        line: z.int().optional(),
        /** Part of the message. */
        says: z.string(),
      }),
    )
    .default([]),
});

const storyFile = z.strictObject({
  title: z.string(),
  /** Has a recording of its scripted model beside it, replies.jsonl. */
  recorded: z.boolean().default(false),
  /** Inputs of the action besides `base-url`, `api-key` and `github-token`. */
  inputs: z.record(z.string(), z.string()).default({}),
  /** `env:` of the step. */
  env: z.record(z.string(), z.string()).default({}),
  /** `none`: the workflow gives no key, as on a fork. */
  'api-key': z.enum(['given', 'none']).default('given'),
  github: github.prefault({}),
  model: model.prefault({}),
  /** A second model server on this port, which nobody may ever ask. */
  forbidden: z.strictObject({ port }).optional(),
  expect: expected,
});

const some = z.union([z.string(), z.array(z.string()).min(1)]);

const rule = z.strictObject({
  /** Ids of the cases that it answers; told by the first thing that their user says. */
  case: some.optional(),
  /** Parts of the system prompt that must all be there. */
  system: some.optional(),
  /** Parts of the last user message that must all be there. */
  user: some.optional(),
  model: some.optional(),
  /** Parameters that the request must have with these values. */
  parameters: z.record(z.string(), z.json()).optional(),
  'from-turn': z.int().min(1).optional(),
  /** A list is said turn by turn, from the first turn that the rule answers. */
  say: some.optional(),
  status: z.int().min(400).optional(),
  error: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

const answersFile = z.strictObject({ about: z.string(), rules: z.array(rule).min(1) });

/** One rule of a scripted model. */
export type Rule = z.infer<typeof rule>;

/** A story of two commits: its world, its scripted model, and how it must end. */
export type Story = z.infer<typeof storyFile> & {
  name: string;
  folder: string;
  base: Files;
  head: Files;
  rules: readonly Rule[];
  /** The comment as it must be posted; null where none may be. */
  golden: string | null;
};

/** The names of all stories. */
export function storyNames(): string[] {
  const entries = readdirSync(storiesFolder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Reads a story's folder; throws with the path of what is written wrong. */
export function readStory(name: string): Story {
  const folder = join(storiesFolder, name);
  const told = read(storyFile, join(folder, 'story.yml'));
  const answers = join(folder, 'answers.yml');
  return {
    ...told,
    ...{ name, folder },
    base: filesIn(join(folder, 'base')),
    head: filesIn(join(folder, 'head')),
    rules: existsSync(answers) ? read(answersFile, answers).rules : [],
    golden: goldenOf(folder),
  };
}

/** Where a story keeps the comment that must be posted. */
export function goldenPath(folder: string): string {
  return join(folder, 'comment.md');
}

/** Where a story keeps the recording of its scripted model. */
export function repliesPath(folder: string): string {
  return join(folder, 'replies.jsonl');
}

function goldenOf(folder: string): string | null {
  const path = goldenPath(folder);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function read<T>(schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${path}:\n${z.prettifyError(result.error)}`);
}

/** Every file below a folder, by its path with slashes. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
