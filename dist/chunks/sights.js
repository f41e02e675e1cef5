import { a as count } from "./text.js";

// src/stages/report/sights.ts
const MOST_SHOWN = 3;
function foretold(sights) {
	return sights.map((sight) => `${nameOf(sight)}: ${count(sight.cases)} cases and ${count(sight.checks)} ${sight.checks === 1 ? "check" : "checks"}: ${seen(sight)} (${basis(sight)}).`);
}
function sightBlocks(sights) {
	const sorted = [...sights].sort((a, b) => (b.drop ?? 2) - (a.drop ?? 2));
	const shown = foretold(sorted.slice(0, MOST_SHOWN)).map((text) => ({
		kind: "paragraph",
		words: [text]
	}));
	const left = sorted.length - MOST_SHOWN;
	const more = {
		kind: "paragraph",
		words: [`${count(left)} more suites see as much or more.`]
	};
	return left > 0 ? [...shown, more] : shown;
}
function nameOf({ exam: { suite, change } }) {
	return suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`;
}
function seen({ drop, finer }) {
	const more = finer ? `; ${count(finer.cases)} more ${finer.cases === 1 ? "case" : "cases"} for ${wholePoints(finer.drop)}` : "";
	if (drop === null) return `too few for any drop to be seen in 9 of 10 runs${more}${finer ? " points" : ""}`;
	const size = wholePoints(drop);
	return `a drop of ${size} ${size === "1" ? "point" : "points"} will be seen in 9 of 10 runs${more}`;
}
function basis({ measured, exam: { suite } }) {
	const trials = suite.trials === 1 ? "one trial" : `up to ${count(suite.trials)} trials`;
	return measured ? `${trials} a case; noise as between the trials of this run` : `${trials} a case; assumed: 9 of 10 cases right, 30 % of the variance noise`;
}
function wholePoints(share) {
	return count(Math.max(1, Math.round(share * 100)));
}

export { sightBlocks as n, foretold as t };