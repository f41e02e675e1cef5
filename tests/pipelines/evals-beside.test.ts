/** A config that names files of other tools keeps their tests: adopting it switches nothing off. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE } from '../support/shop.ts';
import { FILES, LOUD, outcome, right, shouting, TRIAGE } from '../support/zero-config.ts';

const KEPT = `${CONFIG}evals: ['**/*.prompt.yml']\n`;
const BASE = { ...FILES, [FILE]: KEPT };

describe('tests of other tools beside a config', () => {
  it('block as they did without it', async () => {
    expect(await outcome(LOUD, shouting, BASE)).toMatchObject({ verdict: 'fail', failed: ['team'] });
    expect(await outcome(LOUD, right, BASE)).toMatchObject({ verdict: 'pass', failed: [] });
  });

  it('are switched off by nobody in the change that they stop', async () => {
    const off = await outcome({ ...LOUD, [FILE]: CONFIG }, shouting, BASE);
    expect(off).toMatchObject({ verdict: 'fail', failed: ['team'] });
    const gone = await outcome({ ...LOUD, [FILE]: KEPT.replace('**/', 'nowhere/') }, shouting, BASE);
    expect(gone).toMatchObject({ verdict: 'fail', failed: ['team'] });
    expect(gone.comment).toContain('names nowhere/\\*.prompt.yml, where there is no file with tests');
  });

  it('may not share a name with the config', async () => {
    const named = KEPT.replace('support: {', 'prompts/triage: {').replace('[support]', '[prompts/triage]');
    const seen = await outcome({ ...LOUD, [FILE]: named }, right, BASE);
    expect(seen.verdict).toBe('error');
    expect(seen.log).toContain('two targets with the name prompts/triage');
  });

  it('that are broken on base are told, and the config of base is enforced all the same', async () => {
    const base = { ...BASE, 'prompts/other.prompt.yml': `${TRIAGE}nonsense: [\n` };
    const head = { ...LOUD, 'prompts/other.prompt.yml': null };
    const seen = await outcome(head, shouting, base);
    expect(seen).toMatchObject({ verdict: 'fail', failed: ['team'] });
    expect(seen.comment).toContain('On base, prompts/other.prompt.yml can');
  });
});
