// src/text/likeness.ts
const GRAM = 6;
function likeness(a, b) {
	const [one, other] = [gramsOf(a), gramsOf(b)];
	const both = [...one].filter((gram) => other.has(gram)).length;
	const shorter = Math.min(one.size, other.size);
	return shorter === 0 ? 0 : both / shorter;
}
function gramsOf(content) {
	const text = content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
	return new Set(Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)));
}
function pairAlike(before, after, alike, least) {
	const pairs = before.flatMap((was) => after.map((is) => ({
		was,
		is,
		alike: alike(was, is)
	}))).filter((pair) => pair.alike > least).sort((a, b) => b.alike - a.alike);
	const [taken, found] = [/* @__PURE__ */ new Set(), []];
	for (const { was, is } of pairs) {
		if (taken.has(was) || taken.has(is)) continue;
		taken.add(was).add(is);
		found.push([was, is]);
	}
	return found;
}

export { pairAlike as n, likeness as t };