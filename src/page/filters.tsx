import { useMemo } from 'preact/hooks';
import type { PageIndex } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import { ANY, SHOWN, type Shown, type Spot } from './address.ts';
import { countsOf, turnsOf } from './search.ts';

interface Props {
  readonly index: PageIndex;
  readonly spot: Spot;
  readonly go: (to: Partial<Spot>) => void;
}

const NAMES: Readonly<Record<Shown, string>> = { all: 'All', failing: 'Failing', different: 'Different' };
/** Beyond so many values a list to choose from helps nobody: they can be searched for. */
const MOST_VALUES = 400;

/** What of all cases is listed. */
export function Filters({ index, spot, go }: Props) {
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
          value={spot.text}
          onInput={({ currentTarget }) => go({ text: currentTarget.value, open: null })}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <Chips index={index} spot={spot} go={go} />
      <Choices index={index} spot={spot} go={go} />
    </form>
  );
}

function Chips({ index, spot, go }: Props) {
  const counts = useMemo(() => countsOf(index), [index]);
  return (
    <div class="chips" role="group" aria-label="Which cases">
      {SHOWN.map((shown) => (
        <button
          key={shown}
          type="button"
          aria-pressed={spot.shown === shown}
          onClick={() => go({ shown, open: null })}
        >
          {NAMES[shown]} <span class="many">{count(counts[shown])}</span>
        </button>
      ))}
    </div>
  );
}

function Choices({ index, spot, go }: Props) {
  const turns = useMemo(() => turnsOf(index).map(String), [index]);
  const { metric, place, tag, component } = spot;
  const choose = (to: Partial<Spot>): void => go({ ...to, open: null });
  return (
    <div class="choices">
      <Choice name="metric" values={index.metrics} chosen={metric} choose={(it) => choose({ metric: it })} />
      <Choice name="place" values={index.places} chosen={place} choose={(it) => choose({ place: it })} />
      <Choice name="tag" values={index.tags} chosen={tag} choose={(it) => choose({ tag: it })} />
      <Choice
        name="component"
        values={index.components}
        chosen={component}
        choose={(it) => choose({ component: it })}
      />
      <Choice
        name="turn"
        values={turns}
        chosen={spot.turn ? String(spot.turn) : ''}
        choose={(it) => choose({ turn: Number(it) })}
      />
      {isNarrowed(spot) ? (
        <button type="button" class="plain" onClick={() => choose(ANY)}>
          Clear
        </button>
      ) : null}
    </div>
  );
}

function isNarrowed({ metric, place, tag, component, turn, text, shown }: Spot): boolean {
  return Boolean(metric || place || tag || component || turn || text) || shown !== ANY.shown;
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
