/** What changed in answers although nobody measures it, as `report.json` has it. */
import { z } from 'zod';
import { figure, text, whole } from './schema-parts.ts';

export const behaviour = z.strictObject({
  suite: text,
  target: text,
  feature: text.describe('a plain feature of answers, such as words or lists'),
  of: text.nullable().describe('which language, tool or first words'),
  baseline: figure.describe('words of an answer, or the share of answers that have it'),
  candidate: figure,
  cases: whole,
  chance: figure.describe('adjusted: of those at most 0.1, at most one in ten is chance'),
  said: text,
  card: text.nullable().describe('a metric card that would watch it, as YAML'),
});
