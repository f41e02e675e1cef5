import { Wr as comparable, ti as fencesIn } from "./ground.js";

// src/text/lines.ts
const BEFORE = "^[ \\t>]{0,40}";
const item = new RegExp(`${BEFORE}(?:(?:[\u2022\u2023\u2043\u25e6\u25aa\u25ab\u30fb\\u25a0-\\u25ff]|[-*+\u2013\u2219\u00b7\u2713\u2714\u2611\u2610\u2717\u2718\u2794-\u27be] )[ \\t]*\\S|(?:\\*\\*|__)?(?:[(\uff08]?\\p{Nd}{1,4}[.)]|\\p{Nd}{1,2}-|[0-9]\\u20e3)[ \\t]+\\S|[\uff08(]?\\p{Nd}{1,4}[\u3001\uff0e\uff09]|[\u2460-\u24ff\u2474-\u2487\u3220-\u3229]|\\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\\)[ \\t]+\\S)`, "u");
const dotted = new RegExp(`${BEFORE}([a-zA-Z]|[ivxIVX]{1,5})\\.[ \\t]+\\S`, "u");
const picture = /^[ \t>]{0,40}(\p{Extended_Pictographic}) ?\S/u;
const rule = /^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
function linesIn(text) {
	return linesOf(comparable(text, false)).filter((line) => line.trim() !== "").length;
}
function bulletsIn(text) {
	const lines = linesOf(withoutFences(comparable(text, false), "\n")).filter((line) => !rule.test(line));
	const others = lines.filter((line) => !item.test(line));
	return lines.length - others.length + letteredIn(others) + picturedIn(others);
}
function letteredIn(lines) {
	const found = lines.flatMap((line) => dotted.exec(line)?.[1]?.toLowerCase() ?? []);
	return /^(?:a,b|i,ii)(?:,|$)/.test(found.join(",")) ? found.length : 0;
}
function picturedIn(lines) {
	const counts = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const found = picture.exec(line)?.[1];
		if (found !== void 0) counts.set(found, (counts.get(found) ?? 0) + 1);
	}
	return [...counts.values()].filter((each) => each > 1).reduce((sum, each) => sum + each, 0);
}
function paragraphsIn(text) {
	let sum = 0;
	let open = false;
	for (const line of linesOf(withoutFences(comparable(text, false), "(code)\n"))) {
		const blank = line.trim() === "";
		if (!blank && !open) sum++;
		open = !blank;
	}
	return sum;
}
function linesOf(text) {
	return text.split(/[\n\u0085\u2028\u2029]/);
}
function withoutFences(text, instead) {
	let end = 0;
	return fencesIn(text).map(({ from, to }) => {
		const piece = text.slice(end, from) + instead;
		end = to;
		return piece;
	}).join("") + text.slice(end);
}

export { bulletsIn, linesIn, paragraphsIn };