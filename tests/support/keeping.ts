/** A place where answers are kept: real journals in a folder of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../src/contracts.ts';
import type { Endpoint } from '../../src/edges/model/endpoint.ts';
import { createStore } from '../../src/edges/store/index.ts';
import { openJournal } from '../../src/edges/store/journal.ts';

/** An endpoint with a key, as a workflow declares it. */
export const ENDPOINT: Endpoint = {
  baseUrl: 'https://models.example/v1',
  apiKey: 'sk-shop-0123456789abcdefghij',
  apiKeyEnv: null,
  api: 'chat',
  auth: 'bearer',
  headers: {},
};

/** A log that has nothing to hide. */
const OPEN = { redact: (text: string) => text, deep: <T>(value: T) => value };

interface Keep {
  readonly store: NonNullable<World['store']>;
  readonly path: string;
  readonly lines: () => readonly string[];
  /** Writes the journal anew, line by line. */
  readonly edit: (change: (line: string) => string) => void;
  /** The day on which it is asked from now on. */
  readonly setDay: (day: string) => void;
  readonly remove: () => void;
}

/** A fresh store that every run of a test opens anew, as processes would. */
export function createKeep({ endpoint = ENDPOINT, isShared = false, base = '', log = OPEN } = {}): Keep {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const path = join(folder, 'answers.jsonl');
  let today = '2026-11-20';
  const lines = (): readonly string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return {
    path,
    lines,
    store: (_, asking) => {
      const journals = {
        here: openJournal(path, true),
        base: base ? openJournal(base, false) : null,
        isShared,
      };
      const endpoints = { default: endpoint, judge: endpoint };
      return Promise.resolve(createStore({ endpoints, journals, asking, today, log, say: () => undefined }));
    },
    edit: (change) =>
      writeFileSync(
        path,
        lines()
          .map((line) => `${change(line)}\n`)
          .join(''),
      ),
    setDay: (day) => {
      today = day;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
