/** What `report.json` holds of the traces of a case. */
import { z } from 'zod';
import { text, whole } from './schema-parts.ts';

const span = z.strictObject({
  id: text,
  parent: text.nullable(),
  name: text,
  start: z.number().describe('milliseconds from the first beginning in the trace'),
  ms: z.number(),
  error: text.nullable(),
  attributes: z.record(text, z.unknown().describe('any JSON value')),
});

const traceRow = z.strictObject({
  depth: whole.describe('how deep the part lies'),
  baseline: whole.nullable().describe('place of its span in `baseline`; null where head alone has it'),
  candidate: whole.nullable(),
  differs: z.array(text).describe('keys of attributes that are not the same on both sides'),
  near: z.boolean().describe('at a place where the two part, next to one, or around one'),
});

/** Both traces of a case. */
export const trace = z
  .strictObject({
    trial: whole,
    rows: z
      .array(traceRow)
      .describe('the parts of both sides as one tree, in the order in which to draw them'),
    baseline: z.array(span).describe('what parts of the system did'),
    candidate: z.array(span),
    'left-out': whole.describe('rows of long traces that are not here'),
    lines: z.array(text).describe('the tree in plain text, cut to where the two part'),
  })
  .describe('of a system that sends spans: one trial on both sides, where a reader should see it');
