import { Da as count, ua as UserError, wt as joined } from "./ground.js";
import { D as openAsking, Dt as furtherTrials, K as prepare, Mt as seatsAs, N as renewing, Pt as trialsOf, Q as aboutGone, ct as footer, lt as aboutKept, mn as outagesIn, pn as isNotThere, y as handOver, z as convene } from "./asking.js";
import { t as outageNotes } from "./outages.js";
import { t as planAlone } from "./plan-alone.js";

// src/stages/report/baseline.ts
function baselineReport(findings) {
	const { proposal, exams, runs, judgements, trouble, usage, warnings } = findings;
	const outcome = trouble.length > 0 ? "error" : exams.length === 0 ? "unchanged" : "pass";
	const headline = headlineOf(findings);
	const icon = {
		error: "\ud83d\uded1",
		unchanged: "\u23ed\ufe0f",
		pass: "\u2705"
	}[outcome];
	const verdict = {
		outcome,
		checks: [],
		trouble
	};
	return {
		proposal,
		exams,
		runs,
		judgements,
		usage,
		warnings,
		headline,
		verdict,
		changes: [],
		policy: [],
		mistakes: [],
		because: [],
		blocks: [
			{
				kind: "heading",
				level: 2,
				words: [`${icon} ${headline}`]
			},
			...outageNotes(trouble),
			...warnings.map(({ message }) => ({
				kind: "note",
				tone: "warning",
				words: [message]
			})),
			{
				kind: "paragraph",
				words: footer({
					verdict,
					proposal,
					exams,
					runs,
					usage,
					falseAlarm: 0
				})
			}
		]
	};
}
function headlineOf({ exams, runs, usage, trouble }) {
	if (exams.length === 0) return "Nothing to keep: no suite asks anything";
	const answered = runs.filter(({ result }) => result.ok).length;
	const all = `${count(answered)} conversations over ${count(exams.length)} ${exams.length === 1 ? "suite" : "suites"} are kept`;
	if (trouble.length > 0) return `Could not be filled: ${trouble[0]?.failure.message ?? ""}`;
	return usage.requests > 0 ? `${all} for the proposals to come` : `${all} already: nothing had to be asked`;
}

// src/pipelines/baseline.ts
async function baseline(world) {
	const { wishes, today } = world;
	const proposal = {
		...world.proposal,
		head: world.proposal.base
	};
	const { law, planned } = await planAlone(world, today);
	const store = await world.store?.(law, planned.seed);
	if (!store) throw unkept("this job has no cache service");
	throwRefused(store);
	const seats = planned.seats.filter(({ side }) => side === "baseline");
	const forAll = {
		...planned,
		seats: seatsAs(seats, { own: () => void 0 })
	};
	const wanted = wishes.fresh ? furtherTrials(forAll, store) : forAll;
	const scorers = await prepare(wanted.exams);
	const opened = await openAsking({
		model: await world.model(law),
		systems: null,
		scorers,
		store,
		remaining: renewing,
		handOver: (believed, spent) => handOver(wanted, world, law, believed, spent)
	}, world, law, wanted);
	const { ask, inspection } = opened;
	const keepable = wanted.seats.filter(({ exam: { change }, recorded }) => !recorded && !change.systems?.baseline);
	const most = Math.max(0, ...wanted.exams.map(({ suite }) => suite.trials));
	const runs = await ask(trialsOf(keepable, {
		kind: "wave",
		trials: most,
		share: 1,
		of: () => true
	}));
	const bench = await convene(wanted.exams, scorers, ask);
	await bench.hear(runs, law.prices);
	throwRefused(store);
	const dropped = store.tally().dropped;
	return baselineReport({
		proposal,
		runs,
		judgements: joined([inspection?.runs ?? [], bench.runs]),
		exams: wanted.exams,
		trouble: outagesIn(wanted.exams, runs),
		usage: opened.usage(),
		warnings: [
			...law.warnings.filter(({ code }) => code !== "no-base-config"),
			...await opened.notes(),
			...aboutKept(inspection?.sentinel ?? null, dropped),
			...aboutGone((inspection?.now ?? []).filter(isNotThere))
		]
	});
}
function throwRefused(store) {
	const why = store.refusal();
	if (why !== null) throw unkept(why);
}
function unkept(why) {
	return new UserError(`there is nowhere to keep answers, so asking for them would be for nothing: ${why}`, null, "Use `mode: baseline` on a runner that has a cache service, with a `cache-mode` that may write, and room on its disk.");
}

export { baseline };