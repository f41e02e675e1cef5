import { $i as canonical, Ri as costOf, an as askedIn, oa as exactly, pa as located, ta as isFields } from "./ground.js";
import { c as measureOf } from "./catalogues.js";

// src/records/reply.ts
function messageOf({ text, toolCalls, turn }, results) {
	if (toolCalls.length === 0) return {
		ok: true,
		value: {
			role: "assistant",
			content: text
		}
	};
	const calls = [];
	for (const call of toolCalls) {
		const found = resultOf(call, results);
		if (!found) return {
			ok: false,
			failure: {
				cause: "unfit",
				first: null,
				message: lack(call, turn),
				status: null
			}
		};
		calls.push({
			name: call.name,
			arguments: call.arguments,
			result: found.result
		});
	}
	return {
		ok: true,
		value: {
			role: "assistant",
			content: text,
			calls
		}
	};
}
function resultOf({ name, arguments: given }, results) {
	const own = results.filter((result) => result.name === name);
	const asked = argumentsIn(given);
	return own.find((result) => isFields(result.arguments) && canonical(result.arguments) === asked) ?? own.find((result) => result.arguments === null) ?? null;
}
function argumentsIn(given) {
	try {
		return canonical(exactly(given));
	} catch {
		return null;
	}
}
function lack({ name }, turn) {
	return `the model called ${name} in turn ${turn}, and the case has no \`tool-results\` of it: it can't be asked what the user says next`;
}

// src/records/samples.ts
function samplesOf(run, prices) {
	const { request } = run.trial;
	if (!run.result.ok || !request.ok) return [];
	const { turns, messages, model, tools, toolResults = [] } = request.value;
	const answers = run.result.value;
	const said = turns.map(({ user }) => user);
	return answers.map((answer, index) => ({
		case: answer.context ? {
			...run.trial.case,
			context: answer.context
		} : run.trial.case,
		answer,
		usd: costOf(answer.usage, prices, [model, answer.model]),
		userTurns: said.slice(0, answer.turn),
		sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index), toolResults)],
		tools,
		earlier: answers.slice(0, index)
	}));
}
function history(turns, answers, results) {
	return turns.flatMap(({ user, assistant }, index) => [...user === "" ? [] : [{
		role: "user",
		content: user
	}], ...replyTo(assistant, answers.find(({ turn }) => turn === index + 1), results)]);
}
function replyTo(fixed, answer, results) {
	if (fixed !== null) return [{
		role: "assistant",
		content: fixed
	}];
	if (!answer) return [];
	const reply = messageOf(answer, results);
	return [reply.ok ? reply.value : {
		role: "assistant",
		content: answer.text
	}];
}
function countedOf(samples, card, measure) {
	return card.level !== "turn" && measure.over === "last" ? samples.slice(-1) : samples;
}
function rivalsIn(runs) {
	const exams = /* @__PURE__ */ new Map();
	const place = ({ trial }, side) => `${trial.index}/${side}/${trial.case.id}`;
	for (const run of runs) {
		const known = exams.get(run.trial.exam) ?? /* @__PURE__ */ new Map();
		exams.set(run.trial.exam, known.set(place(run, run.trial.side), run));
	}
	return (run) => {
		const other = run.trial.side === "baseline" ? "candidate" : "baseline";
		return exams.get(run.trial.exam)?.get(place(run, other)) ?? null;
	};
}
function samplesWithRivals(run, rival, prices) {
	const others = rival?.result.ok ? rival.result.value : [];
	return samplesOf(run, prices).map((sample) => ({
		...sample,
		rival: others.find(({ turn }) => turn === sample.answer.turn) ?? null
	}));
}

