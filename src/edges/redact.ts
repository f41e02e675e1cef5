/** Takes secrets out of every text that leaves; forms in which a model or a server may echo them included. */
export interface Redactor {
  readonly add: (secret: string) => void;
  readonly redact: (text: string) => string;
}

const STARS = '***';
/** Shorter strings would take innocent words out of reports. */
const LEAST = 6;
/** A part of this length gives a key away, if the key is long enough that the part is not all there is. */
const PART = 12;
const LONG = 20;

/** A redactor without secrets. */
export function createRedactor(): Redactor {
  const forms = new Set<string>();
  let pattern: RegExp | null = null;
  return {
    add: (secret) => {
      for (const line of secret.split(/\r?\n/).map((each) => each.trim())) {
        if (line.length >= LEAST) formsOf(line).forEach((form) => forms.add(form));
      }
      const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(escape);
      pattern = longestFirst.length ? new RegExp(longestFirst.join('|'), 'gi') : null;
    },
    redact: (text) => (pattern ? text.replace(pattern, STARS) : text),
  };
}

/** As it is, reversed, in base64 (all three alignments), hex and percent-encoding; long ones by their ends too. */
function formsOf(secret: string): string[] {
  const buffer = Buffer.from(secret);
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), buffer])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift ? shift + 1 : 0, -1);
  });
  const ends = secret.length >= LONG ? [secret.slice(0, PART), secret.slice(-PART)] : [];
  const reversed = [...secret].reverse().join('');
  const all = [secret, reversed, ...shifted, buffer.toString('hex'), encodeURIComponent(secret), ...ends];
  return [...new Set(all)].filter((form) => form.length >= LEAST);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
