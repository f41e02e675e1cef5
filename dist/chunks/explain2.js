import { At as readConfig, bt as hasSet } from "./gate.js";
import { n as keptFromBlocking, t as planAll } from "./plan-all.js";
import { ua as UserError, xi as nearest } from "./ground.js";
import { l as measureOf } from "./catalogues.js";
import { n as limitsIn } from "./explanation.js";

// src/pipelines/explain.ts
async function explain(alone, { name, today, last }) {
	const config = await readConfig(alone.tree, alone.config);
	const all = await planAll(alone);
	const rules = all.exams.flatMap(({ suite }) => suite.rules);
	const cards = new Map(rules.map(({ card }) => [card.id, card]));
	for (const card of Object.values(config?.cards ?? {})) cards.set(card.id, card);
	const card = cards.get(name);
	const cases = new Map(all.seats.flatMap(({ case: each }) => each.id === name ? [[placeOf(each), each]] : []));
	if (!card && cases.size === 0) throw unknown(name, [...cards.keys()], all);
	return {
		metrics: card ? [metricOf(card, all, {
			kept: keptFrom(card, config, all, today),
			last
		})] : [],
		cases: [...cases.values()].map((each) => caseOf(each, all, last))
	};
}
function placeOf({ where: { file, line } }) {
	return `${file}:${line}`;
}
function unknown(name, metrics, { seats }) {
	const guess = nearest(name, [...metrics, ...new Set(seats.map((seat) => seat.case.id))]);
	const hint = guess === null ? `Metrics are ${metrics.join(", ")}; cases are known by their id.` : `Did you mean "${guess}"?`;
	return new UserError(`there is no metric and no case "${name}"`, null, hint);
}
function keptFrom(card, config, { exams }, today) {
	const isBlocking = exams.some(({ suite }) => suite.rules.some((rule) => rule.card.id === card.id && rule.blocking));
	if (!config) return isBlocking ? [] : ["it is only looked at"];
	return [...keptFromBlocking(card, config), ...hasSet(card, today) ? [`it is past its sunset ${card.sunset}`] : []];
}
function metricOf(card, { exams }, { kept, last }) {
	const { id, measure: name, where, calibration: _, ...rest } = card;
	const { what, unit, direction } = measureOf(card);
	const asking = exams.filter(({ suite }) => suite.rules.some((rule) => rule.card.id === id));
	return {
		metric: id,
		file: where.file,
		line: where.line,
		kept,
		card: rest,
		limits: limitsIn(card, unit),
		measure: {
			name,
			what,
			unit,
			better: direction
		},
		asked: asking.map(({ suite, change }) => ({
			suite: suite.name,
			target: change.target,
			cases: suite.cases.length,
			trials: suite.trials
		})),
		last: last.filter(({ metric }) => metric === id).map(lastOf)
	};
}
const BROKE = ["introduced", "worse"];
function lastOf({ suite, target, metric, slice, outcome, because = "", pairs }) {
	const broke = pairs.filter(({ status }) => BROKE.includes(status)).map((pair) => pair.case);
	return {
		suite,
		target,
		metric,
		slice: slice && `${slice.tag}=${slice.value}`,
		outcome,
		because,
		broke
	};
}
function caseOf(each, { seats }, last) {
	const own = seats.filter(({ side, case: other }) => side === "candidate" && placeOf(other) === placeOf(each));
	const rules = own.flatMap(({ exam }) => exam.suite.rules);
	const critical = new Set(rules.filter(({ card }) => card.critical).map(({ card }) => card.id));
	const passed = last.flatMap(({ metric, slice, pairs }) => slice === null ? pairs.filter((pair) => pair.case === each.id).map(({ status }) => ({
		metric,
		status
	})) : []);
	return {
		case: each.id,
		file: each.where.file,
		line: each.where.line,
		tags: each.tags,
		expected: each.expected,
		pinned: [...each.pinned ? ["its line says so"] : [], ...[...critical].map((id) => `${id} is critical`)],
		asked: own.map(({ exam: { suite, change }, request, recorded }) => ({
			suite: suite.name,
			target: change.target,
			trials: suite.trials,
			metrics: suite.rules.map(({ card }) => card.id),
			request: request.ok && !recorded ? request.value : null
		})),
		last: passed
	};
}

export { explain };