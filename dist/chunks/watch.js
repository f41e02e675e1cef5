import { Ai as floats, Ca as amount, Da as count, Ea as clip, Mt as isSameList, Vi as failed, _ as smallerCaps, p as NOTHING_TAKEN } from "./ground.js";
import { A as forgetful, Cn as named, Dn as isAnswered, En as placeOf, Et as floatingNames, F as appraisalOf, Ft as forecast, G as score, I as openGauges, K as prepare, L as openSystems, M as reading, O as usageOf, R as whileOpen, Sn as casesNoun, V as hearing, W as compare, X as createAsking, Z as report, _t as examsOf, bt as watchedIn, cn as isOutdated, ct as footer, dt as foreseen, ft as askedDirectly, gt as daysBefore, in as sightsOf, k as firstKept, ln as movementsIn, lt as aboutKept, mn as outagesIn, nn as decide, nt as figures, rn as openDecision, vt as nightBefore, wn as perRuns, xn as and, yn as boundOf, yt as tonight, z as convene } from "./asking.js";
import { c as judgeOf, l as measureOf, s as gaugeOf } from "./catalogues.js";
import { t as planAlone } from "./plan-alone.js";

// src/stages/report/night/quiet.ts
function quietHeadline({ verdict, isRenewed, exams }, usual, dayOf) {
	if (verdict.outcome !== "pass") return usual;
	const marked = metricsIn(verdict.checks.filter(({ comparison }) => comparison.scored > 0));
	const blind = metricsIn(verdict.checks).filter((id) => !marked.includes(id));
	const unjudged = `${named(blind, 3)} ${blind.length === 1 ? "was" : "were"} not judged`;
	if (marked.length === 0 && blind.length > 0) return `Nothing to tell: ${unjudged}`;
	const unknown = blind.length > 0 ? `; ${unjudged}` : "";
	const isLimited = verdict.checks.some(hasLimit);
	const limits = marked.length === 1 ? "its limits" : "their limits";
	const within = isLimited ? `${metricsAre(marked)} within ${limits}` : "no metric has a limit";
	const held = exams.filter(({ change }) => change.baseline !== null);
	if (isRenewed) return `Today\u2019s answers are the baseline from now on; ${within}${unknown}`;
	if (held.length === 0) return `Nothing to compare with yet: ${within}${unknown}`;
	const [day] = [...new Set(held.flatMap((exam) => dayOf(exam) ?? []))].sort();
	const same = metricsIn(verdict.checks.filter(({ comparison }) => comparison.gain !== null));
	if (same.length === 0) return `${isLimited ? `Quiet: ${within}` : "Nothing to tell: no metric is compared"}${unknown}`;
	const then = `as ${same.length === 1 ? "it was" : "they were"}${day ? ` on ${day}` : " earlier"}`;
	if (!isLimited) return `Quiet: ${metricsAre(same)} ${then}${unknown}`;
	return `Quiet: ${within}, and ${same.length < marked.length ? `${count(same.length)} of them ` : ""}${then}${unknown}`;
}
function metricsAre({ length }) {
	return `${count(length)} ${length === 1 ? "metric is" : "metrics are"}`;
}
function metricsIn(checks) {
	const own = checks.filter((check) => !isAnswered(check));
	return [...new Set(own.map(({ comparison }) => comparison.rule.card.id))];
}
function hasLimit({ comparison: { rule, scored } }) {
	const { min = null, max = null } = rule.card.threshold ?? {};
	return scored > 0 && (min !== null || max !== null);
}
function isBlind({ checks }) {
	return checks.some(({ comparison: { rule, scored } }) => scored === 0 && (judgeOf(rule.card) !== null || gaugeOf(rule.card) !== null));
}
function unheld({ exams, isKept, isRenewed }, dayOf) {
	const bare = exams.filter((exam) => exam.change.baseline === null && dayOf(exam) === null);
	if (bare.length === 0 || isRenewed) return [];
	return [{
		code: "nothing-held-against",
		message: `${named([...new Set(bare.map(({ suite }) => suite.name))], 3)} ${isKept ? "has no answers of an earlier day to be held against: it was held against its limits alone, and what was answered today is kept for the nights to come" : "was held against its limits alone, for no answers are kept here: give the job a cache service, or run it where there is a clone"}.`
	}];
}

