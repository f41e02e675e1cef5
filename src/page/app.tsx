import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageIndex, PageSummary, PageWords } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import { addressOf, ANY, type View, viewAt, type ViewName, VIEWS } from './address.ts';
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
  const [view, go] = useView();
  const { index, words, texts } = useCases();
  const [isHelped, setHelped] = useState(false);
  const inWords = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    inWords.current?.append(told);
    told.hidden = view.name !== 'words';
  }, [told, view.name]);
  const { shown, metric, place, tag, component, turn, text } = view;
  const isSearched = text !== '';
  const search = useMemo(
    () => (index && (texts || !isSearched) ? createSearch(index, texts) : null),
    [index, texts, isSearched],
  );
  const found = useMemo(
    () => search?.(view) ?? null,
    [search, shown, metric, place, tag, component, turn, text],
  );
  useKeys(view, go, found ?? [], () => setHelped(true));
  return (
    <>
      <nav aria-label="Parts of the report">
        {VIEWS.map((name) => (
          <a
            key={name}
            href={addressOf({ ...ANY, name, open: null })}
            aria-current={view.name === name ? 'page' : undefined}
          >
            {NAMES[name]}
            <Many of={name} summary={summary} />
          </a>
        ))}
        <button type="button" class="plain keys" aria-label="Keys" onClick={() => setHelped(true)}>
          <kbd>?</kbd>
        </button>
      </nav>
      {view.name === 'metrics' && (
        <Metrics
          checks={summary.checks}
          onCases={(moved) => go({ ...ANY, name: 'cases', metric: moved, open: null })}
        />
      )}
      {view.name === 'cases' &&
        (index ? (
          <Cases index={index} words={words} found={found} view={view} go={go} />
        ) : (
          <p class="empty">Opening the cases …</p>
        ))}
      {view.name === 'changes' && <Changes changes={summary.changes} policy={summary.policy} />}
      {view.name === 'behaviour' && <Behaviour told={summary.behaviour} />}
      {view.name === 'history' && (
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

const NAMES: Readonly<Record<ViewName, string>> = {
  metrics: 'Metrics',
  cases: 'Cases',
  changes: 'Changes',
  behaviour: 'Behaviour',
  history: 'History',
  words: 'In words',
};

function Many({ of, summary }: { readonly of: ViewName; readonly summary: PageSummary }) {
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
function useView(): readonly [View, (to: Partial<View>) => void] {
  const [view, setView] = useState(() => viewAt(location.hash, 'metrics'));
  useEffect(() => {
    const changed = (): void => setView(viewAt(location.hash, 'metrics'));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const go = (to: Partial<View>): void => {
    const next = { ...view, ...to };
    if (to.name !== undefined && to.name !== view.name) location.hash = addressOf(next);
    else history.replaceState(null, '', addressOf(next));
    setView(next);
  };
  return [view, go];
}

function focusSearch(): boolean {
  const field = document.getElementById('search');
  field?.focus();
  return field !== null && document.activeElement === field;
}

function useKeys(
  view: View,
  go: (to: Partial<View>) => void,
  found: readonly number[],
  help: () => void,
): void {
  const now = useRef({ view, go, found, help });
  now.current = { view, go, found, help };
  useEffect(
    () =>
      listen({
        move: (by) => {
          const { view: seen, go: goTo, found: listed } = now.current;
          const at = seen.open === null ? -1 : listed.indexOf(seen.open);
          const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
          if (next !== undefined) goTo({ name: 'cases', open: next });
        },
        search: () => {
          now.current.go({ name: 'cases', open: null });
          // What is typed right away must not be lost; the field may still have to be drawn.
          if (!focusSearch()) requestAnimationFrame(focusSearch);
        },
        leave: () => {
          const { view: seen, go: goTo } = now.current;
          (document.activeElement as HTMLElement | null)?.blur();
          if (seen.open !== null) goTo({ open: null });
          else goTo(ANY);
        },
        help: () => now.current.help(),
        view: (at) => {
          const name = VIEWS[at];
          if (name) now.current.go({ name, open: null });
        },
      }),
    [],
  );
}
