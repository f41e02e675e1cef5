/** Structured outputs: how a schema is sent to both APIs, and whether anybody sees an answer that does not keep to it. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, HARMLESS } from '../support/shop.ts';
import { wired } from '../support/wire.ts';

const SCHEMA = {
  type: 'object',
  properties: { answer: { type: 'string' } },
  required: ['answer'],
  additionalProperties: false,
};
const FORM = { type: 'json_schema', json_schema: { name: 'reply', strict: true, schema: SCHEMA } };
const MODELS = `support: ${JSON.stringify({ model: 'scripted-1', response_format: FORM })}\n`;
const CHECKED = CONFIG.replace('[polite, short]', '[polite, fits]').replace(
  '  short: { measure: length, options: { max: 500 } }',
  `  fits: { measure: json-schema, options: { schema: ${JSON.stringify(SCHEMA)} } }`,
);

const asked = (api: string, config: string, text: string) =>
  wired({
    base: { [FILE]: config, 'config/models.yml': MODELS },
    head: HARMLESS,
    answer: () => ({ text, usage: { input: 9, output: 8, reasoning: 5 } }),
    inputs: { api },
  });

describe.each(['chat', 'responses'])('over %s', (api) => {
  it('a schema is sent as the API takes it, and what a model thought is counted once', async () => {
    const { calls, verdict, files } = await asked(api, CHECKED, '{"answer": "please"}');
    const flat = { type: 'json_schema', name: 'reply', strict: true, schema: SCHEMA };
    expect(calls[0]?.body).toMatchObject(
      api === 'chat' ? { response_format: FORM } : { text: { format: flat } },
    );
    expect(verdict).toBe('pass');
    const [line = ''] = (files['runs.jsonl'] ?? '').split('\n');
    expect(JSON.parse(line).answers[0].usage).toEqual({ input: 9, output: 8, reasoning: 5 });
    const { usage } = JSON.parse(files['report.json'] ?? '');
    expect(usage['output-tokens']).toBe(8 * calls.length);
  });

  it('an answer that does not keep to it is seen by `json-schema`, and else it is said that nobody looks', async () => {
    const seen = await asked(api, CHECKED, '{"answr": "please"}');
    expect(seen.check('fits').candidate.value).toBe(0);
    expect(seen.report.warnings.map(({ code }) => code)).not.toContain('form-not-checked');
    const unseen = await asked(api, CONFIG, '{"answr": "please"}');
    expect(unseen.words).toContain('No metric looks whether answers keep to the JSON Schema');
  });
});