// src/judging/known-answers.ts
function createListener({ opinions = [] }) {
	const byCase = /* @__PURE__ */ new Map();
	for (const opinion of opinions) byCase.set(opinion.case, [...byCase.get(opinion.case) ?? [], opinion]);
	return ({ trial: { case: each }, result }) => {
		const known = byCase.get(each.id);
		if (!known || !result.ok) return null;
		const texts = result.value.map(({ text }) => text.trim());
		const same = known.filter((opinion) => isAbout(opinion, texts, each)).map(({ good }) => good);
		const [first] = same;
		return first === void 0 || same.some((good) => good !== first) ? null : Number(first);
	};
}
function isAbout({ asked, outputs }, texts, each) {
	return outputs.length === texts.length && outputs.every((text, at) => isText(text, texts[at])) && texts.length > 0 && (asked === "" || asked === askedOf(each));
}
function isText(written, said) {
	return written === "" || written.trim() === said;
}
function askedOf({ input, turns }) {
	return [askedIn(input), ...turns.map(({ user }) => user)].join("\n").trim();
}

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const make = (card, options) => {
		const key = canonical([card.measure, options]);
		const scorer = made.get(key) ?? prepareOne(card, options);
		made.set(key, scorer);
		return scorer;
	};
	const scorers = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		if (scorers.has(rule)) continue;
		const { card } = rule;
		scorers.set(rule, await (card.byDemand ? byDemand(card, suite.cases, make) : byCard(card, make)));
	}
	return scorers;
}
async function byCard(card, make) {
	const scorer = await make(card, card.options);
	const { applies, options } = measureOf(card);
	if (!applies) return () => scorer;
	const settings = await options().parseAsync(card.options);
	return (each) => applies(each, settings) ? scorer : null;
}
async function byDemand(card, cases, make) {
	const found = /* @__PURE__ */ new Map();
	for (const each of cases) {
		const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : void 0;
		if (demand) found.set(each, rightOrWrong(await make(card, {
			...card.options,
			...demand.options
		}), demand));
	}
	const own = measureOf(card).judge ? await make(card, card.options) : null;
	return (each) => found.get(each) ?? (each.demands ? null : own);
}
const EPSILON = 1e-9;
function rightOrWrong(scorer, { min, max, not }) {
	const limits = [min === null ? null : `at least ${min}`, max === null ? null : `at most ${max}`];
	const limit = min === 1 && max === null ? "" : limits.filter(Boolean).join(", ");
	const wanted = [not && "not", limit].filter(Boolean).join(" ");
	return async (sample) => {
		const mark = await scorer(sample);
		if (mark.value === null) return mark;
		const isWithin = (min === null || mark.value >= min - EPSILON) && (max === null || mark.value <= max + EPSILON);
		const reason = wanted ? `${mark.reason} (wanted: ${wanted === "not" ? "the opposite" : wanted})` : mark.reason;
		return {
			...mark,
			value: isWithin !== not ? 1 : 0,
			reason
		};
	};
}
function prepareOne(card, options) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}
async function score(runs, scorers, prices, heard = () => []) {
	const scores = [];
	const rivalOf = rivalsIn(runs);
	const humanOf = listeners();
	for (const run of runs) {
		const samples = samplesWithRivals(run, rivalOf(run), prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorerOf = scorers.get(rule);
			if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			const scorer = scorerOf(run.trial.case);
			if (!scorer) continue;
			const scored = await scoreOne(run, rule, withReplies(scorer, rule, run, heard), samples);
			scores.push(withHuman(scored, humanOf(rule)));
		}
	}
	return scores;
}
function listeners() {
	const made = /* @__PURE__ */ new Map();
	return (rule) => {
		const listener = made.get(rule) ?? (rule.card.opinions ? createListener(rule.card) : null);
		made.set(rule, listener);
		return listener;
	};
}
function withHuman(score, listen) {
	const isWhole = score.turns.length <= 1 || score.rule.card.level !== "turn";
	const human = listen && isWhole ? listen(score.run) : null;
	return human === null ? score : {
		...score,
		human
	};
}
function withReplies(scorer, rule, run, heard) {
	const { judge, gauge } = measureOf(rule.card);
	if (!judge && !gauge) return scorer;
	return (sample) => scorer({
		...sample,
		replies: heard(rule, sample, run)
	});
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
	const turns = [];
	for (const sample of countedOf(samples, rule.card, measure)) turns.push({
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
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

export { samplesWithRivals as a, rivalsIn as i, score as n, messageOf as o, countedOf as r, prepare as t };