// src/stages/report/night/turns.ts
function toldOf(known) {
	const told = known.checks.filter(({ blocking, outcome }) => blocking && outcome === "fail").map((check) => ofCheck(check, known));
	const rest = known.movements.filter(({ comparison }) => !told.some((it) => isSame(it.comparison, comparison)));
	const all = [...told, ...rest.map(({ comparison, way, chance }) => make(comparison, {
		turn: way,
		limit: null,
		chance
	}, known))];
	return all.filter((each, at) => each.comparison.slice === null || !all.some((it, other) => other !== at && isWhole(it, each)));
}
function isWhole({ comparison }, part) {
	return comparison.slice === null && isSame(comparison, {
		...part.comparison,
		slice: null
	});
}
function isSame(a, b) {
	return a.exam === b.exam && a.rule.card.id === b.rule.card.id && a.slice?.tag === b.slice?.tag && a.slice?.value === b.slice?.value;
}
function ofCheck(check, known) {
	const { comparison, clauses } = check;
	const [worst] = clauses;
	const limit = limitOf(check);
	const chance = worst && "chance" in worst.because ? worst.because.chance : null;
	if (limit) return make(comparison, {
		turn: "beyond",
		limit,
		chance
	}, known);
	if (worst?.limit === "marks") return make(comparison, {
		turn: "lost",
		limit: null,
		chance
	}, known);
	return make(comparison, {
		turn: measureOf(comparison.rule.card).direction === "higher" ? "fell" : "rose",
		limit: null,
		chance
	}, known);
}
function make(comparison, what, known) {
	const { exam } = comparison;
	const answered = (side) => answeredBy(exam, side, known.runs);
	return {
		comparison,
		...what,
		since: sinceOf(comparison, what.limit, known),
		model: exam.change.candidate?.model ?? null,
		answeredThen: answered("baseline"),
		answeredNow: answered("candidate")
	};
}
function answeredBy(exam, side, runs) {
	const names = runs.filter(({ trial }) => trial.exam === exam && trial.side === side).flatMap(({ result }) => result.ok ? result.value.flatMap(({ model }) => model ?? []) : []);
	return [...new Set(names)].sort();
}
function sinceOf(comparison, limit, { nights, dayOf }) {
	const good = nights.find((night) => wasWell(night, comparison, limit));
	if (good) return good.day;
	const before = comparison.baseline?.value;
	return before !== void 0 && wellness(comparison, limit)(before) ? dayOf(comparison.exam) : null;
}
function wasWell({ comparisons, moved }, comparison, limit) {
	const way = (comparison.candidate?.value ?? 0) < (comparison.baseline?.value ?? 0) ? "fell" : "rose";
	const isOnItsWay = moved.some((it) => it.way === way && isSame(it.comparison, comparison));
	if (limit === null && isOnItsWay) return false;
	const value = comparisons.find((it) => isSame(it, comparison))?.candidate?.value;
	return value !== void 0 && wellness(comparison, limit)(value);
}
function limitOf({ clauses: [worst] }) {
	return worst?.limit === "min" || worst?.limit === "max" ? worst : null;
}
function wellness({ baseline, candidate }, limit) {
	const [before, after] = [baseline?.value ?? 0, candidate?.value ?? 0];
	const bound = limit?.amount ?? 0;
	switch (limit?.limit) {
		case "min": return (value) => value >= bound;
		case "max": return (value) => value <= bound;
		default: return (value) => Math.abs(value - before) < Math.abs(value - after);
	}
}

