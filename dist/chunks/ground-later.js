import { i as markdownTable } from "./libraries.js";
import { B as comparePairs, Ca as UserError, Ci as incompleteBeta, Di as normalQuantile, Ei as normalCdf, Ia as count, Oi as tCdf, Si as binomialUpperTail, St as valuesOf, T as caseLine, Ti as logChoose, V as mean, Vr as plain, Wi as costOf, _a as exactly, _t as inOrder, bt as nameOfRows, ca as canonical, ci as isUnheld, dn as askedIn, fi as trustIn, g as isRight, gi as percentileInterval, h as isPassFail, hi as clopperPearson, k as planWaves, ki as versionOf, mi as bootstrapValues, oi as isInside, ri as bandName, ua as isFields, ui as lengthOf, vi as rateUpperBound, wi as lgamma, xi as binomialLowerTail, xt as valuesIn, yi as createRandom, yt as meanOf } from "./ground.js";
import { a as array, c as int, f as number, g as string, o as boolean, p as object, u as literal } from "./zod.js";

// src/render/card-text.ts
function cardToFill(id, measure, origin) {
	const shown = Object.entries(origin).filter(([key]) => [
		"type",
		"ref",
		"date"
	].includes(key)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `${JSON.stringify(id)}:
  measure: ${measure ?? "exact-match # choose one: docs/metrics.md"}
  level: case
  threshold: { max-regression: 0.02 }
  on-fail: warn # block, once a suite of enough cases asks for it
  status: proposed # then experimental, then active
  kind: user-issue
  why: fill in \u2013 the one problem of users that this measures
  origin: { ${shown.join(", ")} }
  owner: fill in
  action: fill in \u2013 what to do when it fails
  # business: { metric: retention, direction: up, team: support }
  # review-by: a day in half a year
`;
}

// src/records/history.ts
const pair = object({
	case: string(),
	status: string()
});
const answers = object({
	suite: string(),
	target: string(),
	metric: string(),
	version: string(),
	law: string(),
	baseline: object({
		model: string().nullable(),
		wrong: int().min(0),
		of: int().min(0)
	})
});
const accepted = object({
	metric: string(),
	actor: string(),
	owner: string().optional(),
	reason: string(),
	at: string(),
	url: string()
});
const estimate = object({
	value: number(),
	low: number().nullable(),
	high: number().nullable()
});
const check = object({
	suite: string(),
	target: string(),
	metric: string(),
	slice: object({
		tag: string(),
		value: string()
	}).nullable(),
	law: string(),
	version: string().optional(),
	outcome: string(),
	blocking: boolean().optional(),
	because: string().optional(),
	candidate: estimate.nullable().default(null),
	clauses: array(object({
		limit: string(),
		outcome: string()
	})),
	pairs: array(pair),
	accepted: accepted.optional()
});
const past = object({
	version: literal(1),
	verdict: string(),
	proposal: object({
		base: string(),
		head: string(),
		commit: string()
	}),
	changes: array(object({
		target: string(),
		kind: string()
	})),
	checks: array(check),
	answers: array(answers).default([])
});
function pastChecks(text, file) {
	const read = readPast(text, file);
	return "fault" in read ? read : read.checks;
}
function pastRun(text, file) {
	const read = readPast(text, file);
	if ("fault" in read) return read;
	return {
		file,
		commit: read.proposal.commit,
		isSame: read.changes.every(({ kind }) => kind === "same"),
		accepted: read.checks.flatMap(({ metric, accepted: word }) => word ? {
			...word,
			metric
		} : []),
		checks: read.checks.filter(({ slice }) => slice === null),
		slices: read.checks.filter(({ slice }) => slice !== null),
		answers: read.answers
	};
}
function readPast(text, file) {
	const read = past.safeParse(parsed(text, file));
	if (!read.success) {
		const [issue] = read.error.issues;
		const fault = issue?.message.replace(/^Invalid input: /, "") ?? "not as a report should be";
		return {
			file,
			at: issue?.path.join(".") ?? "",
			fault
		};
	}
	return read.data;
}
function parsed(text, file) {
	try {
		return JSON.parse(text);
	} catch {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`${file} is no JSON`, where, "Remove it from the history: it was cut off, or is no report.");
	}
}
const MOST_RUNS = 60;
const OUTCOMES = [
	"pass",
	"fail",
	"inconclusive"
];
function earlier({ file, commit, isSame, checks, slices }) {
	const all = [...checks, ...slices].filter(({ outcome, law }) => OUTCOMES.includes(outcome) && law !== "base");
	return {
		name: nameOf(file),
		commit,
		isSame,
		checks: all.map(earlierCheck)
	};
}
function nameOf(file) {
	const [name = "", folder] = file.split(/[/\\]/).reverse();
	return folder === void 0 || folder === "history" ? name.replace(/\.json$/, "") : folder;
}
function earlierCheck(past) {
	const { suite, target, metric, slice, version = null, outcome, blocking = false, candidate } = past;
	return {
		suite,
		target,
		metric,
		slice,
		version,
		outcome,
		blocking,
		candidate,
		isQuiet: isQuiet(past),
		isAlarm: isAlarm(past)
	};
}
function trackRecords(reports) {
	const unlike = [...new Map(reports.map((report) => [report.text, report])).values()];
	const from = unlike.length - MOST_RUNS;
	const runs = [];
	const read = unlike.map(({ file, text }, at) => {
		const run = isJson(text) ? pastRun(text, file) : notJson(file);
		if ("checks" in run && at >= from) runs.push(earlier(run));
		return "checks" in run ? { answers: run.answers } : run;
	});
	return {
		records: read.flatMap((run) => "answers" in run ? run.answers : []).flatMap(({ suite, target, metric, version, law, baseline: { model, wrong, of } }) => {
			if (law === "head" || wrong > of) return [];
			return [{
				suite,
				target,
				metric,
				version,
				model,
				tally: {
					right: of - wrong,
					trials: of
				}
			}];
		}),
		runs,
		unread: read.filter((run) => "fault" in run)
	};
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function notJson(file) {
	return {
		file,
		at: "",
		fault: "no JSON"
	};
}
const SAYS = {
	introduced: {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	"pre-existing": {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	worse: {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	fixed: {
		isScored: true,
		isWrong: false,
		isQuiet: false
	},
	better: {
		isScored: true,
		isWrong: false,
		isQuiet: false
	},
	passing: {
		isScored: true,
		isWrong: false,
		isQuiet: true
	},
	same: {
		isScored: true,
		isWrong: false,
		isQuiet: true
	},
	unscored: {
		isScored: false,
		isWrong: false,
		isQuiet: true
	}
};
function sayingOf(status) {
	return Object.hasOwn(SAYS, status) ? SAYS[status] : {
		isScored: false,
		isWrong: false,
		isQuiet: false
	};
}
function casesOf({ pairs }) {
	const those = (what) => new Set(pairs.filter(({ status }) => sayingOf(status)[what]).map((each) => each.case));
	return {
		scored: those("isScored"),
		wrong: those("isWrong")
	};
}
function isAlarm({ clauses }) {
	return clauses.some(({ limit, outcome }) => outcome === "fail" && limit !== "min" && limit !== "max");
}
function isQuiet({ pairs }) {
	return pairs.every(({ status }) => sayingOf(status).isQuiet);
}

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

// src/stats/alike.ts
function alikeWith(before, { run, human }, at) {
	const plain = (before?.plain ?? true) && run.trial.index === at && human === void 0;
	const source = before && before.source !== run.source ? null : run.source;
	return before?.plain === plain && before.source === source ? before : {
		plain,
		source
	};
}
const noted = /* @__PURE__ */ new WeakMap();
function note(pairs, alike) {
	if (alike) noted.set(pairs, alike);
}
function alikeIn(pairs) {
	return noted.get(pairs) ?? null;
}

// src/stats/aggregate.ts
function aggregateOf(cases, how) {
	const means = cases.map(meanOf);
	if (how === "rate" || how === "mean") return meanOf(means);
	if (how === "sum") return means.reduce((sum, value) => sum + value, 0);
	return quantileOf(cases.flat(), QUANTILES[how]);
}
const QUANTILES = {
	p50: .5,
	p95: .95,
	max: 1
};
function quantileOf(values, q) {
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}
const FEW = 5;
const DRAWS = 400;
function estimateOf(cases, how, isShare, seed) {
	const scored = cases.filter((values) => values.length > 0);
	if (scored.length === 0) return null;
	const value = aggregateOf(scored, how);
	const isMean = how === "rate" || how === "mean";
	if (isShare && isMean) return {
		value,
		...ends(clopperPearson(value * scored.length, scored.length))
	};
	if (scored.length < FEW) return {
		value,
		low: null,
		high: null
	};
	if (!isMean && how !== "sum") return {
		value,
		...quantileEnds(scored, QUANTILES[how])
	};
	const means = Float64Array.from(scored, meanOf).sort();
	const scale = isMean ? 1 / means.length : 1;
	const drawn = (picks) => {
		let sum = 0;
		for (const pick of picks) sum += means[pick];
		return sum * scale;
	};
	const values = bootstrapValues(means.length, drawn, createRandom(seed), DRAWS);
	return {
		value,
		...ends(percentileInterval(values, .025))
	};
}
function estimateOfSums(cases, of, seed) {
	const scored = cases.filter((numbers) => numbers.length > 0).sort(byNumbers);
	const [first] = scored;
	if (!first) return null;
	const drawn = (picks) => {
		const sums = first.map(() => 0);
		for (const pick of picks) scored[pick]?.forEach((each, at) => sums[at] = (sums[at] ?? 0) + each);
		return of(sums);
	};
	const value = drawn(scored.keys());
	if (scored.length < FEW) return {
		value,
		low: null,
		high: null
	};
	const values = bootstrapValues(scored.length, drawn, createRandom(seed), DRAWS);
	return {
		value,
		...ends(percentileInterval(values, .025))
	};
}
function byNumbers(a, b) {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
const TAIL = .025;
function quantileEnds(cases, q) {
	const sorted = Float64Array.from(cases.flat()).sort();
	const n = cases.length;
	const reached = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) > TAIL) - 1;
	const passed = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) >= .975);
	const at = (place) => sorted[place] ?? null;
	return {
		low: reached < 1 ? null : at(Math.floor((reached - 1) / n * sorted.length)),
		high: q === 1 || passed > n ? null : at(Math.ceil(passed / n * sorted.length) - 1)
	};
}
function firstRank(n, holds) {
	let [low, high] = [1, n + 1];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function ends({ lower, upper }) {
	return {
		low: lower,
		high: upper
	};
}

// src/judging/bands.ts
function partsOf(rule, pairs, judge) {
	if (judge?.kind !== "judge" || !rule.blocking || pairs.length === 0) return [{
		rule,
		pairs,
		slice: null
	}];
	if (isUnheld(judge, rule.card)) return [{
		rule,
		pairs,
		slice: null
	}];
	const { trusted } = trustIn(judge, rule.card.calibration);
	const isTrusted = (pair) => trusted.some((band) => isInside(band, lengthOf(pair.case)));
	const rest = (rule.card.calibration?.bands ?? []).filter((band) => !trusted.includes(band));
	return [{
		rule,
		pairs: pairs.filter(isTrusted),
		slice: null
	}, ...rest.map((band) => ({
		rule: {
			...rule,
			blocking: false
		},
		pairs: pairs.filter((pair) => isInside(band, lengthOf(pair.case))),
		slice: {
			tag: "judge not calibrated",
			value: bandName(band)
		}
	}))].filter((part) => part.pairs.length > 0);
}

// src/stats/classes.ts
const WIDTH$1 = 3;
function classReading(aggregate, pairs) {
	const marks = pairs.flatMap(({ baseline, candidate }) => [...baseline, ...candidate].map(({ mark }) => mark));
	const classes = [...new Set(marks.flatMap((mark) => labelled(mark)?.due ?? []))].sort();
	const ofClass = aggregate === "f1" ? f1 : recall;
	return {
		numbers: (scores) => countsOf$1(scores, classes),
		of: (sums) => {
			const due = classes.map((_, at) => sums.slice(at * WIDTH$1, (at + 1) * WIDTH$1)).filter(([n = 0]) => n > 0);
			return due.reduce((sum, counts) => sum + ofClass(counts), 0) / due.length;
		}
	};
}
function f1([due = 0, named = 0, right = 0]) {
	return 2 * right / (due + named);
}
function recall([due = 0, , right = 0]) {
	return right / due;
}
function countsOf$1(scores, classes) {
	const trials = scores.flatMap(({ mark }) => labelled(mark) ?? []);
	if (trials.length === 0) return [];
	const counts = new Array(classes.length * WIDTH$1).fill(0);
	const add = (name, column) => {
		const at = classes.indexOf(name) * WIDTH$1 + column;
		if (at >= 0) counts[at] = (counts[at] ?? 0) + 1 / trials.length;
	};
	for (const { due, named } of trials) {
		add(due, 0);
		add(named, 1);
		if (due === named) add(due, 2);
	}
	return counts;
}
function labelled({ value, evidence }) {
	if (value === null || !evidence?.expected) return null;
	const named = plain(evidence.observed ?? "");
	const first = plain(evidence.expected.split(" | ")[0] ?? "");
	return {
		due: value === 1 ? named : first,
		named
	};
}

// src/records/guardrail.ts
function retryEffectsIn(pairs, card, measure) {
	const { retry } = card;
	if (retry === void 0) return null;
	const side = (name) => {
		return summed(pairs.flatMap((pair) => chainsOf(pair[name], card, measure)).map((chain) => chain.slice(0, retry + 1)), retry);
	};
	return {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
}
function chainsOf(scores, { level }, measure) {
	const chains = /* @__PURE__ */ new Map();
	for (const score of [...scores].sort((a, b) => a.run.trial.index - b.run.trial.index)) {
		const answers = score.run.result.ok ? score.run.result.value : [];
		const marks = level === "turn" && score.turns.length ? score.turns : [{
			turn: 0,
			mark: score.mark
		}];
		for (const { turn, mark } of marks) {
			if (mark.value === null) continue;
			const own = turn === 0 ? answers : answers.filter((answer) => answer.turn === turn);
			const attempt = {
				right: isRight(mark.value, measure),
				ms: sumOf$1(own, timeOf),
				tokens: sumOf$1(own, tokensOf)
			};
			chains.set(turn, [...chains.get(turn) ?? [], attempt]);
		}
	}
	return [...chains.values()];
}
function timeOf({ latencyMs }) {
	return latencyMs ?? null;
}
function tokensOf({ usage }) {
	return usage ? usage.input + usage.output : null;
}
function sumOf$1(all, of) {
	let sum = 0;
	for (const each of all) {
		const value = of(each);
		if (value === null) return null;
		sum += value;
	}
	return all.length ? sum : null;
}
function summed(chains, retry) {
	const made = chains.map((chain) => {
		const first = chain.findIndex(({ right }) => right);
		return first < 0 ? chain : chain.slice(0, first + 1);
	});
	const answers = made.length;
	const wrong = made.filter(([first]) => first && !first.right);
	const failed = wrong.filter((attempts) => !attempts.at(-1)?.right);
	return {
		answers,
		raw: wrong.length / answers,
		served: failed.length / answers,
		recovered: wrong.length ? 1 - failed.length / wrong.length : null,
		untold: failed.filter(({ length }) => length <= retry).length,
		calls: made.reduce((sum, { length }) => sum + length, 0) / answers,
		time: overhead(made, ({ ms }) => ms),
		tokens: overhead(made, ({ tokens }) => tokens)
	};
}
function overhead(made, of) {
	const all = sumOf$1(made.flat(), of);
	const first = sumOf$1(made.flatMap((attempts) => attempts.slice(0, 1)), of);
	return all === null || !first ? null : all / first - 1;
}

// src/stats/members.ts
const asTheyCome = (trials) => trials;
const meanAndCount = (trials) => [meanOf(trials), 1];
const sumOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum]) => sum ?? 0
	},
	numbers: meanAndCount
};
const meanOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum, count]) => (sum ?? 0) / (count || 1)
	},
	numbers: meanAndCount
};
const quantile = (q) => ({
	statistic: {
		kind: "quantile",
		q
	},
	numbers: asTheyCome
});
function memberOf(comparison, measure, id) {
	const { card } = comparison.rule;
	const { aggregate } = card;
	const classes = aggregate === "f1" || aggregate === "recall" ? classReading(aggregate, comparison.pairs) : null;
	const { statistic, numbers } = classes ? overClasses(classes) : readingOf(card, measure);
	const numbersOf = (values) => values.length ? numbers(values) : [];
	const side = (pair, of) => classes ? classes.numbers(pair[of]) : numbersOf(valuesIn(pair, of));
	const ofScore = (score) => classes ? classes.numbers([score]) : numbersOf(valuesOf([score]));
	const isPlain = alikeIn(comparison.pairs)?.plain ? hasMarks : isPlainPair;
	const rowOf = (pair) => {
		const place = placeOf(comparison.exam, pair.case);
		const [base, head] = [side(pair, "baseline"), side(pair, "candidate")];
		if (statistic.kind !== "sums" && isPlain(pair)) return plainRow(place, base, head);
		const sides = {
			unit: place.unit,
			seat: place.seat,
			base,
			head
		};
		const trials = statistic.kind === "sums" ? countsOf(pair, ofScore) : trialsOf(pair);
		return {
			...sides,
			...trials,
			...saidOf(pair)
		};
	};
	const known = read.get(comparison.pairs);
	const pairs = known?.card === card ? known.pairs : comparison.pairs.map(rowOf).sort(comparePairs);
	read.set(comparison.pairs, {
		card,
		pairs
	});
	return {
		id,
		better: measure.direction,
		statistic,
		allowed: allowedOf(card),
		pairs
	};
}
const read = /* @__PURE__ */ new WeakMap();
function isPlainPair({ baseline, candidate }) {
	const isPlain = ({ mark, run, human }, at) => mark.value !== null && (run.trial?.index ?? at) === at && human === void 0;
	return baseline.every(isPlain) && candidate.every(isPlain);
}
function hasMarks({ baseline, candidate, before, after }) {
	const all = (scores, mean) => scores.length > 1 ? scores.every(({ mark }) => mark.value !== null) : scores.length === 0 || mean !== null;
	return all(baseline, before) && all(candidate, after);
}
function marksOf(comparison, id) {
	const isMeasured = comparison.exam.change.kind === "measured";
	return {
		id,
		better: "higher",
		statistic: { kind: "mean" },
		allowed: { absolute: 0 },
		pairs: comparison.pairs.map((pair) => {
			const [base, head] = isMeasured ? [marksThere(pair.baseline), marksThere(pair.candidate)] : [byTrial(pair.baseline, marksAnswer), byTrial(pair.candidate, marksAnswer)];
			const told = (values) => values.filter((value) => typeof value === "number");
			const trials = {
				base,
				head
			};
			const { unit, seat } = placeOf(comparison.exam, pair.case);
			return {
				unit,
				seat,
				base: told(base),
				head: told(head),
				trials
			};
		})
	};
}
function marksAnswer({ mark, run }) {
	return run.result.ok ? Number(mark.value !== null) : null;
}
function marksThere(scores) {
	return scores.length ? inOrder(scores).map(({ mark }) => Number(mark.value !== null)) : [0];
}
function byTrial(scores, how) {
	const values = [];
	for (const score of scores) {
		const at = score.run.trial?.index ?? values.length;
		while (values.length < at) values.push(void 0);
		values[at] = how(score);
	}
	return values;
}
function trialsOf({ baseline, candidate }) {
	const values = (scores) => byTrial(scores, ({ mark }) => mark.value);
	return { trials: {
		base: values(baseline),
		head: values(candidate)
	} };
}
function countsOf({ baseline, candidate }, of) {
	const rows = (scores) => byTrial(scores, (score) => {
		const numbers = of(score);
		return numbers.length ? numbers : null;
	});
	return { counts: {
		base: rows(baseline),
		head: rows(candidate)
	} };
}
function overClasses({ of }) {
	return {
		statistic: {
			kind: "sums",
			of
		},
		numbers: asTheyCome
	};
}
function readingOf({ aggregate, threshold }, { unit, range }) {
	if (aggregate === "sum") return sumOfCases;
	if (aggregate === "p95") return quantile(.95);
	if (aggregate === "max") return quantile(1);
	const relative = threshold?.maxRegression?.relative ?? (unit !== "ratio" && unit !== "count");
	if (aggregate === "p50") return unit !== "ratio" && relative ? ratio : quantile(.5);
	if (unit === "ratio") return {
		statistic: { kind: "mean" },
		numbers: asTheyCome
	};
	if (range !== void 0) return {
		statistic: {
			kind: "mean",
			range
		},
		numbers: asTheyCome
	};
	return relative ? ratio : meanOfCases;
}
function isResampled(card, measure) {
	return ["sums", "quantile"].includes(readingOf(card, measure).statistic.kind);
}
const ratio = {
	statistic: { kind: "ratio" },
	numbers: asTheyCome
};
function allowedOf({ threshold }) {
	const most = threshold?.maxRegression;
	const floor = threshold?.minEffect ?? 0;
	if (!most) return { absolute: floor };
	return most.relative ? {
		relative: most.value,
		absolute: floor
	} : { absolute: Math.max(most.value, floor) };
}
function plainRow({ unit, seat, plain }, base, head) {
	const name = nameOfRows(base, head);
	if (name === null) return {
		unit,
		seat,
		base,
		head
	};
	const known = plain.get(name);
	if (known) return known;
	const row = {
		unit,
		seat,
		base,
		head
	};
	plain.set(name, row);
	return row;
}
const places = /* @__PURE__ */ new WeakMap();
function placeOf(exam, { id }) {
	const known = places.get(exam) ?? /* @__PURE__ */ new Map();
	if (known.size === 0) places.set(exam, known);
	const there = known.get(id);
	if (there) return there;
	const { target, as, place } = exam.change;
	const unit = `${exam.suite.name}/${id}`;
	const made = {
		unit,
		seat: place ? `${unit}/${target}/${as}/${place.of}` : `${unit}/${target}/${as}`,
		plain: /* @__PURE__ */ new Map()
	};
	known.set(id, made);
	return made;
}
function saidOf({ baseline, candidate }) {
	const [base, head] = [humanValues(baseline), humanValues(candidate)];
	return base && head ? { human: {
		base,
		head
	} } : {};
}
function humanValues(scores) {
	const scored = scores.filter(({ mark }) => mark.value !== null);
	const said = scored.flatMap(({ human }) => human ?? []);
	return said.length > 0 && said.length === scored.length ? said : null;
}

