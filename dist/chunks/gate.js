import { C as summary, S as warning, b as setSecret, h as error, m as endGroup, v as notice, x as startGroup, y as setOutput } from "./libraries.js";
import { Aa as oneLine, Bt as isTrusted, Ct as createColumn, Da as count, Ea as clip, Et as madeWhenAsked, Fa as usd, Gt as trustIn, Ia as visible, Ji as parseJson, La as withoutFile, Lt as calibrationFile, Mt as isSameList, Nt as versionOf$1, Pt as onceEach, Rt as calibrationOf, Sa as literal, Si as suggestion, Tr as fingerprint, Ui as canonical, Vt as isUnheld, Xi as parseYaml, _ as smallerCaps, _a as escapeHtml, _i as isPlain$1, a as isInstructions, aa as FORCING, ba as linePieces, bt as readable, ci as digest, da as UserErrors, di as variable, f as readOnce, fa as allTold, ga as throwFound, ha as mistakesIn, hi as faultOfHeader, ia as once$1, la as Unreachable, li as crypto, m as addedTo, ma as located, mi as faultOfAddress, n as isOfProgram, oi as BUILT_IN, p as NOTHING_TAKEN, qi as isFields, si as inOrder, t as filesIn, ua as UserError, ui as argv, v as progressLine, vi as isSecretHeader, xt as succeeds, yi as isSendable } from "./ground.js";
import { _ as union$1, a as array, c as json$1, d as number$1, h as string, i as _null, l as literal$1, m as strictObject, o as boolean, p as record, r as _enum, s as int, t as date$1, y as toJSONSchema } from "./zod.js";
import { c as judgeOf, d as APIS, f as USUAL_API, h as usualAddress, i as lineOf, l as measureOf, n as mayLeadOn, o as cardOf, p as apiIn, r as channels, s as gaugeOf, u as measures } from "./catalogues.js";
import { createRequire } from "node:module";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { appendFileSync, closeSync, createReadStream, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, realpathSync, rmSync, statSync, writeFileSync } = $node("node:fs");
const { Readable, pipeline } = $node("node:stream");
const { once } = $node("node:events");
const { crc32 } = $node("node:zlib");
const { fileURLToPath } = $node("node:url");
const { tmpdir } = $node("node:os");
const { basename, dirname, join, parse, posix, relative, resolve, sep } = $node("node:path");
const { setImmediate: setImmediate$1, setTimeout: setTimeout$1 } = $node("node:timers/promises");
const { lstat, mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } = $node("node:fs/promises");
const { execFile, spawn } = $node("node:child_process");
const { deserialize, getHeapSpaceStatistics, getHeapStatistics, serialize, setFlagsFromString } = $node("node:v8");
const { runInNewContext } = $node("node:vm");
const { pipeline: pipeline$1 } = $node("node:stream/promises");

// src/edges/in-depth.ts
function changing(redact, nameOf, places = /* @__PURE__ */ new Map()) {
	let same = null;
	let changed = null;
	const own = {};
	const visit = (value) => {
		if (typeof value === "string") return redact(value);
		if (typeof value !== "object" || value === null || same?.has(value)) return value;
		const before = changed?.get(value);
		if (before !== void 0) return before;
		const found = Array.isArray(value) ? lookAtItems(value) : lookAtFields(value);
		if (found === "large") (same ??= /* @__PURE__ */ new Set()).add(value);
		if (found !== "changed") return value;
		const now = Array.isArray(value) ? value.map(visit) : copied(value);
		(changed ??= /* @__PURE__ */ new Map()).set(value, now);
		return now;
	};
	const lookAtItems = (items) => {
		let isSmall = items.length <= FEW;
		for (const item of items) {
			if (visit(item) !== item) return "changed";
			if (Array.isArray(item) || isLong(item)) isSmall = false;
		}
		return isSmall ? "small" : "large";
	};
	const lookAtFields = (fields) => {
		let left = FEW;
		let isSmall = true;
		for (const name in fields) {
			if (isUnshown(name, fields)) continue;
			const field = fields[name];
			const place = places.get(name) ?? placeOf(name);
			if (place.name !== name) return "changed";
			if (place.last !== field || place.seenBy !== own) {
				if (visit(field) !== field) return "changed";
				[place.last, place.seenBy] = [field, own];
			}
			if (left-- === 0 || typeof field === "object" && field !== null || isLong(field)) isSmall = false;
		}
		return isSmall || isLight(fields) ? "small" : "large";
	};
	const placeOf = (name) => {
		const place = {
			name: nameOf(name),
			last: void 0,
			seenBy: own
		};
		if (places.size < MOST_TEXTS) places.set(name, place);
		return place;
	};
	const copied = (fields) => {
		const copy = [];
		for (const name in fields) copy.push([nameOf(name), isUnshown(name, fields) ? fields[name] : visit(fields[name])]);
		return Object.fromEntries(copy);
	};
	return (value) => visit(value);
}
function isUnshown(name, fields) {
	return name === "request" && Object.getPrototypeOf(fields) !== Object.prototype;
}
const FEW = 8;
const SHORT$1 = 200;
function isLong(item) {
	return typeof item === "string" && item.length > SHORT$1;
}
const LIGHT = [
	["mark", "rule"],
	["case", "status"],
	["exam", "request"],
	["ok", "value"]
];
function isLight(fields) {
	for (let at = 0; at < LIGHT.length; at++) {
		const names = LIGHT[at];
		if (names[0] in fields && names[1] in fields) return true;
	}
	return false;
}
const MOST_TEXTS = 1e3;
function remembering(redact) {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const now = redact(text);
		if (known.size < MOST_TEXTS) known.set(text, now);
		return now;
	};
}

// src/edges/letters.ts
function lettersOf(text) {
	if (!isAscii(text)) return wide(lower(text));
	const { length } = text;
	for (let at = 0; at < length; at += 1) bytes[at] = SMALL[bytes[at] ?? 0] ?? 0;
	return {
		codes: bytes,
		length,
		text: () => lower(text)
	};
}
function bareLettersOf(text) {
	if (!isAscii(text)) return wide(lower(text.replace(/[^\p{L}\p{N}]+/gu, "")));
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const small = BARE[bytes[at] ?? 0] ?? 0;
		if (small !== 0) bytes[length++] = small;
	}
	return {
		codes: bytes,
		length,
		text: () => bytes.toString("latin1", 0, length)
	};
}
function lower(text) {
	return text.replaceAll("\u0130", "i").toLowerCase();
}
function wide(text) {
	const buffer = Buffer.from(text, "utf16le");
	return {
		codes: new Uint16Array(buffer.buffer, buffer.byteOffset, text.length),
		length: text.length,
		text: () => text
	};
}
const MOST$2 = 1 << 22;
let bytes = Buffer.alloc(65536);
function isAscii(text) {
	const { length } = text;
	if (length > MOST$2) return false;
	if (length + 4 > bytes.length) bytes = Buffer.alloc(2 * length + 4);
	return bytes.write(text, "utf8") === length;
}
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const SMALL = Uint8Array.from(ASCII, (letter) => letter.toLowerCase().charCodeAt(0));
const BARE = Uint8Array.from(ASCII, (letter, code) => /[\dA-Za-z]/.test(letter) ? SMALL[code] ?? 0 : 0);

// src/edges/secret-forms.ts
const LONG$1 = 16;
const NUMBER = 10;
const BASE64 = 4 / 3;
const BASE32 = 8 / 5;
const HEX = 2;
function answerForms(secret) {
	return plainForms(secret, NUMBER);
}
function plainForms(secret, long = LONG$1) {
	const partial = secret.length >= long;
	return distinct([secret, [...secret].reverse().join("")]).map((text) => ({
		text,
		partial,
		rate: 1
	}));
}
function keyForms(secret) {
	const partial = secret.length >= LONG$1;
	const escaped = distinct([
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		literal(secret),
		escapeHtml(secret)
	]).map((text) => ({
		text,
		partial,
		rate: 1
	}));
	return [
		...plainForms(secret),
		...escaped,
		...encoded({
			text: secret,
			partial,
			rate: 1
		})
	];
}
function nestedForms(secret) {
	return encoded({
		text: secret,
		partial: secret.length >= LONG$1,
		rate: 1
	}).flatMap(encoded);
}
const NESTED = /(?<![\dA-Za-z])(?!(?:[\da-f]{40}|[\da-f]{64})(?![\dA-Za-z]))[\dA-Za-z]{14}/;
const RUN = 14;
function mayNest(text) {
	const isPlain = (at) => IS_PLAIN[text.charCodeAt(at)] === 1;
	for (let at = 13; at < text.length; at += RUN) {
		if (!isPlain(at)) continue;
		let [from, to] = [at, at + 1];
		while (from > 0 && isPlain(from - 1)) from -= 1;
		while (to < text.length && isPlain(to)) to += 1;
		if (to - from >= RUN) return NESTED.test(text);
	}
	return false;
}
const IS_PLAIN = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\dA-Za-z]/.test(String.fromCharCode(code))));
function bareForms(secret) {
	const partial = secret.length >= LONG$1;
	return [...plainForms(secret), ...encoded({
		text: secret,
		partial,
		rate: 1
	})].map((form) => ({
		...form,
		text: bare(form.text),
		rate: form.rate * 1.5
	}));
}
function bare(text) {
	return text.replace(/[^\p{L}\p{N}]/gu, "");
}
function encoded({ text, partial, rate }) {
	const buffer = Buffer.from(text);
	const of = (texts, by) => distinct(texts).map((each) => ({
		text: each,
		partial,
		rate: rate * by
	}));
	return [
		...of([
			0,
			1,
			2
		].flatMap((shift) => base64At(buffer, shift)), BASE64),
		...of([
			0,
			1,
			2,
			3,
			4
		].map((shift) => base32At(buffer, shift)), BASE32),
		...of([buffer.toString("hex")], HEX)
	];
}
function base64At(buffer, shift) {
	const own = Buffer.concat([Buffer.alloc(shift), buffer]).toString("base64").replace(/=+$/, "").slice(Math.ceil(shift * BASE64), Math.floor((shift + buffer.length) * BASE64));
	return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
}
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function base32At(buffer, shift) {
	let text = "";
	let bits = 0;
	let held = 0;
	for (const byte of Buffer.concat([Buffer.alloc(shift), buffer])) {
		held = held << 8 | byte;
		for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[held >> bits - 5 & 31];
		held &= 31;
	}
	return text.slice(Math.ceil(shift * BASE32), Math.floor((shift + buffer.length) * BASE32));
}
function distinct(texts) {
	return [...new Set(texts)];
}

// src/edges/sieve.ts
const GRAM$1 = 4;
const BITS = 5;
const MASK = (1 << 20) - 1;
const NO_GRAMS = /* @__PURE__ */ new Uint32Array(32768);
const MOST_ROW = 100;
function createSieve() {
	const [plain, apart] = [noMarks(), noMarks()];
	let isBlind = false;
	const addTo = (marks) => (form, least) => {
		isBlind ||= ASTRAL.test(form);
		mark(marks, form, least);
	};
	return {
		addPlain: addTo(plain),
		addApart: addTo(apart),
		mayHold: (text) => isBlind || mayHold(text, plain, apart)
	};
}
const ASTRAL = /[\ud800-\udfff]/;
function noMarks() {
	return {
		grams: NO_GRAMS,
		row: MOST_ROW
	};
}
function mark(marks, form, least) {
	if (marks.grams === NO_GRAMS) marks.grams = new Uint32Array(NO_GRAMS.length);
	const { grams } = marks;
	if (BEYOND.test(form)) knowAll();
	marks.row = Math.min(marks.row, least - GRAM$1 + 1);
	let gram = 0;
	for (let at = 0; at < form.length; at += 1) {
		gram = (gram << BITS | kinds[form.charCodeAt(at)] & VALUE) & MASK;
		if (at >= 3) grams[gram >> 5] |= 1 << (gram & 31);
	}
}
const PIECE$2 = 16384;
const ROOM$2 = 16488;
const SHORT = 64;
const units = Buffer.alloc(2 * ROOM$2);
const codes = new Uint16Array(units.buffer, units.byteOffset, ROOM$2);
const letters = new Uint16Array(ROOM$2);
function mayHold(text, plain, apart) {
	let [held, bare] = [0, 0];
	for (let from = 0; from < text.length; from += PIECE$2) {
		const piece = text.length > PIECE$2 ? text.slice(from, from + PIECE$2) : text;
		const end = held + piece.length;
		if (piece.length > SHORT) units.write(piece, 2 * held, "utf16le");
		else for (let at = 0; at < piece.length; at += 1) codes[held + at] = piece.charCodeAt(at);
		for (let at = held; at < end; at += 1) {
			const code = codes[at];
			letters[bare] = code;
			bare += kinds[code] >> BITS;
		}
		if (isIn(codes, end, plain) || isIn(letters, bare, apart)) return true;
		if (from + PIECE$2 >= text.length) return false;
		held = carried(codes, end, plain);
		bare = carried(letters, bare, apart);
	}
	return false;
}
function isIn(read, length, marks) {
	const { grams, row } = marks;
	const end = length - GRAM$1;
	for (let at = row - 1; at <= end; at += row) {
		const gram = (kinds[read[at]] & VALUE) << 15 | (kinds[read[at + 1]] & VALUE) << 10 | (kinds[read[at + 2]] & VALUE) << 5 | kinds[read[at + 3]] & VALUE;
		if (grams[gram >> 5] >> (gram & 31) & 1 && rowAround(read, at, end, grams) >= row) return true;
	}
	return false;
}
function rowAround(read, at, end, grams) {
	const isKnown = (from) => {
		let gram = 0;
		for (let next = from; next < from + GRAM$1; next += 1) gram = gram << BITS | kinds[read[next]] & VALUE;
		return (grams[gram >> 5] >> (gram & 31) & 1) === 1;
	};
	let [from, to] = [at, at];
	while (from > 0 && isKnown(from - 1)) from -= 1;
	while (to < end && isKnown(to + 1)) to += 1;
	return to - from + 1;
}
function carried(read, length, { row }) {
	const held = Math.min(length, row + GRAM$1 - 2);
	read.copyWithin(0, length - held, length);
	return held;
}
const VALUE = 31;
const LETTER = 32;
const IS_LETTER = /[\p{L}\p{N}]/u;
const SPECIAL = {
	"\u0130": "i",
	\u03c2: "\u03c3"
};
const BEYOND = /[^\0-\u00ff]/;
const kinds = /* @__PURE__ */ new Uint8Array(65536);
for (let code = 0; code < 256; code += 1) kinds[code] = kindOf$2(code);
for (const code of [304, 8490]) kinds[code] = kindOf$2(code);
let isAllKnown = false;
function knowAll() {
	if (isAllKnown) return;
	for (let code = 256; code < 65536; code += 1) kinds[code] = kindOf$2(code);
	isAllKnown = true;
}
function kindOf$2(code) {
	const letter = String.fromCharCode(code);
	const small = (SPECIAL[letter] ?? letter.toLowerCase()).charCodeAt(0);
	return (small ^ small >> 5 ^ small >> 10) & VALUE | (IS_LETTER.test(letter) ? LETTER : 0);
}

// src/edges/placed-readings.ts
const CODED = /%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,6}\}|\\x[0-9a-f]{2}|&#x[0-9a-f]{1,6};?|&#\d{1,7};?|&(?:amp|lt|gt|quot|apos);|\\["\\/nrt]/gi;
const NAMED = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
const DEEPEST = 3;
const BETWEEN = /\s+(?:> ?)?|\\[nrt]/g;
const SQUEEZABLE = /%\s*[\da-f]|\\\s*[ux]|&\s*#/i;
function decodedReadings(text) {
	const squeezed = SQUEEZABLE.test(text) ? readingOf(text, BETWEEN, nothing$1) : null;
	const inside = squeezed ? placedInside(squeezed.text).map((reading) => within(squeezed, reading)) : [];
	return [...placedInside(text), ...inside];
}
function placedInside(text) {
	const found = [];
	for (let reading = decoded$1(text); reading && found.length < DEEPEST; reading = decoded$1(reading.text)) {
		const outer = found.at(-1);
		found.push(outer ? within(outer, reading) : reading);
	}
	return found;
}
const READ_OTHERWISE = /[%\\&]|\[-|\{\+/;
function* otherReadings(text) {
	yield* codedReadings(text);
	if (!DIFF.test(text)) return;
	for (const marks of [GONE$1, COME]) {
		const reading = text.replace(marks, "");
		if (reading !== text) yield reading;
	}
}
function* codedReadings(text) {
	yield* readingsInside(text);
	const squeezed = SQUEEZABLE.test(text) ? text.replace(BETWEEN, "") : text;
	if (squeezed !== text) yield* readingsInside(squeezed);
}
function* readingsInside(text) {
	let inner = text;
	for (let depth = 0; depth < DEEPEST && ENCODED.test(inner); depth += 1) {
		const outer = inner;
		inner = outer.replace(CODED, (code) => meaning(code) ?? code);
		if (inner === outer) return;
		yield inner;
	}
}
function within(outer, { text, places, ends }) {
	return {
		text,
		places: places.map((at) => outer.places[at] ?? at),
		ends: ends.map((end) => outer.ends[end - 1] ?? end)
	};
}
const ENCODED = /[%\\&]/;
function decoded$1(text) {
	return ENCODED.test(text) ? readingOf(text, CODED, meaning) : null;
}
const GONE$1 = /\[-|-\]|\{\+[^}]*\+\}/g;
const COME = /\{\+|\+\}|\[-[^\]]*-\]/g;
const DIFF = /\[-|\{\+/;
function diffReadings(text) {
	if (!DIFF.test(text)) return [];
	return [GONE$1, COME].flatMap((marks) => readingOf(text, marks, nothing$1) ?? []);
}
function readingOf(text, pattern, meant) {
	const places = new Int32Array(text.length);
	const ends = new Int32Array(text.length);
	let out = "";
	let done = 0;
	const copy = (to) => {
		for (let at = done; at < to; at += 1) {
			places[out.length + at - done] = at;
			ends[out.length + at - done] = at + 1;
		}
		out += text.slice(done, to);
	};
	for (const match of text.matchAll(pattern)) {
		const words = meant(match[0]);
		if (words === null) continue;
		copy(match.index);
		done = match.index + match[0].length;
		places.fill(match.index, out.length, out.length + words.length);
		ends.fill(done, out.length, out.length + words.length);
		out += words;
	}
	if (done === 0) return null;
	copy(text.length);
	return {
		text: out,
		places: places.subarray(0, out.length),
		ends: ends.subarray(0, out.length)
	};
}
function nothing$1() {
	return "";
}
function meaning(code) {
	const sign = code.charAt(0);
	if (sign === "%") return character(code.slice(1), 16);
	if (sign === "\\") {
		if (code.length > 2) return character(code.slice(2).replace("{", ""), 16);
		return /[nrt]/i.test(code) ? " " : code.charAt(1);
	}
	if (code.charAt(1) !== "#") return NAMED[code.slice(1, -1).toLowerCase()] ?? null;
	return /^&#x/i.test(code) ? character(code.slice(3), 16) : character(code.slice(2), 10);
}
function character(digits, base) {
	const code = Number.parseInt(digits, base);
	return code > 1114111 ? null : String.fromCodePoint(code);
}
function bareReading(text) {
	const places = new Int32Array(text.length);
	const kept = [];
	let length = 0;
	for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		const [word] = match;
		for (let at = 0; at < word.length; at += 1) places[length + at] = match.index + at;
		length += word.length;
		kept.push(word);
	}
	const used = places.subarray(0, length);
	return {
		text: kept.join(""),
		places: used,
		ends: used.map((at) => at + 1)
	};
}
function asItStands(json) {
	return json.includes("\\") ? json.replace(/\\(?:u([0-9a-f]{4})|.)/gi, unescaped) : json;
}
function unescaped(escape, code) {
	if (code !== void 0) return String.fromCharCode(Number.parseInt(code, 16));
	return ESCAPES[escape] ?? escape.charAt(1);
}
const ESCAPES = {
	"\\n": "\n",
	"\\r": "\r",
	"\\t": "	",
	"\\b": "\b",
	"\\f": "\f"
};

// src/edges/redact.ts
const STARS = "***";
const MOST_CLEAN = 2e3;
const LEAST = 6;
const END = 8;
const WITHIN = 12;
const GRAM = 4;
const STEP = 3;
const HASHES = 1 << 18;
const NO_MARKS = new Uint8Array(HASHES);
function hashAt(codes, at) {
	let hash = 0;
	for (let next = at; next < at + GRAM; next += 1) hash = hash * 31 + (codes[next] ?? 0);
	return hash & 262143;
}
function gramAt(codes, at) {
	let gram = "";
	for (let next = at; next < at + GRAM; next += 1) gram += String.fromCharCode(codes[next] ?? 0);
	return gram;
}
function emptyIndex() {
	return {
		grams: /* @__PURE__ */ new Map(),
		marks: NO_MARKS
	};
}
function createRedactor(forms = keyForms, nested = nestedForms) {
	const waiting = [];
	const known = {
		whole: emptyIndex(),
		bare: emptyIndex()
	};
	const sieve = createSieve();
	const learnPlain = (form) => {
		learn(known.whole, form);
		if (form.text.length >= LEAST) sieve.addPlain(form.text, leastOf(form));
	};
	const clean = /* @__PURE__ */ new Set();
	let nameOf = null;
	let places = /* @__PURE__ */ new Map();
	const learnNested = (text) => {
		if (waiting.length > 0 && mayNest(text)) for (const line of waiting.splice(0)) nested(line).forEach(learnPlain);
	};
	const searched = (text) => {
		learnNested(text);
		return isClean(text, sieve) ? text : without(text, known);
	};
	const remembered = (text) => {
		if (clean.has(text)) return text;
		const out = searched(text);
		if (out !== text || text.length > MOST_CLEAN) return out;
		if (clean.size >= MOST_CLEAN) clean.clear();
		clean.add(text);
		return out;
	};
	const isNeeded = () => known.whole.grams.size > 0;
	const openDeep = () => changing(remembered, nameOf ??= remembering(remembered), places);
	const isFree = (json) => {
		const text = asItStands(json);
		learnNested(text);
		return !READ_OTHERWISE.test(text) && !sieve.mayHold(text);
	};
	const deep = (value) => isNeeded() ? openDeep()(value) : value;
	return {
		add: (secret) => {
			const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
			clean.clear();
			nameOf = null;
			places = /* @__PURE__ */ new Map();
			for (const line of lines.filter(({ length }) => length >= LEAST)) {
				forms(line).forEach(learnPlain);
				for (const form of bareForms(line)) {
					learn(known.bare, form);
					if (form.text.length >= LEAST) sieve.addApart(form.text, leastOf(form));
				}
				waiting.push(line);
			}
		},
		redact: (text) => isNeeded() ? searched(text) : text,
		deep: Object.assign(deep, {
			isNeeded,
			isFree: (json) => !isNeeded() || isFree(json)
		}),
		openDeep: () => isNeeded() ? openDeep() : (value) => value
	};
}
function isClean(text, sieve) {
	if (sieve.mayHold(text)) return false;
	if (!READ_OTHERWISE.test(text)) return true;
	for (const reading of otherReadings(text)) if (sieve.mayHold(reading)) return false;
	return true;
}
function learn(index, form) {
	if (form.text.length < LEAST) return;
	const letters = lettersOf(form.text);
	const lowered = {
		...form,
		text: letters.text()
	};
	if (index.marks === NO_MARKS) index.marks = new Uint8Array(HASHES);
	for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
		const gram = lowered.text.slice(at, at + GRAM);
		const there = index.grams.get(gram);
		if (there) there.push([lowered, at]);
		else index.grams.set(gram, [[lowered, at]]);
		index.marks[hashAt(letters.codes, at)] = 1;
	}
}
function leastOf({ text: { length }, partial, rate }) {
	return partial ? Math.min(length, Math.ceil(END * rate)) : length;
}
function common(text, at, { text: form, partial, rate }, hit) {
	let before = 0;
	while (before < hit && before < at && text[at - before - 1] === form[hit - before - 1]) before += 1;
	let after = GRAM;
	while (hit + after < form.length && text[at + after] === form[hit + after]) after += 1;
	const length = before + after;
	const found = [at - before, at + after];
	if (length === form.length) return found;
	const atEnd = before === hit || hit + after === form.length;
	return partial && length >= (atEnd ? END : WITHIN) * rate ? found : null;
}
const NONE$3 = [];
function stretches({ codes, length, text: read }, index) {
	let found = null;
	let text = null;
	for (let at = 0; at + GRAM <= length; at += STEP) {
		if (index.marks[hashAt(codes, at)] === 0) continue;
		const hits = index.grams.get(gramAt(codes, at));
		if (!hits) continue;
		text ??= read();
		let end = 0;
		for (const [form, hit] of hits) {
			const stretch = common(text, at, form, hit);
			if (!stretch) continue;
			(found ??= []).push(stretch);
			end = Math.max(end, stretch[1]);
		}
		at = Math.max(at, end - LEAST - STEP);
	}
	return found ?? NONE$3;
}
function stretchesIn({ text, places, ends }, index) {
	return stretches(lettersOf(text), index).map(([from, to]) => [places[from] ?? 0, ends[to - 1] ?? 0]);
}
function allStretches(text, { whole, bare }) {
	const plain = stretches(lettersOf(text), whole);
	const spread = spreadIn(text, bare, () => bareReading(text));
	const inReadings = [...decodedReadings(text), ...diffReadings(text)].flatMap((reading) => [...stretchesIn(reading, whole), ...spreadIn(reading.text, bare, () => within(reading, bareReading(reading.text)))]);
	if (plain.length + spread.length + inReadings.length === 0) return NONE$3;
	return [
		...plain,
		...spread,
		...inReadings
	].sort((one, other) => one[0] - other[0]);
}
function spreadIn(text, bare, placed) {
	const found = stretches(bareLettersOf(text), bare);
	if (found.length === 0) return found;
	const { places, ends } = placed();
	return found.map(([from, to]) => [places[from] ?? 0, ends[to - 1] ?? 0]);
}
function without(text, known) {
	const found = allStretches(text, known);
	if (found.length === 0) return text;
	let out = "";
	let done = 0;
	for (const [from, to] of found) {
		if (from >= done) out += text.slice(done, from) + STARS;
		done = Math.max(done, to);
	}
	return out + text.slice(done);
}