// src/stages/report/night/index.ts
function nightReport(found) {
	const { verdict, exams, runs, watched, today } = found;
	const dayOf = (exam) => watched.flatMap(({ seat, days }) => seat.exam === exam ? days : []).sort().at(-1) ?? null;
	const told = toldOf({
		...found,
		checks: verdict.checks,
		dayOf
	});
	const outcome = told.length > 0 ? "fail" : verdict.outcome;
	const renamed = renamedIn(exams, runs);
	const warnings = [
		...found.warnings,
		...unheld(found, dayOf),
		...renamed
	];
	const { brief: _, ...usual } = report({
		...found,
		warnings,
		verdict: {
			...verdict,
			outcome
		},
		changes: [],
		policy: [],
		moved: []
	});
	const headline = told.length > 0 ? toldHeadline(told) : quietHeadline(found, usual.headline, dayOf);
	const blocks = told.length > 0 ? toldBlocks(told) : [];
	const home = exams.length > 0 ? [{ code: "micro-metrics watch" }] : [];
	const small = [...footer(found).slice(0, 1), ...home];
	const icon = {
		pass: "\u2705",
		fail: "\u274c",
		inconclusive: "\u2753",
		error: "\ud83d\uded1",
		unchanged: "\u2796"
	}[outcome];
	return {
		report: {
			...usual,
			headline,
			blocks: [
				{
					kind: "heading",
					level: 2,
					words: [`${icon} ${headline}`]
				},
				...blocks,
				...usual.blocks.slice(1, -1),
				{
					kind: "small",
					words: small
				}
			]
		},
		issue: outcome === "pass" && isBlind(verdict) ? null : issueOf(told, outcome, headline, today)
	};
}
function issueOf(told, outcome, headline, today) {
	if (outcome !== "fail" && outcome !== "pass") return null;
	const isOpen = outcome === "fail";
	const last = {
		kind: "paragraph",
		words: [isOpen ? `Last looked at on ${today}. This issue is kept up to date by each night, and closed when one is quiet.` : `Quiet since ${today}.`]
	};
	return {
		title: clip(`By night: ${headline}`, 200),
		blocks: [...isOpen ? toldBlocks(told) : [], last],
		about: told.map(aboutOf).sort().join("\n"),
		isOpen,
		farewell: `Quiet again on ${today}: ${headline}.`
	};
}
function aboutOf({ comparison, turn }) {
	const { exam, rule, slice } = comparison;
	const part = slice ? `${slice.tag}=${slice.value}` : "";
	return [
		rule.card.id,
		exam.suite.name,
		exam.change.target,
		part,
		turn
	].join(" ");
}
const MOST_NAME = 60;
function unitOf({ rule }) {
	return measureOf(rule.card).unit;
}
function toldHeadline(told) {
	const [first, ...more] = told;
	if (!first) return "";
	const rest = more.length > 0 ? `, and ${count(more.length)} more` : "";
	return `${toldSaid(first)}${rest}`;
}
function toldSaid({ comparison, turn, limit, since }) {
	const unit = unitOf(comparison);
	const id = clip(comparison.rule.card.id, MOST_NAME);
	const from = since ? ` since ${since}` : "";
	const on = `on ${placeOf(comparison)}`;
	switch (turn) {
		case "beyond": return `${id} is beyond its limit${from}: ${amount(comparison.candidate?.value ?? null, unit)}${limit ? `, ${boundOf(limit.limit, limit.amount, unit)} asked` : ""}, ${on}`;
		case "lost": return `${id} can't be told any more${from} ${on}`;
		case "fell":
		case "rose": return `${id} ${turn}${from}: ${figures(comparison, unit)} ${on}`;
	}
}
const MOST_CASES = 10;
function toldBlocks(told) {
	return [
		{
			kind: "list",
			items: told.map(itemOf)
		},
		{
			kind: "paragraph",
			words: [{ strong: "What to do" }]
		},
		{
			kind: "list",
			items: curesFor(told)
		}
	];
}
function itemOf(each) {
	const { comparison, chance } = each;
	const worse = comparison.pairs.filter(isWorse).map((pair) => pair.case.id);
	const cases = worse.length > 0 ? ` Worst: ${named(worse, MOST_CASES)}, ${count(worse.length)} of ${count(comparison.pairs.length)} ${casesNoun(comparison, comparison.pairs.length)}.` : "";
	const noise = chance === null ? "" : ` By chance it would look so in ${perRuns(chance)} nights.`;
	return [{ strong: toldSaid(each) }, `.${cases}${noise}${modelSaid(each)}`];
}
function isWorse({ gain, status }) {
	return gain === null ? status === "pre-existing" || status === "introduced" : gain < 0;
}
function modelSaid({ model, answeredThen, answeredNow }) {
	if (!model) return "";
	const [then, now] = [and(answeredThen), and(answeredNow)];
	return ` It was asked of ${model}${then && now && then !== now ? `, which was answered by ${then} then and by ${now} now` : now && now !== model ? `, answered by ${now}` : ""}${floats(model) ? ", a name that may mean another model from one day to the next" : ""}.`;
}
function curesFor(told) {
	const floating = [...new Set(told.flatMap(({ model }) => model && floats(model) ? model : []))];
	return [
		...[...new Map(told.flatMap(({ comparison: { rule } }) => rule.card.action ? [[rule.card.id, rule.card.action]] : []))].map(([metric, action]) => [{ code: metric }, `: ${action}.`]),
		...floating.length > 0 ? [[`Name a dated snapshot instead of ${and(floating)}.`]] : [],
		["Where a metric moved, the questions were the same on both days: look at what the model, or what stands before it, says now, and mend the prompt in a pull request, which the gate will judge."],
		[
			"If this is how it is from now on, run this workflow once with ",
			{ code: "fresh: true" },
			": today\u2019s answers then take the place of the earlier ones. Limits stay what they are."
		]
	];
}
function renamedIn(exams, runs) {
	return exams.flatMap((exam) => {
		const [then, now] = [answeredBy(exam, "baseline", runs), answeredBy(exam, "candidate", runs)];
		if (then.length === 0 || now.length === 0 || isSameList(then, now)) return [];
		return [{
			code: "answered-by-another",
			message: `${exam.change.candidate?.model ?? exam.change.target} of ${exam.suite.name} was answered by ${and(then)} on the day that it is held against, and by ${and(now)} today.`
		}];
	});
}

