import { T as compare, X as trialsOf, w as timely } from "./gate-later.js";
import { n as openDecision, t as decide } from "./decide.js";

// src/pipelines/waves.ts
function* inWaves(exams, seats, terms) {
	const { seed } = terms;
	const [runs, scores, tally] = [
		[],
		[],
		/* @__PURE__ */ new Map()
	];
	let decision = openDecision(terms);
	for (let next = decision.next; next; next = decision.next) {
		const { kind } = next;
		const came = yield {
			kind,
			trials: trialsOf(seats, next, tally)
		};
		if (kind === "again" && came.runs.length === 0) break;
		for (const run of came.runs) runs.push(run);
		const marks = timely(came.scores);
		for (const score of marks) scores.push(score);
		const fresh = kind === "again" ? { again: compare(exams, marks, seed) } : {};
		const comparisons = compare(exams, scores, seed);
		const { juries } = came;
		decision = decide(decision, {
			exams,
			runs,
			comparisons,
			juries,
			...fresh
		});
	}
	return {
		verdict: decision.verdict,
		runs
	};
}

export { inWaves as t };