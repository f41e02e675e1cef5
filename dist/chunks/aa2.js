import { F as appraisalOf, G as score, I as openGauges, K as prepare, L as openSystems, Mt as seatsAs, Nt as trialOf, P as trialAt, R as whileOpen, Tn as short, U as byTrial, V as hearing, X as createAsking, _n as isRight, an as noiseShare, fn as troubleWithJudges, ft as askedDirectly, gn as isPassFail, h as inWaves, ht as wavesFor, mn as outagesIn, z as convene } from "./asking.js";
import { Ca as amount, D as valuesOf, Da as count, Ma as points, b as grouped, en as createRandom, ja as percent, ka as many, rn as shuffle } from "./ground.js";
import { l as measureOf } from "./catalogues.js";
import { t as outageNotes } from "./outages.js";
import { t as planAlone } from "./plan-alone.js";

// src/stages/audit/limits.ts
const LIMITS = [
	"max-regression",
	"min",
	"max"
];
function limitAudits(checks) {
	return LIMITS.flatMap((limit) => {
		const amount = amountOf(limit, checks[0]?.comparison);
		if (!amount) return [];
		const [failed, undecided] = [timesOf(limit, "fail", checks), timesOf(limit, "inconclusive", checks)];
		return [{
			limit,
			amount,
			failed,
			undecided,
			proposed: limit === "max-regression" ? toleranceFor(amount, checks) : limitFor(limit, amount, checks)
		}];
	});
}
function timesOf(limit, wanted, checks) {
	return checks.filter(({ outcome, clauses }) => outcome === wanted && clauses.some((clause) => clause.limit === limit && clause.outcome === wanted)).length;
}
function amountOf(limit, comparison) {
	const threshold = comparison?.rule.card.threshold;
	if (!threshold) return null;
	if (limit === "max-regression") return threshold.maxRegression;
	const value = threshold[limit];
	return value === null ? null : {
		value,
		relative: false
	};
}
function toleranceFor(amount, checks) {
	const worst = Math.max(0, ...seenIn("max-regression", amount, checks));
	if (worst === 0 || worst < amount.value) return null;
	const step = stepOf(worst, amount, checks);
	return rounded((Math.floor(worst / step + 1e-9) + 1) * step);
}
const FRESH = Math.SQRT2;
function limitFor(limit, amount, checks) {
	const seen = seenIn(limit, amount, checks);
	if (seen.length === 0) return null;
	const outwards = limit === "min" ? -1 : 1;
	const middle = seen.reduce((sum, value) => sum + value, 0) / seen.length;
	const furthest = seen.reduce((most, value) => Math.max(most, outwards * (value - middle)), 0);
	const worst = middle + outwards * FRESH * furthest;
	const step = stepOf(worst, amount, checks);
	const proposed = rounded((limit === "min" ? Math.floor(worst / step + 1e-9) : Math.ceil(worst / step - 1e-9)) * step);
	return outwards * (proposed - amount.value) > 0 ? proposed : null;
}
function stepOf(size, { relative }, checks) {
	return relative || measureOf(checks[0].comparison.rule.card).unit === "ratio" ? .01 : 10 ** (Math.floor(Math.log10(Math.abs(size) || 1)) - 1);
}
function seenIn(limit, amount, checks) {
	return checks.flatMap((check) => seenOf(limit, amount, check.comparison) ?? []);
}
function seenOf(limit, { relative }, comparison) {
	const { gain, baseline, candidate, rule } = comparison;
	if (limit === "max-regression") {
		if (!gain) return null;
		const base = relative && !gain.relative ? Math.abs(baseline?.value ?? 0) : 1;
		return base > 0 ? Math.max(0, -gain.value) / base : null;
	}
	if (!candidate) return null;
	if (rule.card.threshold?.by !== "interval") return candidate.value;
	return (limit === "min" ? candidate.high : candidate.low) ?? candidate.value;
}
function rounded(value) {
	return Number(value.toPrecision(6));
}

