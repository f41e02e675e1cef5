import { F as SWAPS, I as createSwapTable, In as openDetector, L as signedSums, Pn as languageOf, ut as smallerCaps, x as habitsOf, z as benjaminiYekutieli } from "./ground.js";
import { n as hearing, r as isGauged, t as appraise } from "./appraise.js";
import { a as sightsOf, f as timely, i as openDecision, m as compare, r as decide, s as movesIn, t as aboutKept } from "./drift.js";
import { A as trialsOf, D as furtherTrials, E as forecast, S as foretold, t as foreseen } from "./gate.js";
import { n as usageOf, t as openAsking } from "./kept.js";
import { n as convene } from "./run.js";
import { i as unreadWarning } from "./review.js";
import { n as score, t as prepare } from "./score.js";

// src/stages/behaviour/watched.ts
const BY_MEASURE = {
	words: [
		"length",
		"tokens",
		"count"
	],
	lists: ["markdown-structure", "count"],
	headings: ["markdown-structure"],
	tables: ["markdown-structure"],
	code: ["markdown-structure"],
	links: ["markdown-structure", "citations-valid"],
	bold: ["markdown-structure"],
	emoji: [],
	questions: [],
	hedges: [],
	apologies: [],
	refusals: ["refusal"],
	exclamations: [],
	language: ["language", "first-switch-turn"],
	tool: [
		"tool-choice",
		"tool-calls-valid",
		"tool-arguments",
		"tool-f1",
		"calls-per-case"
	],
	opening: [
		"starts-with",
		"exact-match",
		"label",
		"accuracy",
		"macro-f1",
		"none-recall"
	]
};
const BY_WORDS = [
	"contains",
	"not-contains",
	"matches",
	"count",
	"starts-with",
	"ends-with"
];
const IN_WORDS = [
	"emoji",
	"questions",
	"hedges",
	"apologies",
	"refusals",
	"exclamations",
	"links"
];
function watchesOf({ rules }) {
	const cards = rules.map(({ card }) => card);
	const words = cards.filter(({ measure }) => BY_WORDS.includes(measure)).flatMap(textsOf$1);
	const worded = new Set(words.flatMap(featuresIn));
	return (feature, kinds) => cards.some(({ measure }) => BY_MEASURE[feature].includes(measure)) || worded.has(feature) || kinds.some((kind) => words.some((word) => kind.includes(word.trim().toLowerCase())));
}
function featuresIn(text) {
	return habitsOf({
		text,
		toolCalls: []
	}).map(({ feature }) => feature).filter((feature) => IN_WORDS.includes(feature));
}
function textsOf$1({ options }) {
	return textsIn(options).filter((text) => text.trim() !== "");
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (value === null || typeof value !== "object") return [];
	return Object.values(value).flatMap((each) => textsIn(each));
}

