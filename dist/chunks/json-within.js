import { Yr as jsonIn } from "./ground.js";

// src/text/json-within.ts
const mostOpenings = 200;
function jsonWithin(text) {
	const found = [];
	let tried = 0;
	for (let at = text.search(/[[{]/); at >= 0 && tried < mostOpenings; tried++) {
		const end = endOf(text, at);
		const piece = end === null ? null : jsonIn(text.slice(at, end), true, "rounded");
		const isThere = piece !== null && "value" in piece;
		if (isThere) found.push(piece.value);
		const from = isThere ? end : at + 1;
		const next = text.slice(from).search(/[[{]/);
		at = next < 0 ? -1 : from + next;
	}
	return found;
}
function endOf(text, from) {
	let depth = 0;
	let quoted = false;
	for (let at = from; at < text.length; at++) {
		const letter = text[at];
		if (quoted) {
			if (letter === "\\") at++;
			else if (letter === "\"") quoted = false;
		} else if (letter === "\"") quoted = true;
		else if (letter === "{" || letter === "[") depth++;
		else if ((letter === "}" || letter === "]") && --depth === 0) return at + 1;
	}
	return null;
}

export { jsonWithin };