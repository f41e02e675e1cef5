import { i as __toESM, n as __exportAll, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as count, d as visible, i as clip, s as oneLine } from "./text.js";
import { a as plain, i as toMarkdown, o as address, s as literal } from "./posts.js";
import { f as fingerprint } from "./metrics.js";
import { n as UserErrors, t as UserError } from "./errors.js";
import { a as parseJson, r as isFields, s as parseYaml, t as canonical } from "./json.js";
import { T as versionOf, f as snake, o as readLaw, r as lacksIn, v as inOrder } from "./config.js";
import { f as record, m as string, n as _enum, p as strictObject, t as date } from "./zod.js";
import { n as suggestion } from "./nearest.js";
import { a as kindOf, i as PROMPT_GLOBS, r as MODEL_ID, t as floats } from "./models.js";
import { n as formatOf, t as detect } from "./detect.js";
import { t as plan } from "./plan.js";
import { i as diffLines, t as report } from "./report.js";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeSync } from "node:fs";

// src/lib/named.ts
function metricName({ rule, slice }) {
	const part = slice ? ` [${slice.tag}=${slice.value}]` : "";
	return `${rule.card.id}${part}${rule.law === "both" ? "" : ` (${rule.law})`}`;
}
function examName({ comparison }) {
	const { suite, change } = comparison.exam;
	return suite.name === change.target ? suite.name : `${suite.name}/${change.target}`;
}
function checkName$1(check) {
	return `${examName(check)} ${metricName(check.comparison)}`;
}
function failedMetrics(checks) {
	const failed = checks.filter(({ blocking, outcome }) => blocking && outcome === "fail");
	return [...new Set(failed.map(({ comparison }) => comparison.rule.card.id))];
}

// src/channels/annotations.ts
const MOST$2 = {
	error: 10,
	warning: 9,
	notice: 10
};
function levelOf({ blocking, outcome, comparison }) {
	if (outcome === "pass") return null;
	if (blocking) return outcome === "fail" || comparison.rule.card.critical ? "error" : "warning";
	if (outcome === "inconclusive") return null;
	return comparison.rule.card.onFail === "info" ? "notice" : "warning";
}
function annotate(check, because) {
	const level = levelOf(check);
	if (level === null) return [];
	const { file, line, kind } = check.comparison.exam.change;
	return [{
		kind: "annotation",
		level,
		message: clip(visible(`${checkName$1(check)}: ${because}`), 1e3),
		file,
		line: kind === "deleted" ? null : line
	}];
}
function isLost({ outcome, comparison }, { trouble }) {
	const { suite, change } = comparison.exam;
	return outcome === "inconclusive" && trouble.some((it) => it.suite === suite.name && it.target === change.target);
}
function mistaken({ message, where, hint }) {
	return {
		kind: "annotation",
		level: "error",
		message: clip(visible(hint ? `${message}. ${hint}` : message), 1e3),
		file: where?.file ?? null,
		line: where?.line ?? null
	};
}
function overlooked({ file, line, what }) {
	return {
		kind: "annotation",
		level: "notice",
		message: clip(visible(`Changed, but no suite covers it: ${what}`), 1e3),
		file,
		line
	};
}
function atMost(all, level) {
	const some = all.filter((each) => each.level === level);
	if (some.length <= MOST$2[level]) return some;
	const shown = some.slice(0, MOST$2[level] - 1);
	const left = some.length - shown.length;
	const message = `… and ${count(left)} more; all of them are in the job summary`;
	return [...shown, {
		kind: "annotation",
		level,
		message,
		file: null,
		line: null
	}];
}
const channel$9 = {
	name: "annotations",
	what: "Errors and warnings on the lines of files that they are about.",
	posts: ({ verdict, because, mistakes, headline, uncovered = [] }) => {
		const failed = verdict.checks.flatMap((check, at) => isLost(check, verdict) ? [] : annotate(check, because[at] ?? ""));
		const lost = verdict.trouble.length > 0 ? [mistaken({
			message: headline,
			where: null,
			hint: ""
		})] : [];
		const all = [
			...mistakes.map(mistaken),
			...lost,
			...failed,
			...uncovered.map(overlooked)
		];
		return [
			"error",
			"warning",
			"notice"
		].flatMap((level) => atMost(all, level));
	}
};

// src/channels/comment.ts
const ROOM$1 = 64512;
function isRelevant({ verdict, changes, policy, uncovered = [] }) {
	return verdict.outcome !== "unchanged" || policy.length + uncovered.length > 0 || changes.some(({ kind }) => kind !== "same");
}
const channel$8 = {
	name: "comment",
	what: "One comment on the pull request, kept up to date.",
	posts: (report) => [{
		kind: "comment",
		body: toMarkdown(report.blocks, {
			limit: ROOM$1,
			elsewhere: "the job summary"
		}),
		relevant: isRelevant(report)
	}]
};