// src/stages/behaviour/contrasts.ts
const MOST_KINDS = 4;
const LEAST_SHARE = .1;
const TOLD_BY = 600;
async function contrastsOf({ suite }, pairs) {
	if (pairs.length === 0) return [];
	const isWatched = watchesOf(suite);
	const isToldApart = pairs.some(({ baseline, candidate }) => textsOf(baseline) !== textsOf(candidate));
	const tell = isWatched("language", []) || !isToldApart ? null : await openTongue();
	const read = (side) => pairs.map((pair) => valuesOf(pair[side], tell));
	const [baseline, candidate] = [read("baseline"), read("candidate")];
	const met = commonest([...baseline, ...candidate]);
	const kindsOf = (feature) => met.flatMap((key) => key.feature === feature && key.of !== null ? [key.of] : []);
	return met.filter(({ feature }) => !isWatched(feature, kindsOf(feature))).map(({ key, feature, of }) => {
		const value = (values) => values?.get(key) ?? 0;
		const mean = (all) => all.reduce((sum, each) => sum + value(each), 0) / all.length;
		const gains = Float64Array.from(pairs, (_, at) => value(candidate[at]) - value(baseline[at]));
		return {
			feature,
			of,
			baseline: mean(baseline),
			candidate: mean(candidate),
			gains
		};
	});
}
function textsOf(answers) {
	return answers.map(({ text }) => text).join("\n");
}
async function openTongue() {
	const detect = await openDetector();
	return (text) => languageOf([text.slice(0, TOLD_BY)], detect)?.name ?? null;
}
const keyOf = (feature, of) => of === null ? feature : `${feature}\n${of}`;
function valuesOf(answers, tell) {
	const values = /* @__PURE__ */ new Map();
	const add = ({ feature, of, value }) => {
		const key = keyOf(feature, of);
		values.set(key, (values.get(key) ?? 0) + value / answers.length);
	};
	for (const answer of answers) {
		for (const habit of habitsOf(answer)) add(habit);
		const language = tell?.(answer.text) ?? null;
		if (language !== null) add({
			feature: "language",
			of: language,
			value: 1
		});
	}
	return values;
}
function commonest(all) {
	const sums = /* @__PURE__ */ new Map();
	for (const values of all) for (const [key, value] of values) sums.set(key, (sums.get(key) ?? 0) + value);
	const keys = [...sums].sort((one, other) => other[1] - one[1]);
	const taken = /* @__PURE__ */ new Map();
	return keys.flatMap(([key, sum]) => {
		const [feature = "", of = null] = key.split(/\n(.*)/s);
		if (of !== null) {
			const before = taken.get(feature) ?? 0;
			if (before >= MOST_KINDS || sum / all.length < LEAST_SHARE) return [];
			taken.set(feature, before + 1);
		}
		return [{
			key,
			feature,
			of
		}];
	});
}

// src/stages/behaviour/pairs.ts
const MOST = 1e3;
function pairsOf(runs) {
	const sides = {
		baseline: /* @__PURE__ */ new Map(),
		candidate: /* @__PURE__ */ new Map()
	};
	for (const { trial, result } of runs) {
		if (trial.index !== 0 || trial.judging !== void 0 || !result.ok || result.value.length === 0) continue;
		sides[trial.side].set(`${trial.case.law}/${trial.case.id}`, result.value);
	}
	const pairs = [...sides.baseline].flatMap(([id, baseline]) => {
		const candidate = sides.candidate.get(id);
		return candidate ? [{
			id,
			baseline,
			candidate
		}] : [];
	});
	const step = Math.ceil(pairs.length / MOST);
	return step > 1 ? pairs.filter((_, at) => at % step === 0) : pairs;
}

// src/stages/behaviour/index.ts
const FALSE_DISCOVERIES = .1;
const MOST_SWAPS = 99999;
async function behaviours(exams, runs, seed) {
	const looked = [];
	for (const exam of exams) {
		const pairs = pairsOf(runs.filter(({ trial }) => trial.exam === exam));
		const contrasts = await contrastsOf(exam, pairs);
		looked.push(...contrasts.map((contrast) => ({
			exam,
			contrast,
			units: pairs.map(({ id }) => id)
		})));
	}
	const swaps = swapsFor(looked.length);
	const chances = looked.map(({ contrast, units }) => chanceOf(contrast, units, seed, swaps));
	const adjusted = benjaminiYekutieli(chances);
	return looked.map(({ exam, contrast, units }, at) => {
		const { feature, of, baseline, candidate } = contrast;
		return {
			exam,
			feature,
			of,
			baseline,
			candidate,
			cases: units.length,
			chance: adjusted[at] ?? 1
		};
	}).filter(({ chance }) => chance <= FALSE_DISCOVERIES).sort((one, other) => one.chance - other.chance);
}
function swapsFor(looked) {
	const harmonic = Array.from({ length: looked }, (_, at) => 1 / (at + 1)).reduce((sum, each) => sum + each, 0);
	return Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(4 * looked * harmonic / FALSE_DISCOVERIES)));
}
function chanceOf({ gains }, units, seed, swaps) {
	const sums = signedSums(createSwapTable(`${seed}/behaviour`, units, swaps), gains);
	const seen = Math.abs(sums[0] ?? 0) * (1 - 1e-9);
	let asMuch = 0;
	for (const sum of sums) if (Math.abs(sum) >= seen) asMuch += 1;
	return asMuch / sums.length;
}