// src/stages/audit/split.ts
function deckOf(exams, runs, scores) {
	const marks = byTrial();
	for (const score of scores) {
		const own = marks.get(score.run.trial);
		if (own) own.push(score);
		else marks.set(score.run.trial, [score]);
	}
	const sat = grouped(runs, ({ trial }) => trial.exam);
	const answers = /* @__PURE__ */ new Map();
	const halved = /* @__PURE__ */ new Map();
	let left = 0;
	return {
		exams: exams.flatMap((exam) => {
			const byCase = grouped(sat.get(exam) ?? [], ({ trial }) => trial.case);
			const cases = exam.suite.cases.filter((each) => (byCase.get(each)?.length ?? 0) >= 2);
			left += exam.suite.cases.length - cases.length;
			if (cases.length === 0) return [];
			const most = Math.max(...cases.map((each) => Math.floor((byCase.get(each)?.length ?? 0) / 2)));
			const trials = Math.min(exam.suite.trials, most);
			const split = {
				...exam,
				suite: {
					...exam.suite,
					cases,
					trials
				}
			};
			const answered = (run) => ({
				run,
				scores: marks.get(run.trial) ?? []
			});
			answers.set(split, new Map(cases.map((each) => [each, (byCase.get(each) ?? []).map(answered)])));
			halved.set(exam, split);
			return [split];
		}),
		split: halved,
		answers,
		left
	};
}
function deal({ exams, answers }, seed) {
	const random = createRandom(seed);
	const hands = new Map(exams.map((exam) => [exam, handsOf(exam, answers.get(exam) ?? /* @__PURE__ */ new Map(), random)]));
	return ({ exam, case: each, side, index }) => hands.get(exam)?.get(each)?.[side][index] ?? null;
}
function handsOf(exam, answers, random) {
	return new Map([...answers].map(([each, all]) => {
		const stirred = shuffle(random, all);
		const half = Math.min(exam.suite.trials, Math.floor(stirred.length / 2));
		const hand = (side, from) => stirred.slice(from, from + half).map((it, index) => asked(it, {
			exam,
			case: each,
			side,
			index
		}));
		return [each, {
			baseline: hand("baseline", 0),
			candidate: hand("candidate", half)
		}];
	}));
}
function asked({ run, scores }, as) {
	const moved = {
		...run,
		trial: trialAt(run.trial, as)
	};
	return {
		run: moved,
		scores: scores.map((score) => ({
			...score,
			run: moved
		}))
	};
}

// src/stages/audit/index.ts
const USUAL = 2e3;
const [FEWEST, MOST] = [40, 200];
function rehearsalsFor({ exams }) {
	const work = exams.reduce((sum, { suite }) => sum + suite.cases.length * suite.rules.length, 0);
	return Math.max(FEWEST, Math.min(MOST, Math.floor(MOST * USUAL / Math.max(1, work))));
}
function auditOf(deck, verdicts) {
	const { exams, left } = deck;
	const [first] = verdicts;
	return {
		rehearsals: verdicts.length,
		failed: verdicts.filter(({ outcome }) => outcome === "fail").length,
		undecided: verdicts.filter(({ outcome }) => outcome === "inconclusive").length,
		cases: exams.reduce((sum, { suite }) => sum + suite.cases.length, 0),
		left,
		trials: Math.max(0, ...exams.map(({ suite }) => suite.trials)),
		checks: (first?.checks ?? []).flatMap((check, at) => {
			if (!check.comparison.rule.card.threshold) return [];
			return [rehearsed(verdicts.flatMap(({ checks }) => checks[at] ?? []), deck)];
		}),
		flaky: exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => flakyIn(exam, rule, deck))).sort(worst)
	};
}
function rehearsed(checks, deck) {
	const [{ comparison }] = checks;
	const { exam, rule, slice } = comparison;
	return {
		exam,
		rule,
		slice,
		failed: checks.filter(({ outcome }) => outcome === "fail").length,
		undecided: checks.filter(({ outcome }) => outcome === "inconclusive").length,
		noise: noiseShare(trialsOf(exam, rule, slice, deck).map(({ values }) => values)),
		held: limitAudits(checks)
	};
}
function trialsOf(exam, rule, slice, { answers }) {
	const value = ({ scores }) => valuesOf(scores.filter((score) => score.rule.card.id === rule.card.id).slice(0, 1));
	return [...answers.get(exam) ?? []].filter(([{ tags }]) => !slice || tags[slice.tag] === slice.value).map(([{ id }, all]) => ({
		id,
		values: all.flatMap(value)
	}));
}
function flakyIn(exam, rule, deck) {
	const measure = measureOf(rule.card);
	const isRepeated = exam.suite.rules.findIndex(({ card }) => card.id === rule.card.id) !== exam.suite.rules.indexOf(rule);
	if (!isPassFail(measure) || isRepeated) return [];
	return trialsOf(exam, rule, null, deck).flatMap(({ id, values }) => {
		const right = values.filter((value) => isRight(value, measure)).length;
		const tally = {
			right,
			trials: values.length
		};
		return right > 0 && right < values.length ? [{
			exam,
			metric: rule.card.id,
			case: id,
			tally
		}] : [];
	});
}
function worst(a, b) {
	const off = ({ tally }) => Math.abs(tally.right / tally.trials - .5);
	return off(a) - off(b) || (a.case < b.case ? -1 : 1);
}

