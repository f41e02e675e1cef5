import { useMemo } from 'preact/hooks';
import type { PageIndex } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import { ANY, SHOWN, type Shown, type View } from './address.ts';
import { countsOf, turnsOf } from './search.ts';

interface Props {
  readonly index: PageIndex;
  readonly view: View;
  readonly go: (to: Partial<View>) => void;
}

const NAMES: Readonly<Record<Shown, string>> = { all: 'All', failing: 'Failing', different: 'Different' };
/** Beyond so many values a list to choose from helps nobody: they can be searched for. */
const MOST_VALUES = 400;

/** What of all cases is listed. */
export function Filters({ index, view, go }: Props) {
  const counts = useMemo(() => countsOf(index), [index]);
  const turns = useMemo(() => turnsOf(index), [index]);
  const isNarrowed =
    view.metric ||
    view.place ||
    view.tag ||
    view.component ||
    view.turn ||
    view.text ||
    view.shown !== ANY.shown;
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="search">
        <input
          id="search"
          type="search"
          placeholder="Search cases"
          aria-label="Search cases"
          autocomplete="off"
          spellcheck={false}
          value={view.text}
          onInput={({ currentTarget }) => go({ text: currentTarget.value, open: null })}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div class="chips" role="group" aria-label="Which cases">
        {SHOWN.map((shown) => (
          <button
            key={shown}
            type="button"
            aria-pressed={view.shown === shown}
            onClick={() => go({ shown, open: null })}
          >
            {NAMES[shown]} <span class="many">{count(counts[shown])}</span>
          </button>
        ))}
      </div>
      <div class="choices">
        <Choice
          name="metric"
          values={index.metrics}
          chosen={view.metric}
          choose={(metric) => go({ metric, open: null })}
        />
        <Choice
          name="place"
          values={index.places}
          chosen={view.place}
          choose={(place) => go({ place, open: null })}
        />
        <Choice name="tag" values={index.tags} chosen={view.tag} choose={(tag) => go({ tag, open: null })} />
        <Choice
          name="component"
          values={index.components}
          chosen={view.component}
          choose={(component) => go({ component, open: null })}
        />
        <Choice
          name="turn"
          values={turns.map(String)}
          chosen={view.turn ? String(view.turn) : ''}
          choose={(turn) => go({ turn: Number(turn), open: null })}
        />
        {isNarrowed ? (
          <button type="button" class="plain" onClick={() => go({ ...ANY, open: null })}>
            Clear
          </button>
        ) : null}
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** Left out where there is nothing to choose between. */
function Choice({ name, values, chosen, choose }: ChoiceProps) {
  if (values.length < 2 && !chosen) return null;
  const shown = [...new Set([...(chosen ? [chosen] : []), ...values.slice(0, MOST_VALUES)])].sort(inOrder);
  return (
    <select
      aria-label={`Any ${name}`}
      value={chosen}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">Any {name}</option>
      {shown.map((value) => (
        <option key={value} value={value}>
          {name === 'turn' ? `Turn ${value}` : value}
        </option>
      ))}
    </select>
  );
}

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