// src/stats/sort-scores.ts
const NONE = [];
function sortScores(scores) {
	const shelves = shelve(scores);
	return (exam, rule) => {
		const shelf = shelves.get(exam);
		const columns = shelf?.columns.get(rule);
		const of = (each) => {
			const place = shelf?.places.get(each);
			const [was, is] = place === void 0 ? [] : [columns?.baseline[place], columns?.candidate[place]];
			if (was === void 0 && is === void 0 && place !== void 0) return null;
			return {
				baseline: listOf(was),
				candidate: listOf(is)
			};
		};
		return {
			of,
			alike: columns?.alike ?? null
		};
	};
}
function shelve(scores) {
	const shelves = /* @__PURE__ */ new Map();
	let [trial, shelf, place] = [
		null,
		null,
		0
	];
	for (const score of scores) {
		if (!shelf || score.run.trial !== trial) {
			trial = score.run.trial;
			shelf = found(shelves, trial.exam, () => ({
				places: /* @__PURE__ */ new Map(),
				columns: /* @__PURE__ */ new Map()
			}));
			const { places } = shelf;
			place = found(places, trial.case, () => places.size);
		}
		const columns = found(shelf.columns, score.rule, () => ({
			baseline: [],
			candidate: [],
			alike: null
		}));
		const column = columns[trial.side];
		const there = column[place];
		columns.alike = alikeWith(columns.alike, score, there === void 0 ? 0 : "length" in there ? there.length : 1);
		column[place] = there === void 0 ? score : listOf(there).concat(score);
	}
	return shelves;
}
function listOf(there) {
	if (there === void 0) return NONE;
	return "length" in there ? there : [there];
}
function found(map, key, make) {
	const there = map.get(key);
	if (there !== void 0) return there;
	const made = make();
	map.set(key, made);
	return made;
}

