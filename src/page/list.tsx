import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChild } from 'preact';

/** Rows above and below what is seen, so that none is missing while it moves. */
const MARGIN = 6;
/** Browsers can't lay out boxes much higher than this. */
const HIGHEST = 8_000_000;

interface Props {
  readonly label: string;
  readonly many: number;
  /** Pixels of a row. */
  readonly height: number;
  /** Kept in sight; null where no row is chosen. */
  readonly chosen: number | null;
  readonly row: (at: number) => ComponentChild;
}

/** A list of any length, of which only what is seen stands in the page. */
export function List({ label, many, height, chosen, row }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, high: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setSeen({ top: element.scrollTop, high: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const shown = Math.min(many, Math.floor(HIGHEST / height));
  useEffect(() => {
    const element = box.current;
    if (!element || chosen === null) return;
    const [from, to] = [chosen * height, (chosen + 1) * height];
    if (from < element.scrollTop) element.scrollTop = from;
    else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;
  }, [chosen, height]);
  const from = Math.max(0, Math.floor(seen.top / height) - MARGIN);
  const to = Math.min(shown, Math.ceil((seen.top + seen.high) / height) + MARGIN);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return (
    <div class="list" ref={box} role="region" tabIndex={0} aria-label={label}>
      <ol style={{ height: `${shown * height}px` }}>
        {rows.map((at) => (
          <li
            key={at}
            style={{ top: `${at * height}px`, height: `${height}px` }}
            aria-posinset={at + 1}
            aria-setsize={many}
          >
            {row(at)}
          </li>
        ))}
      </ol>
    </div>
  );
}