// src/pipelines/sightings.ts
const PINNED = 2;
async function openSightings(rules) {
	const { world, law, exams, watched, ask, recall, scorers, gauges } = rules;
	const untouched = {
		base: world.base,
		head: world.base,
		touched: () => Promise.resolve([])
	};
	const appraisal = await appraisalOf(exams, untouched, gauges);
	const bench = await convene(exams, scorers, ask);
	const had = /* @__PURE__ */ new Map();
	const mark = async (runs) => {
		await Promise.all([bench.hear(runs, law.prices), appraisal?.read(runs)]);
		return {
			runs,
			scores: await score(runs, scorers, law.prices, hearing(appraisal, bench.heard))
		};
	};
	const past = async (trials) => mark((await shownBy(recall, trials)).filter(({ result }) => result.ok || !isUnkept(result.failure)));
	return {
		past,
		night: (day) => past(watched.flatMap((each) => nightBefore(each, day))),
		look: async (due) => {
			const trials = dueIn(watched, due).flatMap((each) => {
				const from = had.get(each) ?? 0;
				const many = due.kind === "pinned" ? Math.max(0, PINNED * due.trials - from) : each.trials;
				had.set(each, from + many);
				return tonight(each, world.today, from, many);
			});
			return mark(await shownBy(ask, trials));
		},
		judgements: bench.runs,
		juries: bench.juries,
		notes: () => appraisal?.notes() ?? []
	};
}
function dueIn(watched, { kind, of }) {
	const due = watched.filter(({ seat }) => of(seat.exam, seat.case));
	if (kind === "pinned") return due;
	const exams = new Set(due.map(({ seat }) => seat.exam));
	return watched.filter(({ seat }) => exams.has(seat.exam));
}
function isUnkept({ cause }) {
	return cause === "not-recorded";
}
async function shownBy(ask, trials) {
	return (await ask(trials.map(({ asked }) => asked))).map((run, at) => ({
		...run,
		trial: trials[at]?.shown ?? run.trial
	}));
}

