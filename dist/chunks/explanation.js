import { Ca as amount, Da as count, Ea as clip } from "./ground.js";
import { bn as drop } from "./asking.js";

// src/stages/report/explanation.ts
const LABEL = 10;
const LONGEST_MESSAGE = 2e3;
function metricLines(it) {
	const { card, measure } = it;
	const better = measure.better === "higher" ? "more is better" : "less is better";
	return [
		`metric ${it.metric} (${place(it)})`,
		...row("why", card.why),
		...row("owner", card.owner),
		...row("origin", wordsIn(card.origin)),
		...row("moves", movedBy(card.business)),
		...row("measures", `${measure.what} The ${card.aggregate} by ${card.level}; ${better} (${measure.name}).`),
		...row("options", Object.keys(card.options).length ? JSON.stringify(card.options) : null),
		...it.asked.flatMap((by) => row("asked", `${by.suite} of ${by.target}: ${many(by.cases, "case")}, at most ${many(by.trials, "trial")}`)),
		...row("limits", it.limits.join("; ") || "none: it is only looked at"),
		...row("blocks", it.kept.length ? `no: ${it.kept.join("; ")}` : "yes"),
		...row("to do", card.action),
		...row("life", lifeOf(card)),
		...it.last.flatMap((last) => row("last", lastOf(last)))
	];
}
function caseLines(it) {
	const tags = Object.entries(it.tags).map(([tag, value]) => `${tag}=${value}`);
	return [
		`case ${it.case} (${place(it)})`,
		...row("tags", tags.join(", ") || null),
		...row("expects", it.expected === null ? null : clip(JSON.stringify(it.expected), LONGEST_MESSAGE)),
		...row("pinned", it.pinned.length ? `yes: ${it.pinned.join("; ")}` : "no"),
		...it.asked.flatMap(({ suite, target, metrics, trials, request }) => [...row("asked", `${suite} of ${target}, by ${metrics.join(", ") || "no metric"}; at most ${many(trials, "trial")}`), ...request ? requestLines(request) : row("", "no model is asked: its answers are recorded")]),
		...it.last.flatMap(({ metric, status }) => row("last", `${metric}: ${status}`))
	];
}
function limitsIn({ threshold, critical }, unit) {
	if (!threshold) return [];
	const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) => Object.entries(values).map(([value, own]) => `where ${tag} is ${value}: ${limitsOf(own, unit).join(", ")}`));
	return [
		...limitsOf(threshold, unit),
		...slices,
		...critical ? ["critical: a pass must be proved"] : []
	];
}
function limitsOf({ min, max, maxRegression: most, minEffect, by }, unit) {
	const held = by === "value" ? ", by its value" : "";
	const floor = minEffect > 0 ? ` and of ${drop(minEffect, unit, false)}` : "";
	return [
		...min === null ? [] : [`at least ${amount(min, unit)}${held}`],
		...max === null ? [] : [`at most ${amount(max, unit)}${held}`],
		...most ? [`a loss of ${drop(most.value, unit, most.relative)}${floor} against base that is no chance`] : []
	];
}
function row(label, text) {
	return text === null ? [] : [`  ${label.padEnd(LABEL)}${text}`];
}
function place({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
function many(number, what) {
	return `${count(number)} ${what}${number === 1 ? "" : "s"}`;
}
function wordsIn(fields) {
	const said = Object.values(fields ?? {}).filter((value) => typeof value === "string");
	return said.length ? said.join(", ") : null;
}
function movedBy(business) {
	if (business === null) return null;
	const { metric, direction, team } = business;
	return [
		metric,
		direction,
		typeof team === "string" ? `(${team})` : null
	].filter((each) => typeof each === "string").join(" ");
}
function lifeOf({ status, created, reviewBy, sunset, supersedes }) {
	return [
		status,
		created && `written ${created}`,
		reviewBy && `to be reviewed by ${reviewBy}`,
		sunset && `ends on ${sunset}`,
		supersedes && `takes the place of ${supersedes}`
	].filter(Boolean).join(", ");
}
function lastOf({ suite, target, slice, outcome, because, broke }) {
	return `${outcome} on ${`${suite} of ${target}${slice === null ? "" : `, ${slice}`}`}: ${because}${broke.length ? `. It broke ${broke.join(", ")}` : ""}`;
}
function requestLines({ model, messages, turns }) {
	const said = [...messages.map(({ role, content }) => ({
		role,
		content
	})), ...turns.flatMap(({ user, assistant }) => [{
		role: "user",
		content: user
	}, ...assistant === null ? [] : [{
		role: "assistant",
		content: assistant
	}]])];
	return [...row("", turns.length > 1 ? `${model} gets, a turn at a time:` : `${model} gets:`), ...said.flatMap(({ role, content }) => clip(content, LONGEST_MESSAGE).split("\n").map((line, at) => `  ${(at === 0 ? role : "").padEnd(LABEL)}| ${line}`))];
}

export { limitsIn as n, metricLines as r, caseLines as t };