// src/stages/report/audit.ts
function auditReport(findings) {
	const { audit, proposal, exams, runs, trouble, usage, warnings } = findings;
	const isComputed = audit.rehearsals > 0;
	const headline = isComputed ? headlineOf(audit) : nothingComputed(findings);
	const icon = !isComputed ? "\ud83d\uded1" : isTooMany(findings) ? "\u26a0\ufe0f" : "\u2705";
	const said = audit.checks.map((check) => sentence(check, audit.rehearsals));
	return {
		proposal,
		exams,
		runs,
		usage,
		warnings,
		headline,
		verdict: {
			outcome: isComputed ? "pass" : "error",
			checks: [],
			trouble
		},
		changes: [],
		policy: [],
		mistakes: [],
		because: [],
		audit: {
			...audit,
			said
		},
		blocks: [
			{
				kind: "heading",
				level: 2,
				words: [`${icon} ${headline}`]
			},
			...outageNotes(trouble),
			...isComputed ? foundBlocks(findings) : [],
			...warnings.map(({ message }) => ({
				kind: "note",
				tone: "warning",
				words: [message]
			})),
			{
				kind: "paragraph",
				words: footer(findings)
			}
		]
	};
}
function headlineOf({ failed, undecided, rehearsals }) {
	const open = undecided > 0 ? `, and been undecided in ${count(undecided)}` : "";
	if (failed === 0) return `Base against itself: the gate would have failed in none of ${count(rehearsals)} rehearsals${open}`;
	return `Base against itself: the gate would have failed in ${count(failed)} of ${count(rehearsals)} rehearsals (${percent(failed / rehearsals)})${open}`;
}
function nothingComputed({ trouble, audit, exams }) {
	if (exams.length === 0) return "Could not be computed: base has no suite to ask";
	return `Could not be computed: ${trouble[0]?.failure.message ?? `none of ${count(audit.left)} cases has two answers to compare`}`;
}
function isTooMany({ audit: { failed, rehearsals }, falseAlarm }) {
	return failed > falseAlarm * rehearsals + 2 * Math.sqrt(falseAlarm * (1 - falseAlarm) * rehearsals);
}
function foundBlocks(findings) {
	const { audit } = findings;
	const loud = audit.checks.filter(({ rule, held }) => rule.blocking && held.some(isLimitOfNoise));
	return [
		...isTooMany(findings) ? [tooMany(findings, loud)] : [],
		...audit.checks.length > 0 ? [checksTable(audit), legend(audit)] : [],
		...flakyBlocks(audit.flaky)
	];
}
function isLimitOfNoise({ limit, failed }) {
	return limit !== "max-regression" && failed > 0;
}
function tooMany({ falseAlarm }, loud) {
	const names = [...new Set(loud.map(({ rule }) => rule.card.id))].join(", ");
	const why = names ? ` Absolute limits that noise alone breaks: ${names}.` : "";
	return {
		kind: "note",
		tone: "warning",
		words: [`That is more than the ${percent(falseAlarm)} that were asked for.${why} A limit further off, or cases that are less of a gamble, would stop it.`]
	};
}
function checksTable({ checks, rehearsals }) {
	return {
		kind: "table",
		columns: [
			{
				title: "Metric",
				align: "left"
			},
			{
				title: "Failed",
				align: "right"
			},
			{
				title: "Undecided",
				align: "right"
			},
			{
				title: "Noise",
				align: "right"
			},
			{
				title: "Limits",
				align: "left"
			}
		],
		rows: checks.map((check) => [
			nameOf(check),
			[share(check.failed, rehearsals)],
			[share(check.undecided, rehearsals)],
			[check.noise === null ? "\u2013" : percent(check.noise)],
			[check.held.map((held) => limitSaid(held, check, rehearsals)).join("; ")]
		])
	};
}
function legend({ rehearsals, checks }) {
	const noise = checks.some((check) => check.noise !== null) ? " Noise is the part of the spread that comes from asking the same case again: 0 % says the same each time, and above half, more `trials` help most." : "";
	return {
		kind: "paragraph",
		words: [`Failed and undecided: in how many of the ${count(rehearsals)} rehearsals this check alone came to that, although nothing had changed; the last column says which limit brought it there. A rehearsal fails once, however many checks fail in it.${noise}`]
	};
}
function share(times, of) {
	return times === 0 ? "0" : `${count(times)} (${percent(times / of)})`;
}
function nameOf({ rule, exam, slice }) {
	const { suite, change } = exam;
	const part = slice ? ` (${slice.tag}: ${slice.value})` : "";
	const target = change.target === suite.name ? "" : ` \u00b7 ${change.target}`;
	return [{ strong: rule.card.id }, `${part} \u00b7 ${suite.name}${target}${rule.blocking ? "" : " (does not block)"}`];
}
function limitSaid({ limit, amount: it, failed, undecided, proposed }, check, of) {
	const { unit } = measureOf(check.rule.card);
	const size = (value) => it.relative ? percent(value) : limit === "max-regression" ? drop(value, unit) : amount(value, unit);
	const name = `${limit} ${size(it.value)}`;
	if (proposed === null && failed + undecided === 0) return `${name} holds`;
	const seen = [failed > 0 ? `failed in ${share(failed, of)}` : null, undecided > 0 ? `undecided in ${share(undecided, of)}` : null];
	const better = proposed === null ? "" : ` \u2013 proposed: ${size(proposed)}`;
	return `${name} ${seen.filter(Boolean).join(", ") || "is near to noise"}${better}`;
}
function drop(size, unit) {
	return unit === "ratio" ? `${short(points(size).replace("+", ""))} points` : amount(size, unit);
}
function sentence(check, rehearsals) {
	const noise = check.noise === null ? "" : `; noise ${percent(check.noise)}`;
	const limits = check.held.map((held) => limitSaid(held, check, rehearsals)).join("; ");
	return `failed in ${share(check.failed, rehearsals)}, undecided in ${share(check.undecided, rehearsals)}${noise}; ${limits}`;
}
const MOST_FLAKY = 30;
function flakyBlocks(flaky) {
	if (flaky.length === 0) return [];
	const left = flaky.length - MOST_FLAKY;
	const items = flaky.slice(0, MOST_FLAKY).map(({ exam, metric, case: id, tally }) => [
		{ code: id },
		" \u2013 ",
		{ strong: metric },
		` \u00b7 ${exam.suite.name}: right in ${tally.right} of ${tally.trials} trials`
	]);
	return [
		{
			kind: "heading",
			level: 3,
			words: [`Flaky cases: ${count(flaky.length)}`]
		},
		{
			kind: "paragraph",
			words: ["Sometimes right and sometimes wrong, although nothing changed; the nearest to a coin first."]
		},
		{
			kind: "list",
			items: left > 0 ? [...items, [`\u2026 and ${count(left)} more, all in report.json`]] : items
		}
	];
}
function footer({ proposal, audit, runs, usage, falseAlarm }) {
	const asked = usage.requests ? many(usage.requests, "request") : `${many(usage.cached, "answer")} from a recording, no request`;
	const left = audit.left > 0 ? ` ${many(audit.left, "case")} had fewer than two answers and ${audit.left === 1 ? "was" : "were"} left out.` : "";
	return [
		"Base ",
		{ code: proposal.base.slice(0, 7) },
		` on both sides: ${many(runs.filter(({ result }) => result.ok).length, "conversation")} over ${many(audit.cases, "case")}; ${asked}.${left} `,
		`A rehearsal deals each case's answers at random to two sides, at most ${count(audit.trials)} each, and runs the whole gate over them (false-alarm: ${percent(falseAlarm)}). All rehearsals share the same answers, so they say what this noise does to these cases, not what new cases would do.`
	];
}