// src/lib/page-style.ts
const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#ffffff, #0f1318); --sheet: light-dark(#f6f7f9, #171c23); --line: light-dark(#dfe3e8, #2b333d);
  --ink: light-dark(#1a2029, #e4e8ed); --soft: light-dark(#566170, #9aa6b4); --link: light-dark(#0b5cc4, #78b0ff);
  --good: light-dark(#14703a, #5fcf8d); --bad: light-dark(#b3261e, #ff8a80); --doubt: light-dark(#8a5200, #f0b358);
  --good-tint: light-dark(#e7f5ec, #12281c); --bad-tint: light-dark(#fdecea, #331716); --doubt-tint: light-dark(#fdf3e0, #2e230f);
  --shade: light-dark(#1a202933, #00000099);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 5rem; }
.brand { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: 0 0 1rem; color: var(--soft); font-size: .875rem; letter-spacing: .01em; }
.pill { padding: .1rem .65rem; border-radius: 1rem; font-weight: 600; background: var(--sheet); color: var(--soft); }
.pill.good { background: var(--good-tint); } .pill.bad { background: var(--bad-tint); } .pill.doubt { background: var(--doubt-tint); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); letter-spacing: -.015em; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.125rem; }
h4 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
p, ul { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: break-word; }
ul { padding-left: 1.25rem; } li { margin: .25rem 0; } li::marker { color: var(--soft); }
a { color: var(--link); text-underline-offset: .15em; }
code { padding: .1em .35em; border-radius: .3em; background: var(--sheet); font: .875em/1.4 var(--mono); overflow-wrap: anywhere; }
pre { margin: 0 0 1.25rem; padding: .85rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet);
  font: .8125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
pre .add, pre .del { display: block; margin: 0 -1rem; padding: 0 1rem; }
pre .add { background: var(--good-tint); color: var(--good); } pre .del { background: var(--bad-tint); color: var(--bad); }
.note { margin: 0 0 1.5rem; padding: .75rem 1rem; max-width: 46rem; border-left: .25rem solid var(--soft); border-radius: .25rem .5rem .5rem .25rem; background: var(--sheet); }
.note.warning { border-color: var(--doubt); background: var(--doubt-tint); } .note.caution { border-color: var(--bad); background: var(--bad-tint); }
.note p { margin: 0; } .note .label { font-weight: 600; font-size: .875rem; color: var(--soft); }
.note.warning .label { color: var(--doubt); } .note.caution .label { color: var(--bad); }
.scroll { margin: 0 0 1.5rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem;
  background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100%, linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100%,
    linear-gradient(to right, var(--shade), transparent) left / .9rem 100%, linear-gradient(to left, var(--shade), transparent) right / .9rem 100%;
  background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9063rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .55rem .85rem; text-align: left; vertical-align: top; }
th { background: var(--sheet); color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
tr + tr td, thead + tbody td { border-top: 1px solid var(--line); }
td { white-space: nowrap; } td.long { min-width: 16rem; max-width: 34rem; white-space: normal; overflow-wrap: break-word; }
.right { text-align: right; }
.good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); }
td.good, td.bad, td.doubt { font-weight: 600; }
details + p, details + ul { margin-top: 1.25rem; }
details { margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { padding: .65rem 1rem; cursor: pointer; overflow-wrap: anywhere; border-radius: .5rem; }
summary:hover { background: var(--sheet); } summary::marker { color: var(--soft); }
details[open] > summary { border-bottom: 1px solid var(--line); border-radius: .5rem .5rem 0 0; }
.inside { padding: 1rem 1rem .25rem; } .inside > :first-child { margin-top: 0; }
.inside p:has(+ pre) { margin-bottom: .3rem; font-size: .875rem; color: var(--soft); }
.inside:has(> pre:only-child) { padding: 0; } .inside > pre:only-child { margin: 0; border: 0; border-radius: 0 0 .5rem .5rem; }
@media (max-width: 40rem) { td:not(.right) { min-width: 7.5rem; white-space: normal; } td:first-child:not(.long) { min-width: 0; white-space: nowrap; } td.long:not(.right) { min-width: 20rem; } main { padding-top: 1.5rem; } th, td { padding: .5rem .65rem; } pre { padding: .7rem .75rem; } pre .add, pre .del { margin: 0 -.75rem; padding: 0 .75rem; } }
@media print { main { padding: 0; max-width: none; } .scroll { overflow: visible; } details::details-content { content-visibility: visible; } }
`;
const STYLE_HASH = "sha256-4bxaBtI9MCuTiKJOMI3DImqrs+pyPCqS8+/f54NCMxY=";

// src/lib/html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(text) {
	return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
function prose(text) {
	return escapeHtml(text).replace(/(?<=\d) (?=%)/g, "&nbsp;");
}
function inline(word) {
	if (typeof word === "string") return prose(word);
	if ("code" in word) return `<code>${escapeHtml(word.code)}</code>`;
	if ("strong" in word) return `<strong>${prose(word.strong)}</strong>`;
	const href = address(word.href);
	const text = escapeHtml(word.link);
	return href === null ? text : `<a href="${href}" rel="noopener noreferrer">${text}</a>`;
}
function line(words) {
	return words.map(inline).join("");
}
const TONES = {
	pass: "good",
	fixed: "good",
	better: "good",
	fail: "bad",
	error: "bad",
	introduced: "bad",
	worse: "bad",
	inconclusive: "doubt",
	"pre-existing": "doubt",
	loosened: "doubt"
};
function cell(words, align) {
	const text = plain(words);
	const tone = TONES[text.trim().toLowerCase()];
	const names = [
		align === "right" ? "right" : "",
		tone ?? "",
		text.length > 48 ? "long" : ""
	].filter(Boolean).join(" ");
	return `<td dir="auto"${names ? ` class="${names}"` : ""}>${line(words)}</td>`;
}
function table(block) {
	const titles = block.columns.map((column) => {
		return `<th scope="col"${column.align === "right" ? " class=\"right\"" : ""}>${escapeHtml(column.title)}</th>`;
	});
	const rows = block.rows.map((row) => {
		return `<tr>${block.columns.map((column, at) => cell(row[at] ?? [], column.align)).join("")}</tr>`;
	});
	return [
		`<div class="scroll" role="region" aria-label="${escapeHtml(block.columns.map((column) => column.title).join(", "))}" tabindex="0"><table>`,
		`<thead><tr>${titles.join("")}</tr></thead>`,
		`<tbody>${rows.join("\n")}</tbody></table></div>`
	].join("\n");
}
function diff(text) {
	return escapeHtml(text).split("\n").map((each) => {
		const kind = each.startsWith("+") ? "add" : each.startsWith("-") ? "del" : "";
		return kind ? `<span class="${kind}">${each}</span>` : `${each}\n`;
	}).join("").replace(/\n$/, "");
}
const LABELS = {
	note: "Note",
	warning: "Warning",
	caution: "Caution"
};
function one(block) {
	switch (block.kind) {
		case "heading": return `<h${block.level}>${line(block.words)}</h${block.level}>`;
		case "paragraph": return `<p dir="auto">${line(block.words)}</p>`;
		case "note": return `<div class="note ${block.tone}"><p class="label">${LABELS[block.tone]}</p><p dir="auto">${line(block.words)}</p></div>`;
		case "list": return `<ul>${block.items.map((item) => `<li dir="auto">${line(item)}</li>`).join("\n")}</ul>`;
		case "table": return table(block);
		case "code": return `<pre>${block.language === "diff" ? diff(block.text) : escapeHtml(block.text)}</pre>`;
		case "details": return `<details><summary>${line(block.summary)}</summary>\n<div class="inside">${render(block.blocks)}</div></details>`;
	}
}
function render(blocks) {
	return blocks.map(one).join("\n");
}
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
function toHtml(blocks, page) {
	const [first, ...rest] = blocks;
	const own = first?.kind === "heading";
	const title = own ? line(first.words) : prose(page.title);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)} · Micro Metrics</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Micro Metrics <span class="pill ${TONES[page.badge] ?? ""}">${escapeHtml(page.badge)}</span></p>
<h1>${title}</h1>
${render(own ? rest : blocks)}
</main>
</body>
</html>
`;
}

// src/channels/html.ts
const channel$7 = {
	name: "html",
	what: "A page that stands alone, to read or to keep.",
	posts: ({ blocks, headline, verdict }) => [{
		kind: "file",
		name: "report.html",
		text: toHtml(blocks, {
			title: headline,
			badge: verdict.outcome
		})
	}]
};

// src/lib/case-entries.ts
function figure(value) {
	return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6)) + 0;
}
function place(suite, target, id) {
	return JSON.stringify([
		suite,
		target,
		id
	]);
}
function gather(checks, runs) {
	const found = /* @__PURE__ */ new Map();
	for (const { comparison } of checks) {
		const { suite, change } = comparison.exam;
		for (const pair of comparison.pairs) {
			const key = place(suite.name, change.target, pair.case.id);
			const entry = found.get(key) ?? {
				comparison,
				case: pair.case,
				pairs: [],
				runs: []
			};
			entry.pairs.push(pair);
			found.set(key, entry);
		}
	}
	for (const run of runs) {
		const { exam, case: asked } = run.trial;
		found.get(place(exam.suite.name, exam.change.target, asked.id))?.runs.push(run);
	}
	return found;
}
function markShown({ rule, mark }) {
	const { turn = null, expected = null, observed = null, span = null } = mark.evidence ?? {};
	const { value, reason } = mark;
	return {
		metric: rule.card.id,
		law: rule.law,
		value: figure(value),
		reason,
		turn,
		expected,
		observed,
		span
	};
}
function answerShown$1({ turn, user, text, toolCalls }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls.map((call) => ({ ...call }))
	};
}
function trialShown(run, scores, inFull) {
	const { result, trial } = run;
	return {
		trial: trial.index,
		failure: result.ok ? null : { ...result.failure },
		...inFull && result.ok ? { answers: result.value.map(answerShown$1) } : {},
		marks: scores.filter((score) => score.run.trial.index === trial.index).map(markShown)
	};
}
function isOfInterest({ status }) {
	return status !== "passing" && status !== "same";
}
function sideOf(gathered, side) {
	const scores = [...new Set(gathered.pairs.flatMap((pair) => pair[side]))];
	const asked = gathered.runs.filter(({ trial }) => trial.side === side);
	const runs = new Map([...scores.map(({ run }) => run), ...asked].map((run) => [run.trial.index, run]));
	const inFull = gathered.pairs.some(isOfInterest);
	return [...runs.values()].map((run) => trialShown(run, scores, inFull)).sort((one, other) => one.trial - other.trial);
}
function entryOf(gathered) {
	const { suite, change } = gathered.comparison.exam;
	const { id, pinned, tags, where } = gathered.case;
	return {
		suite: suite.name,
		target: change.target,
		case: id,
		pinned,
		tags: { ...tags },
		file: where.file,
		line: where.line,
		baseline: [...sideOf(gathered, "baseline")],
		candidate: [...sideOf(gathered, "candidate")]
	};
}
function caseEntries(checks, runs) {
	const found = gather(checks, runs);
	return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []).map(entryOf);
}