// src/edges/log.ts
const LONGEST_ANNOTATION = 4096;
const ANNOTATE = {
	error,
	warning,
	notice
};
function createLog(env, put = write, beside = writeBeside) {
	const onActions = env["GITHUB_ACTIONS"] === "true";
	const isRead = onActions || Boolean(env["GITHUB_RUN_ID"]);
	const { add, redact, deep, openDeep } = createRedactor();
	const clean = (text) => redact(visible(text));
	const plain = (text) => onActions ? disarmed(clean(text)) : clean(text);
	const lines = (text, before) => clean(text).split("\n").map((line) => `${before}${isRead ? disarmed(line) : line}\n`).join("");
	const answer = (text) => put(lines(text, ""));
	const annotateTo = (to) => {
		return (level, message, file, line) => {
			const isNamed = !line && file !== null && message.startsWith(`${file} `);
			const place = file && !isNamed ? `${file}${line ? `:${line}` : ""}: ` : "";
			const said = place === "" ? message : withoutFile(message, file);
			if (!onActions) return to(lines(`${level}: ${place}${said}`, ""));
			ANNOTATE[level](disarmed(clip(clean(message), LONGEST_ANNOTATION)), {
				...file ? { file: plain(file) } : {},
				...line ? { startLine: line } : {}
			});
		};
	};
	const groupTo = (to) => {
		return (title, text) => {
			if (!onActions) return to(lines(title, "") + lines(text, "| "));
			startGroup(plain(title));
			to(lines(text, "| "));
			endGroup();
		};
	};
	const voice = (to) => ({
		say: (text) => to(lines(text, "")),
		answer,
		foreign: (text) => to(lines(text, "| ")),
		group: groupTo(to),
		annotate: annotateTo(to),
		output: (name, value) => {
			if (onActions && env["GITHUB_OUTPUT"]) setOutput(name, redact(value));
		},
		summarize: async (body) => {
			if (onActions && env["GITHUB_STEP_SUMMARY"]) await summary.emptyBuffer().addRaw(redact(body)).write();
		},
		mask: (secret) => {
			add(secret);
			if (onActions) linesOf(secret).forEach(setSecret);
		},
		apart: () => voice(beside),
		redact,
		deep,
		openDeep
	});
	return voice(put);
}
function linesOf(secret) {
	const trimmed = secret.trim();
	if (/[\r\n]/.test(trimmed)) return trimmed.split(/[\r\n]+/).filter((line) => line.trim().length >= 4);
	return trimmed === "" ? [] : [trimmed];
}
function disarmed(line) {
	return line.replaceAll("##[", "#\u200b#[").replace(/^(\s*)::/, "$1:\u200b:");
}
function write(text) {
	for (const piece of piecesOf(text)) process.stdout.write(piece);
}
function writeBeside(text) {
	process.stderr.write(text);
}
function piecesOf(text) {
	return text.length <= PIECE$1 ? [text] : text.match(/[^]{1,65536}\n|[^]+$/g) ?? [];
}
const PIECE$1 = 65536;
function openTerminal() {
	return process.stderr;
}
function catchLastWords(log, tell = nothing) {
	process.stdout.on("error", () => void 0);
	const say = (error) => {
		log.foreign(error instanceof Error ? error.stack ?? error.message : String(error));
		endAfter(tell(error));
	};
	process.on("uncaughtException", say);
	process.on("unhandledRejection", say);
	process.removeAllListeners("warning");
	process.on("warning", (warning) => log.foreign(warning.message));
}
async function nothing() {}
const LAST_MS = 4500;
async function endAfter(words, code = 1) {
	const late = new Promise((resolve) => setTimeout(resolve, LAST_MS));
	await Promise.race([words.catch(() => void 0), late]);
	process.stdout.write("", () => process.exit(code));
	endUnlessRead(code, process.stdout.writableLength);
}
const UNREAD_MS = 2e3;
function endUnlessRead(code, before) {
	setTimeout(() => {
		const left = process.stdout.writableLength;
		if (left < before) endUnlessRead(code, left);
		else process.exit(code);
	}, UNREAD_MS);
}
function waitForNobody() {
	process.stdout.write("", () => setTimeout(() => process.exit(), 200).unref());
}
async function unheard(work) {
	const own = process.stdout.write;
	let printed = "";
	process.stdout.write = (chunk, ...rest) => {
		printed += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
		for (const done of rest) if (typeof done === "function") done();
		return true;
	};
	try {
		return {
			value: await work(),
			printed
		};
	} finally {
		process.stdout.write = own;
	}
}

// src/edges/ownership.ts
let ours = false;
function ownProcess() {
	ours = true;
}
function isOurs() {
	return ours;
}

// src/edges/off.ts
async function unlessOff(off) {
	if (off?.aborted) await never();
}
function never() {
	return new Promise(() => void 0);
}

// src/edges/calling-off.ts
const FAILED = {
	SIGINT: 1,
	SIGTERM: 1
};
const AT_HOME = {
	SIGINT: 130,
	SIGTERM: 143
};
const GRACE_MS = 700;
function onCallingOff({ say, tell, codes = FAILED }) {
	const off = new AbortController();
	let isEnding = false;
	const hear = (signal) => {
		if (off.signal.aborted) return;
		off.abort();
		if (!isEnding) say("Called off: nothing more is asked; what is under way has a moment to come.");
		endAfter(isEnding ? never() : setTimeout$1(GRACE_MS).then(tell), codes[signal]);
	};
	process.on("SIGINT", hear);
	process.on("SIGTERM", hear);
	return {
		off: off.signal,
		unlessOff: async () => {
			await unlessOff(off.signal);
			isEnding = true;
		}
	};
}

// src/edges/basis.ts
async function ofMerge(sha, head, repository) {
	if (!sha || sha === head || !await isThere$1(sha, repository)) return null;
	const [first, second, ...more] = await repository.parents(sha);
	if (!first || second !== head || more.length > 0) return null;
	await repository.need([first]);
	return {
		base: first,
		basis: {
			is: "merge",
			doubt: null
		}
	};
}
async function whereLeft(tip, head, [left, other], repository) {
	const bases = await repository.mergeBases(tip, head);
	const [only, ...more] = bases ?? [];
	if (only && more.length === 0) return {
		base: only,
		basis: {
			is: left,
			doubt: null
		}
	};
	return {
		base: tip,
		basis: {
			is: other,
			doubt: bases === null ? "out-of-reach" : only ? "several-merge-bases" : "unrelated"
		}
	};
}
const NONE$2 = /^0+$/;
async function ofPush(push, head, defaultBranch, repository) {
	const last = push.before && !NONE$2.test(push.before) ? push.before : null;
	if (last && await isThere$1(last, repository)) return {
		base: last,
		basis: {
			is: "before",
			doubt: null
		}
	};
	const found = await fromDefault(push, head, defaultBranch, repository);
	return last && !found.basis.doubt ? {
		...found,
		basis: {
			...found.basis,
			doubt: "before-gone"
		}
	} : found;
}
async function fromDefault(push, head, defaultBranch, repository) {
	const isDefault = push.ref === `refs/heads/${defaultBranch}`;
	const tip = defaultBranch && !isDefault ? await repository.tip(defaultBranch) : null;
	const left = tip ? await whereLeft(tip, head, ["left-default", "default-tip"], repository) : null;
	if (left && left.base !== head) return left;
	const isNewBranch = push.before !== void 0 && push.ref?.startsWith("refs/heads/");
	if (left && isNewBranch) return {
		base: head,
		basis: {
			is: "itself",
			doubt: null
		}
	};
	return beforeFirst(push.commits?.[0]?.id ?? head, head, repository);
}
async function beforeFirst(first, head, repository) {
	const from = first !== head && await isThere$1(first, repository) ? first : head;
	const [parent] = await repository.parents(from);
	if (!parent) return {
		base: repository.nothing,
		basis: {
			is: "nothing",
			doubt: null
		}
	};
	await repository.need([parent]);
	return {
		base: parent,
		basis: {
			is: from === head ? "parent" : "first-pushed",
			doubt: null
		}
	};
}
async function isThere$1(commit, repository) {
	return repository.need([commit]).then(() => true, () => false);
}

// src/edges/event.ts
const NONE$1 = /^0+$/;
const EVENTS = [
	"pull_request",
	"pull_request_target",
	"merge_group",
	"push",
	"workflow_dispatch",
	"workflow_run",
	"schedule"
];
async function proposalOf(event, asked, repository, findPull) {
	if (!EVENTS.includes(event.name)) throw refused$1(event.name);
	const payload = await pulledIn(event, await readPayload(event.path), findPull);
	const found = await revisions(event, payload, asked, repository);
	const base = asked.base ? await named(asked.base, repository) : found.base;
	const head = asked.head ? await named(asked.head, repository) : found.head;
	if (!base || !head) throw new UserError(`the event ${event.name} does not say what to compare`, null, "Set the inputs `base` and `head`, for instance base: origin/main.");
	const opened = payload.action === "opened";
	const { basis, ...rest } = found;
	const commit = asked.head ? head : found.commit;
	const isNamed = base !== found.base || head !== found.head;
	return {
		...rest,
		event: event.name,
		base,
		head,
		commit,
		opened,
		...basis && !isNamed ? { basis } : {}
	};
}
async function aboutEvent(event) {
	const payload = await readPayload(event.path).catch(() => ({}));
	const nothing = {
		event: event.name,
		base: "",
		head: "",
		opened: payload.action === "opened"
	};
	try {
		return {
			...nothing,
			...aboutOf(event, payload)
		};
	} catch {
		return {
			...nothing,
			commit: "",
			pull: null,
			trusted: false
		};
	}
}
async function revisions(event, payload, { base: ownBase, head: ownHead, isAlone = false }, repository) {
	const about = aboutOf(event, payload);
	if (ownBase && ownHead) return {
		...about,
		base: null,
		head: null,
		basis: null
	};
	if (payload.pull_request) return {
		...about,
		...await ofPull(event, payload.pull_request, repository)
	};
	if (event.name === "schedule" && !isAlone) return {
		...about,
		base: null,
		head: null,
		basis: null
	};
	if (payload.merge_group) {
		const { base_sha: base, head_sha: head } = payload.merge_group;
		await repository.need([base, head]);
		return {
			...about,
			base,
			head,
			basis: {
				is: "queue",
				doubt: null
			}
		};
	}
	return {
		...about,
		...await ofBranch(event, payload, isAlone, repository)
	};
}
function refused$1(name) {
	return new UserError(`the event ${name || "(none)"} is none that a proposal comes from`, null, `Use ${EVENTS.slice(0, -1).join(", ")} or ${EVENTS.at(-1)}.`);
}
async function pulledIn(event, payload, findPull) {
	const { workflow_run: run } = payload;
	if (event.name !== "workflow_run" || !run) return payload;
	const from = run.head_repository?.full_name;
	const commit = run.head_sha;
	const isPull = run.event === "pull_request" && run.head_branch && from;
	const pull = isPull ? await findPull({
		commit,
		branch: run.head_branch,
		from
	}) : null;
	if (!pull) throw new UserError(`no open pull request shows ${commit.slice(0, 7)}, which the run of the other workflow was about`, null, isPull ? "Nothing has to be done where it was closed, or has moved on: then its newer run counts." : "Let the other workflow run on pull_request.");
	const base = {
		sha: pull.base,
		repo: { full_name: "" }
	};
	const head = {
		sha: pull.head,
		repo: pull.isOurs ? base.repo : null
	};
	return { pull_request: {
		number: pull.number,
		head,
		base
	} };
}
async function labelledIn(event) {
	const { action, label, sender, pull_request: pull } = await readPayload(event.path).catch(() => ({}));
	if (action !== "labeled" || label?.name !== "micro-metrics: run" || !pull) return null;
	const { login: author = "", type } = sender ?? {};
	return {
		pull: pull.number,
		author,
		isPerson: author !== "" && type === "User"
	};
}
function aboutOf(event, payload) {
	const { pull_request: pull, merge_group: group } = payload;
	if (!pull) return {
		commit: group?.head_sha ?? event.sha,
		pull: null,
		trusted: true
	};
	const trusted = pull.head.repo?.full_name === pull.base.repo.full_name;
	return {
		commit: pull.head.sha,
		pull: pull.number,
		trusted
	};
}
async function ofBranch(event, payload, isAlone, repository) {
	const { after } = payload;
	const isGone = after !== void 0 && NONE$1.test(after);
	const sha = after && !isGone ? after : event.sha;
	if (!sha) return {
		base: null,
		head: null,
		basis: null
	};
	await repository.need([sha]);
	const head = await repository.commit(sha) ?? sha;
	if (isAlone || isGone) return {
		base: head,
		head,
		commit: head,
		basis: {
			is: "itself",
			doubt: null
		}
	};
	const main = payload.repository?.default_branch ?? null;
	return {
		head,
		commit: head,
		...await ofPush(payload, head, main, repository)
	};
}
async function ofPull(event, { head, base }, repository) {
	const merge = await ofMerge(event.sha, head.sha, repository);
	if (merge) return {
		head: event.sha,
		...merge
	};
	await repository.need([head.sha, base.sha]);
	const left = await whereLeft(base.sha, head.sha, ["merge-base", "base-tip"], repository);
	return {
		head: head.sha,
		...left
	};
}
async function named(name, repository) {
	if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) {
		await repository.need([name]);
		return await repository.commit(name) ?? name;
	}
	const found = await repository.commit(name) ?? await repository.tip(name.replace(/^origin\//, ""));
	if (found) return found;
	throw new UserError(`there is no revision "${name}" in this clone`, null, "Give a commit id, or fetch the branch first.");
}
async function readPayload(path) {
	if (!path) return {};
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		throw new UserError(`the event file ${path} can't be read`, null, "GITHUB_EVENT_PATH names the file that the runner wrote.");
	}
}

// src/edges/temporary.ts
const left = /* @__PURE__ */ new Set();
let isWatching = false;
function temporaryFolder(prefix) {
	if (!isWatching) process.on("exit", clear);
	isWatching = true;
	const folder = madeIn(tmpdir(), prefix);
	left.add(folder);
	return folder;
}
function madeIn(parent, prefix) {
	try {
		return mkdtempSync(join(parent, prefix));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Unreachable(`${why}: no temporary folder could be made`, "Have `TMPDIR` name a folder that is there, may be written to and has room.");
	}
}
async function removeTemporary(folder) {
	await rm(folder, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	left.delete(folder);
}
function removeSmall(folder) {
	rmSync(folder, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	left.delete(folder);
}
function clear() {
	for (const folder of left) try {
		removeSmall(folder);
	} catch {}
}

// src/edges/git/checkout.ts
function borrow(directory) {
	const found = find(directory);
	const own = temporaryFolder("micro-metrics-git-");
	const objects = join(own, "objects");
	mkdirSync(join(objects, "info"), { recursive: true });
	mkdirSync(join(own, "refs"));
	writeFileSync(join(own, "HEAD"), "ref: refs/heads/none\n");
	writeFileSync(join(own, "config"), found.isSha256 ? SHA256 : SHA1);
	writeFileSync(join(objects, "info/alternates"), `${found.objects}\n`);
	if (found.shallow !== null) writeFileSync(join(own, "shallow"), found.shallow);
	return {
		at: [`--git-dir=${own}`],
		objects,
		isShallow: found.shallow !== null,
		nothing: found.isSha256 ? NOTHING$4.sha256 : NOTHING$4.sha1,
		remove: () => removeSmall(own)
	};
}
const SHA1 = "[core]\n	repositoryformatversion = 0\n	bare = true\n	commitGraph = false\n";
const SHA256 = `${SHA1.replace("= 0", "= 1")}[extensions]\n\tobjectFormat = sha256\n`;
const NOTHING$4 = {
	sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
	sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
function commonFolderOf(directory) {
	try {
		return realpathSync(commonOf(directory));
	} catch {
		return null;
	}
}
function commonOf(directory) {
	const dotGit = join(directory, ".git");
	const main = textOf$1(dotGit)?.replace(/^gitdir: /, "").trimEnd();
	const own = main === void 0 ? dotGit : resolve(directory, main);
	return resolve(own, textOf$1(join(own, "commondir"))?.trimEnd() ?? ".");
}
function find(directory) {
	const common = commonOf(directory);
	const objects = join(common, "objects");
	if (!isFolder(objects)) throw noRepository(directory);
	const isSha256 = /^\s*objectformat\s*=\s*"?sha256/im.test(textOf$1(join(common, "config")) ?? "");
	return {
		objects,
		shallow: textOf$1(join(common, "shallow")) ?? null,
		isSha256
	};
}
function textOf$1(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function noRepository(directory) {
	return new UserError(`there is no git repository in ${directory}`, null, "Put a step with actions/checkout before this one, without another `path:`; in a container, one that has git (without it the checkout step only downloads files).");
}

// src/edges/git/at-hand.ts
const TELLING = /^GIT_(?:CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG)/;
const UNUSUAL = /worktree|include|\bbare\b(?!\s*=\s*false\b)/i;
function rootAtHand(directory, env) {
	if (sep !== "/" || Object.keys(env).some((name) => TELLING.test(name))) return null;
	try {
		let folder = realpathSync.native(directory);
		const { dev } = statSync(folder);
		while (!isThere(join(folder, ".git"))) {
			const above = dirname(folder);
			if (above === folder || statSync(above).dev !== dev || isThere(join(folder, "HEAD"))) return null;
			folder = above;
		}
		const own = join(folder, ".git");
		return ["objects", "refs"].every((name) => statSync(join(own, name)).isDirectory()) && isThere(join(own, "HEAD")) && !UNUSUAL.test(textOf(join(own, "config"))) ? folder : null;
	} catch {
		return null;
	}
}
const ID$1 = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function headAtHand(root) {
	try {
		const own = join(root, ".git");
		const head = textOf(join(own, "HEAD")).trimEnd();
		if (ID$1.test(head)) return head;
		const [, name] = /^ref: (refs\/heads\/[\w/-]+(?:\.[\w/-]+)*)$/.exec(head) ?? [];
		if (name === void 0) return null;
		const id = isThere(join(own, name)) ? textOf(join(own, name)).trimEnd() : new RegExp(`^([0-9a-f]+) ${name.replaceAll(".", "\\.")}$`, "m").exec(textOf(join(own, "packed-refs")))?.[1];
		return id !== void 0 && ID$1.test(id) ? id : null;
	} catch {
		return null;
	}
}
function isThere(path) {
	return statSync(path, { throwIfNoEntry: false }) !== void 0;
}
function textOf(file) {
	return readFileSync(file, "utf8");
}

// src/edges/git/command.ts
function checkoutAt(directory) {
	return {
		at: ["-C", directory],
		settings: [
			"safe.directory=*",
			"core.fsmonitor=false",
			"protocol.allow=never"
		]
	};
}
const ALWAYS = [
	"core.hooksPath=/dev/null",
	"gc.auto=0",
	"maintenance.auto=false",
	"protocol.ext.allow=never"
];
function gitArguments({ at, settings = [] }, command) {
	return [
		...[...ALWAYS, ...settings].flatMap((setting) => ["-c", setting]),
		...at,
		...command
	];
}
const ELSEWHERE = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|CONFIG)$/;
const OURS = /^(INPUT_|ACTIONS_)|_KEY$|TOKEN$/;
function gitEnvironment(extra = {}) {
	const own = Object.entries(process.env).filter(([name]) => !OURS.test(name) && !ELSEWHERE.test(name));
	return {
		...Object.fromEntries(own),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1",
		...extra
	};
}
function git(place, command, extra = {}) {
	return new Promise((resolve) => {
		const options = {
			env: gitEnvironment(extra),
			maxBuffer: 67108864,
			timeout: 12e4
		};
		execFile("git", gitArguments(place, command), options, (error, stdout, stderr) => {
			const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
			const said = stderr.trim() || (error?.message ?? "");
			resolve({
				ok: error === null,
				code,
				stdout: stdout.trim(),
				stderr: said
			});
		});
	});
}

// src/edges/git/commits.ts
function openCommits(directory, objects, supply) {
	const named = namesIn(directory);
	async function commit(name) {
		checkName$1(name);
		const [, start = "", steps = ""] = /^(.*?)((?:[~^]\d*)*)$/s.exec(name) ?? [];
		const id = ID.test(start) ? start : await named(start);
		if (id === null) return null;
		const found = await objects.info(`${id}${steps}^{commit}`);
		if (found?.type === "commit") return found.oid;
		return steps === "" && supply.told(id) ? id : null;
	}
	async function root(revision) {
		const id = ID.test(revision) ? revision : await commit(revision);
		const told = id === null ? null : supply.told(id);
		if (told) return told.tree;
		const found = id === null ? null : await objects.info(`${id}^{tree}`);
		if (found) return found.oid;
		const [, tree] = /^tree ([0-9a-f]+)$/m.exec(id === null ? "" : await headerOf(id, objects)) ?? [];
		if (tree === void 0) throw notThere(revision, supply.refusal());
		return tree;
	}
	return {
		commit,
		root,
		parents: async (id) => supply.told(id)?.parents ?? parentsIn(await headerOf(id, objects)),
		need: async (commits) => {
			const missing = [];
			for (const id of commits) if (!await commit(id)) missing.push(id);
			if (missing.length === 0) return;
			await supply.commits(missing);
			for (const id of missing) if (!await commit(id)) throw notThere(id, supply.refusal());
		}
	};
}
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function namesIn(directory) {
	const names = /* @__PURE__ */ new Map();
	return (name) => {
		const known = names.get(name) ?? lookUp(name, directory);
		names.set(name, known);
		return known;
	};
}
async function lookUp(name, directory) {
	const found = name === "HEAD" ? headAtHand(directory) : null;
	if (found !== null) return found;
	const command = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		name
	];
	const { ok, stdout } = await git(checkoutAt(directory), command);
	return ok && ID.test(stdout) ? stdout : null;
}
async function headerOf(id, objects) {
	const found = await objects.contents(id);
	return found?.type === "commit" ? found.content.toString("utf8").split("\n\n", 1)[0] ?? "" : "";
}
function parentsIn(header) {
	return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? "");
}
function checkName$1(name) {
	if (/^[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]*$/u.test(name) && !/\.\.|\^[{!@-]|@\{(?!u|push|-?\d)/.test(name)) return;
	throw new UserError(`${JSON.stringify(name)} is not the name of a revision`, null, "Give a branch, a tag or a commit.");
}
function notThere(id, refusal) {
	return new Unreachable(`commit ${id} is not in this clone, and ${refusal}`, "Let the checkout step fetch it (`fetch-depth: 0`), keep its credentials (`persist-credentials: true`), or give the job `permissions: contents: read`.");
}

// src/edges/git/entries.ts
const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";
function eachEntry({ content, digits }, visit) {
	for (let at = 0; at < content.length;) {
		const space = content.indexOf(32, at);
		const end = content.indexOf(0, space);
		const next = end + 1 + digits / 2;
		visit(content.toString("latin1", at, space), () => nameIn(content.subarray(space + 1, end)), () => content.toString("hex", end + 1, next));
		at = next;
	}
}
function folderOf(listing) {
	const entries = /* @__PURE__ */ new Map();
	eachEntry(listing, (mode, nameOf, oid) => {
		const name = nameOf();
		entries.set(name, {
			mode,
			name,
			oid: oid()
		});
	});
	return entries;
}
function nameIn(bytes) {
	const name = bytes.toString("utf8");
	if (!name.includes("\ufffd") || Buffer.from(name).equals(bytes)) return name;
	return [...bytes].map((byte) => byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`).join("");
}

// src/edges/git/diff.ts
const MOST$1 = 2e5;
const NOTHING$3 = /* @__PURE__ */ new Map();
async function diffTrees(shelf, base, head) {
	const found = [];
	const folderOf = (oid) => oid === null ? NOTHING$3 : shelf.folder(oid);
	async function walk(was, is, folder) {
		const [old, now] = await Promise.all([folderOf(was), folderOf(is)]);
		const below = [];
		for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
			const [a, b] = [old.get(name) ?? null, now.get(name) ?? null];
			if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
			below.push(compare(a, b, folder ? `${folder}/${name}` : name));
		}
		await Promise.all(below);
	}
	async function compare(a, b, path) {
		const [was, is] = [a?.mode === "40000" ? null : a, b?.mode === "40000" ? null : b];
		if (was !== a || is !== b) await walk(was === a ? null : oidOf(a), is === b ? null : oidOf(b), path);
		if (was === null && is === null) return;
		if (found.length >= MOST$1) throw new UserError(`more than ${MOST$1} files differ`, null, "Compare with a revision that is nearer.");
		found.push({
			path,
			before: blobOf(was),
			after: blobOf(is)
		});
	}
	if (base !== head) await walk(base, head, "");
	return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
function oidOf(entry) {
	return entry?.oid ?? null;
}
function blobOf(entry) {
	if (entry === null) return null;
	return {
		oid: entry.oid,
		regular: entry.mode.startsWith("100")
	};
}

// src/edges/git/answers.ts
function createAnswers() {
	const queue = createQueue();
	let pending = [];
	let size = 0;
	let wanted = 0;
	let unwanted = 0;
	let large = null;
	function accept(chunk) {
		pending.push(chunk);
		size += chunk.length;
		if (size >= wanted) take();
	}
	function fill(open, chunk) {
		const length = chunk.copy(open.answer, open.filled);
		open.filled += length;
		if (open.filled < open.answer.length) return NOTHING$2;
		large = null;
		accept(open.answer);
		return chunk.subarray(length);
	}
	function take() {
		let buffer = pending.length === 1 ? pending[0] : Buffer.concat(pending);
		wanted = 0;
		for (let first = queue.first(); first; first = queue.first()) {
			const { found, length } = answerIn(buffer, first);
			wanted = found === void 0 ? length : 0;
			if (found === void 0) break;
			unwanted = Math.max(0, length - buffer.length);
			buffer = buffer.subarray(length);
			queue.leave().resolve(found);
		}
		if (wanted > LARGE) {
			const answer = Buffer.from(roomOfItsOwn(wanted));
			large = {
				answer,
				filled: buffer.copy(answer)
			};
			buffer = NOTHING$2;
		}
		pending = buffer.length === 0 ? [] : [buffer];
		size = buffer.length;
	}
	return {
		next: (isInfo, most) => new Promise((resolve, reject) => queue.join({
			isInfo,
			most,
			resolve,
			reject
		})),
		hear: (chunk) => {
			const rest = chunk.subarray(Math.min(unwanted, chunk.length));
			unwanted -= chunk.length - rest.length;
			const left = large ? fill(large, rest) : rest;
			if (left.length > 0) accept(left);
		},
		fail: (error) => {
			for (const { reject } of queue.clear()) reject(error);
		}
	};
}
function createQueue() {
	let waiting = [];
	let answered = 0;
	return {
		first: () => waiting[answered],
		join: (one) => void waiting.push(one),
		leave: () => {
			const first = waiting[answered++];
			if (answered === waiting.length) [waiting, answered] = [[], 0];
			return first;
		},
		clear: () => waiting.splice(answered)
	};
}
const NOTHING$2 = Buffer.alloc(0);
function roomOfItsOwn(bytes) {
	return new ArrayBuffer(bytes, { maxByteLength: bytes });
}
const LARGE = 131072;
function answerIn(buffer, { isInfo, most }) {
	const end = buffer.indexOf(10);
	if (end < 0) return {
		found: void 0,
		length: buffer.length + 1
	};
	const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(buffer.toString("utf8", 0, end));
	if (!match) return {
		found: null,
		length: end + 1
	};
	const [, oid = "", type = "", digits = "0"] = match;
	const object = {
		oid,
		type,
		size: Number(digits),
		content: NOTHING$2
	};
	if (isInfo) return {
		found: object,
		length: end + 1
	};
	const length = end + 1 + object.size + 1;
	if (object.size > most) return {
		found: object,
		length
	};
	if (buffer.length < length) return {
		found: void 0,
		length
	};
	return {
		found: {
			...object,
			content: buffer.subarray(end + 1, length - 1)
		},
		length
	};
}

// src/edges/git/objects.ts
function openObjects(place) {
	const child = spawn("git", gitArguments(place, [
		"cat-file",
		"--batch-command",
		"--buffer"
	]), {
		env: gitEnvironment(),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const answers = createAnswers();
	let questions = "";
	let broken = null;
	let said = "";
	const fail = (error) => {
		broken ??= error;
		answers.fail(broken);
	};
	child.on("error", (error) => fail(noGit(error.message)));
	child.on("close", () => fail(brokeOff(said)));
	child.stdin.on("error", () => void 0);
	child.stderr.on("data", (chunk) => said += chunk.toString("utf8", 0, 2e3));
	child.stdout.on("data", answers.hear);
	function ask(command, name, most) {
		if (broken) return Promise.reject(broken);
		if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
		if (questions === "") setImmediate(send);
		questions += `${command} ${name}\n`;
		return answers.next(command === "info", most);
	}
	function send() {
		if (questions !== "" && !broken) child.stdin.write(`${questions}flush\n`);
		questions = "";
	}
	return {
		info: (name) => ask("info", name, 0),
		contents: (name, most = Number.POSITIVE_INFINITY) => ask("contents", name, most),
		close: async () => {
			if (child.exitCode !== null || broken) return;
			const closed = once(child, "close");
			send();
			child.stdin.end();
			await closed;
		}
	};
}
const NEWER = "Micro Metrics needs git 2.36 or newer on the PATH; a container may have an older one, or none.";
function noGit(why) {
	return new Unreachable(`git could not be started: ${why}`, NEWER);
}
function brokeOff(said) {
	const [first = "without a word"] = said.trim().split("\n");
	if (/unknown option|usage: git cat-file/.test(said)) return new Unreachable(`this git is too old: ${first}`, NEWER);
	return new Unreachable(`git broke off: ${first}`, "A damaged clone is told by `git fsck`, and mended by a fresh checkout.");
}

// src/edges/git/origin.ts
const SAFE = ["protocol.allow=never", ...[
	"https",
	"http",
	"ssh",
	"git",
	"file"
].map((each) => `protocol.${each}.allow=always`)];
function openOrigin(directory, own, remote) {
	let ways = null;
	async function anyWay(command, settings) {
		ways ??= waysOf(directory, remote);
		let refused = "it has no remote named origin";
		for (const way of await ways) {
			refused = await fetchBy(way, {
				...own,
				settings
			}, command);
			if (refused === null) return null;
		}
		return refused;
	}
	return {
		fetch: (names, depth) => anyWay([
			...own.isShallow ? [`--depth=${depth}`] : [],
			"origin",
			...names
		], []),
		fetchObjects: (ids) => anyWay(["origin", ...ids], ["fetch.negotiationAlgorithm=noop"])
	};
}
async function waysOf(directory, remote) {
	const settings = await settingsOf(directory);
	const written = settings.get("remote.origin.url") ?? "";
	const url = written && !/^[^/]+:/.test(written) ? resolve(directory, written) : written;
	const ways = url ? [{
		url,
		header: headerFor(url, settings)
	}] : [];
	if (!remote || /^(file:|\/)/.test(url)) return ways;
	const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
	const home = `${remote.server}/${remote.repository}`;
	const withToken = {
		value: `AUTHORIZATION: basic ${basic}`,
		of: `${remote.server}/`
	};
	return [...ways, {
		url: /^https?:/.test(url) ? url : home,
		header: withToken
	}];
}
async function settingsOf(directory) {
	const { stdout } = await git(checkoutAt(directory), [
		"config",
		"--null",
		"--get-regexp",
		"^(remote\\.origin\\.url|http\\..*extraheader)$"
	]);
	const lines = stdout.split("\0").map((line) => line.trimStart().split(/\n(.*)/s));
	return new Map(lines.map(([key = "", value = ""]) => [key, value]));
}
function headerFor(url, settings) {
	return [...settings].flatMap(([key, value]) => {
		const [, of] = /^http\.(?:(.+)\.)?extraheader$/.exec(key) ?? [];
		return key.startsWith("http.") && value && url.startsWith(of ?? "") ? [{
			value,
			of: of ?? url
		}] : [];
	}).toSorted((a, b) => b.of.length - a.of.length)[0] ?? null;
}
async function fetchBy({ url, header }, own, command) {
	const settings = [
		...own.settings ?? [],
		...SAFE,
		`remote.origin.url=${url}`,
		"remote.origin.promisor=true"
	];
	const plain = [
		"fetch",
		"--no-tags",
		"--no-recurse-submodules",
		"--no-auto-maintenance",
		"--quiet"
	];
	const answer = await git({
		...own,
		settings
	}, [...plain, ...command], header ? headerEnvironment(header) : {});
	return answer.ok ? null : answer.stderr;
}
function headerEnvironment({ value, of }) {
	const at = Number(process.env["GIT_CONFIG_COUNT"] ?? 0);
	return {
		GIT_CONFIG_COUNT: String(at + 1),
		[`GIT_CONFIG_KEY_${at}`]: `http.${of}.extraheader`,
		[`GIT_CONFIG_VALUE_${at}`]: value
	};
}

// src/edges/git/reach.ts
const DEPTHS = [
	50,
	500,
	5e3
];
const NONE = 1;
async function tipOf(name, sources) {
	const { objects, commits, origin, api } = sources;
	checkName$1(name);
	const known = await commits.commit(`refs/remotes/origin/${name}`);
	if (known) return known;
	for (const kind of ["heads", "tags"]) {
		if (await origin.fetch([`refs/${kind}/${name}`], 1) === null) return (await objects.info("FETCH_HEAD^{commit}"))?.oid ?? null;
		const told = await api?.tip(`${kind}/${name}`);
		if (told) return commits.need([told]).then(() => told);
	}
	return null;
}
async function mergeBasesOf(a, b, { own, commits, origin, api }) {
	for (const depth of [0, ...DEPTHS]) {
		if (depth && await origin.fetch([a, b], depth) !== null) break;
		const { code, stdout } = await git(own, [
			"merge-base",
			"--all",
			a,
			b
		]);
		if (code === 0) return stdout.split("\n");
		if ((await git(own, ["rev-parse", "--is-shallow-repository"])).stdout === "false" && code === NONE) return [];
	}
	const told = await api?.mergeBase(a, b);
	if (!told) return null;
	await commits.need([told]);
	return [told];
}

// src/edges/git/shelf.ts
function openShelf(here, supply) {
	const folders = /* @__PURE__ */ new Map();
	async function listing(oid) {
		const found = await here.contents(oid) ?? await supply.object(oid, "tree");
		if (found?.type !== "tree") throw lost("a folder", oid, supply);
		return {
			content: found.content,
			digits: oid.length
		};
	}
	async function file(oid, most = Number.POSITIVE_INFINITY) {
		const found = await here.contents(oid, most);
		if (found?.type === "blob") return {
			size: found.size,
			content: found.size > most ? null : found.content
		};
		const told = found ? null : supply.sizeOf(oid);
		if (told !== null && told > most) return {
			size: told,
			content: null
		};
		const brought = found ? null : await supply.object(oid, "blob");
		if (brought?.type !== "blob") throw lost("a file", oid, supply);
		return {
			size: brought.size,
			content: brought.size > most ? null : brought.content
		};
	}
	return {
		folder: (oid) => {
			const known = folders.get(oid) ?? listing(oid).then(folderOf);
			folders.set(oid, known);
			return known;
		},
		listing,
		file
	};
}
function lost(what, oid, supply) {
	return new Unreachable(`${what} of the repository (${oid.slice(0, 9)}) is not in this clone, and ${supply.refusal()}`, "Let the checkout step fetch whole files and folders (no `filter:`), or keep its credentials (`persist-credentials: true`).");
}

// src/edges/git/supply.ts
function idsOf(batch) {
	return [...new Set(batch.map(({ oid }) => oid))];
}
const MOST_FETCHED = 500;
const MOST_ASKED = 8;
function openSupply(here, origin, api) {
	const known = /* @__PURE__ */ new Map();
	const waiting = [];
	let isServing = false;
	let isRefusing = false;
	let refused = null;
	function isFine(said) {
		refused = said ?? refused;
		return said === null;
	}
	async function commits(ids) {
		if (isFine(await origin.fetch(ids, 1))) return;
		for (const id of ids) {
			if (await here.info(id)) continue;
			if (ids.length > 1 && isFine(await origin.fetch([id], 1))) continue;
			const told = await api?.commit(id);
			if (!told) continue;
			known.set(id, told);
			isRefusing = true;
		}
	}
	async function serve() {
		isServing = true;
		await new Promise((resolve) => setImmediate(resolve));
		while (waiting.length > 0) {
			const batch = waiting.splice(0, MOST_FETCHED);
			if (!isRefusing || !api) isRefusing = !isFine(await origin.fetchObjects(idsOf(batch)));
			for (let at = 0; at < batch.length; at += MOST_ASKED) await Promise.all(batch.slice(at, at + MOST_ASKED).map(deliver));
		}
		isServing = false;
	}
	async function deliver({ oid, kind, resolve, reject }) {
		try {
			resolve(await here.contents(oid) ?? await (kind === "tree" ? api?.tree(oid) : api?.blob(oid)) ?? null);
		} catch (error) {
			reject(error);
		}
	}
	return {
		commits,
		told: (commit) => known.get(commit) ?? null,
		object: (oid, kind) => new Promise((resolve, reject) => {
			waiting.push({
				oid,
				kind,
				resolve,
				reject
			});
			if (!isServing) serve();
		}),
		sizeOf: (oid) => api?.sizeOf(oid) ?? null,
		refusal: () => {
			const [first = ""] = (refused ?? "").split("\n");
			const told = api?.refusal();
			return [first && `fetching it was refused: ${first}`, told && `GitHub's API refuses it too: ${told}`].filter(Boolean).join("; ") || "it could not be fetched";
		}
	};
}

// src/edges/decode.ts
function decodeText(content, path) {
	const other = otherEncoding(content);
	try {
		if (other === null) return decoded(content).replaceAll("\r\n", "\n");
	} catch {}
	const what = other === null ? "" : `, but ${other}`;
	throw new UserError(`${path} is not UTF-8 text${what}`, {
		file: path,
		line: null,
		key: null
	}, "Save the file as UTF-8.");
}
const PIECE = 262144;
function decoded(content) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	if (content.length <= PIECE) return decoder.decode(content);
	const pieces = [];
	for (let from = 0; from < content.length; from += PIECE) pieces.push(decoder.decode(content.subarray(from, from + PIECE), { stream: true }));
	pieces.push(decoder.decode());
	return pieces.join("");
}
const LOOK = 400;
function otherEncoding(content) {
	const [first, second] = content;
	if (first === 255 && second === 254 || first === 254 && second === 255) return "UTF-16";
	const head = content.subarray(0, LOOK);
	const zeros = [0, 0];
	head.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2] += 1;
	});
	const [even = 0, odd = 0] = zeros;
	return head.length >= 4 && Math.max(even, odd) > head.length / 4 && Math.min(even, odd) === 0 ? "UTF-16" : null;
}

