/** A workflow command as the runner would have executed it. */
export type RunnerCommand = {
  name: string;
  properties: Record<string, string>;
  data: string;
  /** The line of the log that held it. */
  line: string;
};

/** What GitHub shows at a line of a file or under the run. */
export type Annotation = {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
};

// What actions/runner registers (ActionCommandManager.cs and its extensions); names are compared without case.
const registered = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** .NET's white space, which is not quite JavaScript's: U+0085 is in it, U+FEFF is not. */
const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const leadingSpace = new RegExp(`^${space}`);
const outerSpace = new RegExp(`^${space}|${space}$`, 'g');

type Escapes = readonly (readonly [escaped: string, meant: string])[];

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [...dataEscapes.slice(0, 2), ['%3A', ':'], ['%2C', ','], ['%25', '%']];
const oldEscapes: Escapes = [['%3B', ';'], ...dataEscapes.slice(0, 2), ['%5D', ']'], ['%25', '%']];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((sum, [escaped, meant]) => sum.replaceAll(escaped, meant), text);
}

function propertiesIn(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator).filter(Boolean)) {
    const equals = pair.replace(/^=+/, '');
    const at = equals.indexOf('=');
    if (at > 0 && at < equals.length - 1) {
      properties[equals.slice(0, at).toLowerCase()] = unescaped(equals.slice(at + 1), escapes);
    }
  }
  return properties;
}

function splitName(info: string): [name: string, rest: string] {
  const at = info.indexOf(' ');
  return at < 0 ? [info, ''] : [info.slice(0, at), info.slice(at + 1)];
}

type Known = (name: string) => boolean;

/** `::name key=value,key=value::data`, at the start of a line but for white space (TryParseV2). */
function newCommand(line: string, known: Known): RunnerCommand | null {
  const message = line.replace(leadingSpace, '');
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end < 0) return null;
  const [name, rest] = splitName(message.slice(2, end));
  if (!known(name)) return null;
  const properties = propertiesIn(rest.replace(outerSpace, ''), ',', propertyEscapes);
  return { name: name.toLowerCase(), properties, data: unescaped(message.slice(end + 2), dataEscapes), line };
}

/** `##[name key=value;key=value]data`, anywhere in a line; only the first `##[` counts (TryParse). */
function oldCommand(line: string, known: Known): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return null;
  const [name, rest] = splitName(line.slice(start + 3, end));
  if (!known(name)) return null;
  const properties = propertiesIn(rest, ';', oldEscapes);
  return { name: name.toLowerCase(), properties, data: unescaped(line.slice(end + 1), oldEscapes), line };
}

/** A token that the runner refuses to stop at, so that the command fails and nothing is stopped. */
function isBadToken(token: string): boolean {
  const name = token.toLowerCase();
  return token === '' || registered.has(name) || name === 'pause-logging';
}

/**
 * The commands that GitHub's runner finds in the output of a step, with `stop-commands` obeyed. It reads both
 * stdout and stderr, each by itself; `\n`, `\r\n` and a lone `\r` end a line.
 */
export function commandsIn(output: string): RunnerCommand[] {
  const found: RunnerCommand[] = [];
  let token: string | null = null;
  const known: Known = (name) => registered.has(name.toLowerCase()) || name.toLowerCase() === token;
  for (const line of output.split(/\r\n|\n|\r/)) {
    const command = newCommand(line, known) ?? oldCommand(line, known);
    if (!command) continue;
    if (token !== null) {
      if (command.name === token) token = null;
      continue;
    }
    found.push(command);
    if (command.name === 'stop-commands' && !isBadToken(command.data)) token = command.data.toLowerCase();
  }
  return found;
}

function numberOr(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** The annotations among the commands. GitHub shows ten of each level for a step, and 4,096 characters of each. */
export function annotationsIn(commands: readonly RunnerCommand[]): Annotation[] {
  return commands.flatMap(({ name, properties, data }) => {
    if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
    const { title, file, line, endline, col, endcolumn } = properties;
    const place = { line: numberOr(line), endLine: numberOr(endline) };
    const columns = { col: numberOr(col), endColumn: numberOr(endcolumn) };
    const annotation = { level: name, message: data, title, file, ...place, ...columns };
    const said = Object.entries(annotation).filter(([, value]) => value !== undefined);
    return [Object.fromEntries(said) as Annotation];
  });
}

/** The values that `add-mask` asked to hide. */
export function masksIn(commands: readonly RunnerCommand[]): string[] {
  return commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
}

/** What GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE says: `name=value` or `name<<delimiter`; throws as the runner does. */
export function assignmentsIn(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [name, delimiter] = heredoc < 0 ? ['', ''] : [line.slice(0, heredoc), line.slice(heredoc + 2)];
    if (name === '' || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}
