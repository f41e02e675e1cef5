import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { packed } from '../../src/edges/packing.ts';

const KEY = 'sk-proj-9f2C_kQ7x"Lm4tZ0bWv8';

describe('parts of a page', () => {
  it('are packed as they were, and without our keys, in whatever they stand', () => {
    const log = createLog({});
    log.mask(KEY);
    const pack = { answer: `the key is ${KEY}`, ü: ['</script>', 1] };
    const [before = '', data = ''] = [...packed([`<p>${KEY}</p>`, { pack }], log)];
    expect(before).toBe('<p>***</p>');
    expect(data).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const opened: unknown = JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString());
    expect(opened).toEqual({ answer: 'the key is ***', ü: ['</script>', 1] });
  });

  it('show no key that something hidden took apart', () => {
    const log = createLog({});
    log.mask(KEY);
    const hidden = ['\u001b[31m', '\u200b', '\u202e'];
    const pack = hidden.map((each) => `the key is ${[...KEY].join(each)}`);
    const [data = ''] = [...packed([{ pack }], log)];
    const opened = inflateRawSync(Buffer.from(data, 'base64')).toString();
    expect(JSON.parse(opened)).toEqual(pack.map(() => 'the key is ***'));
  });

  it('are to the letter where they are our own: a page whose program differs from its hash does not run', () => {
    const log = createLog({});
    log.mask('addEventListener');
    const parts = ["addEventListener('x')", { fixed: "addEventListener('x')" }];
    expect([...packed(parts, log)]).toEqual(["***('x')", "addEventListener('x')"]);
  });

  it('are the same bytes whether they are made at once or as they are written', async () => {
    const texts = Array.from({ length: 40_000 }, (_, at) => `${at} ${(at * 7919) % 1009} ü`);
    for (const some of [texts.slice(0, 100), texts]) {
      const value = { words: some, of: 'all' };
      const pieces = { ...value, words: some.values() };
      const [whole = ''] = [...packed([{ pack: value }], createLog({}))];
      let written = '';
      for (const each of packed([{ pieces }], createLog({})))
        if (typeof each === 'string') written += each;
        else for await (const text of each) written += text;
      expect(written).toBe(whole);
    }
  });
});
