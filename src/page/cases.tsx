import { useEffect, useState } from 'preact/hooks';
import { LETTERS, type PageIndex, type PageWords } from '../render/page-data.ts';
import { count } from '../render/text.ts';
import type { Spot } from './address.ts';
import { Filters } from './filters.tsx';
import { StatusIcon } from './icon.tsx';
import { List } from './list.tsx';
import * as store from './store.ts';
import { Transcript } from './transcript.tsx';

interface Props {
  readonly index: PageIndex;
  readonly words: PageWords;
  /** Null while what was typed can't be searched yet. */
  readonly found: readonly number[] | null;
  readonly spot: Spot;
  readonly go: (to: Partial<Spot>) => void;
}

const ROW = 58;

/** All cases, as many as fit in a list, and one of them in full. */
export function Cases({ index, words, found, spot, go }: Props) {
  const listed = found ?? [];
  const at = spot.open === null ? -1 : listed.indexOf(spot.open);
  const noun = index.id.length === 1 ? 'case' : 'cases';
  return (
    <div class={`cases${spot.open === null ? '' : ' reading'}`}>
      <div class="finding">
        <Filters index={index} spot={spot} go={go} />
        <p class="found" role="status">
          {found
            ? `${count(found.length)} of ${count(index.id.length)} ${noun}`
            : `Opening ${count(index.id.length)} ${noun} …`}
        </p>
        {listed.length > 0 ? (
          <List
            label="Cases"
            many={listed.length}
            height={ROW}
            chosen={at < 0 ? null : at}
            row={(place) => (
              <Item index={index} words={words} at={listed[place] ?? 0} open={spot.open} go={go} />
            )}
          />
        ) : (
          found && <p class="empty">No case fits. Esc takes the search away.</p>
        )}
      </div>
      <Reading place={spot.open} index={index} go={go} />
    </div>
  );
}

interface ItemProps extends Pick<Props, 'index' | 'words' | 'go'> {
  readonly at: number;
  readonly open: number | null;
}

function Item({ index, words, at, open, go }: ItemProps) {
  const status = LETTERS[index.status.charAt(at)] ?? 'passing';
  const metrics = (index.moved[at] ?? []).map((each) => index.metrics[each]).join(', ');
  const turn = index.turn[at] ? `turn ${index.turn[at]}: ` : '';
  const reason = index.reason[at] ? `${turn}${index.reason[at]}` : (words[at] ?? '').split('\n')[0];
  return (
    <button type="button" class="case" aria-current={open === at} onClick={() => go({ open: at })}>
      <StatusIcon status={status} />
      <span class="line">
        <b>{index.id[at]}</b>
        <span class="where">{metrics || index.places[index.place[at] ?? 0]}</span>
      </span>
      <span class="reason" dir="auto">
        {reason}
      </span>
    </button>
  );
}

interface ReadingProps extends Pick<Props, 'index' | 'go'> {
  readonly place: number | null;
}

function Reading({ place, index, go }: ReadingProps) {
  const [shown, setShown] = useState<{ readonly place: number; readonly entry: store.PageCase } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (place !== null)
      void store.caseAt(place).then((entry) => {
        if (isWanted && entry) setShown({ place, entry });
      });
    return () => {
      isWanted = false;
    };
  }, [place]);
  if (place === null)
    return (
      <section class="case-in-full none" aria-label="Case">
        <p>
          Choose a case, or press <kbd>j</kbd> and <kbd>k</kbd> to go through them.
        </p>
      </section>
    );
  return (
    <section class="case-in-full" aria-label="Case">
      <button type="button" class="plain back" onClick={() => go({ open: null })}>
        All cases
      </button>
      {shown && <Transcript key={shown.place} entry={shown.entry} trial={index.trial[shown.place] ?? 0} />}
    </section>
  );
}