// src/stats/slices.ts
function slicesOf(cases, rule) {
	return [null, ...rule.card.slices.flatMap((tag) => {
		const values = cases.flatMap(({ tags }) => tags[tag] === void 0 ? [] : [tags[tag]]);
		return [...new Set(values)].sort().map((value) => ({
			tag,
			value
		}));
	})];
}

// src/stats/tallies.ts
function answersIn({ pairs, rule }, side, measure, counts = null) {
	let [right, trials] = [0, 0];
	const isByTurn = rule.card.level === "turn";
	const count = (value) => {
		if (value === null) return;
		trials++;
		if (isRight(value, measure)) right++;
	};
	for (const pair of pairs) if (!counts && !isByTurn) for (const value of valuesIn(pair, side)) count(value);
	else for (const score of pair[side]) {
		if (counts && !counts(score)) continue;
		if (!isByTurn || score.turns.length === 0) count(score.mark.value);
		else for (const { mark } of score.turns) count(mark.value);
	}
	return {
		right,
		trials
	};
}
function isFresh({ run }) {
	return run.source === "called";
}
function freshAnswers(comparison, measure) {
	if (comparison.slice !== null || !isPassFail(measure)) return null;
	const source = alikeIn(comparison.pairs)?.source ?? null;
	if (source !== null && source !== "called") return null;
	const side = (of) => answersIn(comparison, of, measure, source ? null : isFresh);
	const answers = {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
	return answers.baseline.trials + answers.candidate.trials > 0 ? answers : null;
}
function recordFor({ exam: { suite, change }, rule, slice }, history) {
	if (slice !== null || rule.law === "head") return null;
	const fits = (wanted, is) => wanted === null || wanted === is;
	const own = history.filter(({ metric, version, model, ...place }) => metric === rule.card.id && fits(place.suite, suite.name) && fits(place.target, change.target) && fits(version, versionOf(rule.card)) && fits(model, change.baseline?.model ?? null));
	return own.length ? sumOf(own.map(({ tally }) => tally)) : null;
}
function sumOf(tallies) {
	return tallies.reduce((sum, { right, trials }) => ({
		right: sum.right + right,
		trials: sum.trials + trials
	}), {
		right: 0,
		trials: 0
	});
}
function wrongShare({ right, trials }) {
	return trials ? (trials - right) / trials : 0;
}

// src/stats/tripwire.ts
function rareEventChance(head, history) {
	const total = head.seen + history.seen;
	if (head.of === 0 || total === 0) return 1;
	return binomialUpperTail(head.seen, total, head.of / (head.of + history.of));
}

// src/stats/twice.ts
const DROPS_AGAIN = .2;
function chanceOfBoth(first, second, most) {
	const [product, area] = [first * second, most * DROPS_AGAIN];
	if (product <= 0) return 0;
	return product >= area ? area : product * (1 + Math.log(area / product));
}

// src/stats/limit-chance.ts
const FEWEST_ALIKE = 3;
const WIDTH = 3.919928;
function limitChance({ how, q = .5, cases, seen }, which, limit) {
	const n = cases.length;
	switch (how) {
		case "sure": return 0;
		case "share": return which === "min" ? atMost(seen.value * n, n, limit) : atMost((1 - seen.value) * n, n, 1 - limit);
		case "quantile": {
			const beyond = (value) => which === "max" ? value > limit : value < limit;
			return atMost((1 - mean(cases.map((values) => values.filter(beyond).length / values.length))) * n, n, which === "max" ? q : 1 - q);
		}
		case "mean": return ofMean(cases.map(mean), limit);
		case "sum": return ofMean(cases.map(mean), limit / n);
		case "estimate": return ofEstimate(seen, limit);
	}
}
function atMost(x, n, p) {
	if (p <= 0 || x >= n) return 1;
	if (p >= 1) return 0;
	return incompleteBeta(1 - p, n - x, x + 1);
}
function ofMean(values, limit) {
	const n = values.length;
	const centre = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	if (squares <= 1e-12 * centre * centre) return n >= FEWEST_ALIKE ? 0 : 1;
	return tCdf(-Math.abs(centre - limit) / Math.sqrt(squares / (n - 1) / n), n - 1);
}
function ofEstimate({ value, low, high }, limit) {
	if (low === null || high === null) return 1;
	const error = (high - low) / WIDTH;
	return error > 0 ? normalCdf(-Math.abs(value - limit) / error) : 0;
}

// src/stats/planner.ts
function criticalValue({ members, alpha }) {
	return normalQuantile(1 - alpha / Math.max(1, members));
}
function casesThatMustMove(design) {
	const { alpha, trials } = design;
	const ends = planWaves(trials, 1).map((wave) => wave.trials);
	const blocks = ends.map((end, at) => end - (ends[at - 1] ?? 0));
	const logWays = blocks.reduce((sum, k) => sum + logChoose(2 * k, k), 0);
	const variance = blocks.reduce((sum, k) => sum + k * k / (2 * k - 1), 0) / trials ** 2;
	const byLabels = Math.ceil(-Math.log(alpha) / logWays - 1e-9);
	return Math.max(byLabels, Math.ceil(criticalValue(design) ** 2 * variance));
}
function differenceSd(trialVariance, trials) {
	return Math.sqrt(2 * trialVariance / trials);
}
function smallestDrop(cases, sd, design, range = 1) {
	const moving = casesThatMustMove(design);
	if (cases < moving) return Number.POSITIVE_INFINITY;
	const bySpread = (criticalValue(design) + normalQuantile(design.power)) * sd / Math.sqrt(cases);
	return Math.max(bySpread, range * moving / cases);
}
function casesNeeded(drop, sd, design, range = 1) {
	if (!(drop > 0)) return Number.POSITIVE_INFINITY;
	const bySpread = ((criticalValue(design) + normalQuantile(design.power)) * sd / drop) ** 2;
	return Math.ceil(Math.max(bySpread, range * casesThatMustMove(design) / drop) * (1 - 1e-12));
}
function casesForLimit(limit, tail = .05, failures = 0) {
	if (!(limit > 0)) return Number.POSITIVE_INFINITY;
	const enough = (n) => rateUpperBound(failures, n, tail) <= limit;
	let high = failures + 1;
	while (!enough(high)) high *= 2;
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (enough(middle)) high = middle;
		else low = middle;
	}
	return high;
}
function casesToRuleOut(drop, tail = .02, range = 1) {
	const z = normalQuantile(1 - tail);
	return Math.floor(z * z * (range - drop) / drop) + 1;
}