// src/edges/git/odd.ts
async function look(path, entry, text, find) {
	if (entry.mode !== "120000") return {
		path,
		entry,
		written: null,
		leadsTo: null
	};
	const written = await text(entry.oid);
	const target = posix.join(posix.dirname(path), written);
	return {
		path,
		entry,
		written,
		leadsTo: written.startsWith("/") || target === ".." || target.startsWith("../") ? null : {
			path: target,
			entry: await find(target)
		}
	};
}
function notRegular(asked, odd) {
	const behind = asked === odd.path ? "" : `, and ${asked} lies behind it`;
	const where = {
		file: asked,
		line: null,
		key: null
	};
	return new UserError(`${odd.path} is ${what(odd)}${behind}`, where, hintFor$1(odd));
}
function what({ entry, written, leadsTo }) {
	if (entry.mode === "160000") return "a submodule";
	if (entry.mode !== "120000") return "not a regular file";
	return `a symbolic link ${leadsTo === null ? "out of the repository, " : ""}to ${JSON.stringify(written)}`;
}
function hintFor$1({ entry, leadsTo }) {
	const rule = "Only regular files of this repository are read";
	if (entry.mode === "160000") return `${rule}: copy what is needed from the submodule.`;
	if (leadsTo === null) return `${rule}.`;
	if (leadsTo.entry === null) return `${rule}; there is no ${leadsTo.path} at this revision.`;
	return leadsTo.entry.mode.startsWith("100") || leadsTo.entry.mode === "40000" ? `${rule}: write ${leadsTo.path} instead, which the link leads to.` : `${rule}.`;
}

// src/edges/git/paths.ts
function openPaths(shelf, root) {
	const reach = async (path) => {
		let folder = await root();
		const parts = path.split("/");
		for (const [index, part] of parts.entries()) {
			const entry = (await shelf.folder(folder)).get(part);
			if (!entry) return null;
			if (index === parts.length - 1 || entry.mode !== "40000") return {
				path: parts.slice(0, index + 1).join("/"),
				entry
			};
			folder = entry.oid;
		}
		return null;
	};
	const find = async (path) => {
		const found = await reach(path);
		return found?.path === path ? found.entry : null;
	};
	const oddAt = (path, entry) => look(path, entry, async (oid) => (await shelf.file(oid)).content?.toString("utf8") ?? "", find);
	return {
		reach,
		find,
		oddAt,
		mayHoldMore: async (path, entry) => {
			const { leadsTo } = await oddAt(path, entry);
			return !leadsTo?.entry?.mode.startsWith("100");
		}
	};
}
function checkPath(path) {
	const parts = path.split("/");
	if (!(path === "" || path.startsWith("/") || /^[a-z]:|\\|\0/i.test(path) || parts.some((part) => part === ".." || part === "." || part === ".git"))) return;
	throw new UserError(`${JSON.stringify(path)} is not a path inside the repository`, null, "Write it relative to the root, with \"/\" and without \"..\".");
}

// src/edges/git/list.ts
const MOST_LISTED = 1e5;
async function list(globs, of, listed) {
	globs.forEach(checkPath);
	if (!globs.every(isName)) return (await walk(globs, of, listed)).sort();
	const named = (await Promise.all(globs.map((name) => listNamed(name, of, listed.paths)))).flat();
	if (named.length > MOST_LISTED) throw tooMany(globs);
	return [...new Set(named)].sort();
}
async function listNamed(name, of, { reach, mayHoldMore }) {
	const { path, entry } = await reach(name) ?? {
		path: "",
		entry: null
	};
	if (entry === null || entry.mode === "40000") return [];
	if (entry.mode.startsWith("100")) return path === name ? [path] : [];
	return of === "everything" && (path === name || await mayHoldMore(path, entry)) ? [path] : [];
}
async function walk(globs, of, { shelf, root, paths }) {
	const { globMatcher } = await import("./globbing.js");
	const { globReach } = await import("./globs2.js");
	const matches = globMatcher(globs, { dot: true });
	const { reachable, isIn } = globReach(globs);
	const found = [];
	const add = (path) => {
		if (found.push(path) > MOST_LISTED) throw tooMany(globs);
	};
	const addOdd = async (path, entry) => {
		if (matches(path) || isIn(path) && await paths.mayHoldMore(path, entry)) add(path);
	};
	const mayHold = signsOf(globs, of);
	const left = [{
		oid: await root(),
		path: ""
	}];
	const open = async ({ oid, path: folder }) => {
		const listing = await shelf.listing(oid);
		if (!mayHold(listing)) return;
		const odd = [];
		eachEntry(listing, (mode, nameOf, oidOf) => {
			const name = nameOf();
			const path = folder ? `${folder}/${name}` : name;
			if (mode === "40000") {
				if (reachable(path)) left.push({
					oid: oidOf(),
					path
				});
			} else if (mode.startsWith("100")) {
				if (matches(path)) add(path);
			} else if (of === "everything") odd.push(addOdd(path, {
				mode,
				name,
				oid: oidOf()
			}));
		});
		await Promise.all(odd);
	};
	await openAll(left, open);
	return found;
}
const AT_ONCE$1 = 512;
function openAll(left, open) {
	return new Promise((resolve, reject) => {
		let asked = 0;
		const ask = () => {
			for (; asked < AT_ONCE$1 && left.length > 0; asked++) open(left.pop()).then(answered, reject);
			if (asked === 0) resolve();
		};
		const answered = () => {
			asked -= 1;
			ask();
		};
		ask();
	});
}
const SIGNS = /[*?"[\]{}()!+@|\\]/;
function isName(glob) {
	return !SIGNS.test(glob) && !glob.split("/").includes("");
}
function signsOf(globs, of) {
	const endings = globs.map((glob) => glob.startsWith("!") ? "" : glob.split(SIGNS).at(-1)?.replace(/.*\//s, "") ?? "");
	if (endings.includes("")) return () => true;
	const signs = [...[FOLDER, ...of === "everything" ? [LINK, SUBMODULE] : []].map((mode) => `${mode} `), ...endings.map((ending) => `${ending}\0`)].map((sign) => Buffer.from(sign));
	return ({ content }) => signs.some((sign) => content.includes(sign));
}
function tooMany(globs) {
	return new UserError(`${globs.join(", ")} matches more than ${MOST_LISTED} files`, null, "Narrow the glob.");
}

// src/edges/git/tree.ts
const MOST_BYTES = 8388608;
function openTree(shelf, revision, root) {
	const paths = openPaths(shelf, root);
	return {
		revision,
		read: (path) => read$1(path, paths, shelf),
		list: (globs, of = "files") => list(globs, of, {
			shelf,
			root,
			paths
		})
	};
}
async function read$1(path, { find, reach, oddAt }, shelf) {
	if (!path.includes("\\") || NO_TEXT$1.test(path) || !await find(path)) checkPath(path);
	const found = await reach(path);
	if (!found || found.entry.mode === "40000") return null;
	const { entry } = found;
	const isRegular = entry.mode.startsWith("100");
	if (isRegular && found.path !== path) return null;
	if (!isRegular) throw notRegular(path, await oddAt(found.path, entry));
	const { size, content } = await shelf.file(entry.oid, MOST_BYTES);
	if (content === null) throw tooLarge(path, size);
	if (content.subarray(0, LFS.length).toString("latin1") === LFS) throw elsewhere(path);
	return decodeText(content, path);
}
const NO_TEXT$1 = /\\x[89a-f][\da-f]/;
const LFS = "version https://git-lfs.github.com/spec/v1";
function elsewhere(path) {
	return new UserError(`${path} is kept by Git LFS: git has only a pointer to it`, {
		file: path,
		line: null,
		key: null
	}, "Keep prompts, cases and configs in git itself: take the file out of .gitattributes and commit it again.");
}
function tooLarge(path, size) {
	const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
	return new UserError(`${path} has ${size} bytes`, {
		file: path,
		line: null,
		key: null
	}, hint);
}

// src/edges/git/unpack.ts
const ALONE = {
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_ATTR_NOSYSTEM: "1"
};
async function unpack(tree, folder, own) {
	const index = `${folder}.index`;
	const place = {
		at: [...own.at, `--work-tree=${folder}`],
		settings: ["core.bare=false"]
	};
	const extra = {
		...ALONE,
		GIT_INDEX_FILE: index
	};
	try {
		for (const command of [["read-tree", tree], [
			"checkout-index",
			"--all",
			"--force",
			"--quiet",
			`--prefix=${folder}/`
		]]) {
			const { ok, stderr } = await git(place, command, extra);
			if (!ok) throw notWhole(tree, stderr);
		}
	} finally {
		await rm(index, { force: true });
	}
}
function notWhole(tree, said) {
	return new Unreachable(`the files of ${tree} can't be written: ${said.split("\n", 1)[0] ?? ""}`, "Programs need all files of both revisions: let the checkout step fetch them (`fetch-depth: 0`, no `filter`).");
}

// src/edges/git/repository.ts
function openRepository(directory, remote) {
	const own = borrow(directory);
	const objects = openObjects(own);
	const origin = openOrigin(directory, own, remote);
	const api = remote ? loadedWhenAsked(remote) : null;
	const supply = openSupply(objects, origin, api);
	const shelf = openShelf(objects, supply);
	const commits = openCommits(directory, objects, supply);
	const { root } = commits;
	const sources = {
		own,
		objects,
		commits,
		origin,
		api
	};
	return {
		...commits,
		tree: (revision) => {
			const rootOnce = once$1(() => root(revision));
			return openTree(shelf, revision, rootOnce);
		},
		touched: async (base, head) => {
			const [was, is] = await Promise.all([root(base), root(head)]);
			return diffTrees(shelf, was, is);
		},
		tip: (name) => tipOf(name, sources),
		mergeBases: (a, b) => mergeBasesOf(a, b, sources),
		nothing: own.nothing,
		worktree: async () => (await import("./worktree.js")).treeOfFiles(directory, own),
		unpack: async (revision, folder) => unpack(await root(revision), folder, own),
		close: async () => {
			await objects.close();
			own.remove();
		}
	};
}
function loadedWhenAsked(remote) {
	let there = null;
	const load = once$1(async () => {
		const { openGitHubObjects } = await import("./github-objects.js");
		return there = openGitHubObjects(remote);
	});
	return {
		commit: async (id) => (await load()).commit(id),
		tree: async (oid) => (await load()).tree(oid),
		blob: async (oid) => (await load()).blob(oid),
		mergeBase: async (a, b) => (await load()).mergeBase(a, b),
		tip: async (ref) => (await load()).tip(ref),
		sizeOf: (oid) => there?.sizeOf(oid) ?? null,
		refusal: () => there?.refusal() ?? null
	};
}

// src/edges/github/pull.ts
function seen({ number, head, base }) {
	const from = head.repo?.full_name ?? null;
	const isOurs = from === base.repo.full_name;
	return {
		number,
		head: head.sha,
		base: base.sha,
		branch: head.ref,
		from,
		isOurs
	};
}
async function pullNow({ octokit, owner, repo }, number) {
	return seen((await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	})).data);
}
function findPullIn(address) {
	return async ({ commit, branch, from }) => {
		const { openHub } = await import("./hub.js");
		const { octokit, owner, repo } = await openHub(address);
		const of = {
			owner,
			repo,
			state: "open",
			head: `${from.split("/")[0]}:${branch}`,
			per_page: 100
		};
		const [pull, ...more] = (await octokit.paginate(octokit.rest.pulls.list, of)).map(seen).filter((each) => each.head === commit && each.from === from);
		return pull && more.length === 0 ? pull : null;
	};
}
function commitAt(runs, at) {
	return runs.find((run) => run.at < at)?.commit ?? null;
}
async function runsOf({ octokit, owner, repo }, pull, isEnough) {
	const of = {
		owner,
		repo,
		branch: pull.branch,
		event: "pull_request",
		per_page: 100
	};
	const runs = [];
	for await (const { data } of octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunsForRepo, of)) {
		const here = data.map((run) => ({
			id: run.id,
			commit: run.head_sha,
			from: run.head_repository?.full_name ?? null,
			path: run.path.replace(/@.*$/, ""),
			at: run.created_at,
			status: run.status ?? ""
		}));
		runs.push(...here.filter(({ from }) => from === pull.from));
		if (runs.some(isEnough)) break;
	}
	return runs.sort((a, b) => a.at < b.at ? 1 : -1);
}
function beganBefore(said) {
	return (run) => said.every(({ at }) => run.at < at);
}

// src/edges/inputs-by-mode.ts
const ASKING = [
	"api-key",
	"base-url",
	"api",
	"auth",
	"endpoints",
	"max-cost",
	"max-requests",
	"concurrency",
	"timeout"
];
const OF_A_PROPOSAL = ["review-comments", "on-pre-existing"];
const UNHEEDED = {
	gate: [],
	scores: [
		...ASKING,
		"replies",
		"trials",
		"force",
		"confirm",
		"fresh",
		"allow-commands"
	],
	plan: [
		"api-key",
		...OF_A_PROPOSAL,
		"comment",
		"check-run",
		"on-inconclusive",
		"confirm",
		"concurrency",
		"timeout",
		"redact"
	],
	run: [
		...OF_A_PROPOSAL,
		"comment",
		"check-run",
		"on-inconclusive",
		"confirm",
		"redact"
	],
	report: [],
	baseline: [
		...OF_A_PROPOSAL,
		"head",
		"on-inconclusive",
		"confirm",
		"force",
		"allow-commands"
	],
	watch: [
		...OF_A_PROPOSAL,
		"head",
		"force"
	],
	aa: [
		"review-comments",
		"head",
		"confirm",
		"fresh",
		"force",
		"on-inconclusive"
	],
	review: [
		...ASKING,
		...OF_A_PROPOSAL,
		"comment",
		"replies",
		"base",
		"head",
		"check-run",
		"on-inconclusive",
		"confirm",
		"trials",
		"force",
		"redact",
		"allow-commands"
	]
};
const USUAL = {
	"base-url": "https://api.openai.com/v1",
	api: "chat",
	auth: "bearer",
	comment: "changes",
	"review-comments": "false",
	"check-run": "false",
	"on-inconclusive": "pass",
	"on-pre-existing": "warn",
	confirm: "true",
	fresh: "false",
	concurrency: "8",
	timeout: "60",
	force: "false",
	redact: "true",
	"allow-commands": "false"
};
function unheeded(read, use) {
	return UNHEEDED[use].filter((name) => {
		const given = read(name).toLowerCase();
		return given !== "" && given !== USUAL[name] && !(name === "comment" && given === "never");
	});
}
function unheededSaid(names, use) {
	if (names.length === 0) return null;
	const what = use === "scores" ? "the gate over `base-scores`" : `\`mode: ${use}\``;
	const listed = names.map((name) => `\`${name}\``).join(", ");
	const [are, them] = names.length === 1 ? ["input is", "it"] : ["inputs are", "them"];
	return `The ${are} not read by ${what}: ${listed}. Leave ${them} out.`;
}