// src/pipelines/night.ts
const DECIDES = .8;
const MOVES_AGAIN = .05;
const MOST_NIGHTS = 30;
async function seeNight(rules) {
	const { exams, seed, watched } = rules;
	const sightings = await openSightings(rules);
	const kept = await sightings.past(watched.flatMap((each) => each.then));
	const then = {
		...kept,
		scores: kept.scores.filter((score) => !isOutdated(score))
	};
	const looked = await decideOn({
		then,
		runs: [...then.runs],
		scores: [...then.scores],
		comparisons: [],
		again: NOTHING,
		decision: openDecision(termsOf(rules))
	}, sightings, rules);
	const { decision, comparisons, runs } = looked;
	const { verdict } = decision;
	const { movements, again } = verdict.trouble.length === 0 ? await movedIn(looked, sightings, rules) : {
		movements: [],
		again: []
	};
	const told = [...failing(verdict).map((check) => ({
		comparison: check.comparison,
		limit: limitOf(check)
	})), ...movements.map(({ comparison }) => ({
		comparison,
		limit: null
	}))];
	return {
		verdict,
		comparisons: comparisons.length > 0 ? comparisons : compare(exams, [], seed),
		movements,
		nights: await nightsSince(told, then, sightings, rules),
		runs: [...runs, ...again],
		judgements: sightings.judgements,
		juries: sightings.juries(),
		notes: sightings.notes()
	};
}
const NOTHING = {
	runs: [],
	scores: []
};
function termsOf({ world, seed, watched, falseAlarm, doubt }) {
	return {
		seed,
		waves: [{
			share: 1,
			trials: Math.max(1, ...watched.map((each) => each.trials)),
			spent: 1,
			proof: .05
		}],
		falseAlarm: falseAlarm * DECIDES,
		doubt,
		wishes: {
			...world.wishes,
			onPreExisting: "fail"
		}
	};
}
async function decideOn(looking, sightings, rules) {
	const { exams, seed } = rules;
	const { then, decision } = looking;
	const { next } = decision;
	if (!next || next.kind === "again" && decision.verdict.outcome !== "fail") return looking;
	const came = await sightings.look(next);
	const runs = [...looking.runs, ...came.runs];
	const scores = [...looking.scores, ...came.scores];
	const all = compare(exams, scores, seed);
	const isAgain = next.kind === "again";
	const again = isAgain ? { again: compare(exams, [...then.scores, ...came.scores], seed) } : {};
	const decided = decide(decision, {
		exams,
		runs,
		comparisons: all,
		juries: sightings.juries(),
		...again
	});
	const comparisons = next.kind === "wave" ? all : looking.comparisons;
	return decideOn({
		then,
		runs,
		scores,
		again: isAgain ? came : looking.again,
		comparisons,
		decision: decided
	}, sightings, rules);
}
async function movedIn({ comparisons, then, again }, sightings, { seed, falseAlarm, exams, world }) {
	const whole = (all) => all.filter(({ slice }) => slice === null);
	const first = movementsIn(whole(comparisons), `${seed}/moved`, falseAlarm * .19999999999999996);
	if (first.length === 0 || !world.wishes.confirm) return {
		movements: first,
		again: []
	};
	const moved = new Set(first.map(({ comparison: { exam } }) => exam));
	for (const { trial } of again.runs) moved.delete(trial.exam);
	const came = await sightings.look({
		kind: "again",
		trials: 1,
		share: 1,
		of: (exam) => moved.has(exam)
	});
	const fresh = whole(compare(exams, [
		...then.scores,
		...again.scores,
		...came.scores
	], seed));
	const second = movementsIn(fresh, `${seed}/moved-again`, MOVES_AGAIN);
	const name = ({ comparison: { rule }, way }) => `${rule.card.id} ${way}`;
	return {
		movements: first.filter((one) => second.some((it) => it.comparison.exam === one.comparison.exam && name(it) === name(one))),
		again: came.runs
	};
}
function failing({ checks }) {
	return checks.filter(({ blocking, outcome }) => blocking && outcome === "fail");
}
async function nightsSince(told, then, sightings, { exams, seed, world, falseAlarm }) {
	const nights = [];
	const isOpen = () => told.some(({ comparison, limit }) => !nights.some((night) => wasWell(night, comparison, limit)));
	for (const day of daysBefore(world.today, MOST_NIGHTS)) {
		if (!isOpen()) break;
		const night = await sightings.night(day);
		if (night.runs.length === 0) continue;
		const comparisons = compare(exams, [...then.scores, ...night.scores], seed);
		const watched = comparisons.filter((each) => told.some(({ comparison }) => isSame(each, comparison)));
		nights.push({
			day,
			comparisons,
			moved: movementsIn(watched, `${seed}/${day}`, falseAlarm)
		});
	}
	return nights;
}