// src/pipelines/rounds.ts
async function askInWaves(world, law, planned) {
	const model = await world.model(law);
	const store = model.replay ? null : await world.store?.(law, planned.seed) ?? null;
	const plan = store && world.wishes.fresh ? furtherTrials(planned, store) : planned;
	const { exams } = plan;
	const scorers = await prepare(exams);
	const gauges = await openGauges(exams, world);
	const systems = model.replay ? null : await openSystems(exams, world);
	const ahead = model.replay ? null : forecast(plan, {
		...world.wishes,
		prices: law.prices
	});
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	if (ahead) world.say(foreseen(ahead, smallerCaps(law, world.wishes)));
	try {
		const result = await askWith({
			model,
			systems,
			scorers,
			store,
			appraisal: await appraisalOf(exams, world, gauges)
		}, world, law, plan);
		return ahead ? {
			...result,
			forecast: ahead
		} : result;
	} finally {
		await Promise.all([systems?.close(), gauges?.close()]);
	}
}
async function openGauges(exams, world) {
	return isGauged(exams) ? world.gauges() : null;
}
async function appraisalOf(exams, { base, head, touched }, gauges) {
	if (!gauges) return null;
	const paths = (await touched()).map(({ path }) => path);
	return appraise(exams, {
		base,
		head,
		touched: paths
	}, gauges);
}
async function openSystems(exams, world) {
	return exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate) ? world.systems() : null;
}
async function askWith(asked, world, law, plan) {
	const { model, scorers, appraisal } = asked;
	const { exams, seats, seed, waves } = plan;
	const { ask, inspection } = await openAsking(asked, world, law, plan);
	const bench = await convene(exams, scorers, ask);
	const [runs, scores, tally] = [
		[],
		[],
		/* @__PURE__ */ new Map()
	];
	const { records, unread } = await world.history();
	const { falseAlarm, doubt } = law;
	const terms = {
		seed,
		waves,
		falseAlarm,
		doubt,
		wishes: world.wishes,
		history: records
	};
	let decision = openDecision(terms);
	for (let next = decision.next; next; next = decision.next) {
		const came = heard(next, await ask(trialsOf(seats, next, tally)));
		if (next.kind === "again" && came.length === 0) break;
		runs.push(...came);
		await Promise.all([bench.hear(came, law.prices), appraisal?.read(came)]);
		const marks = timely(await score(came, scorers, law.prices, hearing(appraisal, bench.heard)));
		scores.push(...marks);
		const fresh = next.kind === "again" ? { again: compare(exams, marks, seed) } : {};
		const comparisons = compare(exams, scores, seed);
		decision = decide(decision, {
			exams,
			runs,
			comparisons,
			juries: bench.juries(),
			...fresh
		});
	}
	const { verdict } = decision;
	const comparisons = verdict.checks.map(({ comparison }) => comparison);
	const seen = {
		sights: sightsOf(exams, law.falseAlarm, comparisons),
		moved: movesIn(comparisons)
	};
	const judged = {
		judgements: [...inspection?.runs ?? [], ...bench.runs],
		juries: bench.juries()
	};
	const notes = [
		...await model.notes?.() ?? [],
		...asked.systems?.notes() ?? [],
		...appraisal?.notes() ?? [],
		...unread.map(unreadWarning),
		...aboutKept(inspection?.sentinel ?? null, asked.store?.tally().dropped ?? 0)
	];
	const behaviour = await behaviours(exams, runs, seed);
	const usage = usageOf(model, asked.store, inspection);
	return {
		exams,
		verdict,
		runs,
		...judged,
		usage,
		...seen,
		behaviour,
		notes
	};
}
const NOBODY = [
	"not-recorded",
	"no-key",
	"budget",
	"unfit"
];
function heard({ kind }, came) {
	if (kind === "wave") return came;
	return came.filter(({ result }) => result.ok || !NOBODY.includes(result.failure.first ?? result.failure.cause));
}

export { openSystems as i, askInWaves as n, openGauges as r, appraisalOf as t };