import { ia as once } from "./ground.js";

// src/text/sentences.ts
const never = new Set("dr mr mrs ms mx prof st rev gen col capt lt sgt hon gov sen rep messrs vs viz cf al fig figs eq nos vol pp approx ca e.g i.e eg ie u.s u.k n.b a.k.a bzw z.b d.h u.a s.o med phil rer habil vgl evtl ggf inkl zzgl nr str hr fr abs abb bd hrsg dipl ing m mm mme mlle p.ex av bd sra srta ud uds d.\u00aa ej p.ej p\u00e1g n\u00fam sig sigg dott ing avv es pag bijv dhr mevr o.a drs mw np tzw ul wg".split(" "));
const seldom = new Set("etc inc ltd co corp jr sr a.m p.m usw ff ecc ph.d b.a m.a approx no jan feb mar apr jun jul aug sep sept oct nov dec min max tel itd itp".split(" "));
const counted = new Set("no art kap tab pos ziff rn par sec ch cap ed".split(" "));
const marker = /^[ \t]{0,12}(?:[-*+\u2022\u2023\u25e6\u2013][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+|#{1,6}[ \t]+|>[ \t]?)(?:\[[ xX]\][ \t]+)?/;
const lastWord = /([\p{L}.]{1,12})\.["'\u201d\u2019\u00bb)\]*_]{0,3}\s*$/u;
const letter = /[\p{L}\p{N}]/u;
const small = /^["'\u201c\u2018\u00ab(\[*_]{0,3}\p{Ll}/u;
const ordinal = /(?<!\p{L})(?:am|vom|zum|den|der|das|dem|im|des|bis|seit|ab) \d{1,2}\.(?:\s?\d{1,2}\.)?\s*$/iu;
const asked = /[!?]["'\u201d\u2019\u00bb]\s*$/;
const told = /[\u3002\uff01\uff1f!?]["\u201d\u300d\u300f]\s*$/;
const tells = /^[\u3068\u3063]/;
const unit = /\d\s?\p{L}\.\s*$/u;
const namesake = /\p{Lu}\p{L}{2,},? sr\.\s*$/iu;
const inside = /(?<=[\p{L}\p{N}"'\u201d\u2019\u00bb)\]][.!?]["'\u201d\u2019\u00bb)\]]{0,2})\s+(?=\p{Ll})|(?<=\p{Script=Greek};)\s+/u;
const bySentence = once(() => new Intl.Segmenter("en", { granularity: "sentence" }));
function sentencesIn(text) {
	let sum = 0;
	for (const block of blocksOf(text)) {
		const pieces = [...bySentence().segment(block)].flatMap(({ segment }) => segment.split(inside));
		sum += merged(pieces.filter((piece) => letter.test(piece)));
	}
	return sum;
}
function blocksOf(text) {
	const blocks = [];
	let open = false;
	for (const raw of text.split("\n")) {
		const line = raw.replace(marker, "").trim();
		const starts = !open || line.length !== raw.trim().length;
		if (line === "") open = false;
		else if (starts) blocks.push([line]);
		else blocks.at(-1)?.push(line);
		if (line !== "") open = !/^[ \t]{0,12}#{1,6}[ \t]/.test(raw);
	}
	return blocks.map((lines) => lines.join(" "));
}
function merged(pieces) {
	return pieces.reduce((sum, piece, at) => sum + (at > 0 && goesOn(pieces[at - 1] ?? "", piece) ? 0 : 1), 0);
}
function goesOn(before, after) {
	if (ordinal.test(before.slice(-20))) return true;
	if (told.test(before.slice(-10)) && tells.test(after)) return true;
	if (asked.test(before.slice(-10))) return small.test(after);
	const word = lastWord.exec(before.slice(-20))?.[1] ?? "";
	if (word === "" || unit.test(before.slice(-20))) return false;
	const name = word.toLowerCase();
	if (never.has(name) || /^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(word)) return true;
	if (/^\p{L}$/u.test(word) && !/[ia]/i.test(word)) return true;
	if (name === "sr" && !namesake.test(before.slice(-30))) return true;
	if (/^\d/.test(after)) return counted.has(name);
	return small.test(after) && (seldom.has(name) || word.endsWith(".") || isShortened(name));
}
function isShortened(word) {
	return /^[b-df-hj-np-tv-xz\u00df]{2,6}$/.test(word);
}

export { sentencesIn };