// src/stats/pins.ts
function accidentChance(base, head) {
	return Math.exp(lgamma(base + 1) + lgamma(head + 1) - lgamma(base + head + 2));
}
const MOST = 20;
function trialsForPinned(cases, chance) {
	let trials = 1;
	while (trials < MOST && cases * accidentChance(trials, trials) > chance) trials++;
	return trials;
}

// src/stats/noise.ts
function varianceWithin(values) {
	const centre = mean(values);
	return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
function trialVariance(cases) {
	const repeated = cases.filter((values) => values.length > 1);
	return repeated.length ? mean(repeated.map(varianceWithin)) : null;
}
function noiseShare(cases) {
	const within = trialVariance(cases);
	if (within === null) return null;
	const scored = cases.filter((values) => values.length > 0);
	const means = scored.map(mean);
	const spread = means.length > 1 ? varianceWithin(means) : 0;
	const byNoise = mean(scored.map((values) => within / values.length));
	const between = Math.max(0, spread - byNoise);
	return within === 0 ? 0 : within / (within + between);
}

// src/records/answer-line.ts
function answerLine({ trial, result }) {
	const { request } = trial;
	if (!result.ok || !request.ok) return null;
	const answers = result.value;
	const { turns, messages } = request.value;
	const system = messages.find(({ role }) => role === "system")?.content;
	const context = answers.at(-1)?.context;
	const model = answers.find((answer) => answer.model !== null)?.model;
	return {
		...caseLine({
			...trial.case,
			turns
		}, trial.index),
		...context ? { context } : {},
		...system === void 0 ? {} : { system },
		output: together(answers.map(({ text }) => text)),
		...callsOf(answers),
		...measured(answers, "latency_ms", ({ latencyMs }) => latencyMs),
		...measured(answers, "usage", ({ usage }) => usage && usageShown(usage)),
		...model ? { model } : {}
	};
}
function usageShown({ parts: _, ...usage }) {
	return { ...usage };
}
function together(all) {
	const [first = null, ...more] = all;
	return more.length ? [...all] : first;
}
function callsOf(answers) {
	const calls = answers.map(({ toolCalls }) => toolCalls.map((call) => ({ ...call })));
	return answers.some(({ toolCalls }) => toolCalls.length) ? { tool_calls: together(calls) } : {};
}
function measured(answers, key, of) {
	const all = answers.map(of);
	return all.includes(null) ? {} : { [key]: together(all) };
}

// src/render/mark-lines.ts
function markLines(scores) {
	return scores.map((score) => `${JSON.stringify(lineOf(score))}\n`).join("");
}
function lineOf({ run: { trial }, rule, mark, turns }) {
	const { id, tags, pinned } = trial.case;
	return {
		case: id,
		trial: trial.index,
		metric: rule.card.id,
		...shown(mark),
		tags,
		...pinned ? { pinned } : {},
		...turns.length > 1 ? { turns: turns.map(({ turn, mark: own }) => ({
			turn,
			...shown(own)
		})) } : {}
	};
}
function shown({ value, reason, evidence }) {
	return {
		value,
		reason,
		evidence
	};
}
function markTable(scores) {
	const metrics = /* @__PURE__ */ new Map();
	for (const score of scores) {
		const { id } = score.rule.card;
		const own = metrics.get(id) ?? [];
		own.push(score);
		metrics.set(id, own);
	}
	const rows = [...metrics].map(([id, own]) => rowOf(id, own));
	return markdownTable([[
		"metric",
		"answers",
		"mean",
		"not scored",
		"commonest reason"
	], ...rows], { align: [
		"l",
		"r",
		"r",
		"r",
		"l"
	] });
}
function rowOf(id, own) {
	const values = own.flatMap(({ mark: { value } }) => value === null ? [] : [value]);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const lost = own.filter(({ mark }) => mark.value === null);
	const figure = values.length ? String(Number(mean.toPrecision(4))) : "\u2013";
	return [
		id,
		count(values.length),
		figure,
		count(lost.length),
		lost[0] ? commonest(lost) : ""
	];
}
function commonest(lost) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { mark } of lost) reasons.set(mark.reason, (reasons.get(mark.reason) ?? 0) + 1);
	return [...reasons].reduce((a, b) => b[1] > a[1] ? b : a)[0];
}

export { estimateOf as A, isQuiet as B, sortScores as C, retryEffectsIn as D, memberOf as E, rivalsIn as F, pastRun as H, samplesWithRivals as I, messageOf as L, note as M, createListener as N, classReading as O, countedOf as P, casesOf as R, slicesOf as S, marksOf as T, trackRecords as U, pastChecks as V, cardToFill as W, answersIn as _, trialVariance as a, sumOf as b, casesForLimit as c, differenceSd as d, smallestDrop as f, rareEventChance as g, chanceOfBoth as h, noiseShare as i, estimateOfSums as j, partsOf as k, casesNeeded as l, DROPS_AGAIN as m, markTable as n, accidentChance as o, limitChance as p, answerLine as r, trialsForPinned as s, markLines as t, casesToRuleOut as u, freshAnswers as v, isResampled as w, wrongShare as x, recordFor as y, isAlarm as z };