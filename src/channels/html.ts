import { built } from 'virtual:page';
import type { Channel } from '../contracts.ts';
import { entryOf } from '../render/case-entries.ts';
import { type Casebook, openCasebook } from '../render/casebook.ts';
import { toPage } from '../render/html.ts';
import { BLOCK, INDEX, PER_BLOCK, SUMMARY, WORDS } from '../render/page-data.ts';
import { indexOf, wordsIn, worstFirst } from '../render/page-index.ts';
import { summaryOf } from '../render/page-summary.ts';
import { readable } from '../render/readable.ts';
import type { PagePart, Report } from '../types.ts';

/** `report.html`: all of it, as a page that stands alone. */
export const channel: Channel = {
  name: 'html',
  what: 'A page that stands alone, to read, to search and to keep.',
  posts: (report) => [{ kind: 'page', name: 'report.html', parts: () => partsOf(report) }],
};

function* partsOf(report: Report): Generator<PagePart> {
  const { blocks, headline, verdict } = report;
  const cases = worstFirst(openCasebook(verdict.checks, report.runs));
  const data = report.mistakes.length || verdict.checks.length === 0 ? [] : dataOf(report, cases);
  yield* toPage(blocks, { title: headline, badge: verdict.outcome }, built, data);
}

/** What the page's program reads, part by part; cases only when they are needed. */
function* dataOf(report: Report, cases: Casebook): Generator<readonly [id: string, pack: string]> {
  yield [SUMMARY, readable(summaryOf(report, cases.length))];
  yield [INDEX, readable(indexOf(cases))];
  yield [WORDS, readable(wordsIn(cases))];
  for (let from = 0; from < cases.length; from += PER_BLOCK) {
    const there = Math.min(PER_BLOCK, cases.length - from);
    const entries = Array.from({ length: there }, (_, at) => entryOf(cases.at(from + at), true));
    yield [`${BLOCK}${from / PER_BLOCK}`, readable(entries)];
  }
}