// src/pipelines/aa.ts
async function aa(world) {
	const { base, wishes } = world;
	const proposal = {
		...world.proposal,
		head: world.proposal.base
	};
	const { law, planned } = await planAlone(world, "aa");
	const scorers = await prepare(planned.exams);
	const model = await world.model(law);
	const gauges = await openGauges(planned.exams, world);
	const systems = model.replay ? null : await openSystems(planned.exams, world);
	const ask = createAsking({
		model,
		systems
	}, wishes.concurrency, world);
	const bench = await convene(planned.exams, scorers, ask);
	const runs = await whileOpen([systems], () => askTwice(planned, model, world, ask));
	await bench.hear(runs, law.prices);
	const appraisal = await appraisalOf(planned.exams, {
		base,
		head: base,
		touched: untouched
	}, gauges);
	await whileOpen([gauges], async () => appraisal?.read(runs));
	const scores = await score(runs, scorers, law.prices, hearing(appraisal, bench.heard));
	const deck = deckOf(planned.exams, runs, scores);
	const juries = bench.juries();
	const trouble = [...outagesIn(planned.exams, runs), ...troubleWithJudges(planned.exams, juries)];
	const verdicts = trouble.length > 0 ? [] : rehearse(deck, planned, law, {
		wishes: world.wishes,
		juries
	});
	return auditReport({
		proposal,
		trouble,
		runs,
		falseAlarm: law.falseAlarm,
		exams: planned.exams,
		audit: auditOf(deck, verdicts),
		usage: model.consumption(),
		warnings: [...law.warnings.filter(({ code }) => code !== "no-base-config"), ...model.replay ? [] : askedDirectly("`mode: aa`", planned.exams)]
	});
}
const untouched = () => Promise.resolve([]);
async function askTwice({ seats, exams }, model, world, ask) {
	const own = seats.filter(({ side }) => side === "baseline");
	const mostOf = ({ suite }) => model.replay ? MOST_RECORDED : 2 * suite.trials;
	const trials = Array.from({ length: Math.max(0, ...exams.map(mostOf)) }, (_, index) => own.filter(({ exam }) => index < mostOf(exam)).flatMap((seat) => trialOf(seat, index) ?? [])).flat();
	if (!model.replay) world.say(`Asking base against itself: ${trials.length} conversations.`);
	return (await ask(trials)).filter(({ result }) => result.ok || !NOT_THERE.includes(result.failure.cause));
}
const MOST_RECORDED = 100;
const NOT_THERE = [
	"not-recorded",
	"budget",
	"unfit"
];
function rehearse(deck, planned, law, { wishes, juries }) {
	if (deck.exams.length === 0) return [];
	return Array.from({ length: rehearsalsFor(deck) }, (_, at) => {
		const seed = `${planned.seed}/${at}`;
		const { falseAlarm, doubt } = law;
		const asIf = {
			seed,
			falseAlarm,
			doubt,
			wishes: {
				...wishes,
				confirm: false
			}
		};
		return rehearseOnce(deck, planned.seats, {
			...asIf,
			juries
		});
	});
}
function rehearseOnce(deck, asked, { juries, ...terms }) {
	const { exams, split } = deck;
	const cases = new Map(exams.map((exam) => [exam, new Set(exam.suite.cases)]));
	const examOf = ({ exam }) => split.get(exam) ?? exam;
	const seats = seatsAs(asked.filter((seat) => cases.get(examOf(seat))?.has(seat.case)), { exam: examOf });
	const dealt = deal(deck, terms.seed);
	const waves = inWaves(exams, seats, {
		...terms,
		waves: wavesFor(exams)
	});
	let wave = waves.next();
	while (!wave.done) {
		const found = wave.value.trials.flatMap((trial) => dealt(trial) ?? []);
		const scores = found.flatMap((one) => [...one.scores]);
		wave = waves.next({
			runs: found.map(({ run }) => run),
			scores,
			juries
		});
	}
	return wave.value.verdict;
}

export { aa };