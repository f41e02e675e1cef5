import { globSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { workflowText } from '../src/stages/adopt/index.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? '');
const workflows = blocks.filter((text) => /^jobs:/m.test(text));

/** The inputs of other actions that pages use. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  checkout: ['persist-credentials', 'fetch-depth'],
  'upload-artifact': ['name', 'path', 'retention-days', 'overwrite'],
  'download-artifact': ['name', 'path', 'pattern'],
  'attest-build-provenance': ['subject-path'],
  'setup-python': ['python-version'],
};

function otherAction(name: string) {
  const inputs = Object.fromEntries((OTHERS[name] ?? []).map((input) => [input, { description: input }]));
  return { name, description: name, inputs, runs: { using: 'node24', main: 'index.js' } };
}

/** GitHub's own language service reads the text as a workflow or as an action, by its name. */
async function complaints(text: string, uri: string): Promise<string[]> {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const document = TextDocument.create(uri, 'yaml', 1, text);
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name }) =>
        owner === 'micro-metrics' ? action : otherAction(name),
    },
  });
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

/** Every whole workflow of every page, by the page and the line that it begins at. */
const recipes = globSync('docs/*.md').flatMap((page) => {
  const text = readFileSync(page, 'utf8');
  const found = [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)];
  return found
    .filter(([, workflow = '']) => /^on:/m.test(workflow) && /^jobs:/m.test(workflow))
    .map(
      ({ 1: workflow = '', index }) =>
        [`${page}:${text.slice(0, index).split('\n').length}`, workflow] as const,
    );
});

describe('what the pages show', () => {
  it.each(recipes)('%s is a workflow that GitHub accepts', async (place, text) => {
    expect(await complaints(text, `file:///repo/.github/workflows/${place.replace(/\W/g, '-')}.yml`)).toEqual(
      [],
    );
  });

  it('gives no job more than it needs to write, and no commented or foreign commit a checkout', () => {
    expect(recipes.length).toBeGreaterThan(6);
    for (const [, text] of recipes) {
      const { permissions, jobs } = parse(text) as Workflow;
      expect(permissions).toBeDefined();
      for (const job of Object.values(jobs)) {
        expect(Object.values({ ...permissions, ...job.permissions })).not.toContain('admin');
        for (const { uses = '', with: given } of job.steps ?? []) {
          if (!uses.startsWith('actions/checkout')) continue;
          expect([given?.ref, given?.repository]).toEqual([undefined, undefined]);
        }
        const scripts = (job.steps ?? []).map(({ run = '' }) => run).join('\n');
        expect(scripts).not.toContain('${{');
      }
    }
  });
});

describe('a pull request that is pointed at another branch', () => {
  const examples = globSync('examples/*/.github/workflows/*.yml');
  const shown = [
    ...recipes,
    ...workflows.map((text) => ['README.md', text] as const),
    ...examples.map((file) => [file, readFileSync(file, 'utf8')] as const),
    ['what init writes', workflowText(null, false)] as const,
  ].filter(([, text]) => /^on:.*pull_request\b|^ {2}pull_request:/m.test(text));

  it.each(shown)('%s looks at it again, or at what lands', (_, text) => {
    const { on } = parse(text) as { on: string | string[] | Readonly<Record<string, unknown>> };
    const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
    const { types = [] } = ((on as Readonly<Record<string, unknown>>)['pull_request'] ?? {}) as {
      readonly types?: readonly string[];
    };
    expect(types.includes('edited') || events.includes('merge_group')).toBe(true);
  });

  it('would be caught everywhere', () => expect(shown.length).toBeGreaterThan(10));
});

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly if?: string;
        /** None where it calls a workflow. */
        readonly steps?: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

it.each(globSync('.github/workflows/*.yml'))('%s takes what others made by its commit', (file) => {
  const used = [...readFileSync(file, 'utf8').matchAll(/uses: (\S+)/g)].map(([, name = '']) => name);
  const others = used.filter((name) => !name.startsWith('micro-metrics/'));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
});

describe('the workflow that others call', () => {
  const file = '.github/workflows/sharded.yml';
  const text = readFileSync(file, 'utf8');

  it('is one that GitHub accepts', async () => {
    expect(await complaints(text, `file:///repo/${file}`)).toEqual([]);
  });

  it('gives all its jobs the same plan, and always a verdict', () => {
    const { jobs } = parse(text) as Workflow;
    const given = Object.values(jobs).map(
      ({ steps = [] }) => steps.find(({ uses = '' }) => uses.startsWith('micro-metrics/'))?.with ?? {},
    );
    expect(given.map(({ mode }) => mode)).toEqual(['plan', 'run', 'report']);
    const [plan = {}, ...others] = given;
    for (const input of ['config', 'trials', 'force', 'endpoints', 'max-cost', 'max-requests'])
      expect(others.map((other) => other[input])).toEqual([plan[input], plan[input]]);
    expect(Object.values(jobs).map((job) => job.if)).toEqual([
      undefined,
      "needs.plan.outputs.verdict != 'unchanged'",
      '${{ !cancelled() }}',
    ]);
  });
});

describe('what the README shows', () => {
  it('holds a workflow of about 15 lines that GitHub accepts', async () => {
    expect(workflows).toHaveLength(1);
    for (const [index, text] of workflows.entries()) {
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(15);
      expect(await complaints(text, `file:///repo/.github/workflows/readme-${index}.yml`)).toEqual([]);
    }
  });

  it('would be caught if it named an input that does not exist', async () => {
    const wrong = (workflows[0] ?? '').replace('api-key:', 'api-kee:');
    const found = await complaints(wrong, 'file:///repo/.github/workflows/wrong.yml');
    expect(found.join()).toContain('api-kee');
  });

  it('has an action.yml that GitHub accepts', async () => {
    expect(await complaints(readFileSync('action.yml', 'utf8'), 'file:///repo/action.yml')).toEqual([]);
  });
});
