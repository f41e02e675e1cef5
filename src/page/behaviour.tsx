import type { PageSummary } from '../render/page-data.ts';
import { count } from '../render/text.ts';

type Told = PageSummary['behaviour'][number];

/** What changed in the answers although no metric watches it. */
export function Behaviour({ told }: { readonly told: readonly Told[] }) {
  if (told.length === 0)
    return (
      <p class="empty">
        Beside what the metrics watch, the answers of both sides are alike in length, form, language, tone and
        tools, as far as can be told.
      </p>
    );
  return (
    <div class="behaviour">
      <p class="meta">
        Plain features of the answers that differ between base and head, and that no metric watches. At most
        one in ten of these is chance. Nothing is blocked by them.
      </p>
      <ul>
        {told.map((each) => (
          <li key={`${each.suite}/${each.target}/${each.feature}/${each.of ?? ''}`}>
            <p class="said" dir="auto">
              {each.said}
            </p>
            <p class="meta">
              {each.suite}
              {each.target === each.suite ? '' : ` · ${each.target}`} · {count(each.cases)} cases
            </p>
            {each.card !== null && (
              <details>
                <summary>A metric that would watch it</summary>
                <pre tabIndex={0}>{each.card}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