// src/pipelines/watch.ts
const NIGHTS = 7;
async function watch(world) {
	const { wishes, today } = world;
	const { law, planned } = await planAlone(world, `${today} night`);
	const { seed } = planned;
	const model = await world.model(law);
	const kept = await world.store?.(law, seed);
	const store = kept ? firstKept(kept) : null;
	const watched = watchedIn(planned.seats, {
		store,
		today,
		renewed: wishes.fresh
	});
	const exams = examsOf(watched);
	announce({
		...planned,
		exams,
		seats: watched.map(({ seat }) => seat)
	}, law, world);
	const gauges = await openGauges(exams, world);
	const systems = await openSystems(exams, world);
	const keeping = wishes.fresh && store ? forgetful(store) : store;
	const ask = createAsking({
		model,
		systems,
		store: keeping
	}, wishes.concurrency, world);
	const recall = createAsking({
		model: SILENT,
		store: store && reading(store)
	}, wishes.concurrency);
	const scorers = await prepare(exams);
	const falseAlarm = law.falseAlarm / NIGHTS;
	const rules = {
		world,
		law,
		seed,
		exams,
		watched,
		falseAlarm,
		doubt: Math.max(law.doubt / NIGHTS, falseAlarm),
		ask,
		recall,
		scorers,
		gauges
	};
	const seen = await whileOpen([systems, gauges], () => seeNight(rules));
	const { comparisons } = seen;
	return nightReport({
		...seen,
		falseAlarm,
		exams,
		watched,
		today,
		isKept: store !== null,
		isRenewed: wishes.fresh,
		proposal: {
			...world.proposal,
			head: world.proposal.base
		},
		outages: outagesIn(exams, seen.runs),
		usage: usageOf(model, store, null),
		sights: sightsOf(exams, falseAlarm, comparisons),
		warnings: [
			...law.warnings.filter(({ code }) => code !== "no-base-config"),
			...askedDirectly("`mode: watch`", exams),
			...floatingNames(exams),
			...await model.notes?.() ?? [],
			...systems?.notes() ?? [],
			...seen.notes,
			...aboutKept(null, store?.tally().dropped ?? 0)
		]
	});
}
function announce(plan, law, world) {
	const ahead = forecast(plan, {
		...world.wishes,
		prices: law.prices
	});
	world.say(foreseen(ahead, smallerCaps(law, world.wishes)));
}
const SILENT = {
	ask: () => Promise.resolve(failed("not-recorded", "it was not kept")),
	replay: null,
	consumption: () => NOTHING_TAKEN
};

export { watch as t };