import { spawnSync } from 'node:child_process';
import {
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openSpill } from '../../src/edges/spill.ts';
import { temporaryFolder } from '../../src/edges/temporary.ts';
import { Unreachable } from '../../src/errors.ts';

// By its own name, for the system tells files by it.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spill-test-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** Letters of any kind, halves of surrogate pairs too. */
const text = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constant('__proto__')), fc.oneof(tie('json'), fc.constant(undefined)), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

/** A file with a name, so that it can be damaged. */
function named(name: string): { readonly path: string; readonly open: () => number } {
  const path = join(folder, name);
  return { path, open: () => openSync(path, 'ax+') };
}

describe('what is put away', () => {
  it('is equal when it is got back, in whatever order, in memory and from disk', () => {
    const looks = fc.array(fc.tuple(json, fc.nat(400), fc.nat()), { maxLength: 60 });
    fc.assert(
      fc.property(looks, fc.nat(2000), (puts, stays) => {
        const spill = openSpill(stays);
        const numbers: number[] = [];
        for (const [it, bytes, look] of puts) {
          numbers.push(spill.put(it, bytes));
          const at = look % numbers.length;
          expect(spill.get(numbers[at] as number)).toStrictEqual(puts[at]?.[0]);
        }
        expect(numbers).toEqual([...puts.keys()]);
        for (const [at, [it]] of puts.entries()) expect(spill.get(at)).toStrictEqual(it);
      }),
    );
  });

  it('stays what it is, and no file is opened, up to the bound', () => {
    const open = vi.fn(named('bound').open);
    const spill = openSpill(1000, open);
    const things = Array.from({ length: 10 }, (_, at) => ({ at }));
    things.forEach((thing) => spill.put(thing, 100));
    expect(things.map((thing, at) => spill.get(at) === thing)).toEqual(things.map(() => true));
    expect(open).not.toHaveBeenCalled();
    spill.put({ at: 10 }, 1);
    spill.put({ at: 11 }, 1);
    expect(open).toHaveBeenCalledTimes(1);
    expect([spill.get(9), spill.get(10), spill.get(11)]).toEqual([{ at: 9 }, { at: 10 }, { at: 11 }]);
    expect(spill.get(9)).toBe(things[9]);
  });

  it('goes as a whole once four times as much lies in the file, under the numbers that it had', () => {
    const { path, open } = named('whole');
    const spill = openSpill(1000, open);
    const things = Array.from({ length: 60 }, (_, at) => ({ at }));
    expect(things.map((thing) => spill.put(thing, 100))).toEqual([...things.keys()]);
    expect(things.map((_, at) => spill.get(at))).toEqual(things);
    expect(spill.get(9)).not.toBe(things[9]);
    // Nothing is written before there is enough for once.
    expect(statSync(path).size).toBe(0);
  });

  it('of ordinary cases a thousand, with both sides, never touch the disk', () => {
    const open = vi.fn(named('ordinary').open);
    const spill = openSpill(undefined, open);
    for (let at = 0; at < 2000; at++) spill.put([{ text: 'x'.repeat(2000) }], 2500);
    expect(open).not.toHaveBeenCalled();
  });

  it('is written many at a time, and read where it is, whatever its size', () => {
    const { path, open } = named('sizes');
    const spill = openSpill(0, open);
    const things = Array.from({ length: 3000 }, (_, at) => ({
      at,
      text: 'ü'.repeat(at % 1000 === 999 ? 200_000 : at % 300),
    }));
    let seen = 0;
    let writes = 0;
    for (const thing of things) {
      spill.put(thing, 1);
      const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size > seen) writes++;
      seen = size;
    }
    expect(writes).toBeLessThan(20);
    for (const [at, thing] of things.entries()) expect(spill.get(at)).toEqual(thing);
    for (let at = 0; at < things.length; at++) {
      const other = (at * 1237) % things.length;
      expect(spill.get(other)).toEqual(things[other]);
    }
  });
});

describe('the file', () => {
  const big = 'x'.repeat(300_000);

  it('is readable by nobody else, and has no name', () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    vi.stubEnv('TMPDIR', temporary);
    openSpill(0).put(big, 1);
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
    const files = readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(temporary);
      } catch {
        return false;
      }
    });
    expect(files.map((fd) => fstatSync(Number(fd)).mode & 0o777)).toEqual([0o600]);
  });

  it.each([
    'process.exit(1)',
    "process.kill(process.pid, 'SIGTERM')",
    "process.kill(process.pid, 'SIGKILL')",
  ])('is gone after %s', (end) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const spill = JSON.stringify(resolve('src/edges/spill.ts'));
    const script = `import { openSpill } from ${spill};
        const spill = openSpill(0);
        spill.put('x'.repeat(300_000), 1);
        process.stdout.write(String(spill.get(0).length), () => ${end});
        setInterval(() => {}, 1000);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: temporary },
      encoding: 'utf8',
    });
    expect(stdout).toBe('300000');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('and any other temporary folder says where it could not be made, and what to do', () => {
    const nowhere = join(folder, 'nowhere');
    vi.stubEnv('TMPDIR', nowhere);
    const made = (): string => temporaryFolder('any-');
    expect(made).toThrow(Unreachable);
    expect(made).toThrow(/^ENOENT: .*nowhere.*: no temporary folder could be made$/);
    vi.unstubAllEnvs();
  });

  it('says that the disk is full, and does not go on', () => {
    const spill = openSpill(0, () => openSync('/dev/full', 'r+'));
    spill.put('small', 1);
    const refusal = /^what this run puts out of memory could not be written: (ENOSPC|an earlier part)/;
    expect(() => spill.put(big, 1)).toThrow(refusal);
    expect(() => spill.put(big, 1)).toThrow(refusal);
    expect(() => spill.put(big, 1)).toThrow(Unreachable);
  });

  it('says that there is no folder for it', () => {
    vi.stubEnv('TMPDIR', join(folder, 'nowhere'));
    expect(() => openSpill(0).put('small', 1)).toThrow(
      /^what this run puts out of memory could not be opened: ENOENT/,
    );
    vi.unstubAllEnvs();
  });

  it.each([
    [
      'a letter that is another',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[1000] = 'y'.charCodeAt(0);
        writeFileSync(path, bytes);
      },
    ],
    ['a half that is gone', (path: string) => truncateSync(path, 1000)],
    ['all that is gone', (path: string) => truncateSync(path, 0)],
  ])('says that it is damaged: %s', (what, damage) => {
    const { path, open } = named(what);
    const spill = openSpill(0, open);
    spill.put({ text: big }, 1);
    spill.put({ text: 'another' }, 1);
    damage(path);
    expect(() => spill.get(0)).toThrow('what this run puts out of memory is damaged on disk');
    expect(() => spill.get(0)).toThrow(Unreachable);
    expect(spill.get(1)).toEqual({ text: 'another' });
  });
});