// src/channels/json.ts
function estimateShown(estimate) {
	if (estimate === null) return null;
	return {
		value: figure(estimate.value) ?? 0,
		low: figure(estimate.low),
		high: figure(estimate.high)
	};
}
function gainShown(gain) {
	const shown = estimateShown(gain);
	return shown && gain ? {
		...shown,
		relative: gain.relative
	} : null;
}
function changeShown$1(change) {
	const { target, endpoints, kind, touched, differences, file, line, reason } = change;
	return {
		target,
		endpoints: { ...endpoints },
		kind,
		touched: [...touched],
		differences: differences.map(({ what, before, after }) => ({
			what,
			before,
			after
		})),
		file,
		line,
		reason
	};
}
function kebab(key) {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function becauseShown(because) {
	const { code, ...rest } = because;
	const shown = Object.entries(rest).map(([key, value]) => [kebab(key), typeof value === "number" ? figure(value) : value]);
	return {
		code,
		...Object.fromEntries(shown)
	};
}
function clauseShown({ limit, amount, outcome, because }) {
	return {
		limit,
		amount: figure(amount),
		outcome,
		because: becauseShown(because)
	};
}
function pairShown(pair) {
	return {
		case: pair.case.id,
		status: pair.status,
		before: figure(pair.before),
		after: figure(pair.after),
		gain: figure(pair.gain)
	};
}
function checkShown(check, because) {
	const { comparison, outcome, blocking, preExisting, clauses } = check;
	const { exam, rule, slice } = comparison;
	const { id, measure, level, aggregate, kind, owner } = rule.card;
	return {
		suite: exam.suite.name,
		target: exam.change.target,
		metric: id,
		slice: slice && {
			tag: slice.tag,
			value: slice.value
		},
		law: rule.law,
		measure,
		level,
		aggregate,
		kind,
		version: versionOf(rule.card),
		owner,
		outcome,
		blocking,
		"pre-existing": preExisting,
		because,
		clauses: clauses.map(clauseShown),
		baseline: estimateShown(comparison.baseline),
		candidate: estimateShown(comparison.candidate),
		gain: gainShown(comparison.gain),
		n: comparison.scored,
		paired: comparison.paired,
		unscored: comparison.unscored,
		pairs: comparison.pairs.map(pairShown),
		...guardrailShown(comparison)
	};
}
function guardedShown({ answers, untold, ...shares }) {
	const { raw, served, recovered, calls, time, tokens } = shares;
	return {
		answers,
		raw: figure(raw),
		served: figure(served),
		recovered: figure(recovered),
		untold,
		calls: figure(calls),
		time: figure(time),
		tokens: figure(tokens)
	};
}
function guardrailShown({ rule, guarded }) {
	if (!guarded) return {};
	const [baseline, candidate] = [guardedShown(guarded.baseline), guardedShown(guarded.candidate)];
	return { guardrail: {
		retry: rule.card.retry ?? 0,
		baseline,
		candidate
	} };
}
function usageShown(usage) {
	return {
		requests: usage.requests,
		cached: usage.cached,
		"input-tokens": usage.inputTokens,
		"output-tokens": usage.outputTokens,
		"cost-usd": figure(usage.usd) ?? 0,
		"unpriced-models": [...usage.unpriced]
	};
}
function mistakeShown({ message, where, hint }) {
	return {
		message,
		file: where?.file ?? null,
		line: where?.line ?? null,
		key: where?.key ?? null,
		hint
	};
}
function auditShown({ said, checks, flaky, ...sums }) {
	return {
		...sums,
		checks: checks.map(({ exam, rule, slice, held, noise, failed, undecided }, at) => ({
			suite: exam.suite.name,
			target: exam.change.target,
			metric: rule.card.id,
			slice: slice && {
				tag: slice.tag,
				value: slice.value
			},
			blocking: rule.blocking,
			failed,
			undecided,
			because: said[at] ?? "",
			noise: figure(noise),
			held: held.map((each) => ({
				...each,
				amount: { ...each.amount },
				proposed: figure(each.proposed)
			}))
		})),
		flaky: flaky.map(({ exam, metric, case: id, tally: { right, trials } }) => {
			return {
				suite: exam.suite.name,
				target: exam.change.target,
				metric,
				case: id,
				right,
				trials
			};
		})
	};
}
function fileOf(report) {
	const { verdict, headline, proposal, because } = report;
	const { event, base, head, commit, pull, trusted } = proposal;
	return {
		version: 1,
		verdict: verdict.outcome,
		headline,
		proposal: {
			event,
			base,
			head,
			commit,
			pull,
			trusted
		},
		changes: report.changes.map(changeShown$1),
		policy: report.policy.map((each) => ({ ...each })),
		uncovered: (report.uncovered ?? []).map(({ file, line, kind, what }) => ({
			file,
			line,
			kind,
			what
		})),
		checks: verdict.checks.map((check, at) => checkShown(check, because[at] ?? "")),
		cases: caseEntries(verdict.checks, report.runs),
		usage: usageShown(report.usage),
		trouble: verdict.trouble.map((each) => ({ ...each })),
		warnings: [...report.warnings],
		...report.audit ? { aa: auditShown(report.audit) } : {},
		mistakes: report.mistakes.map(mistakeShown)
	};
}
const channel$6 = {
	name: "json",
	what: "The report as data, by a schema of its own.",
	posts: (report) => [{
		kind: "file",
		name: "report.json",
		text: `${JSON.stringify(fileOf(report), null, 2)}\n`
	}]
};

// src/channels/junit.ts
function xml(text) {
	return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, "�");
}
function outcomeOf({ check, because }) {
	const message = xml(because);
	if (check.outcome === "pass") return `<system-out>${message}</system-out>`;
	if (check.blocking && check.outcome === "fail") return `<failure message="${message}"/>`;
	return `<skipped message="${xml(`${check.outcome}${check.blocking ? "" : ", does not block"}: `)}${message}"/>`;
}
function testcase(told) {
	const { exam } = told.check.comparison;
	return `    <testcase classname="${xml(`${exam.suite.name}.${exam.change.target}`)}" name="${xml(metricName(told.check.comparison))}" file="${xml(exam.change.file)}">${outcomeOf(told)}</testcase>`;
}
function counts(told, errors) {
	const failures = told.filter(({ check }) => check.blocking && check.outcome === "fail").length;
	const skipped = told.filter(({ check }) => check.outcome !== "pass").length - failures;
	return `tests="${told.length + errors}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}
function testsuite(name, told) {
	const cases = told.map(testcase).join("\n");
	return `  <testsuite name="${xml(name)}" ${counts(told, 0)}>\n${cases}\n  </testsuite>`;
}
function broken(headline) {
	return [
		`  <testsuite name="micro-metrics" ${counts([], 1)}>`,
		`    <testcase classname="micro-metrics" name="run"><error message="${xml(headline)}"/></testcase>`,
		"  </testsuite>"
	].join("\n");
}
function document({ verdict, because, headline }) {
	const told = verdict.checks.map((check, at) => ({
		check,
		because: because[at] ?? ""
	}));
	const suites = [...new Set(told.map(({ check }) => examName(check)))].map((name) => testsuite(name, told.filter(({ check }) => examName(check) === name)));
	const failed = verdict.outcome === "error" ? [broken(headline)] : [];
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="micro-metrics" ${counts(told, failed.length)}>`,
		...suites,
		...failed,
		"</testsuites>",
		""
	].join("\n");
}
const channel$5 = {
	name: "junit",
	what: "Checks as test cases, for tools that read JUnit.",
	posts: (report) => [{
		kind: "file",
		name: "junit.xml",
		text: document(report)
	}]
};

// src/channels/markdown.ts
const channel$4 = {
	name: "markdown",
	what: "The report as Markdown, uncut.",
	posts: (report) => [{
		kind: "file",
		name: "report.md",
		text: `${toMarkdown(report.blocks)}\n`
	}]
};

// src/channels/outputs.ts
function output(name, value) {
	return {
		kind: "output",
		name,
		value: String(value)
	};
}
function changeShown({ target, file, line, kind, touched }) {
	return {
		target,
		file,
		line,
		kind,
		touched
	};
}
const channel$3 = {
	name: "outputs",
	what: "The outputs of the action, for later steps.",
	posts: ({ verdict, headline, changes, usage }) => [
		output("verdict", verdict.outcome),
		output("headline", oneLine(headline)),
		output("changes", JSON.stringify(changes.map(changeShown))),
		output("failed-metrics", JSON.stringify(failedMetrics(verdict.checks))),
		output("requests", usage.requests),
		output("cached", usage.cached),
		output("tokens", usage.inputTokens + usage.outputTokens),
		output("cost-usd", Number(usage.usd.toFixed(6)))
	]
};

// src/channels/runs.ts
function answerShown({ turn, user, text, toolCalls, usage, latencyMs, firstTokenMs, model }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls,
		usage,
		"latency-ms": latencyMs,
		...firstTokenMs === null ? {} : { "first-token-ms": firstTokenMs },
		model
	};
}
function placeOf({ trial }) {
	const { exam, side, judging } = trial;
	const place = {
		suite: exam.suite.name,
		target: exam.change.target,
		side,
		case: trial.case.id
	};
	return judging === void 0 ? place : {
		...place,
		judging
	};
}
function together(runs) {
	const question = ({ trial }, at) => trial.key === "" ? `unasked ${at}` : `${trial.key}/${trial.index}`;
	const groups = /* @__PURE__ */ new Map();
	runs.forEach((run, at) => {
		const key = question(run, at);
		groups.set(key, [...groups.get(key) ?? [], run]);
	});
	return [...groups.values()];
}
function lineOf(runs) {
	const run = runs.find(({ source }) => source !== "shared") ?? runs[0];
	if (run === void 0) return "";
	const { trial, result, source } = run;
	const { request } = trial;
	const asked = request.ok ? {
		model: request.value.model,
		endpoint: request.value.endpoint
	} : null;
	const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
	const also = runs.filter((other) => other !== run).map(placeOf);
	const line = {
		key: trial.key,
		index: trial.index,
		...placeOf(run),
		source,
		request: asked,
		...came,
		also
	};
	return `${JSON.stringify(line)}\n`;
}
const channel$2 = {
	name: "runs",
	what: "Every answer and mark, a line each, to play again.",
	posts: ({ runs, judgements = [] }) => {
		return [{
			kind: "file",
			name: "runs.jsonl",
			text: together([...runs, ...judgements]).map(lineOf).join("")
		}];
	}
};

// src/channels/summary.ts
const ROOM = 1e6;
const channel$1 = {
	name: "summary",
	what: "The report on the page of the workflow run.",
	posts: (report) => [{
		kind: "summary",
		body: `${toMarkdown(report.blocks, { limit: ROOM })}\n`
	}]
};

// src/channels/terminal.ts
function checkLine(check, because) {
	const weight = check.blocking || check.outcome === "pass" ? "" : " (does not block)";
	return `${check.outcome.padEnd(12)}  ${checkName$1(check)}${weight}: ${because}`;
}
function auditLines({ checks, said, flaky }) {
	return [...checks.map((check, at) => `${checkName$1({ comparison: check })}: ${said[at] ?? ""}`), ...flaky.map(({ metric, case: id, tally }) => `flaky         ${metric}, ${id}: right in ${tally.right} of ${tally.trials} trials`)];
}
const channel = {
	name: "terminal",
	what: "The report as plain text, for the command line.",
	posts: ({ verdict, headline, because, warnings, audit }) => {
		return [
			headline,
			...verdict.checks.map((check, at) => checkLine(check, because[at] ?? "")),
			...audit ? auditLines(audit) : [],
			...warnings.map((warning) => `warning       ${warning}`)
		].map((text) => ({
			kind: "log",
			text: visible(text).replaceAll("\n", " ")
		}));
	}
};

// src/channels/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	annotations: () => channel$9,
	comment: () => channel$8,
	html: () => channel$7,
	json: () => channel$6,
	junit: () => channel$5,
	markdown: () => channel$4,
	outputs: () => channel$3,
	runs: () => channel$2,
	summary: () => channel$1,
	terminal: () => channel
});

// src/channels/index.ts
const channels = Object.fromEntries(Object.values(all_exports).map((channel) => [channel.name, channel]));

