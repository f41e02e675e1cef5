/** A page as `npm run format` would leave it. */
import { readFileSync } from 'node:fs';
import { type FormatConfig, format } from 'oxfmt';

const RULES = new URL('../.oxfmtrc.json', import.meta.url);

/** The text of a file in the form of all others; the file's name says what language it is. */
export async function pretty(file: string, text: string): Promise<string> {
  const rules = JSON.parse(readFileSync(RULES, 'utf8')) as FormatConfig;
  const { code, errors } = await format(file, text, rules);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
