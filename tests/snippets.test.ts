import { readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? '');
const workflows = blocks.filter((text) => /^jobs:/m.test(text));

/** Actions of others are not looked into. */
const OTHERS = {
  name: 'other',
  description: 'other',
  inputs: {},
  runs: { using: 'node24', main: 'index.js' },
};

/** GitHub's own language service reads the text as a workflow or as an action, by its name. */
async function complaints(text: string, uri: string): Promise<string[]> {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const document = TextDocument.create(uri, 'yaml', 1, text);
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner }) => (owner === 'micro-metrics' ? action : OTHERS),
    },
  });
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

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
