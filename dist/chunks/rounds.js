import { i as movedIn, l as compare, n as undecided, r as sightsOf, t as decide } from "./decide.js";
import { C as trialsOf, y as foretold } from "./gate.js";
import { n as convene, t as createAsking } from "./run.js";
import { i as unreadSentence } from "./review.js";
import { n as score, t as prepare } from "./score.js";

// src/pipelines/rounds.ts
async function rounds(world, law, plan) {
	const { exams, seats, seed, waves } = plan;
	const scorers = await prepare(exams);
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	const model = await world.model(law);
	const ask = createAsking(model, world.wishes.concurrency);
	const bench = await convene(exams, scorers, ask);
	const [runs, scores, tally] = [
		[],
		[],
		/* @__PURE__ */ new Map()
	];
	const { records, unread } = await world.history();
	const terms = {
		seed,
		waves,
		falseAlarm: law.falseAlarm,
		wishes: world.wishes,
		history: records
	};
	let decision = undecided(terms);
	for (const wave of waves) {
		const came = await ask(trialsOf(seats, wave, tally, decision.isOpen));
		runs.push(...came);
		await bench.hear(came, law.prices);
		scores.push(...await score(came, scorers, law.prices, bench.heard));
		decision = decide(decision, {
			exams,
			runs,
			comparisons: compare(exams, scores, seed),
			juries: bench.juries()
		});
		if (decision.done) break;
	}
	const { verdict } = decision;
	const comparisons = verdict.checks.map(({ comparison }) => comparison);
	const seen = {
		sights: sightsOf(exams, law.falseAlarm, comparisons),
		moved: movedIn(comparisons)
	};
	const judged = {
		judgements: bench.runs,
		juries: bench.juries()
	};
	const notes = [...await model.notes?.() ?? [], ...unread.map(unreadSentence)];
	return {
		verdict,
		runs,
		...judged,
		usage: model.consumption(),
		...seen,
		notes
	};
}

export { rounds };