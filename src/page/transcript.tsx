import { useState } from 'preact/hooks';
import { visible } from '../render/text.ts';
import { marked, type Stretch } from './marking.ts';
import type { PageCase } from './store.ts';
import { Traces } from './traces.tsx';

type Trial = PageCase['baseline'][number];
type Answer = NonNullable<Trial['answers']>[number];
type Mark = Trial['marks'][number];

interface Props {
  readonly entry: PageCase;
  /** The number of the trial that is shown first. */
  readonly trial: number;
}

/** Both sides of a case, turn by turn, and what the metrics say of them. */
export function Transcript({ entry, trial: first }: Props) {
  const [at, setAt] = useState(() => placeOf(first, entry));
  const [base, head] = [entry.baseline[at], entry.candidate[at]];
  const trials = Math.max(entry.baseline.length, entry.candidate.length);
  const turns = turnsIn(base, head);
  return (
    <article>
      <header>
        <h2>{entry.case}</h2>
        <p class="meta">
          {entry.suite}
          {entry.target === entry.suite ? '' : ` · ${entry.target}`}
          {Object.entries(entry.tags).map(([tag, value]) => (
            <span key={tag} class="tag">
              {visible(tag)}: {value}
            </span>
          ))}
          {entry.pinned && <span class="tag">pinned</span>}
          <span class="file">
            {entry.file}
            {entry.line === null ? '' : `:${entry.line}`}
          </span>
        </p>
        {trials > 1 && (
          <div class="chips trials" role="group" aria-label="Trial">
            {Array.from({ length: trials }, (_, trial) => (
              <button key={trial} type="button" aria-pressed={trial === at} onClick={() => setAt(trial)}>
                {trial === 0 ? 'Trial 1' : trial + 1}
              </button>
            ))}
          </div>
        )}
      </header>
      <Marks base={base} head={head} />
      <div class="sides" aria-hidden="true">
        <span>Base</span>
        <span>Head</span>
      </div>
      {turns.map((turn) => (
        <Turn key={turn} turn={turn} isOnly={turns.length === 1} base={base} head={head} />
      ))}
      {turns.length === 0 && (
        <p class="empty">{failureOf(head) ?? failureOf(base) ?? 'Nothing was answered.'}</p>
      )}
      {entry.trace && <Traces trace={entry.trace} isOfMany={trials > 1} />}
    </article>
  );
}

/** Where a trial of head stands among those that came back. */
function placeOf(number: number, { candidate }: PageCase): number {
  return Math.max(
    0,
    candidate.findIndex(({ trial }) => trial === number),
  );
}

function failureOf(trial: Trial | undefined): string | null {
  return trial?.failure ? `No answer (${trial.failure.cause}): ${visible(trial.failure.message)}` : null;
}

function turnsIn(...trials: readonly (Trial | undefined)[]): readonly number[] {
  const all = trials.flatMap((trial) => trial?.answers?.map(({ turn }) => turn) ?? []);
  return [...new Set(all)].sort((one, other) => one - other);
}

interface Sides {
  readonly base: Trial | undefined;
  readonly head: Trial | undefined;
}

function Turn({ turn, isOnly, base, head }: Sides & { readonly turn: number; readonly isOnly: boolean }) {
  const answerOf = (trial: Trial | undefined): Answer | undefined =>
    trial?.answers?.find((answer) => answer.turn === turn);
  const [was, is] = [answerOf(base), answerOf(head)];
  const spans = [base, head].flatMap((trial) => spansAt(trial, turn, isOnly));
  const texts = marked(textOf(was), textOf(is), spans);
  const user = is?.user ?? was?.user ?? '';
  return (
    <section class="turn" aria-label={`Turn ${turn}`}>
      {user && (
        <p class="user" dir="auto">
          {!isOnly && <span class="number">{turn}</span>}
          {visible(user)}
        </p>
      )}
      <div class="pair">
        <Side name="Base" of={texts.base} lacks={failureOf(base)} />
        <Side name="Head" of={texts.head} lacks={failureOf(head)} />
      </div>
    </section>
  );
}

function spansAt(trial: Trial | undefined, turn: number, isOnly: boolean): readonly string[] {
  const marks = trial?.marks.filter((mark) => isOnly || mark.turn === turn || mark.turn === null) ?? [];
  return marks.flatMap(({ span, value }) => (span && value !== 1 ? [span] : []));
}

function textOf(answer: Answer | undefined): string {
  if (!answer) return '';
  const calls = answer['tool-calls'].map(({ name, arguments: given }) => `${name}(${given})`);
  return [answer.text, ...calls].filter(Boolean).join('\n');
}

interface SideProps {
  readonly name: 'Base' | 'Head';
  readonly of: readonly Stretch[];
  readonly lacks: string | null;
}

function Side({ name, of, lacks }: SideProps) {
  const kind = name === 'Base' ? 'gone' : 'come';
  return (
    <div class={`side ${name.toLowerCase()}`} role="group" aria-label={name} dir="auto">
      {of.length === 0 && <span class="empty">{lacks ?? '(empty)'}</span>}
      {of.map(({ text, isNew, isPointed }, at) => {
        const inner = isPointed ? <mark>{text}</mark> : text;
        if (!isNew) return <span key={at}>{inner}</span>;
        return kind === 'gone' ? <del key={at}>{inner}</del> : <ins key={at}>{inner}</ins>;
      })}
    </div>
  );
}

/** What each metric made of both sides; what is right on both is told last. */
function Marks({ base, head }: Sides) {
  const metrics = [
    ...new Set([base, head].flatMap((trial) => trial?.marks.map(({ metric }) => metric) ?? [])),
  ];
  const rows = metrics.map((metric) => ({ metric, was: markOf(base, metric), is: markOf(head, metric) }));
  const isNews = (row: (typeof rows)[number]): boolean =>
    row.was?.value !== row.is?.value || row.is?.value === 0;
  const sorted = [...rows.filter(isNews), ...rows.filter((row) => !isNews(row))];
  if (sorted.length === 0) return null;
  return (
    <ul class="marks" aria-label="Marks">
      {sorted.map(({ metric, was, is }) => (
        <li key={metric} class={toneOf(was, is)}>
          <b>{metric}</b>
          <span class="values">
            {valueOf(was)} → {valueOf(is)}
          </span>
          <span class="reason" dir="auto">
            {visible(is?.reason ?? was?.reason ?? '')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function markOf(trial: Trial | undefined, metric: string): Mark | undefined {
  return trial?.marks.find((mark) => mark.metric === metric);
}

function toneOf(was: Mark | undefined, is: Mark | undefined): string {
  if (is?.value === was?.value) return 'even';
  return 'moved';
}

function valueOf(mark: Mark | undefined): string {
  return mark?.value === null || mark?.value === undefined ? '–' : String(mark.value);
}
