import type { PageSummary } from '../render/page-data.ts';
import { visible } from '../render/text.ts';
import { marked, type Stretch } from './marking.ts';

type Change = PageSummary['changes'][number];

/** What a model gets differently, and what is asked for differently. */
export function Changes({ changes, policy }: Pick<PageSummary, 'changes' | 'policy'>) {
  return (
    <div class="changes">
      {changes.map((change) => (
        <section key={`${change.target}/${change.file}`}>
          <h2>{change.target}</h2>
          <p class="meta">
            {change.kind}
            {change.touched.length ? `: ${change.touched.join(', ')}` : ''} · {change.reason}
            <span class="file">
              {change.file}
              {change.line === null ? '' : `:${change.line}`}
            </span>
          </p>
          {change.differences.map((difference) => (
            <Difference key={difference.what} of={difference} />
          ))}
        </section>
      ))}
      {changes.length === 0 && <p class="empty">No target changed; it was asked for all the same.</p>}
      {policy.length > 0 && (
        <section>
          <h2>Policy</h2>
          <ul class="policy">
            {policy.map(({ what, before, after, effect, note }) => (
              <li key={what}>
                <b>{effect}</b> <code>{visible(what)}</code> {said(before)} → {said(after)}
                {note ? ` – ${note}` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Difference({ of: { what, before, after } }: { readonly of: Change['differences'][number] }) {
  const texts = marked(said(before), said(after), []);
  const isShort = said(before).length + said(after).length < 120;
  return (
    <figure class={isShort ? 'difference short' : 'difference'}>
      <figcaption>
        <code>{visible(what)}</code>
      </figcaption>
      <div class="pair">
        <Side name="Base" of={texts.base} />
        <Side name="Head" of={texts.head} />
      </div>
    </figure>
  );
}

function Side({ name, of }: { readonly name: 'Base' | 'Head'; readonly of: readonly Stretch[] }) {
  return (
    <div class={`side ${name.toLowerCase()}`} role="group" aria-label={name} dir="auto">
      {of.map(({ text, isNew }, at) => {
        if (!isNew) return <span key={at}>{text}</span>;
        return name === 'Base' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
      })}
    </div>
  );
}

function said(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? visible(value) : JSON.stringify(value, null, 2);
}
