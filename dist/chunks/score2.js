import { r as located } from "./errors.js";
import { t as canonical } from "./json.js";
import { t as measureOf } from "./metrics.js";

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const scorers = /* @__PURE__ */ new Map();
	for (const rule of exams.flatMap(({ suite }) => suite.rules)) {
		const key = canonical([rule.card.measure, rule.card.options]);
		const scorer = made.get(key) ?? prepareOne(rule.card);
		made.set(key, scorer);
		scorers.set(rule, await scorer);
	}
	return scorers;
}
function prepareOne(card) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(await measure.options.parseAsync(card.options)));
}
async function score(runs, scorers, prices) {
	const scores = [];
	for (const run of runs) {
		const samples = samplesOf(run, prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorer = scorers.get(rule);
			if (!scorer) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			scores.push(await scoreOne(run, rule, scorer, samples));
		}
	}
	return scores;
}
async function scoreOne(run, rule, scorer, samples) {
	const measure = measureOf(rule.card);
	if (!run.result.ok) {
		const { failure } = run.result;
		return {
			run,
			rule,
			mark: measure.failed?.(failure) ?? unscored(failure.message),
			turns: []
		};
	}
	const counted = rule.card.level === "case" && measure.over === "last" ? samples.slice(-1) : samples;
	const turns = [];
	for (const sample of counted) turns.push({
		turn: sample.answer.turn,
		mark: await scorer(sample)
	});
	return {
		run,
		rule,
		mark: whole(rule.card, measure, turns.map(({ mark }) => mark)),
		turns
	};
}
function whole(card, measure, marks) {
	const scored = marks.filter((mark) => mark.value !== null);
	const [first] = scored;
	if (!first) return marks[0] ?? unscored("there was nothing to score");
	const worst = scored.reduce((a, b) => isWorse(b, a, measure) ? b : a, first);
	const values = scored.map((mark) => mark.value);
	const sum = values.reduce((a, b) => a + b, 0);
	if (card.level === "turn") return {
		...worst,
		value: sum / values.length
	};
	if (measure.over === "every") return worst;
	if (measure.over === "last") return marks.at(-1) ?? worst;
	return scored.length < marks.length ? unscored("one of its answers could not be measured") : {
		...worst,
		value: sum
	};
}
function isWorse(a, b, measure) {
	const [x, y] = [a.value, b.value];
	return measure.direction === "higher" ? x < y : x > y;
}
function samplesOf(run, prices) {
	const { request } = run.trial;
	if (!run.result.ok || !request.ok) return [];
	const { turns, messages, model } = request.value;
	const answers = run.result.value;
	const said = turns.map(({ user }) => user);
	return answers.map((answer, index) => ({
		case: run.trial.case,
		answer,
		usd: usdOf(answer, prices[model] ?? prices[answer.model ?? ""]),
		userTurns: said.slice(0, answer.turn),
		sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index))],
		earlier: answers.slice(0, index)
	}));
}
function history(turns, answers) {
	return turns.flatMap(({ user, assistant }, index) => {
		const reply = assistant ?? answers.find(({ turn }) => turn === index + 1)?.text ?? null;
		return [...user === "" ? [] : [{
			role: "user",
			content: user
		}], ...reply === null ? [] : [{
			role: "assistant",
			content: reply
		}]];
	});
}
function usdOf(answer, price) {
	if (!price || !answer.usage) return null;
	return (answer.usage.input * price.input + answer.usage.output * price.output) / 1e6;
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

export { score as n, prepare as t };