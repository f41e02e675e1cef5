import { i as require_fastest_levenshtein } from "./libraries.js";
import { Fn as isOfUnits, Pn as graphemesOf, Wr as comparable } from "./ground.js";

// src/text/edits.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function editsBetween(left, right) {
	return (0, import_fastest_levenshtein.distance)(...byLetters(comparable(left, false), comparable(right, false)));
}
function byLetters(left, right) {
	if (isOfUnits(left) && isOfUnits(right)) return [left, right];
	const units = /* @__PURE__ */ new Map();
	const inUnits = (text) => graphemesOf(text).map((letter) => {
		const unit = units.get(letter) ?? String.fromCharCode(units.size);
		units.set(letter, unit);
		return unit;
	}).join("");
	return [inUnits(left), inUnits(right)];
}

export { editsBetween };