// src/edges/git/command.ts
function gitArguments(directory, command) {
	return [
		"-c",
		`safe.directory=${directory}`,
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"core.fsmonitor=false",
		"-c",
		"protocol.ext.allow=never",
		"-C",
		directory,
		...command
	];
}
function gitEnvironment(extra = {}) {
	const own = Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_)|_KEY$|TOKEN$/.test(name));
	return {
		...Object.fromEntries(own),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		...extra
	};
}
function git(directory, command, extra = {}) {
	return new Promise((resolve) => {
		const options = {
			env: gitEnvironment(extra),
			maxBuffer: 67108864,
			timeout: 12e4
		};
		execFile("git", gitArguments(directory, command), options, (error, stdout, stderr) => {
			resolve({
				ok: error === null,
				stdout: stdout.trim(),
				stderr: stderr.trim() || (error?.message ?? "")
			});
		});
	});
}

// src/edges/git/folders.ts
const FOLDER = "40000";
const REGULAR = "100";
function keepFolders(objects) {
	const kept = /* @__PURE__ */ new Map();
	return (name) => {
		const known = kept.get(name);
		if (known) return known;
		const folder = objects.contents(name).then((tree) => {
			if (tree?.type === "tree") return folderOf(tree);
			kept.delete(name);
			return /* @__PURE__ */ new Map();
		});
		kept.set(name, folder);
		return folder;
	};
}
function folderOf(tree) {
	const entries = /* @__PURE__ */ new Map();
	eachEntry(tree.content, tree.oid.length, ({ start, space, end, next }) => {
		const name = tree.content.toString("utf8", space + 1, end);
		const mode = tree.content.toString("latin1", start, space);
		entries.set(name, {
			mode,
			name,
			oid: tree.content.toString("hex", end + 1, next)
		});
	});
	return entries;
}
function eachEntry(content, hexLength, visit) {
	for (let start = 0; start < content.length;) {
		const space = content.indexOf(32, start);
		const end = content.indexOf(0, space);
		const next = end + 1 + hexLength / 2;
		visit({
			start,
			space,
			end,
			next
		});
		start = next;
	}
}
async function walk$1(objects, start, { matches, endings }, found) {
	const signs = endings && [`${"40000"} `, ...endings.map((ending) => `${ending}\0`)].map((sign) => Buffer.from(sign));
	const left = [start];
	const open = async ({ name, path }) => {
		const tree = await objects.contents(name);
		if (tree?.type !== "tree") return;
		const { content, oid } = tree;
		if (signs && !signs.some((sign) => content.includes(sign))) return;
		eachEntry(content, oid.length, ({ start, space, end, next }) => {
			const mode = content.toString("latin1", start, space);
			const inner = path + content.toString("utf8", space + 1, end);
			if (mode === "40000") left.push({
				name: content.toString("hex", end + 1, next),
				path: `${inner}/`
			});
			else if (mode.startsWith("100") && matches(inner)) found(inner);
		});
	};
	while (left.length > 0) await Promise.all(left.splice(-512).map(open));
}

// src/edges/git/diff.ts
const MOST$1 = 2e5;
const NOTHING$2 = /* @__PURE__ */ new Map();
async function diffTrees(open, base, head) {
	const found = [];
	const folderOf = (oid) => oid === null ? NOTHING$2 : open(oid);
	async function walk(was, is, folder) {
		const [old, now] = await Promise.all([folderOf(was), folderOf(is)]);
		const below = [];
		for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
			const [a, b] = [old.get(name) ?? null, now.get(name) ?? null];
			if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
			below.push(compare(a, b, folder ? `${folder}/${name}` : name));
		}
		await Promise.all(below);
	}
	async function compare(a, b, path) {
		const [was, is] = [a?.mode === "40000" ? null : a, b?.mode === "40000" ? null : b];
		if (was !== a || is !== b) await walk(was === a ? null : oidOf(a), is === b ? null : oidOf(b), path);
		if (was === null && is === null) return;
		if (found.length >= MOST$1) throw new UserError(`more than ${MOST$1} files differ`, null, "Compare with a revision that is nearer.");
		found.push({
			path,
			before: blobOf(was),
			after: blobOf(is)
		});
	}
	await walk(`${base}:`, `${head}:`, "");
	return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
function oidOf(entry) {
	return entry?.oid ?? null;
}
function blobOf(entry) {
	if (entry === null) return null;
	return {
		oid: entry.oid,
		regular: entry.mode.startsWith("100")
	};
}

// src/edges/git/objects.ts
function openObjects(directory) {
	const child = spawn("git", gitArguments(directory, [
		"cat-file",
		"--batch-command",
		"--buffer"
	]), {
		env: gitEnvironment(),
		stdio: [
			"pipe",
			"pipe",
			"ignore"
		]
	});
	let waiting = [];
	let answered = 0;
	let pending = [];
	let size = 0;
	let wanted = 0;
	let unwanted = 0;
	let questions = "";
	let broken = null;
	const fail = (error) => {
		broken ??= error;
		for (const each of waiting.splice(answered)) each.reject(broken);
	};
	child.on("error", (error) => fail(/* @__PURE__ */ new Error(`git could not be started: ${error.message}`)));
	child.on("close", () => fail(noRepository(directory)));
	child.stdin.on("error", () => fail(noRepository(directory)));
	child.stdout.on("data", (chunk) => {
		const rest = chunk.subarray(Math.min(unwanted, chunk.length));
		unwanted -= chunk.length - rest.length;
		pending.push(rest);
		size += rest.length;
		if (size >= wanted) take();
	});
	function take() {
		let buffer = pending.length === 1 ? pending[0] : Buffer.concat(pending);
		wanted = 0;
		for (let first = waiting[answered]; first; first = waiting[answered]) {
			const { found, length } = answerIn(buffer, first);
			wanted = found === void 0 ? length : 0;
			if (found === void 0) break;
			unwanted = Math.max(0, length - buffer.length);
			buffer = buffer.subarray(length);
			answered += 1;
			first.resolve(found);
		}
		if (answered === waiting.length) [waiting, answered] = [[], 0];
		pending = [buffer];
		size = buffer.length;
	}
	function ask(command, name, most) {
		if (broken) return Promise.reject(broken);
		if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
		if (questions === "") setImmediate(send);
		questions += `${command} ${name}\n`;
		return new Promise((resolve, reject) => {
			waiting.push({
				isInfo: command === "info",
				most,
				resolve,
				reject
			});
		});
	}
	function send() {
		if (questions !== "" && !broken) child.stdin.write(`${questions}flush\n`);
		questions = "";
	}
	return {
		info: (name) => ask("info", name, 0),
		contents: (name, most = Number.POSITIVE_INFINITY) => ask("contents", name, most),
		close: async () => {
			if (child.exitCode !== null || broken) return;
			const closed = once(child, "close");
			send();
			child.stdin.end();
			await closed;
		}
	};
}
function noRepository(directory) {
	return new UserError(`there is no git repository in ${directory}`, null, "Put a step with actions/checkout before this one.");
}
const NOTHING$1 = Buffer.alloc(0);
function answerIn(buffer, { isInfo, most }) {
	const end = buffer.indexOf(10);
	if (end < 0) return {
		found: void 0,
		length: buffer.length + 1
	};
	const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(buffer.toString("utf8", 0, end));
	if (!match) return {
		found: null,
		length: end + 1
	};
	const [, oid = "", type = "", digits = "0"] = match;
	const object = {
		oid,
		type,
		size: Number(digits),
		content: NOTHING$1
	};
	if (isInfo) return {
		found: object,
		length: end + 1
	};
	const length = end + 1 + object.size + 1;
	if (object.size > most) return {
		found: object,
		length
	};
	if (buffer.length < length) return {
		found: void 0,
		length
	};
	return {
		found: {
			...object,
			content: buffer.subarray(end + 1, length - 1)
		},
		length
	};
}

// ../../work/main/node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// ../../work/main/node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// ../../work/main/node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// ../../work/main/node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// ../../work/main/node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));

