import { isFields } from '../../parsing/json.ts';
import type { Exam, Prompt, Warning } from '../../types.ts';

/** Measures that see an answer which does not keep to its form. */
const SEEING = ['json-schema', 'json-valid', 'json-field'];

/** Targets that are to answer by a JSON Schema, in suites where nobody would see it if they did not: endpoints need not hold to it. */
export function uncheckedForms(exams: readonly Exam[]): readonly Warning[] {
  const open = exams.filter(
    ({ change, suite }) =>
      hasSchema(change.candidate) &&
      !change.recorded &&
      !suite.rules.some(({ card }) => SEEING.includes(card.measure)),
  );
  if (open.length === 0) return [];
  const named = [...new Set(open.map(({ change, suite }) => `${change.target} (${suite.name})`))].join(', ');
  const message = `No metric looks whether answers keep to the JSON Schema that their prompt asks for: ${named}. A card with \`measure: json-schema\` and that schema in its \`options\` would.`;
  return [{ code: 'form-not-checked', message }];
}

function hasSchema(prompt: Prompt | null): boolean {
  const format = prompt?.responseFormat ?? prompt?.parameters['response_format'] ?? null;
  if (!isFields(format)) return false;
  return format['type'] === 'json_schema' || isFields(format['json_schema']) || isFields(format['schema']);
}
