import { A as prepare, N as convene, St as furtherTrials, T as outagesIn, Tt as detect, _n as readLaw, d as aboutKept, m as usageOf, ot as footer, p as openAsking, pt as plan, wt as trialsOf } from "./gate.js";
import { Fa as UserError, Ja as count, Yi as fingerprint } from "./ground.js";

// src/stages/report/baseline.ts
function baselineReport(findings) {
	const { proposal, exams, runs, judgements, trouble, usage, warnings } = findings;
	const outcome = trouble.length > 0 ? "error" : exams.length === 0 ? "unchanged" : "pass";
	const headline = headlineOf(findings);
	const icon = {
		error: "🛑",
		unchanged: "⏭️",
		pass: "✅"
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
			...trouble.map(({ lost, asked, suite, target, failure }) => ({
				kind: "note",
				tone: "caution",
				words: [`${suite} · ${target}: ${count(lost)} of ${count(asked)} conversations could not be had: ${failure.message}`]
			})),
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
	const { base, wishes, today } = world;
	const proposal = {
		...world.proposal,
		head: world.proposal.base
	};
	const law = await readLaw(base, base, wishes.config, world.endpoints, null, today);
	const { changes } = await detect(law, base, base, {
		touched: [],
		all: true
	});
	const seed = fingerprint([await world.seed(), today]);
	const planned = await plan(law, changes, {
		...wishes,
		force: true,
		seed
	});
	const store = await world.store?.(law, seed);
	if (!store) throw nowhere();
	const own = {
		...planned,
		seats: planned.seats.filter(({ side }) => side === "baseline")
	};
	const wanted = wishes.fresh ? furtherTrials(own, store) : own;
	const model = await world.model(law);
	const scorers = await prepare(wanted.exams);
	const { ask, inspection } = await openAsking({
		model,
		systems: null,
		scorers,
		store
	}, world, law, wanted);
	const keepable = wanted.seats.filter(({ exam: { change }, recorded }) => !recorded && !change.systems?.baseline);
	const most = Math.max(0, ...wanted.exams.map(({ suite }) => suite.trials));
	const runs = await ask(trialsOf(keepable, {
		kind: "wave",
		trials: most,
		share: 1,
		of: () => true
	}, /* @__PURE__ */ new Map()));
	const bench = await convene(wanted.exams, scorers, ask);
	await bench.hear(runs, law.prices);
	const dropped = store.tally().dropped;
	return baselineReport({
		proposal,
		runs,
		judgements: [...inspection?.runs ?? [], ...bench.runs],
		exams: wanted.exams,
		trouble: outagesIn(wanted.exams, runs),
		usage: usageOf(model, store, inspection),
		warnings: [
			...law.warnings.filter(({ code }) => code !== "no-base-config"),
			...await model.notes?.() ?? [],
			...aboutKept(inspection?.sentinel ?? null, dropped)
		]
	});
}
function nowhere() {
	return new UserError("there is nowhere to keep answers, so asking for them would be for nothing", null, "This job has no cache service: use `mode: baseline` on a runner that has one, with a `cache-mode` that may write.");
}

export { baseline };