// src/config/schema.ts
const text = string().regex(/\S/, { error: ({ input }) => input === "" ? "must not be empty" : "must not be blank" });
const turn = string().min(1);
const date = date$1({ error: "must be a date such as 2027-07-01" });
const path$1 = text.describe("Path relative to the root of the repository");
const json = json$1();
const fields = record(string(), json);
const amount = union$1([number$1().min(0), string().regex(/^\d+(\.\d+)?\s*%$/, { error: "must be a number, or a share of base such as \"15%\"" })]).describe("In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as \"15%\"");
const limits = {
	min: number$1().optional().describe("The least that may be observed"),
	max: number$1().optional().describe("The most that may be observed"),
	"max-regression": amount.optional().describe("The most that may be lost against base"),
	"min-effect": number$1().min(0).optional().describe("Regressions smaller than this do not count"),
	by: _enum(["value", "interval"]).optional().describe("Hold limits against the value, or its whole interval")
};
const threshold = strictObject({
	...limits,
	slices: record(text, record(text, strictObject(limits))).optional().describe("Other limits for a slice, by tag and value: {topic: {legal: {max: 0}}}")
}).refine((it) => it.min !== void 0 || it.max !== void 0 || it["max-regression"] !== void 0, { error: "says no limit: give min, max or max-regression" });
const card = strictObject({
	measure: text.describe("An entry of the catalogue"),
	options: fields.optional().describe("What the measure needs to know"),
	level: _enum([
		"turn",
		"case",
		"aggregate"
	]).optional(),
	aggregate: _enum([
		"rate",
		"mean",
		"p50",
		"p95",
		"max",
		"sum",
		"f1",
		"recall"
	]).optional(),
	slices: array(text).optional().describe("Tags of cases; each of their values is judged by itself too"),
	threshold: threshold.optional(),
	critical: boolean().optional().describe("A pass must be proved, and any veto is final"),
	"on-fail": _enum([
		"block",
		"warn",
		"info"
	]).optional(),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("Advisory until the project has come this far"),
	status: _enum([
		"proposed",
		"experimental",
		"active",
		"deprecated",
		"retired"
	]).optional(),
	kind: _enum([
		"user-issue",
		"business",
		"system",
		"guardrail"
	]).optional(),
	why: text.optional().describe("The one problem of users that this measures"),
	origin: strictObject({
		type: text.optional(),
		ref: text.optional(),
		date: date.optional()
	}).optional(),
	owner: text.optional(),
	business: strictObject({
		metric: text,
		direction: _enum(["up", "down"]).optional(),
		team: text.optional()
	}).optional(),
	action: text.optional().describe("What to do when it fails"),
	created: date.optional(),
	"review-by": date.optional(),
	sunset: date.nullish(),
	supersedes: text.nullish()
});
const cards = record(text, card);
const pointer = text.regex(/^\//, { error: "must be a JSON pointer such as /choices/0/message/content" });
const target = strictObject({
	prompt: union$1([path$1, array(path$1).min(1)]).optional().describe("A prompt file, or several that are laid one after another"),
	model: path$1.optional().describe("Model settings laid over the prompt: a file, or a JSON pointer into one"),
	tools: path$1.optional(),
	endpoint: text.optional(),
	command: argv.optional().describe("A program that answers: JSON lines in and out. Needs allow-commands"),
	http: text.regex(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\{port\}(\/|$)/, { error: "must be an address on this machine such as http://127.0.0.1:{port}/chat" }).optional().describe("A server that answers; `serve` starts it. Needs allow-commands"),
	serve: argv.optional(),
	ready: text.regex(/^\//, { error: "must be a path such as /healthz" }).optional(),
	request: json.optional().describe("Template of the body, with {{input.question}}; else the case itself"),
	answer: union$1([pointer, strictObject({
		stream: _enum(["sse", "text"]),
		at: pointer.optional()
	})]).optional().describe("Where its text stands; or how it comes in pieces, as server-sent events or as text that grows"),
	setup: array(argv).optional().describe("Run before it, each as arguments, never through a shell"),
	watch: array(path$1).min(1).optional().describe("Globs of the files that make it another system"),
	env: array(variable).optional().describe("The only variables of the environment that it sees"),
	memory: int().min(16).optional().describe("Megabytes that it may use; held on Linux"),
	recorded: path$1.optional()
});
const suite = strictObject({
	targets: array(text).min(1),
	cases: array(path$1).min(1).describe("Globs of .jsonl, .json, .yml, .csv and .tsv files"),
	trials: int().min(1).max(100).optional().describe("The most trials that a case may get before what would fail is asked again"),
	metrics: array(text).min(1),
	delivery: _enum(["direct", "batch"]).optional().describe("`batch`: asked through the Batch API, at half the price and within a day; a later run takes the answers")
});
const header = record(text, string()).superRefine((headers, context) => {
	for (const [name, value] of Object.entries(headers)) {
		const fault = faultOfHeader(name, value);
		if (fault) context.addIssue({
			code: "custom",
			path: [name],
			message: fault
		});
	}
});
const endpoint = strictObject({
	"base-url": text.describe("Its address, with or without the path of the API"),
	"api-key-env": text.optional().describe("The environment variable that holds its key; without it no key is sent"),
	api: _enum(APIS).optional(),
	auth: _enum(["bearer", "api-key"]).optional().describe("How it takes its key; `api-key` is Azure"),
	headers: header.optional().describe("Headers that are sent along; no secrets, for they stand here")
}).superRefine(({ "base-url": address, "api-key-env": key }, context) => {
	const fault = faultOfAddress(address, key !== void 0);
	if (fault) context.addIssue({
		code: "custom",
		path: ["base-url"],
		message: fault
	});
});
const price = strictObject({
	input: number$1().min(0),
	output: number$1().min(0),
	"cached-input": number$1().min(0).optional().describe("Of input that the endpoint had kept; else as `input`")
});
const file = strictObject({
	version: literal$1(1),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("How far this project has come"),
	targets: record(text, target),
	suites: record(text, suite),
	metrics: union$1([
		cards,
		path$1,
		array(path$1)
	]).describe("Metric cards, or globs of files of them"),
	evals: array(path$1).optional().describe("Globs of `.prompt.yml` files and promptfoo configs whose own tests count beside the suites"),
	budget: strictObject({
		"max-cost": number$1().min(0).optional(),
		"max-requests": int().min(0).optional(),
		"max-wait-minutes": number$1().min(0).max(1440).optional().describe("Minutes that a run waits for suites with `delivery: batch`; 10 unless told")
	}).optional(),
	"false-alarm": number$1().gt(0).lt(1).optional(),
	doubt: number$1().gt(0).lt(1).optional(),
	prices: record(text, price).optional().describe("USD per million tokens"),
	endpoints: record(text, endpoint).refine((it) => !Object.hasOwn(it, "default"), { error: "the endpoint \"default\" is set by the workflow; choose another name" }).optional()
});
const metricsFile = once$1(() => file.partial({
	targets: true,
	suites: true
}));
const aCase = once$1(() => strictObject({
	id: union$1([text, number$1()]).optional(),
	input: union$1([fields, string()]).optional(),
	turns: array(union$1([turn, strictObject({
		user: turn,
		assistant: string()
	})])).min(1).optional(),
	expected: json.optional(),
	context: union$1([array(string()), string()]).optional(),
	"expected-tools": array(json).optional(),
	"tool-results": union$1([record(text, json), array(strictObject({
		name: text,
		arguments: fields.optional(),
		result: json
	}))]).optional().describe("What tools give back: by name, or a list that tells calls apart by their arguments"),
	tags: record(string(), union$1([
		string(),
		number$1(),
		boolean()
	])).optional(),
	pinned: boolean().optional()
}));

// src/config/validate.ts
function whereIs(source, path) {
	const steps = path.map((step) => typeof step === "symbol" ? String(step) : step);
	return {
		file: source.file,
		line: source.lineOf(steps),
		key: steps.length ? steps.join(".") : null
	};
}
const READING = {
	reportInput: true,
	jitless: true
};
function validate(schema, source, at = [], value = source.value) {
	return read(schema.safeParse(value, READING), schema, source, at);
}
async function validateSlowly(schema, source, at, value) {
	return read(await schema.safeParseAsync(value, READING), schema, source, at);
}
function read(result, schema, source, at) {
	if (result.success) return result.data;
	const known = (path) => keysAt(schema, path.slice(at.length));
	const found = result.error.issues.flatMap((issue) => mistakes(issue, source, at, known));
	throwFound(found.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0)));
	throw new Error("a schema refused a value without saying why");
}
function mistakes(issue, source, at, known) {
	const path = [...at, ...issue.path];
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, whereIs(source, [...path, key]), known(path)));
	if (issue.code === "invalid_union") {
		const deepest = deepestBranch(issue.errors);
		if (deepest) return deepest.flatMap((inner) => mistakes(inner, source, path, known));
	}
	const where = whereIs(source, path);
	return [new UserError(`${where.key ?? "the file"}: ${plain$1(issue)}`, where, hintFor(issue))];
}
function unknownKey(key, where, known) {
	return new UserError(`${where.key}: unknown key "${key}"`, where, suggestion(key, known));
}
function keysAt(schema, path) {
	const readings = (node) => [node, ...(node.anyOf ?? []).flatMap(readings)];
	const inside = (node, step) => {
		if (typeof step === "number") return node.items ? [node.items] : [];
		const own = node.properties?.[String(step)] ?? node.additionalProperties;
		return typeof own === "object" ? [own] : [];
	};
	const there = path.reduce((nodes, step) => nodes.flatMap((node) => inside(node, step).flatMap(readings)), readings(asJson(schema)));
	return [...new Set(there.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}
const drawn = /* @__PURE__ */ new WeakMap();
function asJson(schema) {
	const known = drawn.get(schema);
	if (known) return known;
	const node = toJSONSchema(schema, {
		io: "input",
		unrepresentable: "any"
	});
	drawn.set(schema, node);
	return node;
}
function deepestBranch(branches) {
	const depth = (branch) => Math.max(...branch.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
	const [first] = branches.filter((branch) => branch.length).sort((a, b) => depth(b) - depth(a));
	return first && depth(first) > 0 ? first : null;
}
const KINDS$1 = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	tuple: "a list",
	object: "a map",
	record: "a map",
	null: "null"
};
function formsIn(branches) {
	const forms = branches.map(([issue]) => {
		if (issue?.path.length !== 0) return [];
		if (issue.code === "invalid_type" && issue.expected === "boolean") return ["true", "false"];
		if (issue.code === "invalid_type") return [KINDS$1[issue.expected] ?? issue.expected];
		return issue.code === "invalid_value" ? issue.values.map(String) : [];
	});
	return forms.every((each) => each.length > 0) ? [...new Set(forms.flat())] : [];
}
function either(words) {
	const last = words.at(-1) ?? "";
	return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
function plain$1(issue) {
	const isMissing = issue.input === void 0;
	if (issue.code === "invalid_type") {
		const kind = KINDS$1[issue.expected] ?? issue.expected;
		return isMissing ? `is missing; it is ${kind}` : `must be ${kind}`;
	}
	if (issue.code === "invalid_value") return `must be ${either(issue.values.map(String))}`;
	if (issue.code === "invalid_union") {
		const forms = formsIn(issue.errors);
		if (forms.length > 0) return `${isMissing ? "is missing; it is" : "must be"} ${either(forms)}`;
		return isMissing ? "is missing" : "has none of the forms that are allowed here";
	}
	const size = sizeIn(issue);
	if (size !== null) return size;
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
function sizeIn(issue) {
	if (issue.code !== "too_small" && issue.code !== "too_big") return null;
	const isSmall = issue.code === "too_small";
	const end = isSmall ? issue.minimum : issue.maximum;
	if (COUNTED[issue.origin] === void 0) {
		if (issue.inclusive ?? true) return `must be at ${isSmall ? "least" : "most"} ${end}`;
		return `must be ${isSmall ? "more" : "less"} than ${end}`;
	}
	if (isSmall && Number(end) === 1) return "must not be empty";
	return `must have at ${isSmall ? "least" : "most"} ${end} ${COUNTED[issue.origin]}`;
}
const COUNTED = {
	string: "characters",
	array: "entries",
	set: "entries"
};
function hintFor(issue) {
	const listed = issue.code === "invalid_value" && typeof issue.input === "string";
	if (listed && issue.values.some((value) => typeof value !== "string" && String(value) === issue.input)) return "Write it without quotes.";
	return listed ? suggestion(issue.input, issue.values.map(String)) : "docs/config.md of Micro Metrics shows what is allowed here.";
}

// src/config/aggregate.ts
const OF_CLASSES = ["f1", "recall"];
const OF_AMOUNTS = [
	"p50",
	"p95",
	"max"
];
function aggregateOf(id, written, measure, source, at) {
	const aggregate = written.aggregate ?? measure.aggregate;
	const refused = (what, hint) => new UserError(`metric ${id}: there is no ${what}`, whereIs(source, [...at, "aggregate"]), hint);
	if (OF_CLASSES.includes(aggregate) && !measure.classes) {
		const able = Object.values(measures).flatMap(({ name, classes }) => classes ? [name] : []);
		throw refused(`${aggregate} of ${measure.name}, which names no classes`, `Use one of ${able.join(", ")}, or another aggregate.`);
	}
	if (OF_AMOUNTS.includes(aggregate) && isYesOrNo(measure, written.level ?? measure.level)) throw refused(`${aggregate} of ${measure.name}, whose cases are right or wrong and nothing between`, `Leave \`aggregate\` out for the share of cases that are right; ${OF_AMOUNTS.join(", ")} are for amounts such as a time or a cost.`);
	return aggregate;
}
function isYesOrNo({ unit, graded, aggregate, gauge }, level) {
	return unit === "ratio" && !graded && level !== "turn" && (aggregate === "rate" || gauge !== void 0);
}

// src/config/limits.ts
function thresholdOf({ slices, ...own }) {
	if (!slices) return limitsOf(own);
	const laid = Object.entries(slices).map(([tag, values]) => [tag, Object.fromEntries(Object.entries(values).map(([value, limits]) => [value, limitsOf({
		...own,
		...limits
	})]))]);
	return {
		...limitsOf(own),
		slices: Object.fromEntries(laid)
	};
}
function limitsOf(written) {
	const regression = written["max-regression"];
	return {
		min: written.min ?? null,
		max: written.max ?? null,
		maxRegression: regression === void 0 ? null : amountOf(regression),
		minEffect: written["min-effect"] ?? 0,
		by: written.by ?? "interval"
	};
}
function amountOf(written) {
	if (typeof written === "number") return {
		value: written,
		relative: false
	};
	return {
		value: Number.parseFloat(written) / 100,
		relative: true
	};
}
function checkLimits(id, written, threshold, source, at) {
	for (const { limits, path } of limitsIn(threshold)) {
		checkShares(id, written, limits, source, [...at, ...path]);
		checkReach(id, written, limits, source, [...at, ...path]);
		checkAmounts(id, written, limits, source, [...at, ...path]);
		checkRoom(id, limits, source, [...at, ...path]);
	}
}
function limitsIn(threshold) {
	if (!threshold) return [];
	const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) => Object.entries(values).map(([value, limits]) => ({
		limits,
		path: [
			"threshold",
			"slices",
			tag,
			value
		]
	})));
	return [{
		limits: threshold,
		path: ["threshold"]
	}, ...slices];
}
function checkShares(id, { measure, options = {}, aggregate }, { min, max, maxRegression, minEffect }, source, at) {
	if (aggregate === "sum" || measureOf({
		measure,
		options
	}).unit !== "ratio") return;
	const most = maxRegression?.relative ? null : maxRegression?.value;
	for (const [key, value] of Object.entries({
		min,
		max,
		"max-regression": most,
		"min-effect": minEffect
	})) {
		if (typeof value !== "number" || value >= 0 && value <= 1) continue;
		if (value < 0) throw new UserError(`metric ${id}: \`${key}: ${value}\` is less than none of a share, which goes from 0 to 1`, whereIs(source, [...at, key]), "Write a share such as 0.9, which is 90 %.");
		throw new UserError(`metric ${id}: \`${key}: ${value}\` is more than all of a share, which goes from 0 to 1`, whereIs(source, [...at, key]), `Write ${value / 100} for ${value} %${key === "min" || key === "max" ? "" : " (points)"}.`);
	}
}
function checkReach(id, { measure, options = {} }, { maxRegression }, source, at) {
	const { unit, direction } = measureOf({
		measure,
		options
	});
	if (!maxRegression?.relative || maxRegression.value <= 1) return;
	if (unit !== "ratio" || direction !== "higher") return;
	const share = `${shareSaid(maxRegression.value)}%`;
	throw new UserError(`metric ${id}: \`max-regression: ${share}\` is more than all that base has, so no drop would ever count`, whereIs(source, [...at, "max-regression"]), "Write a share of base that may be lost, such as \"5%\", or points such as 0.05.");
}
function shareSaid(value) {
	return Math.round(value * 1e4) / 100;
}
const AMOUNTS = {
	ms: "1500, in milliseconds",
	tokens: "400 tokens",
	usd: "0.01, in US dollars"
};
function checkAmounts(id, { measure, options = {} }, { min, max }, source, at) {
	const { unit, direction } = measureOf({
		measure,
		options
	});
	if (unit !== "ms" && unit !== "tokens" && !(unit === "usd" && direction === "lower")) return;
	for (const [key, value] of Object.entries({
		min,
		max
	})) {
		if (value === null || value >= 0) continue;
		throw new UserError(`metric ${id}: \`${key}: ${value}\` is below zero, which no value of ${measure} ever is`, whereIs(source, [...at, key]), `Write what is allowed, such as ${AMOUNTS[unit]}.`);
	}
}
function checkRoom(id, { min, max }, source, at) {
	if (min === null || max === null || min <= max) return;
	throw new UserError(`metric ${id}: nothing is at least ${min} and at most ${max}`, whereIs(source, [...at, "max"]), "`min` is the least and `max` the most that is allowed; most metrics need only one of them.");
}

// src/config/cards.ts
async function readCard(id, written, source, at) {
	const measure = Object.hasOwn(measures, written.measure) ? measures[written.measure] : void 0;
	if (!measure) {
		const hint = suggestion(written.measure, Object.keys(measures));
		const where = whereIs(source, [...at, "measure"]);
		throw new UserError(`metric ${id}: there is no measure "${written.measure}"`, where, hint);
	}
	checkName(id, written, source, at);
	const { options, retry } = splitRetry(id, written, source, at);
	await validateSlowly(measure.options(), source, [...at, "options"], options);
	checkLevel(id, written, measure, source, at);
	const threshold = written.threshold ? thresholdOf(written.threshold) : null;
	checkLimits(id, written, threshold, source, at);
	const card = cardOf({
		id,
		measure: written.measure,
		options,
		level: written.level ?? measure.level,
		aggregate: aggregateOf(id, written, {
			...measure,
			...measure.as?.(options)
		}, source, at),
		...written.slices === void 0 ? {} : { slices: [...new Set(written.slices)] },
		threshold,
		...written.critical === void 0 ? {} : { critical: written.critical },
		onFail: written["on-fail"] ?? (threshold || written.critical ? "block" : "info"),
		...retry === null ? {} : { retry },
		...written.stage === void 0 ? {} : { stage: written.stage },
		...written.status === void 0 ? {} : { status: written.status },
		...written.kind === void 0 ? {} : { kind: written.kind },
		why: written.why ?? null,
		owner: written.owner ?? null,
		origin: written.origin ? { ...written.origin } : null,
		business: written.business ? { ...written.business } : null,
		action: written.action ?? null,
		created: written.created ?? null,
		reviewBy: written["review-by"] ?? null,
		sunset: written.sunset ?? null,
		supersedes: written.supersedes ?? null,
		where: whereIs(source, at)
	});
	checkSlices(card, source, at);
	preflight(card, source, at);
	await checkSelfTest(card, measure, source, at);
	return card;
}
function checkName(id, { measure }, source, at) {
	if (id !== "answered" || measure === "answered") return;
	throw new UserError(`metric ${id}: every suite has a check of this name, of whether there is an answer at all`, whereIs(source, at), "Give the metric another name.");
}
function checkLevel(id, { level }, measure, source, at) {
	if (!measure.gauge || level !== "turn") return;
	throw new UserError(`metric ${id}: \`measure: ${measure.name}\` marks whole conversations, not their turns`, whereIs(source, [...at, "level"]), "Leave `level` out; the program sees all answers of a conversation in `output`.");
}
function checkSlices({ id, slices, threshold }, source, at) {
	const stray = Object.keys(threshold?.slices ?? {}).find((tag) => !slices.includes(tag));
	if (stray === void 0) return;
	throw new UserError(`metric ${id}: the threshold speaks of the slice "${stray}", which \`slices\` does not name`, whereIs(source, [
		...at,
		"threshold",
		"slices",
		stray
	]), `Write \`slices: [${[...slices, stray].join(", ")}]\`.`);
}
function preflight(card, source, at) {
	if (card.onFail !== "block") return;
	const lacks = [
		card.why ? null : "why",
		card.owner ? null : "owner",
		card.reviewBy ? null : "review-by",
		card.threshold ? null : "threshold"
	].filter((key) => key !== null);
	if (lacks.length === 0) return;
	throw new UserError(`metric ${card.id} may block a pull request, but lacks ${lacks.join(", ")}`, whereIs(source, at), `Add ${lacks.map((key) => `\`${key}\``).join(", ")} to the card, or set \`on-fail: warn\` to only look at it.`);
}
async function checkSelfTest(card, measure, source, at) {
	if (card.onFail !== "block" || !measure.selfTest) return;
	const failed = (await measure.selfTest(await measure.options().parseAsync(card.options))).find(({ passed }) => !passed);
	if (!failed) return;
	throw new UserError(`metric ${card.id}: ${measure.name} fails its own self-test, so it may not block: it takes "${failed.farther}" for nearer to "${failed.anchor}" than "${failed.nearer}"`, whereIs(source, [...at, "measure"]), "Set `on-fail: warn`, and let a metric block that looks for the one thing that matters.");
}
const MOST_RETRIES = 10;
function splitRetry(id, { kind, options = {} }, source, at) {
	const { retry, ...others } = options;
	if (kind !== "guardrail" || retry === void 0) return {
		options,
		retry: null
	};
	if (typeof retry === "number" && Number.isInteger(retry) && retry >= 1 && retry <= MOST_RETRIES) return {
		options: others,
		retry
	};
	throw new UserError(`metric ${id}: \`retry\` must be a whole number from 1 to ${MOST_RETRIES}`, whereIs(source, [
		...at,
		"options",
		"retry"
	]), "Say how often production asks again, such as `retry: 1`.");
}

// src/config/calibrations.ts
async function withCalibration(card, tree) {
	const judge = judgeOf(card);
	if (judge?.kind !== "judge") return card;
	const opinions = judge.labels ? await opinionsIn(tree, judge.labels, card) : null;
	return {
		...card,
		calibration: judge.calibration ? await calibrationIn(tree, judge.calibration) : null,
		...opinions ? { opinions } : {}
	};
}
async function opinionsIn(tree, file, { where, id }) {
	const text = await tree.read(file);
	if (text !== null) {
		const { opinionsOf, readLabels } = await import("./opinions.js");
		return opinionsOf(readLabels(text, file));
	}
	throw new UserError(`metric ${id}: there is no file ${file}`, {
		...where,
		key: `${where.key ?? ""}.options.labels`
	}, "Commit the labels, or take the option out; docs/judges.md shows what stands in them.");
}
async function calibrationIn(tree, file) {
	const text = await tree.read(file);
	return text === null ? null : calibrationOf(validate(calibrationFile(), {
		file,
		...parseJson(text, file)
	}));
}

// src/config/targets.ts
const KINDS = {
	prompt: [
		"model",
		"tools",
		"endpoint"
	],
	recorded: [],
	command: [
		"setup",
		"watch",
		"env",
		"memory"
	],
	http: [
		"serve",
		"ready",
		"request",
		"answer",
		"setup",
		"watch",
		"env",
		"memory"
	]
};
function targetOf(name, written, source) {
	const kind = kindOf$1(name, written, source);
	const where = whereIs(source, ["targets", name]);
	const [prompt, ...further] = filesOf$1(name, written, source);
	const system = kind === "command" || kind === "http" ? systemOf(name, written, source) : null;
	return {
		name,
		kind,
		prompt: written.recorded ?? prompt ?? where.file,
		...further.length ? { further } : {},
		...system ? { system } : {},
		model: written.model ?? null,
		tools: written.tools ?? null,
		endpoint: written.endpoint ?? "default",
		where
	};
}
function filesOf$1(name, { prompt = [] }, source) {
	const files = typeof prompt === "string" ? [prompt] : prompt;
	const twice = files.findIndex((file, at) => files.indexOf(file) < at);
	if (twice < 0) return files;
	throw new UserError(`target ${name}: ${files[twice]} stands twice in \`prompt\``, whereIs(source, [
		"targets",
		name,
		"prompt",
		twice
	]), "Name each file once, in the order in which they are laid together.");
}
function kindOf$1(name, written, source) {
	const kind = Object.keys(KINDS).filter((key) => written[key] !== void 0).at(-1);
	if (kind === void 0) {
		const where = whereIs(source, ["targets", name]);
		throw new UserError(`target ${name}: says no prompt`, where, "Add `prompt: path/of/the/prompt.md`.");
	}
	const known = [kind, ...KINDS[kind]];
	const odd = Object.keys(written).find((key) => written[key] !== void 0 && !known.includes(key));
	if (odd !== void 0) throw notTogether(name, kind, odd, source);
	return kind;
}
function notTogether(name, kind, odd, source) {
	const who = kind === "recorded" ? "`recorded` answers take" : `a target with \`${kind}\` takes`;
	return new UserError(`target ${name}: ${who} no \`${odd}\``, whereIs(source, [
		"targets",
		name,
		odd
	]), kind === "recorded" ? `Remove \`${odd}\`, or ask the model instead of naming a recording.` : `Remove it. A target is one of ${Object.keys(KINDS).join(", ")}; docs/systems.md says what belongs to each.`);
}
function systemOf(name, written, source) {
	const { command, http, serve, watch, setup = [], env = [], memory = null } = written;
	const start = command ?? serve;
	if (start === void 0) throw lacks(name, "serve", "Say how the server is started: `serve: [npm, start]`.", source);
	if (watch === void 0) throw lacks(name, "watch", "Say which files make it another system: `watch: [\"app/**\"]`.", source);
	return {
		start,
		setup,
		watch,
		env,
		memory,
		http: http === void 0 ? null : servingOf(http, written)
	};
}
function servingOf(url, { ready, request, answer }) {
	const { at = null, stream = null } = typeof answer === "string" ? { at: answer } : answer ?? {};
	return {
		url,
		ready: ready ?? null,
		request: request ?? null,
		answer: at,
		stream
	};
}
function lacks(name, key, hint, source) {
	return new UserError(`target ${name}: \`${key}\` is missing`, whereIs(source, ["targets", name]), hint);
}

// src/config/delivery.ts
function notForBatches(source, name, suite, { targets, cards }) {
	if (suite.delivery !== "batch") return [];
	const odd = suite.targets.findIndex((target) => targets[target] && targets[target].kind !== "prompt");
	const timed = suite.metrics.findIndex((id) => cards[id] && isOfTime(cards[id]));
	return [...odd < 0 ? [] : [new UserError(`suite ${name}: \`delivery: batch\` is for prompts, and ${suite.targets[odd]} is none`, whereIs(source, [
		"suites",
		name,
		"targets",
		odd
	]), "Put it into a suite of its own, or leave `delivery` out.")], ...timed < 0 ? [] : [new UserError(`suite ${name}: how long an answer takes can't be measured in a batch (${suite.metrics[timed]})`, whereIs(source, [
		"suites",
		name,
		"metrics",
		timed
	]), "Put the metric into a suite of its own, or leave `delivery` out.")]];
}
function mayWait(rules) {
	return !rules.some(({ card }) => isOfTime(card));
}
function isOfTime(card) {
	return measureOf(card).unit === "ms" || measureOf(card).streams === true;
}

// src/config/no-case.ts
function noCase(files, where = null) {
	return new UserError(`there is no case in ${files.join(", ")}`, where ?? {
		file: files[0] ?? "",
		line: null,
		key: null
	}, "A suite without cases proves nothing: write some, or take the suite out.");
}

