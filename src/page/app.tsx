import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageIndex, PageSummary, PageWords } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import { addressOf, ANY, type Spot, spotAt, type Pane, PANES } from './address.ts';
import { Behaviour } from './behaviour.tsx';
import { Cases } from './cases.tsx';
import { Changes } from './changes.tsx';
import { Help } from './help.tsx';
import { History } from './history.tsx';
import { listen } from './keys.ts';
import { Metrics } from './metrics.tsx';
import { createSearch, searchable } from './search.ts';
import { Spend } from './spend.tsx';
import * as store from './store.ts';

interface Props {
  readonly summary: PageSummary;
  /** What the report says in words: it stands in the page already. */
  readonly told: HTMLElement;
}

/** All that comes after the opening of the report. */
export function App({ summary, told }: Props) {
  const [spot, go] = useSpot();
  const { index, words, texts } = useCases();
  const [isHelped, setHelped] = useState(false);
  const inWords = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    inWords.current?.append(told);
    told.hidden = spot.pane !== 'words';
  }, [told, spot.pane]);
  const { shown, metric, place, tag, component, turn, text } = spot;
  const isSearched = text !== '';
  const search = useMemo(
    () => (index && (texts || !isSearched) ? createSearch(index, texts) : null),
    [index, texts, isSearched],
  );
  const found = useMemo(
    () => search?.(spot) ?? null,
    [search, shown, metric, place, tag, component, turn, text],
  );
  useKeys(spot, go, found ?? [], () => setHelped(true));
  return (
    <>
      <nav aria-label="Parts of the report">
        {PANES.map((pane) => (
          <a
            key={pane}
            href={addressOf({ ...ANY, pane, open: null })}
            aria-current={spot.pane === pane ? 'page' : undefined}
          >
            {NAMES[pane]}
            <Many of={pane} summary={summary} />
          </a>
        ))}
        <button type="button" class="plain keys" aria-label="Keys" onClick={() => setHelped(true)}>
          <kbd>?</kbd>
        </button>
      </nav>
      {spot.pane === 'metrics' && (
        <Metrics
          checks={summary.checks}
          onCases={(moved) => go({ ...ANY, pane: 'cases', metric: moved, open: null })}
        />
      )}
      {spot.pane === 'cases' &&
        (index ? (
          <Cases index={index} words={words} found={found} spot={spot} go={go} />
        ) : (
          <p class="empty">Opening the cases …</p>
        ))}
      {spot.pane === 'changes' && <Changes changes={summary.changes} policy={summary.policy} />}
      {spot.pane === 'behaviour' && <Behaviour told={summary.behaviour} />}
      {spot.pane === 'history' && (
        <History checks={summary.checks} lives={summary.lives} commit={summary.proposal.commit} />
      )}
      <div ref={inWords} />
      <Spend summary={summary} />
      <Help isOpen={isHelped} close={() => setHelped(false)} />
    </>
  );
}

interface OfCases {
  readonly index: PageIndex | null;
  readonly words: PageWords;
  readonly texts: readonly string[] | null;
}

/** What is known of all cases, part by part as it comes: to list them, what they say, and to search it. */
function useCases(): OfCases {
  const [known, know] = useState<OfCases>({ index: null, words: [], texts: null });
  useEffect(() => void read(know), []);
  return known;
}

async function read(know: (known: OfCases) => void): Promise<void> {
  const index = await store.index();
  know({ index, words: [], texts: null });
  const words = await store.words();
  know({ index, words, texts: null });
  know({ index, words, texts: await searchable(index, words) });
}

const NAMES: Readonly<Record<Pane, string>> = {
  metrics: 'Metrics',
  cases: 'Cases',
  changes: 'Changes',
  behaviour: 'Behaviour',
  history: 'History',
  words: 'In words',
};

function Many({ of, summary }: { readonly of: Pane; readonly summary: PageSummary }) {
  const { checks, cases, changes, policy, behaviour, lives } = summary;
  const many = {
    metrics: checks.filter(({ row }) => row).length,
    cases,
    changes: changes.length + policy.length,
    behaviour: behaviour.length,
    history: lives.filter(({ due }) => due.length).length,
    words: 0,
  }[of];
  return many ? <span class="many">{count(many)}</span> : null;
}

/** What is looked at, kept in the address; a search does not fill the history with its letters. */
function useSpot(): readonly [Spot, (to: Partial<Spot>) => void] {
  const [spot, setSpot] = useState(() => spotAt(location.hash, 'metrics'));
  useEffect(() => {
    const changed = (): void => setSpot(spotAt(location.hash, 'metrics'));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const go = (to: Partial<Spot>): void => {
    const next = { ...spot, ...to };
    if (to.pane !== undefined && to.pane !== spot.pane) location.hash = addressOf(next);
    else history.replaceState(null, '', addressOf(next));
    setSpot(next);
  };
  return [spot, go];
}

function focusSearch(): boolean {
  const field = document.getElementById('search');
  field?.focus();
  return field !== null && document.activeElement === field;
}

function useKeys(
  spot: Spot,
  go: (to: Partial<Spot>) => void,
  found: readonly number[],
  help: () => void,
): void {
  const now = useRef({ spot, go, found, help });
  now.current = { spot, go, found, help };
  useEffect(
    () =>
      listen({
        move: (by) => {
          const { spot: seen, go: goTo, found: listed } = now.current;
          const at = seen.open === null ? -1 : listed.indexOf(seen.open);
          const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
          if (next !== undefined) goTo({ pane: 'cases', open: next });
        },
        search: () => {
          now.current.go({ pane: 'cases', open: null });
          // What is typed right away must not be lost; the field may still have to be drawn.
          if (!focusSearch()) requestAnimationFrame(focusSearch);
        },
        leave: () => {
          const { spot: seen, go: goTo } = now.current;
          (document.activeElement as HTMLElement | null)?.blur();
          if (seen.open !== null) goTo({ open: null });
          else goTo(ANY);
        },
        help: () => now.current.help(),
        pane: (at) => {
          const pane = PANES[at];
          if (pane) now.current.go({ pane, open: null });
        },
      }),
    [],
  );
}
