import { t as require_fastest_levenshtein } from "./fastest-levenshtein2.js";

// src/lib/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, known) {
	const best = known.map((candidate) => ({
		candidate,
		edits: (0, import_fastest_levenshtein.distance)(fold(word), fold(candidate))
	})).toSorted((left, right) => left.edits - right.edits)[0];
	return best && best.edits <= Math.max(1, Math.round(fold(word).length * .4)) ? best.candidate : null;
}
function suggestion(word, known) {
	const guess = nearest(word, known);
	if (guess !== null) return `Did you mean "${guess}"?`;
	return known.length > 0 ? `Known here: ${known.join(", ")}.` : "Nothing may stand here.";
}
function fold(word) {
	return String(word).slice(0, 64).toLowerCase().replace(/[-_ ]/g, "");
}

export { suggestion as n, nearest as t };