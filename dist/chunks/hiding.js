import { hn as kinds } from "./ground.js";
import { a as openSecrets, l as openFinders, u as NUMBERED } from "./ground-later.js";
import { B as cameIn, H as taken, V as marksIn, _n as remembering, gn as changing, hn as answerForms, mn as codedReadings, pn as createRedactor } from "./gate.js";

// src/text/likely.ts
const patterns = [
	/(?<![\w.,$\u20ac\u00a3#-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\w-]|[.,]\d)/g,
	/(?<![\w.,-])0[1-9]\d{8,10}(?![\w-]|[.,]\d)/g,
	/(?<![\w.,-])0[1-9]\d{1,4} [/\u2013-] \d{2,8}(?: \d{2,5}){0,4}(?![\w-]|[.,]\d)/g,
	/(?<![a-z])(?:(?:tele)?(?:phone|fon)|tel|call|dial|cell|mobile?|handy|whatsapp|sms|fax|t\u00e9l\u00e9phone|tel\u00e9fono|telefono)[_ -]?(?:number|nummer|no|nr)?["'*\s:=.]{0,5}(?:(?:is|ist|at|us|me|unter|an)\b["'*\s:=.]{0,4}){0,2}(?!\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})(?<number>\+?\(?\d(?:[ ./()-]{0,2}\d){6,14})(?![\w]|[.,]\d)/gi,
	/(?<![a-z])(?:ssn|social security)(?: (?:number|no))?["'*\s:=.#]{0,5}(?:is )?(?<number>\d{3}[ -]?\d{2}[ -]?\d{4})(?![\w-])/gi,
	/(?<![\w.,-])[3-6]\d{3}(?<mark>[._\u00b7])\d{4}\k<mark>\d{4}\k<mark>\d{4}(?![\w-]|[.,]\d)/g
];
const SIGN = "@";
const address = /(?<![\p{L}\p{N}.%+-])[\p{L}\p{N}.%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;
const speltOut = /(?<![\w.+-])[\w.+-]{2,64}\s?[([{]\s?(?:at|\u00e4t)\s?[)\]}]\s?[\w-]{2,63}(?:\.|\s?[([{]\s?(?:dot|punkt)\s?[)\]}]\s?)[a-z]{2,24}(?![\w-])/gi;
const numbered = new RegExp(`(?:${NUMBERED}|kunden\\w*|id|ref|nr|no|number|nummer)["'*\\s:=.#-]{1,5}$`, "i");
function findLikely(text) {
	const addresses = text.includes(SIGN) ? [address, speltOut] : [speltOut];
	return [...patterns, ...addresses].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
		const inner = groups?.["number"];
		if (inner !== void 0) return [inner];
		return numbered.test(text.slice(Math.max(0, index - 30), index)) ? [] : [whole];
	}));
}

// src/edges/readings.ts
const ESCAPE = /\\(?:[nrt]|(?="))/g;
const EMPHASIS = /(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu;
const JOINT = /[,;=](?=\S)|(?<=(?<![\p{L}\p{N}:.])\p{L}{2,20}):(?=\S)/gu;
const STOP = /\.(?=\s|$)/g;
const TOUCHED = /\\[nrt"]|_|[,;=:]\S|\.(?:\s|$)/;
const CODES = /%[0-9a-f]{2}|\\u|\\x|&#|&(?:amp|lt|gt|quot|apos);/i;
function readingsOf(text) {
	const decoded = CODES.test(text) ? [...codedReadings(text)] : [];
	return [...new Set([text, ...decoded].flatMap((each) => [each, withRoom(each)]))].filter((each) => each !== text);
}
function withRoom(text) {
	if (!TOUCHED.test(text)) return text;
	return text.replace(ESCAPE, " ").replace(EMPHASIS, " ").replace(JOINT, " | ").replace(STOP, " ");
}

// src/edges/seams.ts
const SEAM = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\*\*|`|<!--.{0,100}?-->|<\/?[a-z]{1,10}\s?\/?>|["'][ \t]{0,3}[+.]\s{0,9}["']/gi;
const END = /\\?(?:\r?\n|\r)(?:[ \t]|>(?=[ \t]))*|(?:\\r)?\\n/g;
const [WORD, GROUPS] = [400, 40];
function glued(text) {
	const plain = text.replace(SEAM, "");
	const lines = plain.split(END);
	return {
		seamless: plain === text ? null : plain,
		pairs: lines.slice(1).flatMap((line, at) => joints(lines[at] ?? "", line)).join("\n\n"),
		columns: columnsIn(lines).join("\n\n")
	};
}
function joints(before, after) {
	if (before === "" || after === "") return [];
	const [last, first] = [lastWord(before), firstWord(after)];
	const [left, right] = [withoutHyphen(before.slice(-GROUPS).trimEnd()), after.slice(0, GROUPS).trimStart()];
	return [.../* @__PURE__ */ new Set([
		last + first,
		withoutHyphen(last) + first,
		`${left} ${right}`,
		left + right
	])];
}
function withoutHyphen(text) {
	return text.replace(/-$/, "");
}
function columnsIn(lines) {
	const found = [];
	let column = "";
	let words = 0;
	for (const line of lines) {
		const isWord = line !== "" && !/\s/.test(line.trim());
		if (words > 1 && !isWord) found.push(column + firstWord(line));
		[column, words] = isWord ? [column + line.trim(), words + 1] : [lastWord(line), 0];
	}
	return words > 1 ? [...found, column] : found;
}
function lastWord(line) {
	return /\S*$/.exec(line.slice(-WORD).trimEnd())?.[0] ?? "";
}
function firstWord(line) {
	return /^\S*/.exec(line.slice(0, WORD).trimStart())?.[0] ?? "";
}
function takenApart(word) {
	const between = `(?:${SEAM.source}|-?${END.source}|[ \\t])?`;
	const letters = [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
	return new RegExp(letters.join(between), "gi");
}

// src/edges/finding.ts
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,40}-----|$)/g;
const PIECE = 3e4;
const OVERLAP = 8e3;
const GUESSED = /* @__PURE__ */ new Set(["secret", "token that looks random"]);
async function openFinding() {
	const [secrets, personal] = await Promise.all([openSecrets("count"), openFinders(kinds, "count")]);
	const numbers = (text) => [...personal(text).map((each) => each.text), ...findLikely(text)];
	const all = (text) => [...secrets(text).map((each) => each.text), ...numbers(text)];
	const formed = (text) => secrets(text).flatMap((each) => GUESSED.has(each.name) ? [] : [each.text]);
	const apart = (piece) => {
		const { seamless, pairs, columns } = glued(piece);
		return [
			...seamless === null ? [] : all(seamless),
			...pairs === "" ? [] : [...formed(pairs), ...numbers(pairs)],
			...columns === "" ? [] : formed(columns)
		].filter((each) => !piece.includes(each));
	};
	const find = (text) => {
		const keys = [...text.matchAll(PRIVATE_KEY)].map(([key]) => key);
		const found = piecesOf(text).flatMap((piece) => [
			...untilNone(piece, all),
			...apart(piece),
			...readingsOf(piece).flatMap(all)
		]);
		return [...keys, ...found];
	};
	const isFree = (texts) => {
		const searched = texts.map(searchedIn);
		const joints = searched.flatMap((each) => each.joints).join(APART);
		return all(searched.flatMap((each) => each.whole).join(APART)).length === 0 && (joints === "" || formed(joints).length === 0 && numbers(joints).length === 0);
	};
	const findAll = (texts, most = Number.POSITIVE_INFINITY) => {
		const found = /* @__PURE__ */ new Set();
		for (const group of groupsOf(texts)) {
			if (group.length === 1 || !isFree(group)) for (const text of group) for (const each of find(text)) found.add(each);
			if (found.size >= most) break;
		}
		return found;
	};
	return {
		find,
		findAll
	};
}
const APART = `${"\n".repeat(10)}\u241e${"\n".repeat(40)}`;
const TOGETHER = 4e3;
function* groupsOf(texts) {
	let group = [];
	let length = 0;
	for (const text of texts) {
		if (length + text.length > TOGETHER && group.length > 0) {
			yield group;
			[group, length] = [[], 0];
		}
		group.push(text);
		length += text.length;
	}
	if (group.length > 0) yield group;
}
function searchedIn(text) {
	const { seamless, pairs, columns } = glued(text);
	return {
		whole: [
			text,
			...readingsOf(text),
			...seamless === null ? [] : [seamless]
		],
		joints: [pairs, columns].filter(Boolean)
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

// src/edges/hiding.ts
const MOST_KNOWN = 200;
const STARS = "***";
const MOST_SHOWN = 12e4;
let opening = null;
function openedFinding() {
	return opening ??= openFinding();
}
async function readyToHide() {
	(await openedFinding()).findAll(["", ""]);
}
async function hidingIn(texts) {
	const { find, findAll } = await openedFinding();
	const found = findAll(beginnings(texts), 201);
	if (found.size === 0) return null;
	const redactor = createRedactor(answerForms, () => []);
	for (const each of [...found].slice(0, MOST_KNOWN)) redactor.add(each);
	if (found.size <= MOST_KNOWN) return hiding(remembering(redactor.redact));
	const without = (text) => find(text).reduce((left, each) => text.includes(each) ? left.replaceAll(each, STARS) : left.replace(takenApart(each), STARS), redactor.redact(text));
	return hiding(without);
}
function* beginnings(texts) {
	for (const text of texts) yield text.slice(0, MOST_SHOWN);
}
const FIELD = /^[a-z]{1,20}(?:[A-Z][a-z]{0,20}){0,4}$/;
function hiding(change) {
	const changeText = ofBeginning(change);
	const nameOf = remembering((name) => FIELD.test(name) ? name : change(name));
	const own = (value) => changing(changeText, nameOf)(value);
	return {
		shared: changing(changeText, nameOf),
		own
	};
}
function ofBeginning(change) {
	return (text) => change(text.slice(0, MOST_SHOWN)) + text.slice(MOST_SHOWN);
}
async function hidden(report, onlooker = null) {
	const hiding = await hidingIn(textsOf(report, onlooker));
	return hiding ? taken(report, hiding) : report;
}
function* textsOf(report, onlooker) {
	const isNew = lately();
	for (const { message } of report.warnings) if (isNew(message)) yield message;
	for (const came of cameIn(report)) {
		onlooker?.see(came);
		for (const text of answered(came)) if (isNew(text)) yield text;
	}
	let last = null;
	for (const { reason, evidence } of marksIn(report)) {
		const expected = evidence?.expected ?? null;
		if (expected !== null && expected !== last) onlooker?.see(last = expected);
		for (const text of [
			reason,
			evidence?.span,
			evidence?.observed
		]) {
			if (text === void 0 || text === null || text === "" || !isNew(text)) continue;
			onlooker?.see(text);
			yield text;
		}
	}
	onlooker?.end();
}
function* answered(came) {
	if ("message" in came) {
		yield came.message;
		return;
	}
	for (const { text, toolCalls, context = [], spans = [] } of came) {
		yield text;
		yield* context;
		for (const call of toolCalls) yield call.arguments;
		for (const { error, attributes } of spans) yield `${error ?? ""}\n${JSON.stringify(attributes)}`;
	}
}
const MOST_REMEMBERED = 1e6;
function lately() {
	const known = /* @__PURE__ */ new Set();
	let length = 0;
	return (text) => {
		if (known.has(text)) return false;
		length += text.length;
		if (length > MOST_REMEMBERED) {
			known.clear();
			length = text.length;
		}
		known.add(text);
		return true;
	};
}

export { hidden, readyToHide };