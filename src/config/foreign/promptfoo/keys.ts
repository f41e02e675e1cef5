import { nearest } from '../../../lib/nearest.ts';
import type { Fields, Where } from '../../../types.ts';
import { note, type Path, type Reading } from './reading.ts';

/** Keys that say something, or that we leave alone for a reason; any other is a slip of the pen, or new. */
const KNOWN = {
  'the config': [
    ...['description', 'tags', 'prompts', 'providers', 'targets', 'tests', 'defaultTest', 'scenarios'],
    ...['outputPath', 'sharing', 'evaluateOptions', 'commandLineOptions', 'assertionTemplates', '$schema'],
    ...['metadata', 'writeLatestResults', 'env'],
  ],
  'a prompt': ['raw', 'id', 'path', 'label', 'display', 'description', 'config'],
  'a provider': ['id', 'label', 'config', 'delay', 'env', 'transform', 'prompts'],
  options: [
    ...['provider', 'rubricPrompt', 'runSerially', 'disableConversationVar', 'disableVarExpansion'],
    ...['disableDefaultAsserts', 'prefix', 'suffix'],
  ],
  'a test': [
    ...['description', 'vars', 'assert', 'options', 'threshold', 'metadata', 'provider', 'providers'],
    ...['prompts', 'providerOutput', 'assertScoringFunction', 'tags'],
  ],
  'a scenario': ['description', 'config', 'tests'],
  'an assertion': [
    ...['type', 'value', 'threshold', 'weight', 'metric', 'provider', 'rubricPrompt', 'transform'],
    ...['contextTransform', 'config', 'assert', 'description', '$ref'],
  ],
} as const;

/** What is written at the top of a config, and counts only below `defaultTest`. */
const BELOW = ['vars', 'assert', 'options', 'threshold'];

/** Where a key stands of what is looked at. */
export type At = (path: Path) => Where;

/** Notes each key that nobody reads, with what was probably meant. */
export function noteStrangers(reading: Reading, fields: Fields, of: keyof typeof KNOWN, at: At): void {
  const known: readonly string[] = KNOWN[of];
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const isTop = of === 'the config';
    const guess = isTop && BELOW.includes(key) ? `defaultTest.${key}` : nearest(key, known);
    const meant = guess === null ? '' : ` (did you mean ${guess}?)`;
    note(reading, `the key ${key}${isTop ? '' : ` of ${of}`}${meant}`, at([key]));
  }
}
