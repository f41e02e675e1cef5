// src/text/overlap.ts
const unseen = /[\u00ad\u200b-\u200d\u2060]/g;
function wordsWithPlaces(text) {
	return [...text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu)].map((match) => ({
		word: match[0].replace(unseen, "").normalize("NFC").toLowerCase(),
		from: match.index,
		to: match.index + match[0].length
	})).filter(({ word }) => word !== "");
}
const mostPlaces = 20;
function longestShared(left, right, least, excused) {
	if (left.length < least || right.length < least) return null;
	const places = placesOf(right, least);
	let best = null;
	for (let at = 0; at + least <= left.length;) {
		const starts = places.get(runAt(left, at, least)) ?? [];
		const count = Math.max(0, ...starts.map((start) => sharedFrom(left, at, right, start)));
		const run = left.slice(at, at + count);
		const [first, last] = [run[0], run.at(-1)];
		if (first && last && count > (best?.count ?? 0) && !excused(run)) best = {
			from: first.from,
			to: last.to,
			count
		};
		at += Math.max(1, count - least + 1);
	}
	return best;
}
function placesOf(words, least) {
	const places = /* @__PURE__ */ new Map();
	for (let at = 0; at + least <= words.length; at++) {
		const run = runAt(words, at, least);
		const list = places.get(run) ?? [];
		if (list.length < mostPlaces) list.push(at);
		places.set(run, list);
	}
	return places;
}
function runAt(words, at, count) {
	let run = "";
	for (let index = at; index < at + count; index++) run += `${words[index]?.word ?? ""} `;
	return run;
}
function sharedFrom(left, at, right, start) {
	let count = 0;
	while (at + count < left.length && left[at + count]?.word === right[start + count]?.word) count += 1;
	return count;
}
const longestRun = 8;
const leastLoop = 24;
function loopOfWords(text) {
	const words = wordsWithPlaces(text);
	for (let size = 1; size <= longestRun; size++) for (let at = size, same = 0; at < words.length; at++) {
		same = words[at]?.word === words[at - size]?.word ? same + 1 : 0;
		if (!(words[at + 1]?.word !== words[at + 1 - size]?.word) || same + size < leastLoop) continue;
		const [first, last] = [words[at - same - size + 1], words[at - same]];
		const run = first && last ? text.slice(first.from, last.to) : "";
		if (/\p{L}/u.test(run)) return {
			text: run,
			count: Math.floor(same / size) + 1
		};
	}
	return null;
}

export { longestShared, loopOfWords, wordsWithPlaces };