// src/config/config.ts
const DEFAULT_FALSE_ALARM = .05;
const DEFAULT_DOUBT = .2;
async function readConfig(tree, file$1) {
	const text = await tree.read(file$1);
	if (text === null) return null;
	const source = {
		file: file$1,
		...parseYaml(text, file$1)
	};
	const written = validate(file, source);
	const cards = await cardsIn(written, source, tree);
	const targets = Object.fromEntries(Object.entries(written.targets).map(([name, target]) => [name, targetOf(name, target, source)]));
	const suites = await inOrder(Object.entries(written.suites).map(async ([name, suite]) => ({
		name,
		targets: [...new Set(suite.targets)],
		globs: suite.cases,
		caseFiles: await caseFilesOf(suite.cases, tree, whereIs(source, [
			"suites",
			name,
			"cases",
			0
		])),
		trials: suite.trials ?? 1,
		...suite.delivery === "batch" ? { delivery: suite.delivery } : {},
		metrics: [...new Set(suite.metrics)],
		where: whereIs(source, ["suites", name])
	})));
	throwFound(Object.entries(written.suites).flatMap(([name, suite]) => [
		...unknownNames(source, [
			"suites",
			name,
			"targets"
		], suite.targets, targets, "target"),
		...unknownNames(source, [
			"suites",
			name,
			"metrics"
		], suite.metrics, cards, "metric"),
		...notForBatches(source, name, suite, {
			targets,
			cards
		})
	]));
	return {
		stage: written.stage ?? "crawl",
		targets,
		suites: Object.fromEntries(suites.map((suite) => [suite.name, suite])),
		cards,
		maxCost: written.budget?.["max-cost"] ?? null,
		maxRequests: written.budget?.["max-requests"] ?? null,
		maxWaitMinutes: written.budget?.["max-wait-minutes"] ?? null,
		falseAlarm: written["false-alarm"] ?? null,
		doubt: written.doubt ?? null,
		prices: written.prices ?? {},
		endpoints: endpointsIn$1(written),
		evals: written.evals ?? []
	};
}
function endpointsIn$1({ endpoints }) {
	const declared = Object.entries(endpoints ?? {});
	return Object.fromEntries(declared.map(([name, it]) => [name, endpointOf$1(it)]));
}
function endpointOf$1(written) {
	return {
		baseUrl: usualAddress(written["base-url"]),
		apiKeyEnv: written["api-key-env"] ?? null,
		api: written.api ?? apiIn(written["base-url"]) ?? USUAL_API,
		auth: written.auth ?? "bearer",
		headers: written.headers ?? {}
	};
}
function unknownNames(source, at, names, known, kind) {
	return names.flatMap((name, index) => Object.hasOwn(known, name) ? [] : [new UserError(`there is no ${kind} "${name}"`, whereIs(source, [...at, index]), suggestion(name, Object.keys(known)))]);
}
async function cardsIn(written, source, tree) {
	const globs = typeof written.metrics === "string" ? [written.metrics] : written.metrics;
	if (!Array.isArray(globs)) return calibrated(await cardsOf(globs, source, ["metrics"]), tree);
	const where = whereIs(source, ["metrics"]);
	const files = await located(where, () => tree.list(globs, "everything"));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "Write metric cards there, or mend the glob.");
	const read = await allTold(files.map(async (file) => {
		const cardFile = {
			file,
			...parseYaml(await tree.read(file) ?? "", file)
		};
		return cardsOf(validate(cards, cardFile), cardFile, []);
	}));
	const cards$1 = {};
	for (const [id, card] of read.flatMap((each) => Object.entries(each))) {
		const first = Object.hasOwn(cards$1, id) ? cards$1[id] : void 0;
		if (first) {
			const hint = `It is declared in ${first.where.file} already; remove one of the two.`;
			throw new UserError(`metric ${id} is declared twice`, card.where, hint);
		}
		cards$1[id] = card;
	}
	return calibrated(cards$1, tree);
}
async function calibrated(cards, tree) {
	const read = Object.entries(cards).map(async ([id, card]) => [id, await located(card.where, () => withCalibration(card, tree))]);
	return Object.fromEntries(await Promise.all(read));
}
async function cardsOf(written, source, at) {
	const found = [];
	const cards = {};
	for (const [id, card] of Object.entries(written)) try {
		cards[id] = await readCard(id, card, source, [...at, id]);
	} catch (error) {
		if (error instanceof UserErrors) found.push(...error.errors);
		else if (error instanceof UserError) found.push(error);
		else throw error;
	}
	throwFound(found);
	return cards;
}
function isEmpty(text) {
	return /^(?:\[\s*\])?$/.test(text.trim());
}
async function caseFilesOf(globs, tree, where) {
	const files = await located(where, () => tree.list(globs, "everything"));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "A suite without cases proves nothing: add cases, or mend the glob.");
	let isFilled = false;
	const read = await Promise.all(files.map(async (file) => {
		const text = async () => await tree.read(file) ?? "";
		const now = await text();
		isFilled ||= !isEmpty(now);
		return {
			file,
			version: digest(now),
			text
		};
	}));
	if (isFilled) return read;
	throw noCase(files, where);
}

// src/config/judges.ts
function checkJudges(head, base, inputs) {
	const known = [
		"default",
		...inputs,
		...Object.keys(base?.endpoints ?? {})
	];
	throwFound(Object.values(head.cards).flatMap((card) => [...endpointFault(card, known, head), ...calibrationFault(card, head.stage)]));
}
function checkEndpointOf(card, declared) {
	const endpoint = judgeOf(card)?.endpoint;
	if (endpoint === void 0 || endpoint === "default" || declared.includes(endpoint)) return;
	throw new UserError(`metric ${card.id}: there is no endpoint "${endpoint}"`, optionOf(card, "endpoint"), `Declare it under \`endpoints\` of the config, or with --endpoints. ${suggestion(endpoint, ["default", ...declared])}`);
}
function endpointFault(card, known, head) {
	const judge = judgeOf(card);
	if (!judge || card.status === "retired" || known.includes(judge.endpoint)) return [];
	const hint = Object.hasOwn(head.endpoints, judge.endpoint) ? "An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`." : suggestion(judge.endpoint, known);
	const message = `metric ${card.id}: endpoint "${judge.endpoint}" is declared neither by base nor by the workflow`;
	return [new UserError(message, optionOf(card, "endpoint"), hint)];
}
function calibrationFault(card, stage) {
	const judge = judgeOf(card);
	const promises = card.onFail === "block" && card.status === "active";
	if (!judge || stage !== "run" || !promises || isTrusted(judge, card)) return [];
	const { lacks } = trustIn(judge, card.calibration);
	const hint = judge.calibration ? `Run \`micro-metrics calibrate LABELS.jsonl --config FILE --metric ${card.id}\` and commit ${judge.calibration}, or set \`on-fail: warn\`.` : `Add \`calibration: evals/${card.id}-calibration.json\` to its options and run \`micro-metrics calibrate\`, or set \`on-fail: warn\`.`;
	const message = `metric ${card.id} may not block at stage run: ${lacks ?? "its judge was not held against people"}`;
	return [new UserError(message, optionOf(card, "calibration"), hint)];
}
function optionOf({ where }, name) {
	return {
		...where,
		key: `${where.key ?? ""}.options.${name}`
	};
}

// src/config/lifecycle.ts
const STEPS = {
	proposed: ["experimental", "retired"],
	experimental: [
		"active",
		"proposed",
		"deprecated",
		"retired"
	],
	active: ["deprecated", "experimental"],
	deprecated: ["active", "retired"],
	retired: ["experimental"]
};
function jumpOf(before, after, head) {
	const [from, to] = [before.status, after?.status ?? "retired"];
	if (from === to || hasSuccessor(before.id, head)) return null;
	if (before.critical && to === "retired") return "critical, so it retires only when an active metric `supersedes` it";
	if (from === "retired" && to === "active") return after?.supersedes ? null : "it comes back as experimental first, or says what it `supersedes`";
	if (STEPS[from].includes(to)) return null;
	return `skips a step: from ${from} it goes to ${STEPS[from].join(" or ")} first`;
}
function hasSuccessor(id, cards) {
	return Object.values(cards).some(({ supersedes, status }) => supersedes === id && status === "active");
}
function withJump(change, base, head) {
	const id = change.what === "metric" && change.effect === "removed" ? String(change.before) : /^metric (.*)\.status$/s.exec(change.what)?.[1];
	const before = id !== void 0 && Object.hasOwn(base, id) ? base[id] : void 0;
	const after = id !== void 0 && Object.hasOwn(head, id) ? head[id] : void 0;
	const note = before ? jumpOf(before, after ?? null, head) : null;
	return note === null ? change : {
		...change,
		note
	};
}
function isOver(day, today) {
	return day !== null && today !== "" && day < today;
}
function hasSet({ sunset, critical }, today) {
	return isOver(sunset, today) && !critical;
}
const STAGES = {
	crawl: 0,
	walk: 1,
	run: 2
};
function mayBlock(card, stage) {
	const promises = card.onFail === "block" && card.status === "active" && hasReached(card.stage, stage);
	const judge = judgeOf(card);
	return promises && (isTrusted(judge, card) || isUnheld(judge, card));
}
function hasReached(wanted, project) {
	return STAGES[wanted] <= STAGES[project];
}
const RUNS = {
	proposed: false,
	experimental: true,
	active: true,
	deprecated: true,
	retired: false
};
function isRun(card) {
	return RUNS[card.status];
}

// src/config/names.ts
function own(of, name) {
	return of && Object.hasOwn(of, name) ? of[name] ?? null : null;
}
function union(a, b) {
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
}

// src/config/which-config.ts
const NO_BASE_CONFIG = {
	code: "no-base-config",
	message: "Base has no config: the one of this change applies."
};
const CONFIG_DELETED = {
	code: "config-deleted",
	message: "This change deletes the config: the one of base applies until it is merged."
};
const FOUND_ON_BASE = {
	code: "no-base-config",
	message: "Base has no config: what is found there without one is enforced beside the one of this change, until it is merged."
};

// src/config/noting.ts
function noting(tree) {
	const texts = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Set();
	const lists = /* @__PURE__ */ new Map();
	const read = (path) => {
		paths.add(path);
		const known = texts.get(path);
		if (known) return known;
		const text = tree.read(path);
		texts.set(path, text);
		text.then((found) => (found?.length ?? 0) > LONG && texts.delete(path)).catch(() => void 0);
		return text;
	};
	const list = (...asked) => {
		lists.set(JSON.stringify(asked), asked);
		return tree.list(...asked);
	};
	async function isSameOn(base, touched) {
		if (touched.some(({ path }) => paths.has(path))) return false;
		if (!touched.some(isGone)) return true;
		for (const asked of lists.values()) {
			const [was, is] = [await base.list(...asked), await tree.list(...asked)];
			if (was.length !== is.length || was.some((path, index) => path !== is[index])) return false;
		}
		return true;
	}
	return {
		tree: {
			...tree,
			read,
			list
		},
		isSameOn
	};
}
const LONG = 2e4;
function isGone({ before, after }) {
	return before?.regular === true && !after?.regular;
}

// src/config/revisions.ts
const USUAL_PLACE = ".github/micro-metrics.yml";
async function readRevisions(base, head, file, endpoints, touched) {
	const [warnings, ofTests] = [[], []];
	const isUsual = file === USUAL_PLACE;
	const noted = noting(head);
	const ofHead = await withTests(await readConfig(noted.tree, file), noted.tree, endpoints, "head", ofTests);
	const ofBase = touched !== null && await noted.isSameOn(base, touched) ? ofHead : await readBase(base, file, endpoints, {
		warnings,
		ofTests
	}) ?? (ofHead ? await movedFrom$1(base, head, touched, warnings) : null);
	if (!ofBase && isUsual && warnings.length === 0) {
		const { findConfigs } = await import("./foreign.js");
		const found = await findConfigs(base, head, endpoints, touched);
		if (found && !ofHead) return {
			ofBase: found.base,
			ofHead: found.head,
			warnings: found.warnings
		};
		if (found && ofHead && Object.keys(found.base.suites).length > 0) return {
			...beside(found, ofHead),
			warnings: [...onceEach([...found.warnings, ...ofTests]), FOUND_ON_BASE]
		};
	}
	if (ofHead && !ofBase && warnings.length === 0) warnings.push(NO_BASE_CONFIG);
	if (ofBase && !ofHead) warnings.push(CONFIG_DELETED);
	return {
		ofBase,
		ofHead,
		warnings: [...warnings, ...onceEach(ofTests)]
	};
}
function beside(found, written) {
	const { targets, suites, unasked } = found.base;
	const seated = Object.entries(found.head.targets).filter(([name]) => Object.hasOwn(targets, name));
	return {
		ofBase: {
			...written,
			targets,
			suites,
			cards: {},
			endpoints: {},
			evals: [],
			...unasked && { unasked }
		},
		ofHead: {
			...written,
			targets: {
				...Object.fromEntries(seated),
				...written.targets
			}
		}
	};
}
async function movedFrom$1(base, head, touched, warnings) {
	if (warnings.length > 0) return null;
	for (const path of await goneFrom(base, head, touched)) {
		const found = await readConfig(base, path).catch(() => null);
		if (!found || Object.keys(found.suites).length === 0) continue;
		const message = `This change moves the config from ${path}: the one of base is enforced from there.`;
		warnings.push({
			code: "config-moved",
			message
		});
		return found;
	}
	return null;
}
async function goneFrom(base, head, touched) {
	const isYaml = (path) => /\.ya?ml$/i.test(path);
	if (touched) return touched.flatMap(({ path, after }) => after === null && isYaml(path) ? [path] : []);
	const there = new Set(await head.list(YAML));
	return (await base.list(YAML)).filter((path) => !there.has(path));
}
const YAML = [
	"**/*.yml",
	"**/*.yaml",
	".github/**/*.yml",
	".github/**/*.yaml"
];
async function readBase(base, file, endpoints, { warnings, ofTests }) {
	try {
		return await withTests(await readConfig(base, file), base, endpoints, "base", ofTests);
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		const message = `The config of base is broken and could not be enforced: ${error.message}`;
		warnings.push({
			code: "base-config-broken",
			message
		});
		return null;
	}
}
async function withTests(config, tree, endpoints, side, warnings) {
	if (!config || config.evals.length === 0) return config;
	const { withEvals } = await import("./beside.js");
	const whole = await withEvals(config, tree, endpoints, side);
	warnings.push(...whole.warnings);
	return whole.config;
}

// src/config/suite-law.ts
async function joinSuites(name, base, head, today) {
	const [was, is] = [own(base?.suites, name), own(head?.suites, name)];
	const rules = is && head && base === head ? rulesOf(is, head, "both", today) : joinRules(was && base ? rulesOf(was, base, "base", today) : [], is && head ? rulesOf(is, head, "head", today) : []);
	const baseCases = was?.caseFiles ?? [];
	const headCases = is?.caseFiles ?? [];
	const asked = is ? is.targets : was && base && head ? heirsOf(was, base, head) : [];
	return {
		name,
		law: was && is ? "both" : was ? "base" : "head",
		targets: [.../* @__PURE__ */ new Set([...was?.targets ?? [], ...is?.targets ?? []])],
		rules,
		trials: Math.max(was?.trials ?? 1, is?.trials ?? 1),
		...(is ?? was)?.delivery && mayWait(rules) ? { delivery: "batch" } : {},
		baseCases,
		headCases,
		changed: head && base !== head ? await whatChanged(was, is, rules) : null,
		...placesOf$1(less(was?.targets, asked), less(asked, was?.targets), less(unaskedBy(head, name), unaskedBy(base, name)))
	};
}
function heirsOf(was, base, head) {
	const paths = new Set(was.caseFiles.map(({ file }) => file));
	const texts = new Set(was.caseFiles.map(({ version }) => version));
	const heirs = Object.values(head.suites).filter(({ name, caseFiles }) => !own(base.suites, name) && caseFiles.some(({ file, version }) => paths.has(file) || texts.has(version)));
	return [...new Set(heirs.flatMap(({ targets }) => targets))];
}
function unaskedBy(config, suite) {
	return own(config?.unasked, suite) ?? own(config?.unasked, suite.split(" \u00b7 ", 1)[0] ?? "") ?? [];
}
function placesOf$1(gone, come, unasked) {
	if (gone.length > 1 && come.length > 1) return {
		handovers: [],
		unsettled: come
	};
	if (gone.length > 0 && come.length === 0 && unasked.length > 0) return {
		handovers: [],
		unsettled: [],
		displaced: {
			targets: gone,
			by: unasked
		}
	};
	return {
		handovers: gone.flatMap((from) => come.map((to) => ({
			from,
			to
		}))),
		unsettled: []
	};
}
function less(some = [], others = []) {
	return some.filter((name) => !others.includes(name));
}
async function whatChanged(was, is, rules) {
	if (!was) return "the suite is new";
	if (!is) return "the suite was removed";
	const { sameCases } = await import("./case-files.js");
	const parts = [
		await sameCases(was.caseFiles, is.caseFiles) ? null : "cases",
		rules.every((rule) => rule.law === "both") ? null : "metrics",
		isSameList(was.targets, is.targets) ? null : "targets",
		was.trials === is.trials ? null : "trials"
	].filter((part) => part !== null);
	return parts.length ? `the suite's ${parts.join(" and ")} changed` : null;
}
function rulesOf(suite, config, law, today) {
	return suite.metrics.flatMap((id) => {
		const card = own(suite.cards, id) ?? own(config.cards, id);
		return card && isRun(card) && !hasSet(card, today) ? [{
			card,
			law,
			blocking: mayBlock(card, config.stage)
		}] : [];
	});
}
function joinRules(base, head) {
	const same = (a, b) => a.card.id === b.card.id && a.blocking === b.blocking && versionOf$1(a.card) === versionOf$1(b.card);
	return [...head.map((rule) => base.some((other) => same(rule, other)) ? {
		...rule,
		law: "both"
	} : rule), ...base.filter((rule) => !head.some((other) => same(rule, other)))];
}

// src/config/law.ts
const DEFAULT_MAX_WAIT = 10;
async function readLaw(base, head, file, endpoints, touched, today = "") {
	const { ofBase, ofHead, warnings } = await readRevisions(base, head, file, endpoints, touched);
	const config = ofHead ?? ofBase;
	if (!config) throw noConfig(file, base === head);
	if (ofHead) checkEndpoints(ofHead, ofBase, endpoints);
	if (ofHead) checkJudges(ofHead, ofBase, endpoints);
	const first = ofBase ?? config;
	const last = ofHead ?? config;
	return {
		targets: union(first.targets, last.targets).map((name) => ({
			name,
			base: own(ofBase?.targets, name),
			head: own(ofHead?.targets, name)
		})),
		suites: await Promise.all(union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) => joinSuites(name, ofBase, ofHead, today))),
		policy: ofBase && ofBase !== ofHead ? await policyOf(ofBase, ofHead ?? EMPTY$1) : [],
		falseAlarm: Math.max(first.falseAlarm ?? .05, last.falseAlarm ?? .05),
		doubt: Math.max(first.doubt ?? .2, last.doubt ?? .2),
		maxCost: first.maxCost,
		maxRequests: first.maxRequests,
		maxWaitMinutes: first.maxWaitMinutes ?? DEFAULT_MAX_WAIT,
		prices: {
			...last.prices,
			...first.prices
		},
		endpoints: ofBase?.endpoints ?? {},
		warnings: [...warnings, ...sunsetsIn(config, today)]
	};
}
async function policyOf(base, head) {
	const { policyChanges } = await import("./policy.js");
	return policyChanges(base, head);
}
const EMPTY$1 = {
	stage: "crawl",
	targets: {},
	suites: {},
	cards: {},
	maxCost: null,
	maxRequests: null,
	maxWaitMinutes: null,
	falseAlarm: null,
	doubt: null,
	prices: {},
	endpoints: {},
	evals: []
};
function sunsetsIn({ cards }, today) {
	const past = Object.values(cards).filter((card) => isRun(card) && hasSet(card, today));
	const named = past.map(({ id, sunset }) => `${id} (${sunset})`).join(", ");
	return past.length ? [{
		code: "past-sunset",
		message: `Past their sunset, so not run any more: ${named}.`
	}] : [];
}
function noConfig(file, isAlone) {
	const found = file !== ".github/micro-metrics.yml" ? "" : " Without one, a `*.prompt.yml` with testData and evaluators, or a `promptfooconfig.yaml` (one in JavaScript or TypeScript is a program), is read.";
	return new UserError(isAlone ? `there is no config: the revision that is asked has no ${file}` : `there is no config: neither base nor head has ${file}`, {
		file,
		line: null,
		key: null
	}, isAlone ? `Commit it, or name a revision that has it in \`base\` (at home: --base HEAD).${found}` : `Write one (README.md shows it in 15 lines; \`micro-metrics init\` makes it from what it finds) and commit it, or set the input \`config\` to the path where it is.${found}`);
}
function checkEndpoints(head, base, inputs) {
	const known = [
		"default",
		...inputs,
		...Object.keys(base?.endpoints ?? {})
	];
	for (const target of Object.values(head.targets)) {
		if (known.includes(target.endpoint)) continue;
		const declared = target.endpoint in head.endpoints;
		throw new UserError(`target ${target.name}: endpoint "${target.endpoint}" is declared neither by base nor by the workflow`, target.where, declared ? "An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`." : suggestion(target.endpoint, known));
	}
}

// src/config/elsewhere.ts
async function withAnswers(law, { base, head, answers }) {
	const made = await answers();
	if (!made) return {
		base,
		head
	};
	const sides = answersBySide(recordedIn(law), made);
	return {
		base: {
			...base,
			made: sides.baseline
		},
		head: {
			...head,
			made: sides.candidate
		}
	};
}
function recordedIn({ targets }) {
	return targets.flatMap(({ name, base, head }) => {
		const all = [base, head].flatMap((target) => target?.kind === "recorded" ? [target.prompt] : []);
		return all.length ? [{
			name,
			paths: [...new Set(all)]
		}] : [];
	});
}
function answersBySide(recorded, made) {
	if (recorded.length === 0) throw nobodyTakes(made.candidate);
	const sides = {
		baseline: byTarget(recorded, made.baseline),
		candidate: byTarget(recorded, made.candidate)
	};
	throwFound(recorded.flatMap((target) => oneSided(target, sides)));
	const byPath = (of) => new Map([...of].flatMap(([{ paths }, files]) => paths.map((path) => [path, files])));
	return {
		baseline: byPath(sides.baseline),
		candidate: byPath(sides.candidate)
	};
}
function byTarget(recorded, files) {
	const taken = /* @__PURE__ */ new Map();
	const found = [];
	for (const each of files) {
		const owner = recorded.length === 1 ? recorded[0] : ownerOf(recorded, each.file);
		if (owner) taken.set(owner, [...taken.get(owner) ?? [], each]);
		else found.push(belongsToNone(each.file, recorded));
	}
	throwFound(found);
	return taken;
}
function ownerOf(recorded, file) {
	const owners = recorded.filter(({ paths }) => paths.some((path) => `/${file}`.endsWith(`/${path}`)));
	return owners.length === 1 ? owners[0] : void 0;
}
function oneSided(target, sides) {
	const [was, is] = [sides.baseline.has(target), sides.candidate.has(target)];
	if (was === is) return [];
	const [given, missing] = was ? ["base", "head"] : ["head", "base"];
	const message = `target ${target.name} has answers among the ${given}-answers and none among the ${missing}-answers`;
	return [new UserError(message, null, "Let the step write them at both revisions.")];
}
function nobodyTakes([first]) {
	const where = {
		file: first?.file ?? "",
		line: null,
		key: null
	};
	return new UserError("answers are named, but no target of the config is `recorded`", where, "Declare one: `targets: { name: { recorded: out/answers.jsonl } }`.");
}
function belongsToNone(file, recorded) {
	const paths = recorded.flatMap((target) => target.paths).join(", ");
	return new UserError(`the answers in ${file} belong to no target`, {
		file,
		line: null,
		key: null
	}, `There are several recorded targets, so a file is known by how its path ends: ${paths}.`);
}

// src/edges/endpoints.ts
const schema = () => record(string(), strictObject({
	"base-url": string(),
	"api-key": string().nullish(),
	api: _enum(APIS).optional(),
	auth: _enum(["bearer", "api-key"]).optional(),
	headers: record(string(), union$1([
		string(),
		number$1(),
		boolean(),
		_null()
	]).transform((value) => String(value ?? ""))).optional()
}));
function endpointsIn(text) {
	if (text === "") return {};
	const given = endpointsAsGiven(text);
	if (Object.hasOwn(given, "default")) throw wrong("endpoints", "\"default\" is the endpoint of `base-url`", "Set `base-url`, `api-key`, `api` and `auth` instead.");
	return Object.fromEntries(Object.entries(given).map(([name, it]) => [name, endpointOf(name, it)]));
}
const FORM = "Write `name: {base-url: \u2026, api-key: \u2026, api: chat, auth: bearer, headers: {\u2026}}`.";
function endpointsAsGiven(text) {
	try {
		return validate(schema(), {
			file: INPUT,
			...parseYaml(text, INPUT)
		});
	} catch (error) {
		const first = error instanceof UserErrors ? error.errors[0] : error;
		if (!(first instanceof UserError)) throw error;
		throw wrong("endpoints", first.message.replace(/^(?:input endpoints|the file): /, ""), FORM);
	}
}
const INPUT = "input endpoints";
function endpointOf(name, written) {
	const { "base-url": address, headers = {} } = written;
	const secrets = Object.keys(headers).filter(isSecretHeader);
	const isMissing = secrets.some((header) => headers[header] === "");
	const given = Object.hasOwn(written, "api-key") ? checkedKey(written["api-key"] ?? "", `input endpoints.${name}.api-key`) : null;
	const key = isMissing ? "" : given;
	for (const [header, value] of Object.entries(headers)) {
		const fault = faultOfHeader(header, value);
		if (fault) throw wrong(`endpoints.${name}`, fault, "Give the key as `api-key`; `auth` says how it is sent.");
	}
	const sendsKey = key !== null || secrets.length > 0;
	return {
		baseUrl: checkedAddress(`endpoints.${name}`, address, sendsKey),
		apiKeyEnv: null,
		apiKey: key,
		api: written.api ?? apiIn(address) ?? USUAL_API,
		auth: written.auth ?? "bearer",
		headers
	};
}
function secretsOf({ apiKey, headers }) {
	const values = Object.entries(headers).flatMap(([name, value]) => isSecretHeader(name) ? [value] : []);
	return [apiKey ?? "", ...values].filter((secret) => secret !== "");
}
function checkedKey(key, place) {
	const bare = key.trim();
	if (isSendable(bare)) return bare;
	throw new UserError(`${place}: the key can't be sent, as it holds a line break or a letter that no header can hold`, null, "Set the secret once more, to the key alone and on one line.");
}
function checkedAddress(name, address, sendsKey) {
	const fault = faultOfAddress(address, sendsKey);
	if (fault === null) return usualAddress(address);
	throw wrong(name, fault, fault.startsWith("plain http") ? "Use https, or leave the key out." : "Write an address such as https://api.openai.com/v1, and the key as `api-key`.");
}
function wrong(name, what, hint) {
	return new UserError(`input ${name}: ${what}`, null, hint);
}

