import { Cr as fencesIn, Qr as unlessEmpty, Wt as outlineOf, _ as smallerCaps, h as leftOf, m as addedTo, p as NOTHING_TAKEN, pi as once, vi as UserError } from "./ground.js";
import { B as placesIn, E as handOver, H as forecast, K as furtherTrials, O as prepare, Q as foreseen, R as deal, _ as ownOf, c as openGauges, d as hearing, j as convene, k as score, l as openSystems, n as NOT_CONFIRMED, p as openAsking, r as lostShards, s as appraisalOf, z as nameOfPlan } from "./gate-later.js";
import { B as createSwapTable, U as benjaminiYekutieli, V as signedSums, z as SWAPS } from "./ground-later.js";
import { r as PHRASES, t as foretold } from "./sights.js";
import { t as refusalIn } from "./refusals.js";
import { i as openDetector, n as languageOf } from "./tongue.js";
import { t as movesIn } from "./moves.js";
import { t as sightsOf } from "./sight.js";
import { t as inWaves } from "./waves.js";
import { t as aboutKept } from "./drift.js";
import { r as unreadWarning, s as wearOf } from "./words.js";

// src/text/habits.ts
const MOST$1 = 2e4;
const REFUSED_WITHIN = 600;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+(?:['\u2019.,-][\p{L}\p{N}]+)*/gu;
const PARTS = [
	"lists",
	"headings",
	"tables",
	"code",
	"links",
	"bold"
];
const signs = once(() => [
	["emoji", /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u],
	["questions", /[?\uff1f\u061f](?=["'\u201d\u2019\u00bb)*_\s]|$)/u],
	["exclamations", /\p{L}[!\uff01](?=["'\u201d\u2019\u00bb)*_\s]|$)/u],
	["hedges", phrase(PHRASES.hedges)],
	["apologies", phrase(PHRASES.apologies)]
]);
function habitsOf({ text, toolCalls }) {
	const read = text.slice(0, MOST$1);
	const prose = withoutCode(read);
	const { found } = outlineOf(read);
	const words = prose.match(WORD) ?? [];
	const opening = words.slice(0, 2).join(" ").toLowerCase();
	const has = (feature, of = null) => ({
		feature,
		of,
		value: 1
	});
	return [
		{
			feature: "words",
			of: null,
			value: words.length
		},
		...PARTS.filter((part) => found[part] !== void 0).map((part) => has(part)),
		...signs().filter(([, sign]) => sign.test(prose)).map(([feature]) => has(feature)),
		...refusalIn(read, REFUSED_WITHIN) ? [has("refusals")] : [],
		...opening ? [has("opening", opening)] : [],
		...[...new Set(toolCalls.map(({ name }) => name))].map((name) => has("tool", name))
	];
}
function phrase(words) {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
}
function withoutCode(text) {
	let end = 0;
	return [...fencesIn(text).map(({ from, to }) => {
		const before = text.slice(end, from);
		end = to;
		return before;
	}), text.slice(end)].join("\n");
}

// src/stages/behaviour/watches.ts
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
	const habits = rememberHabits();
	const read = (side) => pairs.map((pair) => valuesOf(pair[side], tell, habits));
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
const SHORT = 200;
function rememberHabits() {
	const known = /* @__PURE__ */ new Map();
	return (answer) => {
		const { text, toolCalls } = answer;
		if (text.length > SHORT || toolCalls.length > 0) return habitsOf(answer);
		const before = known.get(text);
		if (before) return before;
		const habits = habitsOf(answer);
		known.set(text, habits);
		return habits;
	};
}
function valuesOf(answers, tell, habitsIn) {
	const values = /* @__PURE__ */ new Map();
	const add = ({ feature, of, value }) => {
		const key = keyOf(feature, of);
		values.set(key, (values.get(key) ?? 0) + value / answers.length);
	};
	for (const answer of answers) {
		for (const habit of habitsIn(answer)) add(habit);
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

// src/pipelines/gather.ts
async function gathered(plan, world, settings) {
	if (!world.shards) return null;
	const shards = (await world.shards(settings)).toSorted((a, b) => a.at - b.at);
	const [first] = shards;
	if (!first) throw none();
	checkShards(shards, nameOfPlan(plan, await world.origin()), world.proposal);
	const hands = deal(plan, first.of);
	const asked = new Map(shards.flatMap((shard) => shard.asked ? [[shard.at, shard.asked]] : []));
	const lost = lostIn(hands, [...asked.keys()]);
	const placeOf = placesIn(hands);
	const failure = lost === null ? null : {
		cause: "shard-lost",
		first: null,
		message: lost,
		status: null
	};
	return {
		elsewhere: ({ exam, case: each, key, index }) => {
			const at = placeOf(exam, each);
			const own = at === null ? null : asked.get(at);
			if (at !== null && !own && failure) return {
				ok: false,
				failure
			};
			for (const { replay } of own ? [own] : asked.values()) {
				const found = replay(key, index);
				if (found) return unlessEmpty(found);
			}
			return null;
		},
		lost,
		usage: sumOf([...asked.values()].map(({ usage }) => usage)),
		notes: [...[...asked.values()].flatMap(({ notes }) => notes), ...lost ? [{
			code: "shard-lost",
			message: `${capital(lost)}.`
		}] : []]
	};
}
function lostIn(hands, there) {
	const away = hands.flatMap(({ seats }, at) => seats.length > 0 && !there.includes(at + 1) ? [{
		at: at + 1,
		seats
	}] : []);
	if (away.length === 0) return null;
	const cases = away.flatMap(({ seats }) => seats.filter(isFirstOfCase));
	return lostShards(away.map(({ at }) => at), hands.length, cases.length);
}
function isFirstOfCase(seat, at, seats) {
	const before = seats[at - 1];
	return before?.case !== seat.case || before.exam !== seat.exam;
}
function checkShards(shards, plan, proposal) {
	const met = /* @__PURE__ */ new Map();
	for (const shard of shards) {
		const twin = met.get(shard.at);
		met.set(shard.at, shard);
		const [first = shard] = shards;
		if (shard.plan !== plan) throw foreign(shard, proposal);
		if (shard.of !== first.of) throw wrong(shard, `it is one of ${shard.of} shards, and ${first.file} one of ${first.of}`);
		if (twin) throw wrong(shard, `shard ${nameOf(shard)} is there already, in ${twin.file}`);
	}
}
function nameOf({ at, of }) {
	return `${at}/${of}`;
}
function foreign(shard, { base, head }) {
	const short = (revision) => revision.slice(0, 7);
	return wrong(shard, shard.base !== base || shard.head !== head ? `it compares ${short(shard.base)} with ${short(shard.head)}, and this run ${short(base)} with ${short(head)}` : "it was asked by another plan, as with another `config`, `trials`, `force` or version of this action");
}
function wrong(shard, what) {
	return new UserError(`${shard.file} does not belong to this run: ${what}`, {
		file: shard.file,
		line: null,
		key: null
	}, "Give the report the shards of one run, each once, and the same inputs as them.");
}
function none() {
	return new UserError("there is no shard to report on", null, "Let `replies` name the folder into which the artifacts of all shards were downloaded, each in a folder of its own.");
}
function sumOf(all) {
	return all.reduce(addedTo, NOTHING_TAKEN);
}
function capital(text) {
	return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

// src/pipelines/ask-in-waves.ts
async function askInWaves(world, law, planned) {
	const others = await gathered(planned, world, law);
	const opened = await world.model(law);
	const isAlone = !opened.replay && !others;
	const kept = opened.replay ? null : await world.store?.(law, planned.seed) ?? null;
	const store = kept && others ? ownOf(kept) : kept;
	const plan = isAlone && store && await isFresh(world) ? furtherTrials(planned, store) : planned;
	const { exams } = plan;
	const scorers = await prepare(exams);
	const gauges = await openGauges(exams, world);
	const systems = opened.replay ? null : await openSystems(exams, world);
	const ahead = opened.replay ? null : forecast(plan, {
		...world.wishes,
		prices: law.prices
	});
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	if (ahead) world.say(foreseen(ahead, capsOf(law, world)));
	try {
		const left = others && leftOf(capsOf(law, world), others.usage);
		const result = await askWith({
			model: left ? await world.model({
				...law,
				...left
			}) : opened,
			systems,
			scorers,
			store,
			others,
			appraisal: await appraisalOf(exams, world, gauges),
			...isAlone ? { handOver: (believed, spent) => handOver(plan, world, law, believed, spent) } : {}
		}, world, law, plan);
		return ahead ? {
			...result,
			forecast: ahead
		} : result;
	} finally {
		await Promise.all([systems?.close(), gauges?.close()]);
	}
}
async function isFresh({ wishes, askedFresh, say }) {
	if (wishes.fresh) return true;
	const who = await askedFresh?.() ?? null;
	if (who !== null) say(`Further answers are asked for: ${who} said so on the pull request.`);
	return who !== null;
}
function capsOf(law, { wishes }) {
	return smallerCaps(law, wishes);
}
async function askWith(asked, world, law, plan) {
	const { scorers, appraisal, others } = asked;
	const { exams, seats, seed } = plan;
	const opened = await openAsking(asked, world, law, plan);
	const { ask, inspection } = opened;
	const bench = await convene(exams, scorers, ask);
	const { records, runs: earlier, unread } = await world.history();
	const { falseAlarm, doubt } = law;
	const terms = {
		seed,
		waves: plan.waves,
		falseAlarm,
		doubt,
		wishes: world.wishes,
		history: records
	};
	let isUnheard = false;
	const waves = inWaves(exams, seats, terms);
	let wave = waves.next();
	while (!wave.done) {
		const { kind, trials } = wave.value;
		const came = heard(kind, await ask(trials));
		world.tidy?.();
		if (came.length === 0) isUnheard ||= kind !== "wave";
		await Promise.all([bench.hear(came, law.prices), appraisal?.read(came)]);
		const marks = await score(came, scorers, law.prices, hearing(appraisal, bench.heard));
		wave = waves.next({
			runs: came,
			scores: marks,
			juries: bench.juries()
		});
		world.tidy?.();
	}
	const { verdict, runs } = wave.value;
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
		...notesOf([...others?.notes ?? [], ...await opened.notes()]),
		...others && isUnheard ? [NOT_CONFIRMED] : [],
		...asked.systems?.notes() ?? [],
		...appraisal?.notes() ?? [],
		...unread.map(unreadWarning),
		...aboutKept(inspection?.sentinel ?? null, asked.store?.tally().dropped ?? 0)
	];
	const behaviour = await behaviours(exams, runs, seed);
	const usage = addedTo(opened.usage(), others?.usage ?? null);
	const worn = wearOf(cardsOf(exams), earlier);
	return {
		exams,
		verdict,
		runs,
		...judged,
		usage,
		...seen,
		behaviour,
		notes,
		earlier,
		worn,
		...lostOf(others)
	};
}
function cardsOf(exams) {
	const rules = exams.flatMap(({ suite }) => suite.rules);
	return [...new Map(rules.map(({ card }) => [card.id, card])).values()];
}
function lostOf(others) {
	return others && others.lost !== null ? { lost: others.lost } : {};
}
function notesOf(notes) {
	return [...new Map(notes.map((note) => [note.message, note])).values()];
}
const NOBODY = [
	"not-recorded",
	"no-key",
	"budget",
	"unfit",
	"shard-lost"
];
function heard(kind, came) {
	if (kind === "wave") return came;
	return came.filter(({ result }) => result.ok || !NOBODY.includes(result.failure.first ?? result.failure.cause));
}

export { askInWaves };