// ../../work/main/node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// src/edges/git/tree.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const MOST_BYTES = 8388608;
const MOST_LISTED = 1e5;
function openTree(objects, open, revision) {
	const nameOf = (path) => `${revision}:${path}`;
	const lists = /* @__PURE__ */ new Map();
	async function find(path) {
		const parts = path.split("/");
		if (parts.includes("")) return null;
		return (await open(nameOf(parts.slice(0, -1).join("/")))).get(parts.at(-1) ?? "") ?? null;
	}
	async function read(path) {
		checkPath(path);
		const [entry, named] = await Promise.all([find(path), objects.contents(nameOf(path), MOST_BYTES)]);
		if (!entry || entry.mode === "40000") return null;
		if (entry.mode !== "100644" && entry.mode !== "100755") throw notRegular(path, entry.mode);
		const blob = named?.oid === entry.oid ? named : await objects.contents(entry.oid, MOST_BYTES);
		if (!blob) throw new Error(`the object of ${path} is missing from this clone`);
		if (blob.size > 8388608) throw tooLarge(path, blob.size);
		if (blob.content.subarray(0, LFS.length).toString("latin1") === LFS) throw elsewhere(path);
		return decode(blob.content, path);
	}
	async function listed(globs) {
		globs.forEach(checkPath);
		const found = /* @__PURE__ */ new Set();
		const add = (path) => {
			if (found.add(path).size > MOST_LISTED) throw tooMany(globs);
		};
		const byName = async (path) => {
			if ((await find(path))?.mode.startsWith("100")) add(path);
		};
		const below = (base, within) => walk$1(objects, {
			name: nameOf(base),
			path: base && `${base}/`
		}, wantedBy(within), add);
		const patterns = globs.filter((glob) => SIGNS.test(glob));
		const bases = Object.entries(Object.groupBy(patterns, baseOf));
		await Promise.all([...globs.filter((glob) => !patterns.includes(glob)).map(byName), ...bases.map(([base, within = []]) => below(base, within))]);
		return [...found].sort();
	}
	function list(globs) {
		const key = globs.join("\n");
		const list = lists.get(key) ?? listed(globs);
		lists.set(key, list);
		return list;
	}
	return {
		revision,
		read,
		list
	};
}
const SIGNS = /[*?"[\]{}()!+@|\\]/;
function baseOf(glob) {
	const base = glob.startsWith("!") || glob.includes("\"") ? "" : import_picomatch.default.scan(glob).base;
	return base.split("/").includes("") ? "" : base;
}
function wantedBy(globs) {
	const endings = globs.map((glob) => glob.startsWith("!") ? "" : glob.split(SIGNS).at(-1)?.replace(/.*\//s, "") ?? "");
	return {
		matches: (0, import_picomatch.default)([...globs], { dot: true }),
		endings: endings.includes("") ? null : endings
	};
}
function checkPath(path) {
	const parts = path.split("/");
	if (!(path === "" || path.startsWith("/") || /^[a-z]:|\\|\0/i.test(path) || parts.some((part) => part === ".." || part === "." || part === ".git"))) return;
	throw new UserError(`${JSON.stringify(path)} is not a path inside the repository`, null, "Write it relative to the root, with \"/\" and without \"..\".");
}
const LFS = "version https://git-lfs.github.com/spec/v1";
function tooMany(globs) {
	return new UserError(`${globs.join(", ")} matches more than ${MOST_LISTED} files`, null, "Narrow the glob.");
}
function elsewhere(path) {
	return new UserError(`${path} is kept by Git LFS: git has only a pointer to it`, {
		file: path,
		line: null,
		key: null
	}, "Keep prompts, cases and configs in git itself: take the file out of .gitattributes and commit it again.");
}
function decode(content, path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content).replaceAll("\r\n", "\n");
	} catch {
		throw new UserError(`${path} is not UTF-8 text`, {
			file: path,
			line: null,
			key: null
		}, "Save the file as UTF-8.");
	}
}
function notRegular(path, mode) {
	return new UserError(`${path} is ${mode === "120000" ? "a symbolic link" : mode === "160000" ? "a submodule" : "not a regular file"}`, {
		file: path,
		line: null,
		key: null
	}, "Only regular files of the repository are read; name the file itself.");
}
function tooLarge(path, size) {
	const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
	return new UserError(`${path} has ${size} bytes`, {
		file: path,
		line: null,
		key: null
	}, hint);
}

// src/edges/git/repository.ts
const DEPTHS = [
	50,
	500,
	5e3
];
function openRepository(directory, authorization) {
	const objects = openObjects(directory);
	const open = keepFolders(objects);
	async function commit(name) {
		checkName(name);
		const found = await objects.info(`${name}^{commit}`);
		return found?.type === "commit" ? found.oid : null;
	}
	async function parents(id) {
		const found = await objects.contents(id);
		if (found?.type !== "commit") return [];
		return [...(found.content.toString("utf8").split("\n\n", 1)[0] ?? "").matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? "");
	}
	async function fetch(refs, depth) {
		const command = [
			"fetch",
			"--no-tags",
			"--no-recurse-submodules",
			"--quiet",
			`--depth=${depth}`,
			"origin",
			...refs
		];
		const plainly = await git(directory, command);
		if (plainly.ok || !authorization) return plainly.ok ? null : plainly.stderr;
		const withToken = await git(directory, command, headerEnvironment(authorization));
		return withToken.ok ? null : withToken.stderr;
	}
	async function need(commits) {
		const missing = [];
		for (const id of commits) if (!await commit(id)) missing.push(id);
		if (missing.length === 0) return;
		const refused = await fetch(missing, 1);
		for (const id of missing) if (!await commit(id)) throw notThere(id, refused);
	}
	async function branch(name) {
		checkName(name);
		const known = await commit(`refs/remotes/origin/${name}`);
		if (known) return known;
		return await fetch([`refs/heads/${name}`], 1) === null ? commit("FETCH_HEAD") : null;
	}
	async function mergeBase(a, b) {
		for (const depth of [0, ...DEPTHS]) {
			if (depth && await fetch([a, b], depth) !== null) return null;
			const answer = await git(directory, [
				"merge-base",
				a,
				b
			]);
			if (answer.ok) return answer.stdout;
			if (depth === 0 && (await git(directory, ["rev-parse", "--is-shallow-repository"])).stdout !== "true") return null;
		}
		return null;
	}
	async function worktree() {
		const scratch = await mkdtemp(join(tmpdir(), "micro-metrics-"));
		try {
			const index = join(scratch, "index");
			const own = await git(directory, [
				"rev-parse",
				"--path-format=absolute",
				"--git-path",
				"index"
			]);
			if (own.ok) await copyFile(own.stdout, index).catch(() => void 0);
			const added = await git(directory, [
				"add",
				"--all",
				"--",
				"."
			], { GIT_INDEX_FILE: index });
			const written = await git(directory, ["write-tree"], { GIT_INDEX_FILE: index });
			if (!added.ok || !written.ok) throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
			return written.stdout;
		} finally {
			await rm(scratch, {
				recursive: true,
				force: true
			});
		}
	}
	return {
		tree: (revision) => openTree(objects, open, revision),
		touched: (base, head) => diffTrees(open, base, head),
		commit,
		parents,
		need,
		branch,
		mergeBase,
		worktree,
		close: objects.close
	};
}
function headerEnvironment({ server, token }) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
	};
}
function checkName(name) {
	if (/^[\w][\w./@{}^~+-]*$/.test(name) && !name.includes("..")) return;
	throw new UserError(`${JSON.stringify(name)} is not the name of a revision`, null, "Give a branch, a tag or a commit.");
}
function notThere(id, refused) {
	const why = refused ? `, and fetching it was refused: ${refused.split("\n")[0]}` : "";
	return new UserError(`commit ${id} is not in this clone${why}`, null, "Let the checkout step fetch it (`fetch-depth: 0`), or keep its credentials (`persist-credentials: true`).");
}

