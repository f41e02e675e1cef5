import { Jn as openFinders, Wn as openSecrets, Yn as kinds } from "./ground.js";
import { Qn as plainForms, Xn as createRedactor, Zn as inDepth } from "./gate.js";

// src/edges/hiding.ts
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,40}-----|$)/g;
const PIECE = 3e4;
const OVERLAP = 8e3;
const MOST_KNOWN = 200;
const STARS = "***";
const MOST_SHOWN = 12e4;
async function hidingOf(texts) {
	const find = await openFinding();
	const found = /* @__PURE__ */ new Set();
	for (const text of new Set(texts)) for (const each of find(text.slice(0, MOST_SHOWN))) found.add(each);
	const redactor = createRedactor(plainForms, () => []);
	if (found.size === 0) return (value) => value;
	for (const each of [...found].slice(0, MOST_KNOWN)) redactor.add(each);
	if (found.size <= MOST_KNOWN) return hiding(redactor.redact);
	const without = (text) => find(text).reduce((left, each) => left.replaceAll(each, STARS), redactor.redact(text));
	return hiding(without);
}
const FIELD = /^[a-z]{1,20}(?:[A-Z][a-z]{0,20}){0,4}$/;
function hiding(change) {
	return inDepth(ofBeginning(change), (name) => FIELD.test(name) ? name : change(name));
}
function ofBeginning(change) {
	return (text) => change(text.slice(0, MOST_SHOWN)) + text.slice(MOST_SHOWN);
}
async function hidden(report) {
	return (await hidingOf(textsOf(report)))(report);
}
function* textsOf({ runs, judgements = [], verdict }) {
	for (const run of [...runs, ...judgements]) yield* answered(run);
	for (const { comparison } of verdict.checks) for (const { baseline, candidate } of comparison.pairs) for (const score of [...baseline, ...candidate]) yield* marked(score);
}
function* answered({ result }) {
	if (!result.ok) return yield result.failure.message;
	for (const { text, toolCalls } of result.value) {
		yield text;
		for (const call of toolCalls) yield call.arguments;
	}
}
function* marked({ mark, turns }) {
	for (const { reason, evidence } of [mark, ...turns.map((each) => each.mark)]) {
		yield reason;
		if (evidence?.span) yield evidence.span;
		if (evidence?.observed) yield evidence.observed;
	}
}
async function openFinding() {
	const [secrets, personal] = await Promise.all([openSecrets(), openFinders(kinds)]);
	const inPiece = (piece) => [...secrets(piece), ...personal(piece)].map(({ text }) => text);
	return (text) => {
		return [...[...text.matchAll(PRIVATE_KEY)].map(([key]) => key), ...piecesOf(text).flatMap((piece) => untilNone(piece, inPiece))];
	};
}
function piecesOf(text) {
	const pieces = [];
	for (let at = 0; at === 0 || at + OVERLAP < text.length; at += 22e3) pieces.push(text.slice(at, at + PIECE));
	return pieces;
}
function untilNone(piece, find) {
	const all = [];
	for (let left = piece;;) {
		const found = find(left);
		all.push(...found);
		const next = found.reduce((text, each) => text.replaceAll(each, " "), left);
		if (next === left) return all;
		left = next;
	}
}

export { hidden };