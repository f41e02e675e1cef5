import { vi as lgamma } from "./ground.js";

// src/stats/pins.ts
function accidentChance(base, head) {
	return Math.exp(lgamma(base + 1) + lgamma(head + 1) - lgamma(base + head + 2));
}
const MOST = 20;
function trialsForPinned(cases, chance) {
	let trials = 1;
	while (trials < MOST && cases * accidentChance(trials, trials) > chance) trials++;
	return trials;
}

export { trialsForPinned as n, accidentChance as t };