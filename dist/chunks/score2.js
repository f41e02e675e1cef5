import { B as appraise, G as score, H as isGauged, K as prepare, Qn as conversationOf, V as hearing, Xn as answersOf } from "./asking.js";
import { ua as UserError } from "./ground.js";
import { c as judgeOf, l as measureOf } from "./catalogues.js";

// src/pipelines/score.ts
async function scoreAnswers({ file, text, law, programs }) {
	const all = [...law.rules.values()];
	const rules = all.filter(({ card }) => card.measure !== "score");
	if (rules.length === 0) throw nothingToMark();
	const lines = answersOf(text, file);
	const exam = examOf(lines, rules);
	const runs = lines.map((line) => runOf(line, exam));
	const scorers = await prepare([exam]);
	const appraisal = isGauged([exam]) ? await appraisedBy(programs, exam, runs) : null;
	const heard = hearing(appraisal, () => []);
	return {
		scores: together(await score(runs, scorers, law.prices, heard)),
		notes: (appraisal?.notes() ?? []).map(({ message }) => message),
		left: all.filter((rule) => !rules.includes(rule)).map(({ card }) => card.id),
		judged: rules.filter(({ card }) => judgeOf(card)).map(({ card }) => card.id)
	};
}
async function appraisedBy({ tree, open }, exam, runs) {
	const gauges = await open();
	try {
		const files = await tree();
		const appraisal = await appraise([exam], {
			base: files,
			head: files,
			touched: []
		}, gauges);
		await appraisal.read(runs);
		return appraisal;
	} finally {
		await gauges.close();
	}
}
function together(scores) {
	const cases = /* @__PURE__ */ new Map();
	for (const each of scores) {
		const { rule, run } = each;
		const alone = measureOf(rule.card).together ? "" : run.trial.index;
		const place = JSON.stringify([
			rule.card.id,
			run.trial.case.id,
			alone
		]);
		const own = cases.get(place) ?? [];
		own.push(each);
		cases.set(place, own);
	}
	return [...cases.values()].flatMap(([first, ...more]) => {
		if (!first) return [];
		const whole = measureOf(first.rule.card).together;
		const mark = whole ? whole([first, ...more].map((each) => each.mark)) : first.mark;
		return [{
			...first,
			mark
		}];
	});
}
function nothingToMark() {
	return new UserError("the config has no metric that looks at answers", null, "Add a card under `metrics`, such as `language: { measure: language }`.");
}
function examOf(lines, rules) {
	const cases = new Map(lines.map(({ asked }) => [asked.id, asked]));
	const trials = lines.reduce((most, { trial }) => Math.max(most, trial + 1), 1);
	const [first] = lines;
	return {
		change: {
			target: "answers",
			as: "declared",
			endpoints: {
				baseline: "",
				candidate: ""
			},
			kind: "measured",
			baseline: null,
			candidate: null,
			touched: [],
			differences: [],
			line: null,
			file: first?.where.file ?? "",
			reason: "it was answered elsewhere"
		},
		suite: {
			name: "answers",
			law: "both",
			targets: ["answers"],
			cases: [...cases.values()],
			rules,
			trials
		}
	};
}
function runOf({ asked, trial, outputs, model, system }, exam) {
	const { turns } = asked;
	return {
		trial: {
			exam,
			case: asked,
			side: "candidate",
			index: trial,
			request: {
				ok: true,
				value: {
					endpoint: "",
					model: model ?? "",
					parameters: {},
					tools: [],
					responseFormat: null,
					messages: system === null ? [] : [{
						role: "system",
						content: system
					}],
					turns
				}
			},
			key: ""
		},
		result: conversationOf(outputs, turns),
		source: "recorded"
	};
}

export { scoreAnswers };