// src/edges/inputs.ts
function fromEnvironment(env) {
	return (name) => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
const NOT_YET = {
	shard: "",
	"review-comments": "false",
	"check-run": "false",
	"allow-commands": "false"
};
function readInputs(read) {
	for (const [name, off] of Object.entries(NOT_YET)) if (read(name) !== "" && read(name) !== off) throw notYet(name, read(name));
	const mode = oneOf(read, "mode", [
		"gate",
		"plan",
		"run",
		"report",
		"baseline",
		"aa",
		"review"
	], "gate");
	if (mode !== "gate" && mode !== "aa" && mode !== "review") throw notYet("mode", mode);
	yesOrNo(read, "cache", true);
	return {
		mode,
		wishes: {
			config: read("config") || ".github/micro-metrics.yml",
			force: yesOrNo(read, "force", false),
			trials: whole(read, "trials", null, 1, 100),
			concurrency: whole(read, "concurrency", 8, 1, 1e3),
			onInconclusive: oneOf(read, "on-inconclusive", ["pass", "fail"], "pass"),
			onError: oneOf(read, "on-error", ["pass", "fail"], "fail"),
			onPreExisting: oneOf(read, "on-pre-existing", ["warn", "fail"], "warn"),
			maxCost: number(read, "max-cost", null, 0),
			maxRequests: whole(read, "max-requests", null, 0, 1e7)
		},
		token: read("github-token"),
		apiKey: read("api-key"),
		baseUrl: url("base-url", read("base-url") || "https://api.openai.com/v1"),
		api: oneOf(read, "api", ["chat", "responses"], "chat"),
		endpoints: endpoints(read("endpoints")),
		replies: read("replies"),
		base: read("base"),
		head: read("head"),
		comment: oneOf(read, "comment", [
			"always",
			"changes",
			"failures",
			"never"
		], "changes"),
		timeout: number(read, "timeout", 60, .001),
		reportDir: read("report-dir"),
		today: day(read)
	};
}
function oneOf(read, name, allowed, fallback) {
	const given = read(name);
	if (given === "") return fallback;
	const found = allowed.find((each) => each === given);
	if (found !== void 0) return found;
	throw wrong(name, `"${given}" is none of ${allowed.join(", ")}`, suggestion(given, allowed));
}
function day(read) {
	const given = read("today");
	if (given === "") return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	if (date().safeParse(given).success) return given;
	throw wrong("today", `"${given}" is no day`, "Write a day such as 2030-01-31.");
}
function yesOrNo(read, name, fallback) {
	const given = read(name).toLowerCase();
	if (given === "") return fallback;
	if (given === "true" || given === "false") return given === "true";
	throw wrong(name, `"${given}" is neither true nor false`, "Write true or false.");
}
function number(read, name, fallback, least) {
	const given = read(name);
	if (given === "") return fallback;
	const value = Number(given);
	if (Number.isFinite(value) && value >= least) return value;
	throw wrong(name, `"${given}" is not a number of at least ${least}`, "Write a number.");
}
function whole(read, name, fallback, least, most) {
	const value = number(read, name, fallback, least);
	if (value === null || Number.isInteger(value) && value <= most) return value;
	throw wrong(name, `${value} is not a whole number from ${least} to ${most}`, "Write a whole number.");
}
function url(name, given) {
	const parsed = URL.canParse(given) ? new URL(given) : null;
	if (!parsed || !/^https?:$/.test(parsed.protocol)) throw wrong(name, `"${given}" is not an http(s) address`, "Write one such as https://api.openai.com/v1.");
	if (parsed.username || parsed.password) throw wrong(name, "an address may not hold a user or password", "Give the key as `api-key`.");
	const local = [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(parsed.hostname);
	if (parsed.protocol === "http:" && !local) throw wrong(name, "plain http would send the key in the clear", "Use https.");
	return given.replace(/\/+$/, "");
}
const endpointsSchema = record(string(), strictObject({
	"base-url": string(),
	"api-key": string().optional(),
	api: _enum(["chat", "responses"]).optional()
}));
function endpoints(text) {
	if (text === "") return {};
	const parsed = endpointsSchema.safeParse(parseYaml(text, "input endpoints").value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw wrong("endpoints", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a map of endpoints"}`, "Write `name: {base-url: …, api-key: …, api: chat}`.");
	}
	if (Object.hasOwn(parsed.data, "default")) throw wrong("endpoints", "\"default\" is the endpoint of `base-url`", "Set `base-url`, `api-key` and `api` instead.");
	return Object.fromEntries(Object.entries(parsed.data).map(([name, it]) => [name, {
		baseUrl: url(`endpoints.${name}`, it["base-url"]),
		apiKeyEnv: null,
		apiKey: it["api-key"] ?? null,
		api: it.api ?? "chat"
	}]));
}
function wrong(name, what, hint) {
	return new UserError(`input ${name}: ${what}`, null, hint);
}
function notYet(name, value) {
	return new UserError(`input ${name}: ${value} is not available yet`, null, `Leave \`${name}\` out for now.`);
}

// src/edges/redact.ts
const STARS = "***";
const WORTH_KEEPING = 1e4;
const LEAST = 6;
const LONG = 16;
const END = 8;
const WITHIN = 12;
const GRAM = 4;
const STEP = 3;
const HASHES = 65536;
function hashAt(text, at) {
	let hash = 0;
	for (let next = at; next < at + GRAM; next += 1) hash = hash * 31 + text.charCodeAt(next);
	return hash % HASHES;
}
function createRedactor() {
	const index = {
		grams: /* @__PURE__ */ new Map(),
		marks: new Uint8Array(HASHES)
	};
	const clean = /* @__PURE__ */ new Set();
	const redact = (text) => {
		if (index.grams.size === 0 || clean.has(text)) return text;
		const out = without(text, index);
		if (out === text && text.length > WORTH_KEEPING) clean.add(text);
		return out;
	};
	return {
		add: (secret) => {
			const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
			clean.clear();
			for (const line of lines.filter(({ length }) => length >= LEAST)) for (const form of formsOf(line)) learn(index, form);
		},
		redact,
		deep: (value) => index.grams.size === 0 ? value : deepen(redact)(value)
	};
}
function formsOf(secret) {
	const buffer = Buffer.from(secret);
	const partial = secret.length >= LONG;
	const reversed = [...secret].reverse().join("");
	const escaped = [
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		literal(secret),
		escapeHtml(secret)
	];
	const base64 = [
		0,
		1,
		2
	].flatMap((shift) => base64At(buffer, shift));
	return [
		...[.../* @__PURE__ */ new Set([
			secret,
			reversed,
			...escaped
		])].map((text) => ({
			text,
			partial,
			rate: 1
		})),
		...[...new Set(base64)].map((text) => ({
			text,
			partial,
			rate: 4 / 3
		})),
		{
			text: buffer.toString("hex"),
			partial,
			rate: 2
		}
	].filter(({ text }) => text.length >= LEAST);
}
function base64At(buffer, shift) {
	const own = Buffer.concat([Buffer.alloc(shift), buffer]).toString("base64").replace(/=+$/, "").slice(Math.ceil(shift * 4 / 3), Math.floor((shift + buffer.length) * 4 / 3));
	return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
}
function lower(text) {
	const lowered = text.toLowerCase();
	return lowered.length === text.length ? lowered : text;
}
function learn(index, form) {
	const lowered = {
		...form,
		text: lower(form.text)
	};
	for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
		const gram = lowered.text.slice(at, at + GRAM);
		index.grams.set(gram, [...index.grams.get(gram) ?? [], [lowered, at]]);
		index.marks[hashAt(gram, 0)] = 1;
	}
}
function common(text, at, { text: form, partial, rate }, hit) {
	let before = 0;
	while (before < hit && before < at && text[at - before - 1] === form[hit - before - 1]) before += 1;
	let after = GRAM;
	while (hit + after < form.length && text[at + after] === form[hit + after]) after += 1;
	const length = before + after;
	const found = [at - before, at + after];
	if (length === form.length) return found;
	const atEnd = before === hit || hit + after === form.length;
	return partial && length >= (atEnd ? END : WITHIN) * rate ? found : null;
}
function stretches(text, index) {
	const found = [];
	for (let at = 0; at + GRAM <= text.length; at += STEP) {
		if (index.marks[hashAt(text, at)] === 0) continue;
		for (const [form, hit] of index.grams.get(text.slice(at, at + GRAM)) ?? []) {
			const stretch = common(text, at, form, hit);
			if (stretch) found.push(stretch);
		}
	}
	return found.sort((one, other) => one[0] - other[0]);
}
function without(text, index) {
	let out = "";
	let done = 0;
	for (const [from, to] of stretches(lower(text), index)) {
		if (from >= done) out += text.slice(done, from) + STARS;
		done = Math.max(done, to);
	}
	return out + text.slice(done);
}
function deepen(redact) {
	const known = /* @__PURE__ */ new Map();
	const copy = (value) => {
		if (Array.isArray(value)) {
			const items = value.map(visit);
			return items.some((item, at) => item !== value[at]) ? items : value;
		}
		const before = Object.entries(value);
		const after = before.map(([key, item]) => [redact(key), visit(item)]);
		return before.every(([key, item], at) => after[at]?.[0] === key && after[at]?.[1] === item) ? value : Object.fromEntries(after);
	};
	const visit = (value) => {
		if (typeof value === "string") return redact(value);
		if (typeof value !== "object" || value === null) return value;
		if (!known.has(value)) known.set(value, copy(value));
		return known.get(value);
	};
	return (value) => visit(value);
}

// src/edges/log.ts
const LONGEST_ANNOTATION = 4096;
function createLog(env, write = toStandardOutput) {
	const onActions = env["GITHUB_ACTIONS"] === "true";
	const { add, redact, deep } = createRedactor();
	const clean = (text) => redact(visible(text));
	const lines = (text, before) => clean(text).split("\n").map((line) => `${before}${onActions ? disarmed(line) : line}\n`).join("");
	const annotate = (level, message, file, line) => {
		const place = file ? `${file}${line ? `:${line}` : ""}: ` : "";
		if (!onActions) return write(lines(`${level}: ${place}${message}`, ""));
		write(`::${[level, [...file ? [`file=${property(clean(file))}`] : [], ...line ? [`line=${line}`] : []].join(",")].filter(Boolean).join(" ")}::${value(disarmed(clip(clean(message), LONGEST_ANNOTATION)))}\n`);
	};
	return {
		say: (text) => write(lines(text, "")),
		foreign: (text) => write(lines(text, "| ")),
		group: (title, text) => {
			const body = lines(text, "| ");
			write(onActions ? `::group::${value(disarmed(clean(title)))}\n${body}::endgroup::\n` : lines(title, "") + body);
		},
		annotate,
		mask: (secret) => {
			add(secret);
			if (onActions) write(masks(secret));
		},
		redact,
		deep
	};
}
function masks(secret) {
	const trimmed = secret.trim();
	const several = trimmed.split(/[\r\n]+/).filter((line) => line.trim().length >= 4);
	return (trimmed === "" ? [] : /[\r\n]/.test(trimmed) ? several : [trimmed]).map((line) => `::add-mask::${value(line)}\n`).join("");
}
function disarmed(line) {
	return line.replaceAll("##[", "#​#[").replace(/^(\s*)::/, "$1:​:");
}
function value(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text) {
	return value(disarmed(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
const PAUSE_MS = 5;
const LONGEST_WAIT_MS = 3e4;
function toStandardOutput(text) {
	const buffer = Buffer.from(text);
	let waited = 0;
	for (let at = 0; at < buffer.length;) try {
		at += writeSync(1, buffer, at);
	} catch (error) {
		if (error.code !== "EAGAIN" || waited > LONGEST_WAIT_MS) return;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
		waited += PAUSE_MS;
	}
}
function catchLastWords(log) {
	const say = (error) => {
		log.foreign(error instanceof Error ? error.stack ?? error.message : String(error));
		process.exit(1);
	};
	process.on("uncaughtException", say);
	process.on("unhandledRejection", say);
	process.removeAllListeners("warning");
	process.on("warning", (warning) => log.foreign(warning.message));
}

// src/edges/world.ts
function openWorld(doors) {
	const { inputs, proposal, repository } = doors;
	return {
		proposal,
		base: repository.tree(proposal.base),
		head: repository.tree(proposal.head),
		touched: () => repository.touched(proposal.base, proposal.head),
		wishes: inputs.wishes,
		endpoints: Object.keys(inputs.endpoints),
		model: (settings) => openModelFor(settings, doors),
		say: doors.say,
		today: inputs.today
	};
}
async function openModelFor(settings, { inputs, directory, env, mask }) {
	if (inputs.replies) {
		const { openRecording } = await import("./recording.js");
		return openRecording(resolve(directory, inputs.replies));
	}
	const endpoints = {
		...Object.fromEntries(Object.entries(settings.endpoints).map(([name, it]) => [name, withKey(it, env, mask)])),
		...inputs.endpoints,
		default: {
			baseUrl: inputs.baseUrl,
			apiKeyEnv: null,
			api: inputs.api,
			apiKey: inputs.apiKey || null
		}
	};
	const { openModel } = await import("./model.js");
	const caps = {
		maxCost: least(inputs.wishes.maxCost, settings.maxCost),
		maxRequests: least(inputs.wishes.maxRequests, settings.maxRequests)
	};
	return openModel({
		endpoints,
		timeout: inputs.timeout,
		settings: {
			...settings,
			...caps
		}
	});
}
function withKey(endpoint, env, mask) {
	const apiKey = endpoint.apiKeyEnv && env[endpoint.apiKeyEnv] || null;
	if (apiKey) mask(apiKey);
	return {
		...endpoint,
		apiKey
	};
}
function least(a, b) {
	if (a === null || b === null) return a ?? b;
	return Math.min(a, b);
}

// src/lib/floating.ts
function floatingNames(exams) {
	const latest = /* @__PURE__ */ new Set();
	const undated = /* @__PURE__ */ new Set();
	for (const { change } of exams) {
		const model = change.candidate?.model;
		const kind = model ? floats(model) : null;
		const isChosen = change.touched.includes("model") || change.kind === "added";
		if (model && kind === "latest") latest.add(model);
		if (model && kind === "undated" && isChosen) undated.add(model);
	}
	const list = [...latest, ...undated].join(", ");
	const warning = `The model behind ${list} may change without a change here: name a dated snapshot, so that a run can be told from the next.`;
	return list ? [warning] : [];
}

// src/lib/seen/code.ts
const MOST = 4e5;
const MOST_SPANS = 500;
function codeSeen(before, after) {
	if (Math.max(before.length, after.length) > MOST) return [];
	const { added, removed } = hunksOf(before, after);
	return [
		...models(added, removed),
		...numbers(added, removed),
		...prompts(before, after, added, removed)
	];
}
function hunksOf(before, after) {
	const [added, removed] = [[], []];
	let [was, is] = [1, 1];
	for (const part of diffLines(before, after)) {
		const lines = part.value.replace(/\n$/, "").split("\n");
		const numbered = (first) => lines.map((text, index) => ({
			text,
			number: first + index
		}));
		if (part.added) added.push(...numbered(is));
		else if (part.removed) removed.push(...numbered(was));
		if (!part.removed) is += lines.length;
		if (!part.added) was += lines.length;
	}
	return {
		added,
		removed
	};
}
function literalsIn(lines) {
	return lines.flatMap(({ text, number }) => [...text.slice(0, 2e3).matchAll(/(["'`])([\w.:/@-]{2,80})\1/g)].map(([, , literal]) => literal ?? "").filter((literal) => MODEL_ID.test(literal)).map((id) => ({
		id,
		line: number
	})));
}
function models(added, removed) {
	const [come, gone] = [literalsIn(added), literalsIn(removed)];
	const new_ = come.filter(({ id }) => !gone.some((other) => other.id === id));
	const lost = gone.filter(({ id }) => !come.some((other) => other.id === id));
	const named = new_.map(({ id, line }, index) => ({
		line,
		what: lost[index] ? `model in code: ${lost[index].id} → ${id}` : `model in code: ${id}`
	}));
	const left = lost.slice(new_.length).map(({ id }) => ({
		line: null,
		what: `model in code: ${id} is gone`
	}));
	return [...named, ...left];
}
const NUMBER = /\b(temperature|top_?p|max_?(?:completion_|output_)?tokens|reasoning_?effort)["']?\s*[:=]\s*(["']?[\w.]+["']?)/i;
function numbers(added, removed) {
	const settings = (lines) => lines.flatMap(({ text, number }) => {
		const match = NUMBER.exec(text.slice(0, 2e3));
		return match ? [{
			name: match[1] ?? "",
			value: match[2] ?? "",
			line: number
		}] : [];
	});
	const [come, gone] = [settings(added), settings(removed)];
	return come.flatMap(({ name, value, line }) => {
		const was = gone.find((other) => other.name === name)?.value;
		if (was === value) return [];
		return [{
			line,
			what: `${name} in code: ${was === void 0 ? value : `${was} → ${value}`}`
		}];
	});
}
const NAMED = /\b(\w{0,40}?(?:prompt|instructions?|system_?message|persona)\w{0,40})["']?(?:\s{0,9}:\s{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|=|:|\()\s{0,99}(?:new\s{1,9})?(?:[\w.]{1,60}\(\s{0,99})?(?:[rfbu]{0,2}|\$?)("""|'''|@\$?"|`|"|'|<<[~-]?['"]?(?:[A-Z_]\w*)['"]?)/gi;
function spansIn(text) {
	const lineOf = (offset) => text.slice(0, offset).split("\n").length;
	return [...text.matchAll(NAMED)].slice(0, MOST_SPANS).flatMap((match) => {
		const from = match.index + match[0].length;
		const end = closing(text, match[2] ?? "", from);
		const words = text.slice(from, end);
		if (words.trim().split(/\s+/).length < 3) return [];
		return [{
			name: match[1] ?? "",
			first: lineOf(match.index),
			last: lineOf(end),
			text: words
		}];
	});
}
function closing(text, opener, from) {
	const heredoc = /^<<[~-]?['"]?(\w+)/.exec(opener)?.[1];
	if (heredoc) {
		const found = new RegExp(`^[ \\t]*${heredoc}\\b`, "m").exec(text.slice(from));
		return found ? from + found.index : text.length;
	}
	if (opener.startsWith("@")) return from + (/^(?:[^"]|"")*/.exec(text.slice(from))?.[0].length ?? 0);
	for (let at = from; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text.startsWith(opener, at)) return at;
	else if (opener.length === 1 && opener !== "`" && text[at] === "\n") return at;
	return text.length;
}
function prompts(before, after, added, removed) {
	const within = ({ first, last }, { number }) => number >= first && number <= last;
	const [was, is] = [spansIn(before), spansIn(after)];
	const same = (span, others) => others.some((other) => other.text === span.text);
	const come = is.filter((span) => !same(span, was) && added.some((line) => within(span, line)));
	const known = new Set(come.map(({ name }) => name));
	const cut = is.filter((span) => !same(span, was) && !known.has(span.name) && was.some(({ name }) => name === span.name));
	const gone = was.filter((span) => !same(span, is) && !is.some(({ name }) => name === span.name) && removed.some((line) => within(span, line)));
	return [
		...come.map((span) => ({
			line: added.find((line) => within(span, line))?.number ?? span.first,
			what: `prompt in code: ${span.name}`
		})),
		...cut.map(({ name, first }) => ({
			line: first,
			what: `prompt in code: ${name}`
		})),
		...gone.map(({ name }) => ({
			line: null,
			what: `prompt in code: ${name} is gone`
		}))
	];
}

// src/lib/seen/settings.ts
const STRONG = [
	"temperature",
	"top_p",
	"max_tokens",
	"max_completion_tokens",
	"max_output_tokens",
	"reasoning_effort",
	"azure_deployment"
];
const MODEL = [
	"model",
	"model_id",
	"model_name",
	"default_model",
	"llm_model"
];
const WEAK = [
	"deployment",
	"deployment_name",
	"engine",
	"seed",
	"stop",
	"base_url",
	"api_base",
	"provider",
	"endpoint"
];
const ADDRESS = /url|base|endpoint|deployment/;
const VARIABLE = /^(?:[A-Z0-9]+_)*(?:MODEL|MODEL_ID|MODEL_NAME|DEPLOYMENT|DEPLOYMENT_NAME|TEMPERATURE|MAX_TOKENS|TOP_P|REASONING_EFFORT)$|^(?:[A-Z0-9]+_)*(?:OPENAI|ANTHROPIC|LLM|AZURE|MISTRAL|GEMINI|MODEL)[A-Z0-9_]*_(?:BASE_URL|API_BASE|ENDPOINT|HOST|BASE)$/;
function settingsSeen(path, before, after) {
	const [was, is] = [settingsIn(path, before ?? ""), settingsIn(path, after ?? "")];
	return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const [a, b] = [was.get(key), is.get(key)];
		return a?.value === b?.value ? [] : [{
			line: b?.line ?? null,
			what: worded(key, a, b)
		}];
	});
}
function worded(key, a, b) {
	if (!((a ?? b)?.shown && (b ?? a)?.shown)) return `${key} ${a && b ? "changed" : b ? "is new" : "is gone"}`;
	if (!a || !b) return `${key}: ${(a ?? b)?.value} ${b ? "is new" : "is gone"}`;
	return `${key}: ${a.value} → ${b.value}`;
}
function settingsIn(path, text) {
	if (/(^|\/)\.env/i.test(path)) return variablesIn(text);
	if (/\.toml$/i.test(path)) return pairsIn(text);
	const found = /* @__PURE__ */ new Map();
	try {
		const { value, lineOf } = /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
		walk(value, [], (at, setting) => found.set(at.join("."), {
			...setting,
			line: lineOf([...at])
		}));
	} catch {
		return /* @__PURE__ */ new Map();
	}
	return found;
}
function walk(value, at, add) {
	if (Array.isArray(value)) value.forEach((each, index) => {
		const pair = typeof each === "string" ? /^([A-Z][A-Z0-9_]+)=(.*)$/s.exec(each) : null;
		if (pair && VARIABLE.test(pair[1] ?? "")) add([...at, index], {
			value: pair[2] ?? "",
			shown: false
		});
		else walk(each, [...at, index], add);
	});
	else if (isFields(value)) {
		const means = (name) => names.includes(name);
		const names = Object.keys(value).map(snake);
		const about = Object.entries(value).some(([key, each]) => MODEL.includes(snake(key)) && isId(each)) || STRONG.some(means);
		for (const [key, each] of Object.entries(value)) {
			const name = snake(key);
			if ((STRONG.includes(name) || MODEL.includes(name) && (about || isId(each)) || WEAK.includes(name) && about || VARIABLE.test(key)) && typeof each !== "object") add([...at, key], {
				value: String(each),
				shown: !ADDRESS.test(name) && !VARIABLE.test(key)
			});
			else walk(each, [...at, key], add);
		}
	}
}
function isId(value) {
	return typeof value === "string" && MODEL_ID.test(value);
}
function variablesIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const [index, line] of text.split("\n").entries()) {
		const pair = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line);
		if (pair && VARIABLE.test((pair[1] ?? "").toUpperCase())) found.set(pair[1] ?? "", {
			value: pair[2] ?? "",
			line: index + 1,
			shown: false
		});
	}
	return found;
}
function pairsIn(text) {
	const tables = /* @__PURE__ */ new Map([["", {}]]);
	const lines = /* @__PURE__ */ new Map();
	let table = "";
	for (const [index, line] of text.split("\n").entries()) {
		const head = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/.exec(line);
		const pair = /^\s*["']?([\w.-]+)["']?\s*=\s*(.+?)\s*(?:#[^"']*)?$/.exec(line);
		if (head) tables.set(table = (head[1] ?? "").trim(), tables.get(table) ?? {});
		else if (pair) {
			const value = (pair[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
			tables.get(table)[pair[1] ?? ""] = value;
			lines.set(JSON.stringify([table, pair[1]]), index + 1);
		}
	}
	const found = /* @__PURE__ */ new Map();
	for (const [name, fields] of tables) walk(fields, [], (at, setting) => {
		const line = lines.get(JSON.stringify([name, at[0]])) ?? null;
		found.set([name, ...at].filter((part) => part !== "").join("."), {
			...setting,
			line
		});
	});
	return found;
}

// src/stages/survey/index.ts
const MOST_READ = 400;
const GROUP = 32;
async function survey(law, changes, touched, base, head) {
	const known = knownFiles(law, changes);
	const due = touched.filter(({ path, before, after }) => !known.has(path) && kindOf(path) && (before?.regular || after?.regular));
	const read = due.slice(0, MOST_READ);
	const moved = new Set(read.flatMap(({ before }) => before?.oid ?? []));
	const stayed = new Set(read.flatMap(({ after }) => after?.oid ?? []));
	const other = read.filter(({ before, after }) => before ? after !== null || !stayed.has(before.oid) : after !== null && !moved.has(after.oid));
	const uncovered = [];
	for (let from = 0; from < other.length; from += GROUP) {
		const group = other.slice(from, from + GROUP);
		uncovered.push(...(await inOrder(group.map((each) => seenIn(each, base, head)))).flat());
	}
	const left = due.length - read.length;
	const more = `${left} more files that could hold prompts or models changed, and were not looked at.`;
	return {
		uncovered,
		warnings: left > 0 ? [more] : []
	};
}
function knownFiles(law, changes) {
	const targets = law.targets.flatMap(({ base, head }) => [base, head].filter((target) => target !== null));
	const files = law.suites.flatMap(({ baseCases, headCases, rules }) => [...[...baseCases, ...headCases].map(({ file }) => file), ...rules.map(({ card }) => card.where.file)]);
	return /* @__PURE__ */ new Set([
		...files,
		...targets.flatMap(({ prompt, where }) => [prompt, where.file]),
		...changes.flatMap(({ baseline, candidate }) => [...baseline?.files ?? [], ...candidate?.files ?? []])
	]);
}
async function seenIn({ path, before, after }, base, head) {
	const kind = kindOf(path);
	const [was, is] = await Promise.all([before?.regular ? textOf(base, path) : null, after?.regular ? textOf(head, path) : null]);
	if (kind === null || was === null && is === null) return [];
	if (kind === "prompt") return await isSamePrompt(path, was, is, base, head) ? [] : [promptSeen(path, was, is)];
	return (kind === "code" ? codeSeen(was ?? "", is ?? "") : settingsSeen(path, was, is)).map(({ line, what }) => ({
		file: path,
		line,
		kind: kind === "code" ? "code" : "settings",
		what
	}));
}
async function textOf(tree, path) {
	try {
		return await tree.read(path);
	} catch (error) {
		if (error instanceof UserError) return null;
		throw error;
	}
}
function promptSeen(file, was, is) {
	const what = was === null ? "a new prompt" : is === null ? "a prompt that is gone" : "a prompt";
	return {
		file,
		line: is === null ? null : firstDifference(was ?? "", is),
		kind: "prompt",
		what
	};
}
function firstDifference(was, is) {
	const [before, after] = [was.split("\n"), is.split("\n")];
	const first = after.findIndex((line, index) => line !== before[index]);
	return first < 0 ? Math.max(1, after.length) : first + 1;
}
async function isSamePrompt(path, was, is, base, head) {
	if (was === null || is === null) return false;
	try {
		const [one, other] = await Promise.all([meaning(path, was, base), meaning(path, is, head)]);
		return one === other;
	} catch (error) {
		if (error instanceof UserError || error instanceof UserErrors) return false;
		throw error;
	}
}
async function meaning(path, text, tree) {
	const read = async (file) => {
		const found = await tree.read(file);
		if (found === null) throw new UserError(`${file} does not exist`, null, "Mend the path.");
		return found;
	};
	const { warnings: _, files: __, ...said } = await formatOf(path, text).parse({
		path,
		text,
		read
	});
	return canonical(JSON.parse(JSON.stringify(said)));
}
async function coverage(tree, exams) {
	const all = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === "prompt");
	const asked = new Set(exams.flatMap(({ change, suite }) => [
		...change.candidate?.files ?? [],
		...suite.cases.map(({ where }) => where.file),
		...suite.rules.map(({ card }) => card.where.file)
	]));
	return {
		all: all.length,
		open: all.filter((path) => !asked.has(path))
	};
}

// src/gate.ts
async function gate(world) {
	const { law, planned, seen, changes, warnings } = await foreseen(world);
	const asked = planned.exams.length > 0 ? await (await import("./rounds.js")).rounds(world, law, planned) : NOTHING;
	return report({
		...asked,
		proposal: world.proposal,
		changes,
		exams: planned.exams,
		falseAlarm: law.falseAlarm,
		policy: [...law.policy, ...planned.policy],
		uncovered: seen.uncovered,
		warnings: [
			...warnings,
			...floatingNames(planned.exams),
			...asked.notes
		]
	});
}
async function foresee(world) {
	const { planned, seen, warnings } = await foreseen(world);
	return {
		exams: planned.exams,
		uncovered: seen.uncovered,
		warnings
	};
}
async function foreseen(world) {
	const { proposal, base, head, wishes, endpoints, today } = world;
	const touched = await world.touched();
	const law = await readLaw(base, head, wishes.config, endpoints, wishes.force ? null : touched, today);
	const { changes, warnings } = await detect(law, base, head, {
		touched,
		all: wishes.force
	});
	const seen = await survey(law, changes, touched, base, head);
	return {
		law,
		planned: await plan(law, changes, {
			...wishes,
			seed: fingerprint([proposal.base, proposal.head])
		}),
		seen,
		changes,
		warnings: [
			...law.warnings,
			...warnings,
			...seen.warnings
		]
	};
}
const NOTHING = {
	verdict: {
		outcome: "unchanged",
		checks: [],
		trouble: []
	},
	runs: [],
	judgements: [],
	juries: [],
	usage: {
		requests: 0,
		cached: 0,
		inputTokens: 0,
		outputTokens: 0,
		usd: 0,
		unpriced: []
	},
	sights: [],
	moved: [],
	notes: []
};
async function validate(tree, config, endpoints, today) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const { changes, warnings } = await detect(law, tree, tree, {
		touched: [],
		all: true
	});
	const { exams } = await plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		seed: "validate"
	});
	const { prepare } = await import("./score2.js");
	await prepare(exams);
	const suites = [...new Set(exams.map(({ suite }) => suite))];
	const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
	const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
	const { all, open } = await coverage(tree, exams);
	const left = open.length ? `; not asked: ${open.slice(0, 20).join(", ")}${open.length > 20 ? ", …" : ""}` : "";
	const prompts = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : "";
	return {
		found: `${await tree.read(config) === null ? "What was found without a config" : config} is right: ${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics${prompts}`,
		lacks: [
			...await lacksIn(tree, config, today),
			...suites.flatMap(aboutPinned),
			...law.warnings,
			...warnings
		]
	};
}
const TRIALS_OF_PINNED = 3;
function aboutPinned({ name, cases, trials }) {
	const pinned = cases.filter((each) => each.pinned).length;
	if (pinned === 0 || trials >= TRIALS_OF_PINNED) return [];
	return [`suite ${name} has ${pinned} pinned ${pinned === 1 ? "case" : "cases"} and \`trials: ${trials}\`: one is called broken only after ${TRIALS_OF_PINNED}.`];
}

// src/lib/conclude.ts
function succeeds({ outcome, checks }, wishes) {
	if (outcome === "fail") return false;
	if (outcome === "error") return wishes.onError === "pass";
	if (outcome !== "inconclusive") return true;
	const unproved = checks.some((check) => check.blocking && check.outcome === "inconclusive" && check.comparison.rule.card.critical);
	return wishes.onInconclusive === "pass" && !unproved;
}

export { openModelFor as a, createLog as c, openRepository as d, require_picomatch as f, validate as i, fromEnvironment as l, channels as m, foresee as n, openWorld as o, git as p, gate as r, catchLastWords as s, succeeds as t, readInputs as u };