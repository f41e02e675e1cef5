import { c as measureOf } from "./catalogues.js";
import { l as driftIn, m as compare } from "./drift.js";
import { n as convene, t as createAsking } from "./run.js";
import { O as sentinelsIn } from "./gate.js";
import { n as score } from "./score.js";

// src/pipelines/kept.ts
async function inspect(store, ask, { exams, seats, seed }, { prices }, scorers) {
	const pairs = sentinelsIn(seats, store);
	if (pairs.length === 0) return {
		store,
		sentinel: null,
		runs: []
	};
	const now = await ask(pairs.map(({ now }) => now));
	const both = [...(await ask(pairs.map(({ then }) => then))).map((run) => as("baseline", run)), ...now.map((run) => as("candidate", run))];
	const bench = await convene(exams, scorers, ask);
	await bench.hear(both, prices);
	const timeless = (await score(both, scorers, prices, bench.heard)).filter(({ rule }) => measureOf(rule.card).unit !== "ms");
	const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
	const sentinel = driftIn(compared, seed);
	return {
		store: sentinel.drift ? ownOf(store) : store,
		sentinel,
		runs: [...now, ...bench.runs]
	};
}
function as(side, run) {
	const at = run.trial.side === "baseline" ? 0 : 1;
	return {
		...run,
		trial: {
			...run.trial,
			side,
			index: at
		}
	};
}
async function openAsking({ model, systems, store, scorers }, { wishes, keep }, law, plan) {
	const open = (believed) => createAsking({
		model,
		systems,
		store: believed
	}, wishes.concurrency, keep);
	const first = open(store);
	const inspection = store && await inspect(store, first, plan, law, scorers);
	if (!inspection) return {
		ask: first,
		inspection
	};
	return {
		ask: inspection.store === store ? first : open(inspection.store),
		inspection
	};
}
function usageOf(model, store, inspection) {
	const usage = model.consumption();
	if (!store) return usage;
	const { here, base } = store.tally();
	const again = inspection?.sentinel?.cases ?? 0;
	return {
		...usage,
		cached: usage.cached + here + base,
		kept: {
			here,
			base,
			again
		}
	};
}
function ownOf(store) {
	const own = (asked) => ({
		...asked,
		own: true
	});
	return {
		...store,
		recall: (asked) => store.recall(own(asked)),
		whence: (asked) => store.whence(own(asked)),
		keep: (asked, told) => store.keep(own(asked), told)
	};
}

export { usageOf as n, openAsking as t };