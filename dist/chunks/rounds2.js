import { n as hearing, r as isGauged, t as appraise } from "./appraise.js";
import { a as movesIn, n as openDecision, r as sightsOf, t as decide, u as compare } from "./decide.js";
import { T as trialsOf, x as foretold } from "./gate.js";
import { n as convene, t as createAsking } from "./run.js";
import { i as unreadWarning } from "./review.js";
import { n as score, t as prepare } from "./score.js";

// src/pipelines/rounds.ts
async function askInWaves(world, law, plan) {
	const { exams } = plan;
	const scorers = await prepare(exams);
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	const model = await world.model(law);
	const gauges = await openGauges(exams, world);
	const systems = model.replay ? null : await openSystems(exams, world);
	try {
		return await askWith({
			model,
			systems,
			scorers,
			appraisal: await appraisalOf(exams, world, gauges)
		}, world, law, plan);
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
async function askWith({ model, systems, scorers, appraisal }, world, law, { exams, seats, seed, waves }) {
	const ask = createAsking({
		model,
		systems
	}, world.wishes.concurrency, world.keep);
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
		const marks = await score(came, scorers, law.prices, hearing(appraisal, bench.heard));
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
		judgements: bench.runs,
		juries: bench.juries()
	};
	const notes = [
		...await model.notes?.() ?? [],
		...appraisal?.notes() ?? [],
		...unread.map(unreadWarning)
	];
	return {
		verdict,
		runs,
		...judged,
		usage: model.consumption(),
		...seen,
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