// src/edges/input-values.ts
function linesIn(text) {
	return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
function oneOf(read, name, allowed, fallback) {
	const given = read(name);
	if (given === "") return fallback;
	const found = allowed.find((each) => each === given);
	if (found !== void 0) return found;
	throw wrong(name, `"${given}" is none of ${allowed.join(", ")}`, suggestion(given, allowed));
}
function day(read) {
	const given = read("today");
	if (given === "") return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	if (date$1().safeParse(given).success) return given;
	throw wrong("today", `"${given}" is no day`, "Write a day such as 2030-01-31.");
}
function yesOrNo(read, name, fallback) {
	const given = read(name).toLowerCase();
	if (given === "") return fallback;
	if (given === "true" || given === "false") return given === "true";
	throw wrong(name, `"${given}" is neither true nor false`, "Write true or false.");
}
function yesNoOr(read, name, fallback, more) {
	const given = oneOf((it) => read(it).toLowerCase(), name, [
		"true",
		"false",
		more
	], `${fallback}`);
	return given === more ? more : given === "true";
}
function number(read, name, fallback, least, most = Number.POSITIVE_INFINITY) {
	const given = read(name);
	if (given === "") return fallback;
	const value = Number(given);
	if (Number.isFinite(value) && value >= least && value <= most) return value;
	const bounds = Number.isFinite(most) ? `from ${least} to ${most}` : `of at least ${least}`;
	throw wrong(name, `"${given}" is not a number ${bounds}`, "Write a number.");
}
function whole(read, name, fallback, least, most) {
	const value = number(read, name, fallback, least);
	if (value === null || Number.isInteger(value) && value <= most) return value;
	throw wrong(name, `${value} is not a whole number from ${least} to ${most}`, "Write a whole number.");
}

// src/edges/sharding.ts
const MOST = 256;
function sharding(mode, shard, replies) {
	const isPart = mode === "plan" || mode === "run";
	if (isPart && replies) throw wrong("replies", `the mode ${mode} does not read it`, "Leave it out; `mode: report` reads shards by it.");
	if (mode === "report" && !replies) throw wrong("replies", "it is missing", "Name the folder into which the shards were downloaded.");
	if (shard === "") {
		if (mode !== "run") return {
			part: null,
			shards: null
		};
		throw wrong("shard", "it is missing", "Write which part of the run this is, such as 2/8.");
	}
	if (!isPart) throw wrong("shard", `the mode ${mode} does not read it`, "Leave it out.");
	return mode === "plan" ? {
		part: null,
		shards: countIn(shard)
	} : {
		part: partIn(shard),
		shards: null
	};
}
function countIn(text) {
	const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	if (count >= 1 && count <= MOST) return count;
	throw wrong("shard", `"${text}" is not a number of shards from 1 to ${MOST}`, "Write a number such as 8.");
}
function partIn(text) {
	const [, at = "", of = ""] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
	const part = {
		at: Number(at),
		of: Number(of)
	};
	if (part.at >= 1 && part.at <= part.of && part.of <= MOST) return part;
	throw wrong("shard", `"${text}" is no part of a run`, "Write which one of how many it is, such as 2/8.");
}

// src/edges/inputs.ts
const MODES = [
	"gate",
	"plan",
	"run",
	"report",
	"baseline",
	"watch",
	"aa",
	"review"
];
function secretsIn({ apiKey, endpoints }) {
	return [...apiKey ? [apiKey] : [], ...Object.values(endpoints).flatMap(secretsOf)];
}
function fromEnvironment(env) {
	return (name) => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
const DAY = 86400;
function readInputs(read) {
	const mode = oneOf(read, "mode", MODES, "gate");
	return {
		mode,
		wishes: {
			config: read("config") || ".github/micro-metrics.yml",
			force: yesNoOr(read, "force", false, "uncovered"),
			trials: whole(read, "trials", null, 1, 100),
			concurrency: whole(read, "concurrency", 8, 1, 1e3),
			onInconclusive: oneOf(read, "on-inconclusive", ["pass", "fail"], "pass"),
			onError: oneOf(read, "on-error", ["pass", "fail"], "fail"),
			onPreExisting: oneOf(read, "on-pre-existing", ["warn", "fail"], "warn"),
			confirm: yesOrNo(read, "confirm", true),
			fresh: yesOrNo(read, "fresh", false),
			maxCost: number(read, "max-cost", null, 0),
			maxRequests: whole(read, "max-requests", null, 0, 1e7)
		},
		token: read("github-token"),
		apiKey: checkedKey(read("api-key"), "input api-key"),
		usual: usualEndpoint(read),
		endpoints: endpointsIn(read("endpoints")),
		replies: read("replies"),
		...sharding(mode, read("shard"), read("replies")),
		...madeElsewhere(read, mode),
		cache: keeping(read, mode),
		allowCommands: yesOrNo(read, "allow-commands", false),
		base: read("base"),
		head: read("head"),
		comment: oneOf(read, "comment", [
			"always",
			"changes",
			"failures",
			"never"
		], "changes"),
		reviewComments: yesNoOr(read, "review-comments", false, "request-changes"),
		checkRun: yesOrNo(read, "check-run", false),
		timeout: number(read, "timeout", 60, .001, DAY),
		redact: yesOrNo(read, "redact", true),
		upload: uploading(read, mode),
		reportDir: read("report-dir"),
		today: day(read)
	};
}
function apiOf(read, address) {
	const asked = oneOf(read, "api", APIS, USUAL_API);
	return asked === USUAL_API ? apiIn(address) ?? USUAL_API : asked;
}
function usualEndpoint(read) {
	const address = read("base-url") || "https://api.openai.com/v1";
	return {
		baseUrl: checkedAddress("base-url", address, read("api-key") !== ""),
		apiKeyEnv: null,
		api: apiOf(read, address),
		auth: oneOf(read, "auth", ["bearer", "api-key"], "bearer"),
		headers: {}
	};
}
function keeping(read, mode) {
	const isKept = yesNoOr(read, "cache", true, "queue");
	const isFresh = yesOrNo(read, "fresh", false);
	if (mode === "watch" && read("replies")) throw wrong("replies", "the mode watch asks what the model says today", "Leave it out, or use `mode: gate`.");
	if (isFresh && mode !== "gate" && mode !== "baseline" && mode !== "watch") throw wrong("fresh", `the mode ${mode} does not read it`, "Leave it out, or use `mode: gate`.");
	if (!isFresh && mode !== "baseline") return isKept;
	const needs = isFresh ? "it adds to answers that were kept" : "the mode baseline fills the store";
	const without = isKept ? read("replies") && "`replies` answers from a recording" : "`cache: false` keeps none";
	if (without) throw wrong(isFresh ? "fresh" : "mode", `${needs}, and ${without}`, "Leave one of the two out.");
	return isKept;
}
const WITHOUT_REPORT = [
	"plan",
	"run",
	"review"
];
function uploading(read, mode) {
	const isAsked = yesOrNo(read, "upload", false);
	if (isAsked && WITHOUT_REPORT.includes(mode)) throw wrong("upload", `the mode ${mode} writes no report`, "Leave it out of this step.");
	return isAsked;
}
function madeElsewhere(read, mode) {
	const answers = bothSides("answers", read("base-answers"), read("head-answers"));
	const scores = bothSides("scores", read("base-scores"), read("head-scores"));
	const [given] = [answers && "base-answers", scores && "base-scores"].filter((name) => name !== null);
	if (given && mode !== "gate") throw wrong(given, `the mode ${mode} does not read it`, "Leave it out, or use `mode: gate`.");
	if (answers && scores) throw wrong("base-scores", "answers are named too", "Name answers or scores, not both.");
	return {
		answers,
		scores
	};
}
function bothSides(kind, base, head) {
	const [baseline, candidate] = [linesIn(base), linesIn(head)];
	if (baseline.length > 0 && candidate.length > 0) return {
		baseline,
		candidate
	};
	if (baseline.length + candidate.length === 0) return null;
	const [given, missing] = baseline.length ? ["base", "head"] : ["head", "base"];
	throw wrong(`${missing}-${kind}`, "it is missing", `Set it beside \`${given}-${kind}\`: the two are compared.`);
}

// src/edges/clean.ts
function cleanJson(json, log, indent) {
	if (log.redact(json) === json) return json;
	return `${JSON.stringify(log.deep(JSON.parse(json)), null, indent)}\n`;
}
const TOGETHER$1 = 65536;
function* cleanLines(lines, log) {
	let held = [];
	let length = 0;
	for (const line of lines) {
		if (length > 0 && length + line.length > TOGETHER$1) {
			yield cleanTogether(held, log);
			[held, length] = [[], 0];
		}
		held.push(line);
		length += line.length;
	}
	if (length > 0) yield cleanTogether(held, log);
}
function cleanTogether(lines, log) {
	const all = lines.join("");
	return log.redact(all) === all ? all : lines.map((line) => cleanJson(line, log)).join("");
}

// src/edges/heap.ts
function keepHeapSmall() {
	setFlagsFromString("--semi-space-growth-factor=1");
}
const ROOM$1 = {
	each: 262144,
	most: 16777216
};
function makeRoomForCalls(atATime) {
	const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? 0;
	const factor = young === 0 ? 1 : Math.ceil(Math.min(ROOM$1.most, atATime * ROOM$1.each) / young);
	setFlagsFromString(`--semi-space-growth-factor=${Math.max(1, factor)}`);
	return factor <= 1;
}
const MOST_LEFT = .2;
const WORTH_TAKING = 12582912;
let inUse = {
	objects: 20971520,
	beside: 3145728
};
let take = null;
function tidy() {
	if (!isOurs()) return;
	keepHeapSmall();
	const now = usedBytes();
	if (!isWorthTaking(now.objects + now.beside - inUse.beside, inUse.objects)) {
		if (now.objects + now.beside < inUse.objects + inUse.beside) inUse = now;
		return;
	}
	takeAway();
	inUse = usedBytes();
}
function isWorthTaking(used, before) {
	return used >= 41943040 && used - before >= Math.max(WORTH_TAKING, before * MOST_LEFT);
}
function takeAway() {
	take ??= collector();
	take();
}
function usedBytes() {
	const { used_heap_size: objects, external_memory: beside } = getHeapStatistics();
	return {
		objects,
		beside
	};
}
function collector() {
	setFlagsFromString("--expose-gc");
	return runInNewContext(`typeof gc === 'function' ? gc : () => {}`);
}

// src/edges/files.ts
async function makeFolder(folder, checkout) {
	const root = await realpath(checkout);
	const whole = resolve(root, folder);
	const top = await nameOf$1(root, whole);
	if (top === null) {
		await makeEach(parse(whole).root, whole, async () => {});
		return refuseLink(whole);
	}
	await makeEach(root, join(root, relative(top, whole)), refuseLink);
}
async function nameOf$1(folder, path) {
	const above = [];
	for (let at = dirname(path); at !== above[0]; at = dirname(at)) above.unshift(at);
	for (const at of above) if (await realpath(at).catch(() => null) === folder) return at;
	return null;
}
async function makeEach(from, folder, look) {
	let at = from;
	for (const part of relative(from, folder).split(sep)) {
		at = join(at, part);
		await mkdir(at).catch(async (error) => {
			if (error.code === "EEXIST") return;
			if (!(await stat(at).catch(() => null))?.isDirectory()) throw error;
		});
		await look(at);
	}
}
async function refuseLink(folder) {
	if ((await lstat(folder)).isDirectory()) return;
	throw new UserError(`${folder} is not a folder, or is a link to one`, null, "Name a folder, or a place where one can be made.");
}
const REFUSALS = {
	EACCES: "nobody may write there",
	EPERM: "nobody may write there",
	EROFS: "it may only be read there",
	ENOSPC: "no room is left there",
	EDQUOT: "no room is left there",
	ENOENT: "nothing can be made there",
	ENOTDIR: "what it is to lie in is no folder",
	EEXIST: "what it is to lie in is no folder",
	EISDIR: "it is a folder",
	ENAMETOOLONG: "its name is too long",
	ELOOP: "links lead round in a circle there"
};
async function writing(file, write) {
	try {
		return await write();
	} catch (error) {
		const why = REFUSALS[error.code ?? ""];
		if (why === void 0) throw error;
		throw new UserError(`${file} can't be written: ${why}`, {
			file,
			line: null,
			key: null
		}, "Name a place that can be written to, or free this one.");
	}
}
async function writeWhole(folder, name, text) {
	if (name !== basename(name) || name === "..") throw new Error(`${name} is not the name of a file`);
	const part = join(folder, `.${name}.${Math.random().toString(36).slice(2)}.part`);
	try {
		if (typeof text === "string") await writeFile(part, text, { flag: "wx" });
		else await writePieces(part, text);
		await rename(part, join(folder, name));
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}
const WORTH_WRITING = 65536;
const IN_A_TURN = 16;
const IN_A_WHILE$1 = 32;
async function writePieces(path, pieces) {
	const file = openSync(path, "wx");
	let [held, written, made] = [
		"",
		0,
		0
	];
	const write = () => {
		appendFileSync(file, held);
		[held, written] = ["", written + 1];
	};
	const add = (text) => {
		if (held.length + text.length > WORTH_WRITING && held !== "") write();
		held += text;
		made += 1;
		if (made % IN_A_WHILE$1 === 0) tidy();
	};
	try {
		for (const piece of pieces) {
			if (typeof piece === "string") add(piece);
			else for await (const text of piece) add(text);
			if (written < IN_A_TURN) continue;
			await setImmediate$1();
			written = 0;
		}
		if (held !== "") write();
	} finally {
		closeSync(file);
	}
}

// src/edges/ledger.ts
function openLedger(folder, log, recording = "") {
	const isRecording = recording !== "" && isPartOf(resolve(recording), resolve(folder, ANSWERS));
	let kept = 0;
	let file = null;
	let opening = null;
	let isDue = false;
	let isRefused = isRecording;
	let waiting = [];
	const open = async () => {
		try {
			file = await begin(folder);
			write();
		} catch {
			isRefused = true;
		}
	};
	const write = () => {
		isDue = false;
		if (file === null || isRefused || waiting.length === 0) return;
		const lines = waiting;
		waiting = [];
		try {
			for (const text of cleanLines(lines, log)) appendFileSync(file, text);
			kept += lines.length;
		} catch {
			isRefused = true;
		}
	};
	return {
		isRecording,
		keep: (run) => {
			if (isRefused) return;
			waiting.push(lineOf([run]));
			opening ??= open();
			if (!isDue) setImmediate(write);
			isDue = true;
		},
		close: async () => {
			await opening;
			write();
			if (file !== null) closeSync(file);
			[file, isRefused] = [null, true];
			return kept;
		}
	};
}
function isPartOf(recording, file) {
	return file === recording || file.startsWith(recording + sep) && existsSync(file);
}
const ANSWERS = "runs.jsonl";
const LEFT = [
	ANSWERS,
	"report.json",
	"report.html",
	"report.md",
	"brief.md",
	"junit.xml"
];
async function begin(folder) {
	await makeFolder(folder, process.cwd());
	const path = join(folder, ANSWERS);
	await Promise.all(LEFT.map((name) => rm(join(folder, name), { force: true })));
	return openSync(path, "wx");
}

// src/edges/addresses.ts
function addressesOf(report, told) {
	const { env, log, reportDir, inputs } = told;
	const token = fromEnvironment(env)("github-token");
	const repository = env["GITHUB_REPOSITORY"] ?? "";
	const { pull, commit } = report.proposal;
	if (isSilent(env)) return {
		log,
		reportDir,
		comment: null
	};
	const key = useOf(env);
	const hub = {
		token,
		repository,
		commit
	};
	const review = inputs?.reviewComments && token && pull !== null ? {
		...hub,
		pull,
		key
	} : null;
	const details = detailsOf(env);
	const checkRun = inputs?.checkRun && token && commit ? {
		...hub,
		name: nameOf(env),
		details
	} : null;
	return {
		log,
		reportDir,
		comment: commentAt(report.proposal, told),
		review,
		objection: review && inputs?.reviewComments === "request-changes" ? {
			...review,
			details
		} : null,
		checkRun,
		status: statusAt(report, token, told),
		upload: uploadAt(env, inputs)
	};
}
function whereCancelled(to) {
	const { comment } = to;
	const isSometimes = comment?.mode === "failures" || comment?.mode === "changes";
	return {
		...to,
		review: null,
		objection: null,
		checkRun: null,
		upload: null,
		comment: comment && isSometimes ? {
			...comment,
			mode: "changes"
		} : comment
	};
}
const UNFIT = /[^\p{L}\p{N}._-]+/gu;
const LONGEST_NAME = 120;
function uploadAt(env, inputs) {
	if (!inputs?.upload) return null;
	const step = (env["GITHUB_ACTION"] ?? "").replace(/^__.*?(?:_(\d+))?$/, "$1");
	const attempt = Number(env["GITHUB_RUN_ATTEMPT"] ?? 1);
	return {
		name: [
			"micro-metrics",
			env["GITHUB_JOB"],
			step,
			otherConfig(env),
			attempt > 1 && `attempt-${attempt}`
		].filter(Boolean).join("-").replace(UNFIT, "-").slice(0, LONGEST_NAME),
		page: detailsOf(env),
		withRecording: !inputs.redact
	};
}
function isSilent(env) {
	return ["plan", "run"].includes(fromEnvironment(env)("mode"));
}
function commentAt({ pull, opened, commit }, { env, inputs, expects }) {
	const token = fromEnvironment(env)("github-token");
	if (!token || pull === null) return null;
	const asked = fromEnvironment(env)("comment") === "never" ? "never" : "changes";
	return {
		token,
		pull,
		repository: env["GITHUB_REPOSITORY"] ?? "",
		mode: inputs?.comment ?? asked,
		marker: markerOf(env, commit),
		isFirst: opened && Number(env["GITHUB_RUN_ATTEMPT"] ?? 1) === 1,
		expects
	};
}
function statusAt({ proposal, verdict }, token, { env, inputs }) {
	const { event, pull, commit } = proposal;
	if (event !== "workflow_run" || pull === null || !token || !inputs) return null;
	const config = otherConfig(env);
	return {
		token,
		repository: env["GITHUB_REPOSITORY"] ?? "",
		commit,
		context: `${env["GITHUB_JOB"] ?? "gate"}/verdict${config && ` (${config})`}`,
		details: detailsOf(env),
		succeeds: succeeds(verdict, inputs.wishes)
	};
}
function useOf(env) {
	return [familyOf(env), otherConfig(env)].filter(Boolean).join(".");
}
function familyOf({ GITHUB_WORKFLOW: workflow, GITHUB_JOB: job, GITHUB_ACTION: step }) {
	return [
		workflow,
		job,
		step
	].filter(Boolean).join(".");
}
function otherConfig(env) {
	const config = fromEnvironment(env)("config");
	return config === ".github/micro-metrics.yml" ? "" : config;
}
function nameOf(env) {
	const config = otherConfig(env);
	return `micro-metrics: ${env["GITHUB_JOB"] ?? "gate"}${config && ` (${config})`}`;
}
function markerOf(env, commit) {
	return {
		key: useOf(env),
		family: familyOf(env),
		run: Number(env["GITHUB_RUN_NUMBER"] ?? 0),
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 0),
		commit
	};
}
function detailsOf(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
	return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : "";
}

// src/edges/github/patience.ts
const LONGEST_MS$1 = 2e4;
function deadlineFromNow(longest = LONGEST_MS$1) {
	const until = now() + longest;
	return {
		signal: AbortSignal.timeout(longest),
		left: () => until - now(),
		wait
	};
}
function now() {
	return process.uptime() * 1e3;
}
async function wait(milliseconds) {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
function isTimeout(cause) {
	const { name, cause: inner } = cause ?? {};
	return name === "TimeoutError" || inner !== void 0 && isTimeout(inner);
}
function asked({ response }) {
	return Number(response?.headers?.["retry-after"] ?? NaN) * 1e3;
}
function isSlowDown(refused) {
	const { status, message = "" } = refused;
	return status === 429 || status === 403 && (asked(refused) >= 0 || /rate limit/i.test(message));
}
const TRIES = 3;
const WAIT_MS = 1e3;
function waitFor(refused, tried) {
	const { status, cause } = refused;
	const lost = status !== void 0 && status >= 500 && !isTimeout(cause);
	if (!isSlowDown(refused) && !lost) return null;
	const after = asked(refused);
	const pause = Number.isNaN(after) ? WAIT_MS * 2 ** (tried - 1) : after;
	return pause > LONGEST_MS$1 ? null : pause;
}
async function patiently(act, deadline) {
	for (let tried = 1;; tried += 1) try {
		return await act();
	} catch (error) {
		const pause = waitFor(error, tried);
		const left = deadline?.left() ?? Number.POSITIVE_INFINITY;
		if (pause === null || tried === TRIES || pause >= left) throw error;
		await (deadline?.wait ?? wait)(pause);
	}
}
async function unlessForbidden(call) {
	try {
		return await call();
	} catch (error) {
		const { status } = error;
		if (status === 403 || status === 404) return null;
		throw error;
	}
}
async function unlessRefused(call) {
	try {
		return await call();
	} catch (error) {
		if (waitFor(error, 1) !== null) throw error;
		return null;
	}
}

// src/edges/opening.ts
const LONGEST_KEY = 200;
function safeKey(key) {
	const encoded = encodeURIComponent(key.toWellFormed()).replace(/--+/g, (run) => "%2D".repeat(run.length));
	return encoded.length > LONGEST_KEY ? digest(key) : encoded;
}
function opening(key) {
	return `<!-- micro-metrics:v1 ${safeKey(key)} `;
}

// src/edges/glance.ts
const PAGE = 100;
const LONGEST_MS = 5e3;
const PROXIES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY",
	"all_proxy",
	"ALL_PROXY"
];
async function mayBeCommented(glance) {
	if (PROXIES.some((name) => process.env[name])) return true;
	try {
		const page = await firstPage(glance);
		if (page === null) return true;
		return JSON.parse(page).some(({ body }) => body?.startsWith(glance.start));
	} catch {
		return true;
	}
}
async function firstPage({ token, repository, issue }) {
	const api = process.env["GITHUB_API_URL"] || "https://api.github.com";
	const url = new URL(`${api}/repos/${repository}/issues/${issue}/comments?per_page=${PAGE}`);
	const headers = {
		authorization: `token ${token}`,
		accept: "application/vnd.github+json",
		"user-agent": "micro-metrics"
	};
	const { get } = process.getBuiltinModule(url.protocol === "http:" ? "node:http" : "node:https");
	return new Promise((resolve, reject) => {
		const options = {
			headers,
			agent: false,
			signal: AbortSignal.timeout(LONGEST_MS)
		};
		get(url, options, (response) => {
			const whole = response.statusCode === 200 && response.headers.link === void 0;
			let body = "";
			response.setEncoding("utf8");
			response.on("data", (piece) => body += piece);
			response.on("end", () => resolve(whole ? body : null));
			response.on("error", reject);
		}).on("error", reject);
	});
}

// src/edges/github/telling.ts
const ERRANDS = {
	comment: {
		what: "the comment",
		permission: "pull-requests",
		without: "set `comment: never`"
	},
	review: {
		what: "the review comments",
		permission: "pull-requests",
		without: "leave `review-comments` out"
	},
	objection: {
		what: "the review that requests changes",
		permission: "pull-requests",
		without: "set `review-comments: true`"
	},
	checkRun: {
		what: "the check run",
		permission: "checks",
		without: "leave `check-run` out"
	},
	status: {
		what: "the commit status",
		permission: "statuses",
		without: "use another event"
	}
};
async function tellGitHub(posts, verdict, to, given) {
	const tellings = tellingsOf(posts, verdict, to);
	if (tellings.length === 0) return {
		commentUrl: null,
		failed: []
	};
	const deadline = given ?? deadlineFromNow();
	const acts = [];
	const comment = tellings.findIndex(({ errand }) => errand === ERRANDS.comment);
	const commented = async () => (await acts[comment]?.catch(() => void 0))?.url ?? null;
	for (const { act } of tellings) acts.push(act(deadline, commented));
	const results = await Promise.allSettled(acts);
	const faults = results.map((result, at) => faultOf(result, tellings[at]?.errand)).filter((fault) => fault !== null);
	return {
		commentUrl: results.map((result) => result.status === "fulfilled" ? result.value?.url : null).find((url) => typeof url === "string") ?? null,
		failed: faults.length > 0 ? await advised(faults) : []
	};
}
function faultOf(result, errand) {
	if (!errand) return null;
	if (result.status === "rejected") return {
		what: `${errand.what} could not be written`,
		error: result.reason,
		errand
	};
	const { fault: error = null } = result.value ?? {};
	return error === null ? null : {
		what: "what is outdated could not be folded away",
		error,
		errand
	};
}
async function advised(faults) {
	const { adviceOn } = await import("./advice.js");
	return faults.map(({ what, error, errand }) => `${what}: ${adviceOn(error, errand)}`);
}
function tellingsOf(posts, verdict, { comment, review, objection, checkRun, status, log }) {
	return posts.flatMap((post) => {
		if (post.kind === "comment" && comment) return [{
			errand: ERRANDS.comment,
			act: (by) => postComment(post, verdict, comment, log, by)
		}];
		if (post.kind === "review" && review) return [{
			errand: ERRANDS.review,
			act: async (by) => (await import("./review4.js")).keepReview(post.remarks, review, log.redact, by)
		}];
		if (post.kind === "objection" && objection) return [{
			errand: ERRANDS.objection,
			act: async (by, commented) => {
				const said = {
					verdict,
					headline: log.redact(post.headline),
					commented
				};
				await (await import("./objection.js")).keepObjection(said, objection, by);
			}
		}];
		if (post.kind === "check-run" && checkRun) return [{
			errand: ERRANDS.checkRun,
			act: async (by) => (await import("./check-run.js")).publishCheckRun(log.deep(post), verdict, checkRun, by)
		}];
		if (post.kind === "status" && status) return [{
			errand: ERRANDS.status,
			act: async (by) => (await import("./status.js")).publishStatus(log.deep(post), verdict, status, by)
		}];
		return [];
	});
}
const IS_NEWS = {
	pass: false,
	unchanged: false,
	fail: true,
	inconclusive: true,
	error: true
};
function isQuiet(mode, { relevant }, verdict) {
	if (mode === "changes") return !relevant;
	return mode === "failures" && !IS_NEWS[verdict];
}
async function postComment(post, verdict, to, log, deadline) {
	if (to.mode === "never") return NOTHING$1;
	const onlyUpdate = isQuiet(to.mode, post, verdict);
	if (onlyUpdate && (to.isFirst || !await isCommented(to))) return NOTHING$1;
	return (await import("./commenting.js")).writeComment(post, to, {
		onlyUpdate,
		log,
		deadline
	});
}
const NOTHING$1 = {
	url: null,
	fault: null
};
async function isCommented({ token, repository, pull, marker }) {
	return mayBeCommented({
		token,
		repository,
		issue: pull,
		start: opening(marker.key)
	});
}

// src/edges/packing.ts
const zlib$1 = once$1(() => createRequire(import.meta.url)("node:zlib"));
function* packed(parts, log) {
	for (const part of parts) if (typeof part === "string") yield log.redact(part);
	else if ("fixed" in part) yield part.fixed;
	else if ("pack" in part) yield zlib$1().deflateRawSync(readable(part.pack, log.deep)).toString("base64");
	else yield packedInPieces(linePieces(part.pieces, (some) => readable(some, log.deep)));
}
const AT_ONCE = 1 << 19;
function packedInPieces(pieces) {
	let text = "";
	while (text.length < AT_ONCE) {
		const next = pieces.next();
		if (next.done) return zlib$1().deflateRawSync(text).toString("base64");
		text += next.value;
	}
	return inBase64(deflated(together$1(text, pieces)));
}
const IN_A_WHILE = 16;
function* together$1(first, others) {
	yield first;
	let made = 0;
	for (const piece of others) {
		yield piece;
		if (++made % IN_A_WHILE === 0) tidy();
	}
}
function deflated(pieces) {
	const packing = zlib$1().createDeflateRaw();
	return pipeline(Readable.from(pieces, { highWaterMark: 1 }), packing, () => void 0);
}
async function* inBase64(all) {
	let left = Buffer.alloc(0);
	for await (const some of all) {
		const bytes = Buffer.concat([left, some]);
		const whole = bytes.length - bytes.length % 3;
		yield bytes.toString("base64", 0, whole);
		left = bytes.subarray(whole);
	}
	yield left.toString("base64");
}

// src/edges/posts.ts
async function perform(posts, verdict, to, given) {
	const { log } = to;
	const of = (kind) => posts.filter((post) => post.kind === kind);
	const failed = [];
	const trying = async (errand, act) => {
		try {
			return await act();
		} catch (error) {
			const { adviceOn } = await import("./advice.js");
			failed.push(`${errand.what} could not be written: ${adviceOn(error, errand)}`);
			return null;
		}
	};
	of("log").forEach(({ text }) => log.say(text));
	of("annotation").forEach(({ level, message, file, line }) => log.annotate(level, message, file, line));
	const files = [...to.there ?? []];
	await trying(HERE("the report"), () => writeFiles([
		...of("file"),
		...of("pieces"),
		...of("page")
	], to, files));
	await trying(HERE("the job summary"), () => writeSummary(of("summary"), to));
	const tell = (outputs) => trying(HERE("the outputs"), async () => outputs.forEach(({ name, value }) => log.output(name, value)));
	await tell([...of("output"), ...placesOf(files, to.reportDir)]);
	const deadline = given ?? deadlineFromNow();
	const told = await tellGitHub(posts, verdict, to, deadline);
	const kept = await uploaded(files, to, deadline);
	await tell([{
		name: "comment-url",
		value: told.commentUrl ?? ""
	}, {
		name: "artifact-url",
		value: kept.url
	}]);
	failed.push(...told.failed, ...kept.failed);
	if (failed.length > 0) log.annotate("warning", `${NO_MATTER} ${failed.join("; ")}`, null, null);
	return {
		commentUrl: told.commentUrl,
		written: files
	};
}
const NO_MATTER = "The verdict stands, but not all of it could be shown:";
const HERE = (what) => ({
	what,
	permission: null,
	without: ""
});
async function uploaded(files, { upload, reportDir, log }, deadline) {
	if (!upload || files.length === 0) return {
		url: "",
		failed: []
	};
	const { adviceOnUpload, uploadReport } = await import("./upload.js");
	try {
		return {
			url: await uploadReport(files, {
				...upload,
				folder: reportDir
			}, log, deadline),
			failed: []
		};
	} catch (error) {
		return {
			url: "",
			failed: [`the report could not be uploaded: ${adviceOnUpload(error)}`]
		};
	}
}
function isFile(post) {
	return post.kind === "file" || post.kind === "pieces" || post.kind === "page";
}
async function writeFiles(files, { reportDir, log }, written) {
	if (files.length > 0) await makeFolder(reportDir, process.cwd());
	const reasons = [];
	for (const file of files) try {
		await writeWhole(reportDir, file.name, cleaned(file, log));
		written.push(file.name);
		tidy();
	} catch (error) {
		reasons.push(`${file.name} (${error.message})`);
	}
	if (reasons.length > 0) throw new Error(reasons.join(", "));
}
function cleaned(file, log) {
	if (file.kind === "file") return file.name.endsWith(".json") ? cleanJson(file.text, log, 2) : log.redact(file.text);
	if (file.kind === "page") return packed(file.parts(), log);
	return file.name.endsWith(".jsonl") ? cleanLines(file.pieces(), log) : file.pieces(log.deep);
}
async function writeSummary(summaries, { log }) {
	for (const { body } of summaries) await log.summarize(body);
}
function placesOf(files, reportDir) {
	const path = (name) => files.includes(name) ? join(reportDir, name) : "";
	return [
		{
			name: "report-dir",
			value: files.length > 0 ? reportDir : ""
		},
		{
			name: "report-json",
			value: path("report.json")
		},
		{
			name: "report-html",
			value: path("report.html")
		}
	];
}

// src/edges/taking.ts
function taken(report, taking) {
	const { runs, judgements, verdict } = report;
	const bare = taking.shared(bareOf(report));
	const ofRuns = (all) => mapped(all, (run) => runWithout(run, taking));
	return {
		...bare,
		runs: ofRuns(runs),
		...judgements ? { judgements: ofRuns(judgements) } : {},
		verdict: {
			...bare.verdict,
			checks: bare.verdict.checks.map((check, at) => withPairs(check, mapped(verdict.checks[at]?.comparison.pairs ?? [], (pair) => pairWithout(pair, taking))))
		}
	};
}
function bareOf(report) {
	const { judgements, verdict } = report;
	const checks = verdict.checks.map((check) => withPairs(check, []));
	const runs = {
		runs: [],
		...judgements ? { judgements: [] } : {}
	};
	return {
		...report,
		...runs,
		verdict: {
			...verdict,
			checks
		}
	};
}
function withPairs(check, pairs) {
	return {
		...check,
		comparison: {
			...check.comparison,
			pairs
		}
	};
}
function mapped(all, change) {
	return madeWhenAsked(all.length, (at) => change(all.at(at)));
}
function runWithout(run, { shared, own }) {
	const { trial, result, source, asking } = run;
	const { exam, case: each, side, index, key, judging } = trial;
	return {
		trial: {
			exam: shared(exam),
			case: shared(each),
			side,
			index,
			key,
			...judging === void 0 ? {} : { judging: own(judging) },
			get request() {
				return own(trial.request);
			}
		},
		result: result.ok ? {
			ok: true,
			get value() {
				return own(result.value);
			}
		} : {
			ok: false,
			failure: own(result.failure)
		},
		source,
		...asking === void 0 ? {} : { asking }
	};
}
function pairWithout(pair, taking) {
	const { status, before, after, gain, upwards } = pair;
	const ofScores = (all) => mapped(all, (score) => scoreWithout(score, taking));
	return {
		case: taking.shared(pair.case),
		status,
		before,
		after,
		gain,
		upwards,
		baseline: ofScores(pair.baseline),
		candidate: ofScores(pair.candidate)
	};
}
function scoreWithout(score, taking) {
	const { rule, mark, turns, human } = score;
	return {
		rule: taking.shared(rule),
		mark: markWithout(mark, taking),
		turns: turns.map((each) => ({
			turn: each.turn,
			mark: markWithout(each.mark, taking)
		})),
		...human === void 0 ? {} : { human },
		get run() {
			return runWithout(score.run, taking);
		}
	};
}
function markWithout({ value, reason, evidence }, { own }) {
	return {
		value,
		reason: own(reason),
		evidence: evidence && own(plain(evidence))
	};
}
function plain({ turn, expected, observed, span }) {
	return {
		turn,
		expected,
		observed,
		span
	};
}
function* cameIn({ runs, judgements = [] }) {
	for (const all of [runs, judgements]) for (const { result } of all) yield result.ok ? result.value : result.failure;
}
function* marksIn({ verdict }) {
	let last = null;
	for (const { comparison } of verdict.checks) for (const { baseline, candidate } of comparison.pairs) for (const side of [baseline, candidate]) for (const { mark, turns } of side) for (const each of turns.length > 0 ? [mark, ...turns.map((turn) => turn.mark)] : [mark]) {
		if (last === null || !isAlike(each, last)) yield each;
		last = each;
	}
}
function isAlike(one, other) {
	return one === other || one.reason === other.reason && one.evidence === null && other.evidence === null;
}

// src/edges/showing.ts
async function postsOf(report, log, redact, unwanted = []) {
	const shown = redact && report.runs.length + report.verdict.checks.length > 0 ? await withoutSecrets(report, log) : withoutKeys(report, log);
	tidy();
	return Object.values(channels).filter(({ name }) => !unwanted.includes(name)).flatMap((channel) => channel.posts(channel.name === "runs" ? report : shown));
}
async function withoutSecrets(report, log) {
	const { hidden } = await import("./hiding.js");
	const keys = keysIn(report, log);
	const shown = await hidden(report, keys.onlooker);
	if (keys.areNone()) return shown;
	const ours = withoutKeys(report, log);
	return ours === report ? shown : hidden(ours);
}
function keysIn(report, log) {
	if (log.deep.isNeeded?.() === false) return {
		onlooker: null,
		areNone: () => true
	};
	const bare = bareOf(report);
	let isClean = log.openDeep()(bare) === bare;
	let isSeen = false;
	const search = searchFor(log);
	return {
		onlooker: {
			see: (what) => {
				if (isClean && search.add(what)) isClean = false;
			},
			end: () => {
				isSeen = true;
				if (isClean && search.end()) isClean = false;
			}
		},
		areNone: () => isClean && isSeen
	};
}
function withoutKeys(report, log) {
	if (log.deep.isNeeded?.() === false) return report;
	const shared = log.openDeep();
	const bare = bareOf(report);
	if (shared(bare) === bare && !holds(cameIn(report), log) && !holds(wordsIn(report), log)) return report;
	return taken(report, {
		shared,
		own: log.deep
	});
}
function* wordsIn(report) {
	for (const { reason, evidence } of marksIn(report)) yield evidence ? [
		reason,
		evidence.expected,
		evidence.observed,
		evidence.span
	] : reason;
}
function holds(all, log) {
	const search = searchFor(log);
	for (const each of all) if (search.add(each)) return true;
	return search.end();
}
const TOGETHER = 16384;
function searchFor({ deep }) {
	let held = [];
	let text = "";
	const end = () => {
		const isClean = deep.isFree?.(text) || held.every((each) => deep(each) === each);
		[held, text] = [[], ""];
		return !isClean;
	};
	return {
		end,
		add: (each) => {
			held.push(each);
			text += JSON.stringify(each);
			return text.length >= TOGETHER && end();
		}
	};
}

// src/edges/store/keeping.ts
function keepingOnActions(options) {
	const { env } = options;
	if (!isServiceThere(env)) return null;
	return whenNeeded(async () => (await import("./cache2.js")).keepInCache(options));
}
function keepingAtHome(options) {
	return whenNeeded(async () => (await import("./home3.js")).keepAtHome(options));
}
function isServiceThere(env) {
	return Boolean(env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"]) && (env["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase() !== "none";
}
function whenNeeded(make) {
	let made = null;
	return {
		open: async (endpoints, asking, today) => {
			made ??= await make();
			return made.open(endpoints, asking, today);
		},
		close: async () => made?.close()
	};
}

// src/edges/progress.ts
const NOW = () => process.uptime() * 1e3;
const LINE_MS = 15e3;
const SHOWN_MS = 200;
const COMMENT_MS = 3e4;
function everySo(ms, tell, now = NOW) {
	const sum = {
		asked: 0,
		came: 0,
		kept: 0,
		failed: 0
	};
	let [began, told] = [0, 0];
	return {
		asked: () => {
			if (sum.asked === 0) began = told = now();
			sum.asked++;
		},
		came: ({ source, result }, spent) => {
			sum.came++;
			if (source === "stored") sum.kept++;
			if (!result.ok) sum.failed++;
			const at = now();
			if (at - told < ms) return;
			told = at;
			tell({
				...sum,
				spent,
				time: at - began
			});
		}
	};
}
function inLines(say, now) {
	return {
		...everySo(LINE_MS, (going) => say(progressLine(going)), now),
		close: async () => void 0
	};
}
const WIPE = "\r\x1B[K";
function onOneLine(terminal, say, now) {
	let shown = "";
	const wipe = () => {
		if (shown) terminal.write(WIPE);
	};
	const show = (going) => {
		shown = progressLine(going).slice(0, (terminal.columns || 80) - 1);
		terminal.write(`${WIPE}${shown}`);
	};
	return {
		...everySo(SHOWN_MS, show, now),
		say: (line) => {
			wipe();
			say(line);
			if (shown) terminal.write(shown);
		},
		close: async () => {
			wipe();
			shown = "";
		}
	};
}
function inComment(post, now) {
	let posting = null;
	let isOver = false;
	const tell = (going) => {
		if (posting || isOver) return;
		posting = post(going).catch(() => false);
		posting.then((isWritten) => {
			isOver ||= !isWritten;
			posting = null;
		});
	};
	return {
		...everySo(COMMENT_MS, tell, now),
		close: async () => {
			isOver = true;
			await posting;
		}
	};
}
function together(watchers) {
	return {
		asked: () => watchers.forEach((each) => each.asked()),
		came: (run, spent) => watchers.forEach((each) => each.came(run, spent)),
		close: async () => void await Promise.all(watchers.map((each) => each.close()))
	};
}

// src/edges/history.ts
const NO_HISTORY = {
	records: [],
	runs: [],
	unread: []
};
async function readRecords({ folder, isNamed }) {
	if (!isNamed && !await stat(folder).catch(() => null)) return NO_HISTORY;
	const { trackRecords } = await import("./history.js");
	return trackRecords(reportsIn(folder));
}
async function readHistory(folder) {
	const all = [];
	for await (const each of reportsIn(folder)) all.push(each);
	return all;
}
async function* reportsIn(folder) {
	if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UserError(`there is no history in ${folder}`, {
		file: folder,
		line: null,
		key: null
	}, "Name a folder with the report.json of earlier runs, one folder a run, named so that they sort by time.");
	const files = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile() && /(^|[-_.])report\.json$|^report[-_.].*\.json$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
	for (const file of files.slice(-1e3)) yield {
		file,
		text: await readFile(file, "utf8")
	};
}

// src/edges/compiler.ts
function compileNoLoops() {
	setFlagsFromString("--no-use-osr");
}
function keepNoJobs() {
	if (Number.parseInt(process.versions.v8) < 13) return;
	setFlagsFromString("--no-maglev-destroy-on-background");
	setFlagsFromString("--concurrent-maglev-max-threads=4");
}

// src/edges/much.ts
function expectMuch() {
	if (!isOurs()) return;
	keepHeapSmall();
	compileNoLoops();
	keepNoJobs();
}

// src/edges/meanwhile.ts
const TOGETHER_MS = 10;
function openMeanwhile() {
	let waiting = [];
	const doAll = () => {
		const due = waiting;
		waiting = [];
		due.forEach(attempt);
	};
	return (work) => {
		if (waiting.push(work) === 1) setTimeout(doAll, TOGETHER_MS);
	};
}
function attempt(work) {
	try {
		work();
	} catch {}
}

// src/edges/shard-seal.ts
function shardSealOf(keys) {
	const own = [...new Set(keys)].filter((key) => key !== "").sort();
	if (own.length === 0) return null;
	const { createHash, createHmac, hkdfSync } = crypto();
	return async (said, answers) => {
		const hash = createHash("sha256");
		await pipeline$1(createReadStream(answers), hash);
		const text = `${canonical(said)}\n${hash.digest("hex")}`;
		return own.map((key) => {
			const secret = Buffer.from(hkdfSync("sha256", key, "micro-metrics", "shards", 32));
			return createHmac("sha256", secret).update(text).digest("base64url");
		});
	};
}

// src/edges/spill.ts
const STAYS = 8388608;
const MUCH = 4;
const WRITTEN = 262144;
const READ = 16384;
const LITTLE = 1024;
const PLACES = 8;
const SUM = 4;
function openSpill(stays = STAYS, openFile = newFile) {
	let held = [];
	let [stayed, room, away] = [
		0,
		stays,
		0
	];
	let file = null;
	let follow = null;
	const placeOf = (number) => {
		if (follow === null) return number - stayed;
		if (number < stayed) return follow + number;
		return number - stayed < follow ? number - stayed : number;
	};
	return {
		put: (it, bytes) => {
			if (file === null && bytes <= room) {
				room -= bytes;
				held.push(it);
				return stayed++;
			}
			file ??= recordsIn(openFile);
			away += bytes;
			if (follow === null && away > MUCH * stays) {
				follow = file.length;
				held.forEach(file.put);
				held = [];
			}
			const place = file.put(it);
			return follow === null ? stayed + place : place;
		},
		get: (number) => {
			return follow === null && number < stayed ? held[number] : file?.get(placeOf(number));
		}
	};
}
function newFile() {
	const folder = temporaryFolder("micro-metrics-run-");
	const file = openSync(join(folder, "spill"), "ax+", 384);
	try {
		rmSync(folder, { recursive: true });
	} catch {}
	return file;
}
function recordsIn(openFile) {
	const file = refused("opened", openFile);
	const [places, lengths] = [createColumn(Float64Array), createColumn(Uint32Array)];
	const waiting = Buffer.allocUnsafeSlow(WRITTEN);
	const windows = openWindows(file);
	let [written, filled, isBroken] = [
		0,
		0,
		false
	];
	const write = (bytes) => {
		if (isBroken) throw unwritten("an earlier part of it is missing");
		isBroken = true;
		refused("written", () => appendFileSync(file, bytes));
		isBroken = false;
		written += bytes.length;
	};
	const flush = () => {
		if (filled > 0) write(waiting.subarray(0, filled));
		filled = 0;
	};
	const append = (body) => {
		const most = SUM + (typeof body === "string" ? body.length * 3 : body.length);
		if (filled + most > WRITTEN) flush();
		const into = most > WRITTEN ? Buffer.allocUnsafe(most) : waiting;
		const from = into === waiting ? filled : 0;
		const length = typeof body === "string" ? into.write(body, from + SUM) : body.copy(into, from + SUM);
		into.writeUInt32LE(crc32(into.subarray(from + SUM, from + SUM + length)), from);
		if (into === waiting) filled += SUM + length;
		else write(into.subarray(0, SUM + length));
		return SUM + length;
	};
	return {
		get length() {
			return places.length;
		},
		put: (it) => {
			const length = append(isPlain(it) ? JSON.stringify(it) : serialize(it));
			places.push(written + filled - length);
			return lengths.push(length);
		},
		get: (number) => {
			const [place, length] = [places.at(number), lengths.at(number)];
			return valueOf(place >= written ? waiting.subarray(place - written, place - written + length) : windows.read(place, length));
		}
	};
}
function openWindows(file) {
	const all = Array.from({ length: PLACES }, () => ({
		from: 0,
		to: 0,
		bytes: EMPTY
	}));
	let [next, last] = [0, all[0]];
	const fill = (bytes, most, place) => refused("read", () => readSync(file, bytes, 0, most, place));
	const windowAt = (place, length) => {
		const before = all.find(({ from, to }) => from <= place && place <= to && to > 0);
		return [before ?? all[next++ % PLACES], before ? READ : Math.max(LITTLE, length)];
	};
	return { read: (place, length) => {
		const holds = ({ from, to }) => from <= place && place + length <= to;
		const window = holds(last) ? last : all.find(holds);
		if (window) last = window;
		else if (length > READ) {
			const bytes = Buffer.allocUnsafe(length);
			return bytes.subarray(0, fill(bytes, length, place));
		} else {
			const [free, most] = windowAt(place, length);
			last = free;
			if (last.bytes === EMPTY) last.bytes = Buffer.allocUnsafeSlow(READ);
			last.from = last.to = place;
			last.to += fill(last.bytes, most, place);
		}
		return last.bytes.subarray(place - last.from, Math.min(place + length, last.to) - last.from);
	} };
}
const EMPTY = Buffer.alloc(0);
const NO_TEXT = 255;
function valueOf(record) {
	const body = record.subarray(SUM);
	if (body.length === 0 || crc32(body) !== record.readUInt32LE(0)) throw damaged();
	return body[0] === NO_TEXT ? deserialize(body) : JSON.parse(body.toString());
}
function isPlain(it) {
	if (typeof it === "number") return Number.isFinite(it) && !Object.is(it, -0);
	if (typeof it !== "object" || it === null) return it !== void 0;
	if (Array.isArray(it)) return it.every(isPlain);
	for (const name in it) if (!isPlain(it[name])) return false;
	return true;
}
const WHAT = "what this run puts out of memory";
function refused(how, act) {
	try {
		return act();
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Unreachable(`${WHAT} could not be ${how}: ${why}`, ROOM);
	}
}
function unwritten(why) {
	return new Unreachable(`${WHAT} could not be written: ${why}`, ROOM);
}
function damaged() {
	return new Unreachable(`${WHAT} is damaged on disk`, ROOM);
}
const ROOM = "Give the job a disk that works and has room in its folder for temporary files (`TMPDIR`), or ask fewer cases.";

// src/edges/version.ts
function versionOf(from = fileURLToPath(import.meta.url)) {
	return packageAround(from)?.version ?? "unknown";
}
function shippedAt(path) {
	return join(packageAround(fileURLToPath(import.meta.url))?.folder ?? "", path);
}
function packageAround(from) {
	const folder = dirname(from);
	const version = readVersion(join(folder, "package.json"));
	if (version !== null) return {
		folder,
		version
	};
	return folder === from ? null : packageAround(folder);
}
function readVersion(file) {
	try {
		const manifest = JSON.parse(readFileSync(file, "utf8"));
		if (!isFields(manifest)) return null;
		const { name, version } = manifest;
		return name === "micro-metrics" && typeof version === "string" ? version : null;
	} catch {
		return null;
	}
}

// src/edges/world.ts
function openWorld(doors) {
	const { inputs, proposal, repository } = doors;
	return {
		proposal,
		base: repository.tree(proposal.base),
		head: repository.tree(proposal.head),
		origin: async () => {
			const roots = await Promise.all([repository.root(proposal.base), repository.root(proposal.head)]);
			return fingerprint([...roots, versionOf()]);
		},
		touched: () => repository.touched(proposal.base, proposal.head),
		wishes: inputs.wishes,
		answers: () => answersOf(doors),
		endpoints: Object.keys(inputs.endpoints),
		model: (settings) => openModelFor(settings, doors),
		store: async (settings, asking) => await doors.keeping?.open(endpointsOf(settings, doors), asking, inputs.today) ?? null,
		courier: async (settings, store, minutes) => {
			const { openCourier } = await import("./batches.js");
			const { say, clock, off } = doors;
			return openCourier({
				endpoints: endpointsOf(settings, doors),
				settings,
				store,
				minutes,
				say,
				off,
				...clock ? { clock } : {}
			});
		},
		systems: async () => {
			const { openSystems } = await import("./processes2.js");
			return openSystems(programsOf(doors));
		},
		gauges: async () => {
			const { openGauges } = await import("./gauge.js");
			return openGauges(programsOf(doors));
		},
		...shardsOf(doors),
		history: async () => doors.history ? readRecords(doors.history) : NO_HISTORY,
		spill: spillOnce(),
		expectMuch,
		tidy,
		meanwhile: openMeanwhile(),
		...inputs.redact ? { ready } : {},
		say: doors.say,
		...doors.ledger ? { keep: doors.ledger.keep } : {},
		...doors.progress ? { progress: doors.progress } : {},
		...saidAt(doors),
		today: inputs.today
	};
}
function spillOnce() {
	let spill = null;
	return () => spill ??= openSpill();
}
function ready() {
	import("./hiding.js").then(({ readyToHide }) => readyToHide()).catch(() => void 0);
}
function saidAt({ inputs: { token }, proposal: { pull, commit, base }, repository: clone, env, say }) {
	const repository = env["GITHUB_REPOSITORY"];
	if (!token || pull === null || !repository) return {};
	const to = {
		token,
		repository,
		pull,
		commit
	};
	const old = clone.tree(base);
	const [run, attempt] = [Number(env["GITHUB_RUN_ID"]), Number(env["GITHUB_RUN_ATTEMPT"])];
	const acceptances = async (files) => (await import("./acceptances.js")).readAcceptances(to, {
		files,
		base: old
	}, say);
	if (!(run > 0 && attempt > 1)) return { acceptances };
	const askedFresh = async () => (await import("./fresh.js")).whoAskedFresh({
		...to,
		run,
		attempt
	}, say);
	return {
		acceptances,
		askedFresh
	};
}
function shardsOf(doors) {
	const { inputs, directory } = doors;
	if (inputs.mode !== "report") return {};
	return { shards: async (settings) => {
		const { shardsLeft } = await import("./shards.js");
		return shardsLeft(resolve(directory, inputs.replies), sealFor(settings, doors));
	} };
}
function sealFor(settings, doors) {
	return shardSealOf(Object.values(endpointsOf(settings, doors)).map(({ apiKey }) => apiKey ?? ""));
}
function programsOf({ inputs, proposal, repository, directory, env, mask, off }) {
	const { allowCommands, timeout } = inputs;
	return {
		proposal,
		repository,
		directory,
		env,
		mask,
		allowCommands,
		timeout,
		off
	};
}
async function answersOf({ inputs, directory }) {
	if (!inputs.answers) return null;
	const { readMade } = await import("./elsewhere.js");
	return {
		baseline: await readMade(directory, inputs.answers.baseline, "base-answers"),
		candidate: await readMade(directory, inputs.answers.candidate, "head-answers")
	};
}
async function openModelFor(settings, { inputs, directory, env, mask, clock, off }) {
	if (inputs.replies && inputs.mode !== "report") {
		const { openRecording } = await import("./recording2.js");
		return openRecording(resolve(directory, inputs.replies));
	}
	const endpoints = endpointsOf(settings, {
		inputs,
		env,
		mask
	});
	return whenAsked(async () => {
		const { openModel } = await import("./model.js");
		return openModel({
			endpoints,
			timeout: inputs.timeout,
			concurrency: inputs.wishes.concurrency,
			settings: {
				...settings,
				...smallerCaps(settings, inputs.wishes)
			},
			...clock ? { clock } : {},
			off
		});
	});
}
function whenAsked(open) {
	let opening = null;
	let model = null;
	return {
		ask: async (request, messages) => {
			model ??= await (opening ??= open());
			return model.ask(request, messages);
		},
		replay: null,
		consumption: () => model?.consumption() ?? NOTHING_TAKEN,
		notes: async () => await model?.notes?.() ?? []
	};
}
function endpointsOf(settings, { inputs, env, mask }) {
	return {
		...Object.fromEntries(Object.entries(settings.endpoints).map(([name, it]) => [name, withKey(it, env, mask)])),
		...inputs.endpoints,
		default: {
			...inputs.usual,
			apiKey: inputs.apiKey || (isPlain$1(inputs.usual.baseUrl) ? null : "")
		}
	};
}
function withKey(endpoint, env, mask) {
	const { apiKeyEnv: name } = endpoint;
	if (name === null) return {
		...endpoint,
		apiKey: null
	};
	const apiKey = (env[name] ?? "").trim();
	if (apiKey) mask(apiKey);
	return {
		...endpoint,
		apiKey: checkedKey(apiKey, `the environment variable ${name}`)
	};
}

// src/pipelines/let-through.ts
async function letThrough(verdict, world) {
	if (!world.acceptances || verdict.outcome === "pass" || verdict.outcome === "unchanged") return verdict;
	return (await import("./acceptance.js")).accepted(verdict, {
		...world,
		acceptances: world.acceptances
	});
}

// src/stages/detect/due.ts
const GROUP$2 = 128;
async function dueIn(law, head, { touched, all }) {
	if (all) return new Set(law.targets);
	const asked = askedIn(law);
	const differs = new Set(touched.map(({ path }) => path));
	const due = /* @__PURE__ */ new Set();
	const unsure = [];
	for (const target of law.targets) {
		const { base, head: is } = target;
		const isSame = base !== null && is !== null && sameDeclaration(base, is);
		if (is?.system || is && head.made?.has(is.prompt)) due.add(target);
		else if (!isSame || asked.has(target.name) || filesOf(is).some((file) => differs.has(file))) due.add(target);
		else if (is.kind === "prompt" && textsOf(is).some((file) => mayLeadOn(file, null))) unsure.push(target);
	}
	for (let from = 0; from < unsure.length; from += GROUP$2) {
		const group = unsure.slice(from, from + GROUP$2);
		const leads = await Promise.all(group.map(({ head: is }) => leadsOn(is, head)));
		group.filter((_, at) => leads[at]).forEach((target) => due.add(target));
	}
	return due;
}
function askedIn({ suites }) {
	return new Set(suites.flatMap(({ changed, targets }) => changed === null ? [] : targets));
}
async function leadsOn(target, head) {
	if (target.given) return true;
	try {
		for (const file of textsOf(target)) {
			const text = await head.read(file);
			if (text === null || mayLeadOn(file, text)) return true;
		}
		return false;
	} catch (error) {
		if (error instanceof UserError) return true;
		throw error;
	}
}
function textsOf({ prompt, further = [] }) {
	return [prompt, ...further];
}
function filesOf({ prompt, further = [], model, tools }) {
	return [
		prompt,
		...further,
		...model === null ? [] : [model.replace(/#.*$/s, "")],
		...tools === null ? [] : [tools]
	];
}
function sameFiles(a, b) {
	return a.kind === b.kind && a.prompt === b.prompt && JSON.stringify(a.further ?? []) === JSON.stringify(b.further ?? []) && a.model === b.model && a.tools === b.tools && JSON.stringify(a.system ?? null) === JSON.stringify(b.system ?? null);
}
function sameGiven(a, b) {
	return JSON.stringify(a.given ?? null) === JSON.stringify(b.given ?? null);
}
function sameDeclaration(a, b) {
	return a === b || sameFiles(a, b) && sameGiven(a, b) && a.endpoint === b.endpoint;
}

// src/stages/detect/renames.ts
const ALIKE = .25;
async function renamesIn(targets, { base, head }) {
	return declaredIn(targets.flatMap(({ base: was, head: is }) => was && !is ? [was] : []), targets.flatMap(({ base: was, head: is }) => is && !was ? [is] : []), {
		base,
		head
	});
}
async function declaredIn(gone, come, { base, head }) {
	const renames = /* @__PURE__ */ new Map();
	if (gone.length === 0 || come.length === 0) return renames;
	const { likeness, pairAlike } = await import("./likeness.js");
	const [before, after] = [await promptsOf(gone, base), await promptsOf(come, head)];
	const pairs = pairAlike(before, after, (was, is) => likeness(wordsOf(was.prompt), wordsOf(is.prompt)), ALIKE);
	for (const [was, is] of pairs) {
		renames.set(was.target.name, is.target);
		renames.set(is.target.name, was.target);
	}
	return renames;
}
async function promptsOf(targets, tree) {
	const { compile } = await import("./compile.js");
	return (await Promise.all(targets.map(async (target) => ({
		target,
		prompt: (await compile(target, tree).catch(() => null))?.prompt
	})))).flatMap(({ target, prompt }) => prompt ? [{
		target,
		prompt
	}] : []);
}
function wordsOf({ messages }) {
	return messages.map(({ content }) => content).join(" ");
}

// src/stages/detect/index.ts
const GROUP$1 = 64;
async function detect(law, base, head, scope) {
	const touched = scope.touched.map(({ path }) => path);
	const isUntouched = untouchedBy(scope.touched);
	const renames = await renamesIn(law.targets, {
		base,
		head
	});
	const moved = await movedFrom(law, base, head, scope);
	const asked = askedIn(law);
	const due = [...await dueIn(law, head, scope)];
	const looked = [];
	const broken = [];
	for (let from = 0; from < due.length; from += GROUP$1) {
		const group = due.slice(from, from + GROUP$1);
		const revisions = {
			base: readOnce(base),
			head: readOnce(head),
			touched,
			isUntouched
		};
		const found = await allTold(group.map((target) => lookAt(target, {
			other: renames.get(target.name),
			moved: moved.get(target.name)
		}, revisions))).catch((error) => {
			broken.push(...mistakesIn(error));
			return [];
		});
		const isWanted = (each) => scope.all || !each.isKept || asked.has(each.law.name);
		looked.push(...found.flat().filter(isWanted));
	}
	throwFound(broken);
	const placed = await placedIn(law, renames, {
		base: readOnce(base),
		head: readOnce(head),
		touched,
		isUntouched
	});
	return {
		changes: [...looked.flatMap(({ change }) => change ? [unsettledIn(law, change)] : []), ...placed.flatMap(({ change }) => change ?? [])],
		warnings: onceEach([...looked, ...placed].flatMap(({ warnings }) => warnings))
	};
}
async function movedFrom(law, base, head, { touched }) {
	if (touched.every(({ after }) => after !== null)) return /* @__PURE__ */ new Map();
	const { movedIn } = await import("./elsewhere3.js");
	return movedIn(law, {
		base,
		head,
		touched
	});
}
async function placedIn(law, renames, revisions) {
	const targets = new Map(law.targets.map((target) => [target.name, target]));
	const placed = law.suites.flatMap((suite) => suite.handovers.map((handover) => ({
		suite: suite.name,
		...handover
	})));
	return (await inOrder(placed.map(async ({ suite, from, to }) => {
		const [was, is] = [targets.get(from)?.base, targets.get(to)?.head];
		const own = targets.get(to);
		if (!was || !is || !own || renames.get(to)?.name === from) return [];
		const { changeOf } = await import("./change.js");
		const found = await changeOf(own, {
			was,
			is,
			as: "declared"
		}, revisions);
		if (!found.change) return [found];
		const reason = `${to} took the place of ${from}`;
		return [{
			...found,
			change: {
				...found.change,
				place: {
					suite,
					of: from
				},
				reason
			}
		}];
	}))).flat();
}
function unsettledIn({ suites }, change) {
	const unsettled = suites.filter((suite) => suite.unsettled.includes(change.target)).map(({ name }) => name);
	const by = suites.flatMap(({ displaced }) => displaced?.targets.includes(change.target) ? displaced.by : []);
	return {
		...change,
		...unsettled.length > 0 ? { unsettled } : {},
		...by.length > 0 ? { displacedBy: by } : {}
	};
}
async function lookAt(target, { other, moved }, revisions) {
	const was = target.base ?? other ?? target.head;
	const is = target.head ?? other ?? moved ?? target.base;
	const { changeOf } = await import("./change.js");
	const declared = await changeOf(target, {
		was,
		is,
		as: "declared"
	}, revisions);
	if (!target.base || sameFiles(moved ?? target.base, is) || target.base.system && is.system) return [declared];
	const still = await changeOf(target, {
		was: target.base,
		is: moved ?? target.base,
		as: "base-declares-it"
	}, revisions);
	return [declared, still.change?.kind === "edited" ? still : {
		...still,
		change: null
	}];
}
function untouchedBy(touched) {
	if (touched.some(({ after }) => after === null)) return () => false;
	const differs = new Set(touched.map(({ path }) => path));
	return (files) => !files.some((file) => differs.has(file));
}

// src/stages/report/words/basis.ts
function commitsSaid({ base, commit }) {
	return [
		{ code: base.slice(0, 7) || "nothing" },
		" \u2192 ",
		{ code: commit.slice(0, 7) }
	];
}
function basisAdded({ basis }) {
	const said = basis && !basis.doubt ? SAID[basis.is] : "";
	return said ? ` \u00b7 ${said}` : "";
}
const SAID = {
	merge: "",
	"merge-base": "No merge commit of this head is at hand, so it is compared with where it left the base branch",
	"base-tip": "Compared with the tip of the base branch",
	queue: "Compared: what the merge queue would land, and what it goes on top of",
	before: "Compared with the state before the push",
	"left-default": "Compared with where the branch left the default branch",
	"default-tip": "Compared with the tip of the default branch",
	"first-pushed": "Compared with what came before the first commit of the push",
	parent: "Only the last commit is looked at; the input \"base\" names something earlier",
	nothing: "There is nothing before it, so everything is new",
	itself: "No commit is new here, so there is nothing to compare"
};
function basisWarnings({ basis }) {
	if (!basis?.doubt) return [];
	return [{
		code: "base-not-as-expected",
		message: `${DOUBTED[basis.doubt]}, so ${INSTEAD[basis.is] ?? "more may be asked than was changed"}.`
	}];
}
const DOUBTED = {
	unrelated: "Head and the branch that it goes to have no commit in common",
	"several-merge-bases": "Head and the branch that it goes to were merged across each other and part in several commits",
	"out-of-reach": "Where head left the branch that it goes to is not in this clone, and could not be fetched",
	"before-gone": "The state before the push is gone"
};
const TIP = "is what head is compared with: more may be asked than was changed";
const INSTEAD = {
	"base-tip": `the tip of the base branch ${TIP}`,
	"default-tip": `the tip of the default branch ${TIP}`,
	"left-default": `the commit where it left the default branch ${TIP}`,
	"first-pushed": "what came before the first commit of the push is what head is compared with",
	parent: "only the last commit is looked at; the input \"base\" names something earlier",
	nothing: "everything is taken for new",
	itself: "there is nothing to compare: no commit is new"
};

// src/stages/report/parts/warning-blocks.ts
function onlyWarning(all, { outcome }) {
	const warnings = all.filter(isFolded);
	return outcome === "unchanged" && warnings.length === 1 ? warnings.map(noteOf) : [];
}
function plainWarnings(all) {
	return all.filter((warning) => !isFolded(warning)).map(noteOf);
}
function isFolded({ code }) {
	return code !== "asked-otherwise" && code !== "endpoint-of-base";
}
function noteOf({ message }) {
	return {
		kind: "note",
		tone: "warning",
		words: [message]
	};
}
function warningBlocks(all, verdict) {
	const warnings = all.filter(isFolded);
	if (warnings.length === 0 || onlyWarning(all, verdict).length > 0) return [];
	const summary = `\u26a0\ufe0f ${warnings.length === 1 ? "1 warning" : `${count(warnings.length)} warnings`}`;
	const items = warnings.map(({ message }) => [message]);
	return [{
		kind: "details",
		rank: 2,
		summary: [summary],
		blocks: [{
			kind: "list",
			items
		}]
	}];
}

// src/stages/report/quiet.ts
const NOTHING_CHANGED = "No prompt, model or suite changed";
const UNCHANGED_ICON = "\u2796";
function unchangedReport(found) {
	const { verdict, proposal, changes, exams, policy, uncovered = [], lost, forecast } = found;
	const isQuiet = [
		changes,
		exams,
		policy,
		uncovered
	].every(({ length }) => length === 0);
	if (verdict.outcome !== "unchanged" || !isQuiet || lost !== void 0 || forecast) return null;
	const warnings = [...basisWarnings(proposal), ...found.warnings];
	return {
		verdict,
		headline: NOTHING_CHANGED,
		proposal,
		changes: [],
		exams: [],
		policy: [],
		uncovered: [],
		runs: [],
		judgements: [],
		usage: found.usage,
		warnings,
		mistakes: [],
		command: "",
		because: [],
		rows: [],
		past: [],
		lives: [],
		behaviour: [],
		brief: [{
			kind: "heading",
			level: 2,
			words: ["Nothing to mend: ", NOTHING_CHANGED]
		}],
		blocks: [
			{
				kind: "heading",
				level: 2,
				words: [`${"\u2796"} ${NOTHING_CHANGED}`]
			},
			...onlyWarning(warnings, verdict),
			...warningBlocks(warnings, verdict),
			{
				kind: "small",
				words: [...commitsSaid(proposal), basisAdded(proposal)]
			}
		]
	};
}

// src/stages/survey/kinds.ts
const PROMPTS = [
	/\.prompt\.ya?ml$/i,
	/\.(prompty|prompt|baml)$/i,
	/(^|\/)promptfooconfig\.(ya?ml|json|[cm]?[jt]s)$/i,
	/(^|\/)prompts?\/(.*\/)?[^/]+\.(md|txt|j2|jinja2?|hbs|handlebars|mustache|xml|json|ya?ml)$/i,
	/(^|\/)[^/]*(system|user|base)[-_ ]?prompt[^/]*\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
	/(^|\/)[^/]*[-_.]prompt\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
	/(^|\/)skprompt\.txt$/i
];
const FOREIGN = /(^|\/)(node_modules|vendor|dist|build|\.venv|\.cursor|\.claude)\/|^\.github\/(prompts|instructions|agents|micro-metrics)\/|(^|\/)(README|CHANGELOG|LICENSE|AGENTS|CLAUDE|GEMINI|SKILL)(\.(md|mdx|mdc|txt|rst|adoc))?$/i;
const TESTS = /(^|\/)(tests?|__tests__|specs?|fixtures|examples?|docs?)\/|[._-](test|spec)\.\w+$|_test\.\w+$/i;
function isPairs(path) {
	return /\.(toml|ini|cfg|conf|properties|tf|tfvars)$/i.test(path);
}
function kindOf(path) {
	if (isInstructions(path)) return "instructions";
	if (FOREIGN.test(path)) return null;
	if (PROMPTS.some((pattern) => pattern.test(path))) return "prompt";
	if (/(^|\/)\.env(\.[\w-]+)?$/i.test(path)) return "environment";
	if ((/\.(ya?ml|json)$/i.test(path) || isPairs(path)) && !/(^|\/)(package(-lock)?|tsconfig.*|composer)\.json$/i.test(path)) return TESTS.test(path) ? null : "settings";
	if (TESTS.test(path)) return null;
	const [, kept] = /\.(ipynb|sql)$/i.exec(path) ?? [];
	if (kept) return kept.toLowerCase() === "sql" ? "sql" : "notebook";
	return /\.([cm]?[jt]sx?|py|go|rb|java|cs|rs|kt|php|exs?|swift|dart|scala|vue|svelte)$|(^|\/)Modelfile$/i.test(path) ? "code" : null;
}
const PROMPT_GLOBS = [
	"**/*.prompt.{yml,yaml}",
	"**/*.{prompty,prompt,baml}",
	"**/promptfooconfig.*",
	"**/{prompt,prompts}/**",
	"**/*prompt*.{md,txt,j2,jinja,jinja2,hbs,xml,json,yml,yaml}"
];
const WHOLE = {
	prompt: "a prompt",
	instructions: "instructions of agents"
};
function isWhole(kind) {
	return kind !== null && Object.hasOwn(WHOLE, kind);
}

// src/stages/survey/programs.ts
function withPrograms(law, touched) {
	const edited = /* @__PURE__ */ new Map();
	const suites = law.suites.map((suite) => {
		const own = suite.rules.flatMap((rule) => editsOf(rule, touched));
		for (const change of own) edited.set(change.what, change);
		return own.length > 0 && suite.changed === null && isAnswered(suite, law) ? {
			...suite,
			changed: "the program of a metric changed"
		} : suite;
	});
	return edited.size === 0 ? law : {
		...law,
		suites,
		policy: [...law.policy, ...edited.values()]
	};
}
function editsOf({ law, card }, touched) {
	const gauge = law === "head" ? null : gaugeOf(card);
	if (!gauge) return [];
	const files = filesIn(gauge.command);
	return touched.filter(({ path, before }) => before !== null && isOfProgram(path, files)).map(({ path, before, after }) => ({
		what: `program ${path} of metric ${card.id}`,
		before: before?.oid.slice(0, 7) ?? null,
		after: after?.oid.slice(0, 7) ?? null,
		effect: after === null ? "removed" : "changed",
		note: after === null ? GONE : EDITED
	}));
}
const EDITED = "base's version marks both sides here; this one takes effect when it is merged";
const GONE = "base's version marks both sides here; once this is merged, nothing marks";
function isAnswered({ targets }, law) {
	return law.targets.filter(({ name }) => targets.includes(name)).every(({ base, head }) => [base, head].every((target) => target === null || target.kind === "recorded"));
}

// src/stages/survey/index.ts
const MOST_READ = 400;
const GROUP = 32;
async function survey(law, changes, touched, base, head) {
	const known = knownFiles(law, changes);
	const due = touched.filter(({ path, before, after }) => !known.has(path) && (isWhole(kindOf(path)) || kindOf(path) && (before?.regular || after?.regular)));
	const read = due.slice(0, MOST_READ);
	const moved = new Set(read.flatMap(({ before }) => before?.oid ?? []));
	const stayed = new Set(read.flatMap(({ after }) => after?.oid ?? []));
	const other = read.filter(({ before, after }) => before ? after !== null || !stayed.has(before.oid) : after !== null && !moved.has(after.oid));
	const uncovered = [];
	if (other.length === 0) return {
		uncovered,
		warnings: leftOut(due.length - read.length)
	};
	const { seenIn } = await import("./seen-in.js");
	for (let from = 0; from < other.length; from += GROUP) {
		const group = other.slice(from, from + GROUP);
		uncovered.push(...(await inOrder(group.map((each) => seenIn(each, base, head)))).flat());
	}
	return {
		uncovered,
		warnings: leftOut(due.length - read.length)
	};
}
function leftOut(left) {
	const message = `${left} more files that could hold prompts or models changed, and were not looked at.`;
	return left > 0 ? [{
		code: "not-looked-at",
		message
	}] : [];
}
function knownFiles(law, changes) {
	const targets = law.targets.flatMap(({ base, head }) => [base, head].filter((target) => target !== null));
	const files = law.suites.flatMap(({ baseCases, headCases, rules }) => [...[...baseCases, ...headCases].map(({ file }) => file), ...rules.flatMap(({ card: { where, options } }) => [where.file, String(options["calibration"] ?? "")])]);
	return /* @__PURE__ */ new Set([
		...files,
		...targets.flatMap(({ prompt, further = [], where }) => [
			prompt,
			...further,
			where.file
		]),
		...changes.flatMap(({ baseline, candidate }) => [...baseline?.files ?? [], ...candidate?.files ?? []])
	]);
}
async function coverage(tree, exams) {
	const all = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === "prompt");
	const asked = new Set(exams.flatMap(({ change, suite }) => [
		...change.candidate?.files ?? [],
		...suite.cases.map(({ where }) => where.file),
		...suite.rules.map(({ card }) => card.where.file)
	]));
	return {
		all: all.length,
		open: all.filter((path) => !asked.has(path))
	};
}

// src/pipelines/gate.ts
async function gate(world) {
	const { law, planned, seen, changes, warnings, isForced } = await foreseen(world);
	const asked = planned.exams.length > 0 ? await (await import("./ask-in-waves.js")).askInWaves(world, law, planned) : NOTHING;
	const verdict = await letThrough(asked.verdict, world);
	const found = {
		...asked,
		verdict,
		proposal: world.proposal,
		changes,
		exams: asked.exams,
		falseAlarm: law.falseAlarm,
		today: world.today,
		...world.wishes.config === ".github/micro-metrics.yml" ? {} : { config: world.wishes.config },
		isForced,
		policy: [...law.policy, ...planned.policy],
		uncovered: seen.uncovered,
		warnings: [
			...warnings,
			...await namesAndForms(asked.exams),
			...asked.notes
		]
	};
	return unchangedReport(found) ?? (await import("./report.js")).report(found);
}
async function namesAndForms(exams) {
	if (exams.length === 0) return [];
	const { floatingNames, uncheckedForms } = await import("./plan.js");
	return [...floatingNames(exams), ...uncheckedForms(exams)];
}
async function foresee(world) {
	const { law, planned, seen, warnings } = await foreseen(world);
	const { forecast } = await import("./plan.js");
	const ahead = forecast(planned, {
		...world.wishes,
		prices: law.prices
	});
	return {
		exams: planned.exams,
		uncovered: seen.uncovered,
		warnings,
		forecast: ahead,
		law,
		planned
	};
}
async function foreseen(world) {
	const { force } = world.wishes;
	if (force !== "uncovered") return foreseenAs(force, world);
	const found = await foreseenAs(false, world);
	return found.seen.uncovered.length > 0 ? foreseenAs(true, world) : found;
}
async function foreseenAs(isForced, world) {
	const { wishes, endpoints, today } = world;
	const touched = await world.touched();
	const asWritten = await readLaw(world.base, world.head, wishes.config, endpoints, isForced ? null : touched, today);
	const law = withPrograms(asWritten, touched);
	const { base, head } = await withAnswers(law, world);
	const { changes, warnings } = await detect(law, base, head, {
		touched,
		all: isForced
	});
	const seen = await survey(law, changes, touched, base, head);
	return {
		law,
		planned: changes.length > 0 ? await planOf(law, changes, isForced, world) : NO_PLAN,
		seen,
		changes,
		isForced,
		warnings: [
			...law.warnings,
			...warnings,
			...seen.warnings
		]
	};
}
async function planOf(law, changes, force, { wishes, head, expectMuch }) {
	expectMuch?.();
	const { plan } = await import("./plan.js");
	return plan(law, changes, head, {
		...wishes,
		force,
		occasion: ""
	});
}
const NO_PLAN = {
	exams: [],
	seats: [],
	waves: [],
	policy: [],
	seed: ""
};
const NOTHING = {
	exams: [],
	verdict: {
		outcome: "unchanged",
		checks: [],
		trouble: []
	},
	gone: [],
	runs: [],
	judgements: [],
	juries: [],
	usage: NOTHING_TAKEN,
	sights: [],
	moved: [],
	behaviour: [],
	earlier: [],
	worn: [],
	notes: []
};

// src/pipelines/spending.ts
function watchTaken(world) {
	const models = [];
	const stores = [];
	const { store: open } = world;
	const store = async (settings, asking) => {
		const opened = await open?.(settings, asking) ?? null;
		if (opened) stores.push(opened);
		return opened;
	};
	return {
		world: {
			...world,
			...open ? { store } : {},
			model: async (settings) => {
				const model = await world.model(settings);
				models.push(model);
				return model;
			}
		},
		taken: () => {
			const kept = stores.map((each) => each.tally()).reduce((sum, { here, base }) => sum + here + base, 0);
			const all = models.map((model) => model.consumption()).reduce(addedTo, NOTHING_TAKEN);
			return {
				...all,
				cached: all.cached + kept
			};
		}
	};
}

// src/stages/report/words/spent.ts
function spentOn({ requests, inputTokens, outputTokens, usd: cost, unpriced }) {
	const paid = cost > 0 ? `, ${usd(cost)}` : "";
	const without = unpriced.length ? ` (no price for ${unpriced.join(", ")})` : "";
	const tokens = count(inputTokens + outputTokens);
	return `${count(requests)} ${requests === 1 ? "request" : "requests"}, ${tokens} tokens${paid}${without}`;
}

// src/stages/report/mistakes.ts
function mistakesReport(errors, proposal, taken = NOTHING_TAKEN) {
	const headline = oneLine(`Could not be computed: ${mistakesSaid(errors)}`);
	const shared = sharedHints(errors);
	const items = errors.map((error) => {
		const hint = shared.includes(error.hint) ? [] : [" \u2013 ", error.hint];
		return [
			...placeOf(error),
			withoutFile(error.message, error.where?.file ?? null),
			...hint
		];
	});
	const blocks = [
		{
			kind: "heading",
			level: 2,
			words: [`\ud83d\uded1 ${headline}`]
		},
		{
			kind: "list",
			items
		},
		...shared.map((hint) => ({
			kind: "paragraph",
			words: [hint]
		})),
		{
			kind: "paragraph",
			words: [
				taken.requests > 0 ? `Nothing is known about this change; ${spentOn(taken)} were spent before. Head ` : "Nothing was asked, and nothing is known about this change. Head ",
				{ code: proposal.commit.slice(0, 7) },
				"."
			]
		}
	];
	const mistakes = errors.map(({ message, where, hint }) => ({
		message,
		where,
		hint
	}));
	return {
		...nothingKnown({
			headline,
			proposal,
			blocks,
			taken
		}),
		mistakes
	};
}
function mistakesSaid(errors) {
	const [first, ...others] = errors;
	if (!first) return "something was written wrong";
	if (others.length === 0) return first.message;
	const files = new Set(errors.map(({ where }) => where?.file ?? ""));
	const [file] = files;
	return files.size === 1 && file ? `${errors.length} mistakes in ${file}` : `${first.message} (and ${others.length} more)`;
}
function sharedHints(errors) {
	const hints = errors.map(({ hint }) => hint);
	return [...new Set(hints.filter((hint, at) => hints.indexOf(hint) !== at))];
}
function cancelledReport(proposal, taken = NOTHING_TAKEN) {
	const headline = "Cancelled before anything was known";
	const words = [
		"This run was cancelled: nothing is known about head ",
		{ code: proposal.commit.slice(0, 7) },
		taken.requests > 0 ? `, and ${spentOn(taken)} were spent` : "",
		". Answers that had come are kept in ",
		{ code: "runs.jsonl" },
		", and can be used again as ",
		{ code: "replies" },
		"."
	];
	return nothingKnown({
		headline,
		proposal,
		blocks: [{
			kind: "heading",
			level: 2,
			words: [`\ud83d\uded1 ${headline}`]
		}, {
			kind: "paragraph",
			words
		}],
		taken
	});
}
function nothingKnown({ headline, proposal, blocks, taken }) {
	return {
		verdict: {
			outcome: "error",
			checks: [],
			trouble: []
		},
		headline,
		proposal,
		changes: [],
		exams: [],
		policy: [],
		runs: [],
		usage: taken,
		warnings: [],
		mistakes: [],
		blocks,
		because: []
	};
}
function placeOf({ where, message }) {
	if (!where) return [];
	const place = { code: where.line ? `${where.file}:${where.line}` : where.file };
	return where.key && !message.includes(where.key) ? [
		place,
		" ",
		{ code: where.key },
		": "
	] : [place, " "];
}

export { commentAt as $, labelledIn as $t, versionOf as A, readConfig as At, cameIn as B, commitAt as Bt, filesOf as C, mayBlock as Ct, openWorld as D, DEFAULT_FALSE_ALARM as Dt, openModelFor as E, DEFAULT_DOUBT as Et, onOneLine as F, aCase as Ft, opening as G, decodeText as Gt, taken as H, pullNow as Ht, together as I, metricsFile as It, isTimeout as J, rootAtHand as Jt, deadlineFromNow as K, checkoutAt as Kt, keepingAtHome as L, unheeded as Lt, readHistory as M, withCalibration as Mt, inComment as N, validate as Nt, sealFor as O, cardsIn as Ot, inLines as P, whereIs as Pt, addressesOf as Q, aboutEvent as Qt, keepingOnActions as R, unheededSaid as Rt, detect as S, isRun as St, sameGiven as T, checkEndpointOf as Tt, isFile as U, runsOf as Ut, marksIn as V, findPullIn as Vt, perform as W, openRepository as Wt, unlessForbidden as X, removeTemporary as Xt, patiently as Y, commonFolderOf as Yt, unlessRefused as Z, temporaryFolder as Zt, plainWarnings as _, remembering as _n, own as _t, foresee as a, unlessOff as an, writing as at, basisWarnings as b, hasSet as bt, coverage as c, catchLastWords as cn, fromEnvironment as ct, isPairs as d, unheard as dn, withAnswers as dt, proposalOf as en, useOf as et, isWhole as f, waitForNobody as fn, readLaw as ft, onlyWarning as g, changing as gn, NO_BASE_CONFIG as gt, unchangedReport as h, answerForms as hn, CONFIG_DELETED as ht, watchTaken as i, never as in, writeWhole as it, expectMuch as j, noCase as jt, shippedAt as k, endpointsIn$1 as kt, PROMPT_GLOBS as l, createLog as ln, readInputs as lt, NOTHING_CHANGED as m, codedReadings as mn, USUAL_PLACE as mt, mistakesReport as n, AT_HOME as nn, openLedger as nt, foreseen as o, isOurs as on, makeRoomForCalls as ot, kindOf as p, createRedactor as pn, joinRules as pt, isSlowDown as q, git as qt, spentOn as r, onCallingOff as rn, makeFolder as rt, gate as s, ownProcess as sn, cleanJson as st, cancelledReport as t, whereLeft as tn, whereCancelled as tt, WHOLE as u, openTerminal as un, secretsIn as ut, warningBlocks as v, union as vt, sameFiles as w, withJump as wt, commitsSaid as x, isOver as xt, basisAdded as y, hasReached as yt, postsOf as z, beganBefore as zt };