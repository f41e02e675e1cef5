import { t as canonical } from "./json.js";

// src/lib/text.ts
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const TERMINAL_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d]*(?:\u0007|\u001b\\|\u009c)/g;
const HIDDEN_RUN = /(?:(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])+/gu;
const VARIANT = /^(?:[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])$/u;
const PICTURE_JOINT = /^\uFE0F?\u200D$/u;
const TAKES_VARIANT = /[\p{Emoji}\p{Script=Han}]$/u;
const FLAG_REGION = /^[\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const PICTURE_START = /^\p{Extended_Pictographic}/u;
const JOINING_END = /[\u0600-\u109F\u1780-\u17FF]$/;
function belongs(run, before, after) {
	if (VARIANT.test(run)) return TAKES_VARIANT.test(before);
	if (FLAG_REGION.test(run)) return before === "🏴";
	if (PICTURE_JOINT.test(run) && PICTURE_END.test(before)) return PICTURE_START.test(after);
	return (run === "‌" || run === "‍") && JOINING_END.test(before);
}
function nameHidden(run, offset, whole) {
	if (belongs(run, whole.slice(Math.max(0, offset - 2), offset), whole.slice(offset + run.length, offset + run.length + 2))) return run;
	const points = [...run];
	const first = (points[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return points.length === 1 ? `⟨U+${first}⟩` : `⟨U+${first} and ${points.length - 1} more hidden⟩`;
}
function visible(text) {
	return text.toWellFormed().replace(TERMINAL_SEQUENCES, "").replace(LINE_ENDS, "\n").replace(HIDDEN_RUN, (run, offset, whole) => nameHidden(run, offset, whole));
}
function oneLine(text) {
	return visible(text).replace(/[ \t\n]+/g, " ").trim();
}
let segmenter = null;
function graphemes() {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return segmenter;
}
function cutBefore(text, at) {
	const blank = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at));
	if (blank > at * .7) return blank;
	const whole = graphemes().segment(text.slice(0, at + 100)).containing(at)?.index ?? at;
	if (whole > 0) return whole;
	const low = text.charCodeAt(at);
	return low >= 56320 && low <= 57343 ? at - 1 : at;
}
function clip(text, max) {
	if (text.length <= max) return text;
	const room = max - `… (${count(text.length)} more characters)`.length;
	if (room < 1) return max < 2 ? "…".slice(0, max) : `${text.slice(0, cutBefore(text, max - 1)).trimEnd()}…`;
	const head = text.slice(0, cutBefore(text, room)).trimEnd();
	const left = text.slice(head.length).replace(/[\uDC00-\uDFFF]/g, "").length;
	return `${head}… (${count(left)} more ${left === 1 ? "character" : "characters"})`;
}
function bytes(text) {
	let sum = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit >= 128) sum += unit < 2048 || unit >= 55296 && unit <= 57343 ? 1 : 2;
	}
	return sum;
}
const NOTHING = "–";
function fixed(value, places) {
	const [whole = "", part] = Math.abs(value).toFixed(places).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return part === void 0 ? grouped : `${grouped}.${part}`;
}
function signed(value, shown, plus) {
	if (!/[1-9]/.test(shown)) return shown;
	return value < 0 ? `−${shown}` : `${plus}${shown}`;
}
function count(value) {
	return Number.isFinite(value) ? signed(value, fixed(value, 0), "") : "–";
}
function percent(share) {
	if (!Number.isFinite(share)) return "–";
	const size = Math.abs(share);
	if (size > 0 && size < 5e-4) return share < 0 ? "over −0.1 %" : "under 0.1 %";
	if (share < 1 && share > .9995) return "over 99.9 %";
	return `${signed(share, fixed(share * 100, 1).replace(/\.0$/, ""), "")} %`;
}
function chance(p) {
	return p < .001 ? "under 0.1 %" : percent(p);
}
function points(difference) {
	return Number.isFinite(difference) ? signed(difference, fixed(difference * 100, 1), "+") : "–";
}
function time(size) {
	if (size < 9.95) return `${fixed(size, 1).replace(/\.0$/, "")} ms`;
	if (size < 999.5) return `${fixed(size, 0)} ms`;
	if (size < 59995) return `${fixed(size / 1e3, 2)} s`;
	const seconds = Math.round(size / 1e3);
	return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
function money(size) {
	if (size > 0 && size < 1e-4) return "under $0.0001";
	if (size === 0) return "$0";
	return `$${fixed(size, size >= 1 ? 2 : size >= .1 ? 3 : 4)}`;
}
function milliseconds(value) {
	return Number.isFinite(value) ? signed(value, time(Math.abs(value)), "") : "–";
}
function tokens(value) {
	if (!Number.isFinite(value)) return "–";
	const shown = fixed(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
	return `${signed(value, shown, "")} ${shown === "1" ? "token" : "tokens"}`;
}
function figure(value) {
	return Number.isFinite(value) ? signed(value, fixed(value, Number.isInteger(value) ? 0 : 1), "") : "–";
}
function usd(value) {
	return Number.isFinite(value) ? signed(value, money(Math.abs(value)), "") : "–";
}
const SHOWN = {
	ratio: percent,
	ms: milliseconds,
	tokens,
	usd,
	count: figure
};
function amount(value, unit) {
	return value === null ? "–" : SHOWN[unit](value);
}
function difference(value, unit) {
	if (value === null || !Number.isFinite(value)) return "–";
	if (unit === "ratio") return points(value);
	const shown = SHOWN[unit](Math.abs(value));
	return /^[$\d]/.test(shown) ? signed(value, shown, "+") : shown;
}

// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);

// node_modules/@noble/hashes/sha2.js
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
const sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));

// src/lib/fingerprint.ts
function fingerprint(value) {
	return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
}

// src/lib/stats/family.ts
function checkNumbers(member, pair) {
	for (const value of [...pair.base, ...pair.head]) if (!Number.isFinite(value)) throw new RangeError(`${member.id}: ${value} in unit ${pair.unit}; leave out what was not scored`);
}
function checkAllowed(member) {
	for (const value of [member.allowed.absolute, member.allowed.relative]) if (value !== void 0 && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
}
function prepare(member) {
	checkAllowed(member);
	const scored = member.pairs.filter((pair) => pair.base.length > 0 && pair.head.length > 0);
	for (const pair of scored) checkNumbers(member, pair);
	const pairs = scored.sort(comparePairs);
	const units = [];
	const unitOf = new Int32Array(pairs.length);
	pairs.forEach((pair, i) => {
		if (units[units.length - 1] !== pair.unit) units.push(pair.unit);
		unitOf[i] = units.length - 1;
	});
	return {
		member,
		sign: member.better === "higher" ? 1 : -1,
		pairs,
		units,
		unitOf
	};
}
function compareNumbers(a, b) {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = a[i] - b[i];
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
function comparePairs(a, b) {
	if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
	return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}

// src/lib/stats/aggregates.ts
const ROUNDING = 1e-9;
function reaches(drop, least, size) {
	const slack = ROUNDING * size;
	return drop > slack && drop >= least - slack;
}
function tolerance({ absolute = 0, relative = 0 }, base) {
	return Math.max(absolute, relative * Math.abs(base));
}
function aggregate(prepared) {
	const width = Math.max(0, ...prepared.pairs.map((pair) => Math.max(pair.base.length, pair.head.length)));
	const base = new Array(width).fill(0);
	const head = new Array(width).fill(0);
	for (const pair of prepared.pairs) {
		if (pair.base.length !== width || pair.head.length !== width) throw new RangeError(`${prepared.member.id}: unit ${pair.unit} has not ${width} counts on both sides`);
		for (let c = 0; c < width; c++) {
			base[c] = base[c] + pair.base[c];
			head[c] = head[c] + pair.head[c];
		}
	}
	return {
		base,
		head
	};
}
function createSumsReader(prepared, of) {
	const width = aggregate(prepared).base.length;
	const flat = (side) => Float64Array.from(prepared.pairs.flatMap((pair) => pair[side]));
	const total = (values, counts) => {
		const sums = new Array(width).fill(0);
		for (let at = 0; at < values.length; at++) {
			const c = at % width;
			sums[c] = sums[c] + values[at] * counts[(at - c) / width];
		}
		return sums;
	};
	const [base, head] = [flat("base"), flat("head")];
	return (counts) => [of(total(base, counts)), of(total(head, counts))];
}
function sortedRows(prepared, descending) {
	const rows = prepared.pairs.flatMap((pair, i) => {
		const unit = prepared.unitOf[i];
		const row = (side, values) => values.map((value) => ({
			value,
			unit,
			pair: i,
			side,
			weight: 1 / values.length
		}));
		return [...row(0, pair.base), ...row(1, pair.head)];
	});
	rows.sort((a, b) => descending ? b.value - a.value : a.value - b.value);
	return {
		value: Float64Array.from(rows, (row) => row.value),
		unit: Int32Array.from(rows, (row) => row.unit),
		pair: Int32Array.from(rows, (row) => row.pair),
		side: Uint8Array.from(rows, (row) => row.side),
		weight: Float64Array.from(rows, (row) => row.weight)
	};
}
function createQuantileReader(prepared, q) {
	if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
	const descending = q > .5;
	const rows = sortedRows(prepared, descending);
	return (swapped, counts) => {
		const total = counts ? counts.reduce((sum, count) => sum + count, 0) : prepared.pairs.length;
		const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
		const seen = [0, 0];
		const found = [NaN, NaN];
		for (let r = 0, open = 2; r < rows.value.length && open > 0; r++) {
			const side = rows.side[r] ^ swapped[rows.unit[r]];
			if (!Number.isNaN(found[side])) continue;
			seen[side] += rows.weight[r] * (counts ? counts[rows.pair[r]] : 1);
			if (descending ? seen[side] > enough : seen[side] >= enough) {
				found[side] = rows.value[r];
				open--;
			}
		}
		return found;
	};
}
function sideMean(prepared, side) {
	return prepared.pairs.length === 0 ? NaN : mean(prepared.pairs.map((pair) => mean(pair[side])));
}

// src/lib/stats/distributions.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function lgamma(x) {
	if (!(x > 0)) throw new RangeError(`lgamma needs x > 0, got ${x}`);
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
	const z = x - 1;
	let sum = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (z + i);
	const t = z + 7.5;
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(sum);
}
function logChoose(n, k) {
	return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}
function continuedFraction(x, a, b) {
	const tiny = 1e-300;
	const guard = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}
function incompleteBeta(x, a, b) {
	if (!(x > 0)) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return front * continuedFraction(x, a, b) / a;
	return 1 - front * continuedFraction(1 - x, b, a) / b;
}
function bisect(low, high, target, cdf) {
	let [lo, hi] = [low, high];
	for (let i = 0; i < 2e3 && hi > lo; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid === lo || mid === hi) break;
		if (cdf(mid) < target) lo = mid;
		else hi = mid;
	}
	return lo + (hi - lo) / 2;
}
function betaQuantile(p, a, b) {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is needed, got ${p}`);
	if (p === 0 || p === 1) return p;
	if (p > incompleteBeta(.5, a, b)) return 1 - bisect(0, .5, 1 - p, (x) => incompleteBeta(x, b, a));
	return bisect(0, .5, p, (x) => incompleteBeta(x, a, b));
}
function horner(coefficients, x) {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}
const CENTRE = [
	2509.0809287301227,
	33430.57558358813,
	67265.7709270087,
	45921.95393154987,
	13731.69376550946,
	1971.5909503065513,
	133.14166789178438,
	3.3871328727963665
];
const CENTRE_BELOW = [
	5226.495278852546,
	28729.085735721943,
	39307.89580009271,
	21213.794301586597,
	5394.196021424751,
	687.1870074920579,
	42.31333070160091,
	1
];
const MIDDLE = [
	.0007745450142783414,
	.022723844989269184,
	.2417807251774506,
	1.2704582524523684,
	3.6478483247632045,
	5.769497221460691,
	4.630337846156546,
	1.4234371107496835
];
const MIDDLE_BELOW = [
	1.0507500716444169e-9,
	.0005475938084995345,
	.015198666563616457,
	.14810397642748008,
	.6897673349851,
	1.6763848301838038,
	2.053191626637759,
	1
];
const FAR = [
	2.0103343992922881e-7,
	27115555687434876e-21,
	.0012426609473880784,
	.026532189526576124,
	.29656057182850487,
	1.7848265399172913,
	5.463784911164114,
	6.657904643501103
];
const FAR_BELOW = [
	20442631033899397e-31,
	1.421511758316446e-7,
	18463183175100548e-21,
	.0007868691311456133,
	.014875361290850615,
	.1369298809227358,
	.599832206555888,
	1
];
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`a probability inside (0, 1) is needed, got ${p}`);
	const q = p - .5;
	if (Math.abs(q) <= .425) {
		const r = .180625 - q * q;
		return q * horner(CENTRE, r) / horner(CENTRE_BELOW, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const value = r <= 5 ? horner(MIDDLE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6) : horner(FAR, r - 5) / horner(FAR_BELOW, r - 5);
	return Math.sign(q) * value;
}

// src/lib/stats/random.ts
const MIX = [
	2654435761,
	2246822519,
	3266489917,
	668265263
];
function avalanche(word) {
	let h = word;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
function hashText(text) {
	let [a, b, c, d] = [
		608135816,
		2242054355,
		320440878,
		57701188
	];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = b ^ Math.imul(a ^ code, MIX[0]);
		b = c ^ Math.imul(b ^ code, MIX[1]);
		c = d ^ Math.imul(c ^ code, MIX[2]);
		d = a ^ Math.imul(d ^ code, MIX[3]);
	}
	const sum = (a ^ b ^ c ^ d ^ text.length) >>> 0;
	return [
		avalanche(a ^ sum),
		avalanche(b + sum),
		avalanche(c ^ sum >>> 7),
		avalanche(d + 1) | 1
	];
}
function createRandom(seed) {
	let [s0, s1, s2, s3] = typeof seed === "string" ? hashText(seed) : seed;
	return () => {
		const scaled = Math.imul(s1, 5);
		const result = Math.imul(scaled << 7 | scaled >>> 25, 9) >>> 0;
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = s3 << 11 | s3 >>> 21;
		return result;
	};
}
function below(random, bound) {
	const limit = 4294967296 - 4294967296 % bound;
	for (;;) {
		const word = random();
		if (word < limit) return word % bound;
	}
}

// src/lib/stats/intervals.ts
function clopperPearson(x, n, confidence = .95) {
	if (!(n >= 0 && x >= 0 && x <= n)) throw new RangeError(`no rate: ${x} of ${n}`);
	const tail = (1 - confidence) / 2;
	return {
		lower: rateLowerBound(x, n, tail),
		upper: rateUpperBound(x, n, tail)
	};
}
function rateLowerBound(x, n, tail) {
	return x <= 0 || n === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
}
function rateUpperBound(x, n, tail) {
	return x >= n || n === 0 ? 1 : betaQuantile(1 - tail, x + 1, n - x);
}
function pseudoCaseInterval(sums, z, range = 1) {
	const n = sums.n + z * z;
	const mean = sums.sum / n;
	const variance = (sums.squares + z * z * range * range) / n - mean * mean;
	const half = z * Math.sqrt(Math.max(0, variance) / n);
	return {
		lower: mean - half,
		upper: mean + half
	};
}
function sortedQuantile(sorted, q) {
	const position = q * (sorted.length - 1);
	const index = Math.floor(position);
	const low = sorted[index] ?? NaN;
	const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
	return low + (position - index) * (high - low);
}
function bootstrapValues(n, statistic, random, draws = 2e3) {
	const drawn = new Int32Array(n);
	const values = [];
	for (let r = 0; r < draws; r++) {
		for (let i = 0; i < n; i++) drawn[i] = below(random, n);
		const value = statistic(drawn);
		if (Number.isFinite(value)) values.push(value);
	}
	return Float64Array.from(values).sort();
}
function percentileInterval(sorted, tail) {
	if (sorted.length === 0) return {
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		lower: sortedQuantile(sorted, tail),
		upper: sortedQuantile(sorted, 1 - tail)
	};
}
function walshAtMost(sorted, v) {
	let count = 0;
	let j = sorted.length - 1;
	for (let i = 0; i < sorted.length; i++) {
		while (j >= 0 && sorted[i] + sorted[j] > 2 * v) j--;
		if (j < i) break;
		count += j - i + 1;
	}
	return count;
}
function walshOrder(sorted, k) {
	let lo = sorted[0] ?? NaN;
	let hi = sorted[sorted.length - 1] ?? NaN;
	if (walshAtMost(sorted, lo) > k) return lo;
	for (let i = 0; i < 2e3; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid <= lo || mid >= hi) break;
		if (walshAtMost(sorted, mid) > k) hi = mid;
		else lo = mid;
	}
	return hi;
}
function signedRankCdf(n) {
	const top = n * (n + 1) / 2;
	const mass = new Float64Array(top + 1);
	mass[0] = 1;
	for (let rank = 1; rank <= n; rank++) for (let w = rank * (rank + 1) / 2; w >= 0; w--) mass[w] = (mass[w] + (w >= rank ? mass[w - rank] : 0)) / 2;
	for (let w = 1; w <= top; w++) mass[w] = mass[w] + mass[w - 1];
	return mass;
}
function walshCut(n, tail) {
	if (n > 40) {
		const sd = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
		return Math.max(0, Math.floor(n * (n + 1) / 4 + normalQuantile(tail) * sd));
	}
	const cdf = signedRankCdf(n);
	let cut = 0;
	while (cdf[cut] <= tail) cut++;
	return cut;
}
function hodgesLehmann(shifts, tail = .025) {
	const n = shifts.length;
	if (n === 0) return {
		estimate: NaN,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(shifts).sort();
	const pairs = n * (n + 1) / 2;
	const estimate = (walshOrder(sorted, Math.floor((pairs - 1) / 2)) + walshOrder(sorted, Math.floor(pairs / 2))) / 2;
	const cut = walshCut(n, tail);
	if (cut === 0) return {
		estimate,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		estimate,
		lower: walshOrder(sorted, cut - 1),
		upper: walshOrder(sorted, pairs - cut)
	};
}

// src/lib/stats/ranks.ts
function signedRanks(differences) {
	const ranks = new Float64Array(differences.length);
	const order = [];
	for (let i = 0; i < differences.length; i++) if (differences[i] !== 0) order.push(i);
	const size = (i) => Math.abs(differences[i]);
	order.sort((i, j) => size(i) - size(j));
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && size(order[to]) === size(order[from])) to++;
		for (let k = from; k < to; k++) {
			const i = order[k];
			ranks[i] = Math.sign(differences[i]) * (from + to + 1) / 2;
		}
		from = to;
	}
	return ranks;
}
function meanLog(amounts, floor) {
	let sum = 0;
	for (const amount of amounts) {
		if (amount < 0) throw new RangeError(`a ratio needs amounts from zero up, got ${amount}`);
		sum += Math.log(Math.max(amount, floor));
	}
	return sum / amounts.length;
}

// src/lib/stats/signs.ts
const SWAPS = 9999;
function swapWords(seed, unit, words) {
	const random = createRandom(`${seed}\u0000${unit}`);
	const result = new Uint32Array(words);
	for (let i = 0; i < words; i++) result[i] = random();
	return result;
}
function transpose(words, w, masks, from) {
	for (let byte = 0; byte < 4; byte++) {
		let x = 0;
		let y = 0;
		for (let j = 0; j < 4; j++) {
			x |= (words[7 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
			y |= (words[3 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
		}
		let t = (x ^ x >>> 7) & 11141290;
		x ^= t ^ t << 7;
		t = (y ^ y >>> 7) & 11141290;
		y ^= t ^ t << 7;
		t = (x ^ x >>> 14) & 52428;
		x ^= t ^ t << 14;
		t = (y ^ y >>> 14) & 52428;
		y ^= t ^ t << 14;
		t = x & 4042322160 | y >>> 4 & 252645135;
		y = x << 4 & 4042322160 | y & 252645135;
		x = t;
		const at = from + 8 * byte;
		for (let k = 0; k < 4; k++) {
			masks[at + 7 - k] = x >>> 24 - 8 * k;
			masks[at + 3 - k] = y >>> 24 - 8 * k;
		}
	}
}
function createSwapTable(seed, units, swaps = SWAPS) {
	const labellings = swaps + 1;
	const words = Math.ceil(labellings / 32);
	const blank = new Uint32Array(words);
	const masks = [];
	for (let from = 0; from < units.length; from += 8) {
		const group = Array.from({ length: 8 }, (_, j) => {
			const unit = units[from + j];
			return unit === void 0 ? blank : swapWords(seed, unit, words);
		});
		const mask = new Uint8Array(words * 32);
		for (let w = 0; w < words; w++) transpose(group, w, mask, 32 * w);
		mask[0] = 0;
		masks.push(mask.subarray(0, labellings));
	}
	return {
		units,
		labellings,
		masks
	};
}
function fillSums(sums, values, from) {
	let total = 0;
	for (let j = 0; j < 8; j++) total += values[from + j] ?? 0;
	sums[0] = total;
	for (let j = 0; j < 8; j++) {
		const twice = 2 * (values[from + j] ?? 0);
		const bit = 1 << j;
		for (let mask = 0; mask < bit; mask++) sums[bit | mask] = sums[mask] - twice;
	}
}
function busyGroups(table, values) {
	const groups = [];
	for (let g = 0; g < table.masks.length; g++) {
		let busy = false;
		for (let j = 8 * g; j < 8 * g + 8; j++) busy ||= (values[j] ?? 0) !== 0;
		if (busy) groups.push(g);
	}
	return groups;
}
const EMPTY = /* @__PURE__ */ new Float64Array(256);
function signedSums(table, values) {
	const sums = new Float64Array(table.labellings);
	const groups = busyGroups(table, values);
	const tables = [
		0,
		1,
		2,
		3
	].map(() => /* @__PURE__ */ new Float64Array(256));
	for (let i = 0; i < groups.length; i += 4) {
		const picked = [
			0,
			1,
			2,
			3
		].map((k) => groups[i + k]);
		picked.forEach((g, k) => {
			if (g !== void 0) fillSums(tables[k], values, 8 * g);
		});
		const [t0, t1, t2, t3] = picked.map((g, k) => g === void 0 ? EMPTY : tables[k]);
		const [m0, m1, m2, m3] = picked.map((g) => table.masks[g ?? groups[i]]);
		addLookups(sums, [
			t0,
			t1,
			t2,
			t3
		], [
			m0,
			m1,
			m2,
			m3
		]);
	}
	return sums;
}
function addLookups(sums, tables, masks) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let b = 0; b < sums.length; b++) sums[b] = sums[b] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
}

// src/lib/stats/views.ts
const STEADINESS = .05;
function meanGains(prepared) {
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (mean(pair.head) - mean(pair.base)));
}
function errorVariance(values) {
	if (values.length < 2) return 0;
	const centre = mean(values);
	let squares = 0;
	for (const value of values) squares += (value - centre) ** 2;
	return squares / (values.length - 1) / values.length;
}
function isMultiple(values, of) {
	let ratio = NaN;
	for (let i = 0; i < values.length; i++) {
		if (of[i] === 0) continue;
		const here = values[i] / of[i];
		if (Math.abs(here - ratio) > 1e-12 * Math.abs(here)) return false;
		ratio = here;
	}
	return true;
}
function viewsOf(prepared, range) {
	const plain = meanGains(prepared);
	return [plain, ...[plain.map((gain) => gain * Math.abs(gain)), plain.map((gain, i) => {
		const { base, head } = prepared.pairs[i];
		return gain / (errorVariance(base) + errorVariance(head) + STEADINESS * range * range);
	})].filter((view) => !isMultiple(view, plain))];
}

// src/lib/stats/scores.ts
function logGains(prepared) {
	let least = Number.POSITIVE_INFINITY;
	for (const pair of prepared.pairs) for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	const gains = new Float64Array(prepared.units.length);
	const counts = new Float64Array(prepared.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = prepared.unitOf[i];
		counts[unit] = counts[unit] + 1;
		gains[unit] = gains[unit] + prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor));
	});
	return gains.map((gain, unit) => gain / counts[unit]);
}
function meanTolerance(prepared) {
	const { absolute = 0, relative } = prepared.member.allowed;
	if (relative === void 0 || prepared.pairs.length === 0) return absolute;
	const pooled = mean(prepared.pairs.map((pair) => (mean(pair.base) + mean(pair.head)) / 2));
	return Math.max(absolute, relative * Math.abs(pooled) / (1 - prepared.sign * relative / 2));
}
function byUnit(prepared, values, table, index) {
	const sums = new Float64Array(table.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = index.get(pair.unit);
		if (unit !== void 0) sums[unit] = sums[unit] + values[i];
	});
	return sums;
}
function studentised(sums, values) {
	let squares = 0;
	for (const value of values) squares += value * value;
	const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
	const scores = new Float32Array(sums.length);
	for (let b = 0; b < scores.length; b++) scores[b] = sums[b] * scale;
	return scores;
}
function scoreMember(prepared, scoring) {
	switch (prepared.member.statistic.kind) {
		case "mean": return scoreMean(prepared, prepared.member.statistic.range ?? 1, scoring);
		case "ratio": return scoreRatio(prepared, scoring);
		case "quantile": return scoreQuantile(prepared, prepared.member.statistic.q, scoring);
		case "sums": return scoreSums(prepared, prepared.member.statistic.of, scoring);
	}
}
function scoreMean(prepared, range, { table, index }) {
	const [plain, ...others] = viewsOf(prepared, range).map((view) => byUnit(prepared, view, table, index));
	const gains = plain;
	const least = meanTolerance(prepared) * prepared.pairs.length;
	const size = gains.reduce((sum, gain) => sum + Math.abs(gain), 0);
	if (!reaches(size, least, size)) return new Float32Array(table.labellings).fill(Number.NEGATIVE_INFINITY);
	const sums = signedSums(table, gains);
	const scores = studentised(sums, gains);
	for (const view of others) takeLarger(scores, studentised(signedSums(table, view), view));
	for (let b = 0; b < scores.length; b++) if (!reaches(-sums[b], least, size)) scores[b] = Number.NEGATIVE_INFINITY;
	return scores;
}
function takeLarger(into, others) {
	for (let b = 0; b < into.length; b++) if (others[b] > into[b]) into[b] = others[b];
}
function scoreRatio(prepared, { table, index }) {
	const gains = new Float64Array(table.units.length);
	logGains(prepared).forEach((gain, u) => {
		gains[index.get(prepared.units[u])] = gain;
	});
	const ranks = signedRanks(gains);
	const scores = studentised(signedSums(table, ranks), ranks);
	const { relative = 0 } = prepared.member.allowed;
	const least = prepared.sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
	dropSmallShifts(scores, gains, prepared.units.flatMap((unit) => index.get(unit) ?? []), least, table);
	return scores;
}
function dropSmallShifts(scores, gains, present, least, table) {
	const entries = present.flatMap((unit) => [{
		unit,
		swapped: 0,
		rest: -gains[unit] - least + 1e-9
	}, {
		unit,
		swapped: 1,
		rest: gains[unit] - least + 1e-9
	}]);
	entries.sort((a, b) => Math.abs(a.rest) - Math.abs(b.rest) || a.unit - b.unit || a.swapped - b.swapped);
	const rank = new Int32Array(table.labellings);
	const balance = new Float64Array(table.labellings);
	for (const { unit, swapped, rest } of entries) {
		const mask = table.masks[unit >> 3];
		const flip = 1 - swapped;
		const way = rest >= 0 ? 1 : -1;
		for (let b = 0; b < balance.length; b++) {
			const here = mask[b] >> (unit & 7) & 1 ^ flip;
			rank[b] = rank[b] + here;
			balance[b] = balance[b] + here * way * rank[b];
		}
	}
	for (let b = 0; b < scores.length; b++) if (balance[b] < 0) scores[b] = Number.NEGATIVE_INFINITY;
}
function scoreDrops(base, head, prepared) {
	let squares = 0;
	const drops = Float64Array.from(base, (value, b) => {
		const drop = prepared.sign * (value - head[b]);
		return Number.isFinite(drop) ? drop : 0;
	});
	for (const drop of drops) squares += drop * drop;
	const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
	return Float32Array.from(drops, (drop, b) => {
		const [from, to] = [base[b], head[b]];
		return reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to)) ? drop * scale : Number.NEGATIVE_INFINITY;
	});
}
function scoreQuantile(prepared, q, { table, index }) {
	const read = createQuantileReader(prepared, q);
	const at = prepared.units.map((unit) => index.get(unit));
	const swapped = new Uint8Array(prepared.units.length);
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		at.forEach((unit, i) => {
			swapped[i] = unit === void 0 ? 0 : table.masks[unit >> 3][b] >> (unit & 7) & 1;
		});
		[base[b], head[b]] = read(swapped);
	}
	return scoreDrops(base, head, prepared);
}
function scoreSums(prepared, of, { table, index }) {
	const { base: baseSums, head: headSums } = aggregate(prepared);
	const columns = headSums.map((_, c) => {
		const gains = Float64Array.from(prepared.pairs, (pair) => pair.head[c] - pair.base[c]);
		return signedSums(table, byUnit(prepared, gains, table, index));
	});
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		const total = (c) => baseSums[c] + headSums[c];
		head[b] = of(columns.map((column, c) => (total(c) + column[b]) / 2));
		base[b] = of(columns.map((column, c) => (total(c) - column[b]) / 2));
	}
	return scoreDrops(base, head, prepared);
}

// src/lib/stats/effects.ts
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY
};
function describe(prepared, seed) {
	const { kind } = prepared.member.statistic;
	if (prepared.pairs.length === 0) return describeNothing(prepared);
	if (kind === "mean") return describeMean(prepared, prepared.member.statistic.range ?? 1);
	if (kind === "ratio") return describeRatio(prepared);
	return describeAggregate(prepared, seed);
}
function describeNothing({ member }) {
	const allowed = member.allowed.relative ?? member.allowed.absolute ?? 0;
	return {
		n: 0,
		base: NaN,
		head: NaN,
		gain: NaN,
		interval: UNKNOWN,
		allowed,
		exceeds: false,
		bound: () => Number.NEGATIVE_INFINITY
	};
}
function describeMean(prepared, range) {
	const gains = unitGains(prepared);
	const n = prepared.pairs.length;
	const scale = prepared.units.length / n;
	let [sum, squares, size] = [
		0,
		0,
		0
	];
	for (const gain of gains) {
		sum += gain * scale;
		size += Math.abs(gain * scale);
		squares += (gain * scale) ** 2;
	}
	const within = (z) => pseudoCaseInterval({
		n: gains.length,
		sum,
		squares
	}, z, range);
	const allowed = meanTolerance(prepared);
	return {
		n,
		base: sideMean(prepared, "base"),
		head: sideMean(prepared, "head"),
		gain: sum / gains.length,
		interval: within(normalQuantile(.975)),
		allowed,
		exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
		bound: (tail) => within(normalQuantile(1 - tail)).lower
	};
}
function unitGains(prepared) {
	const sums = new Float64Array(prepared.units.length);
	meanGains(prepared).forEach((gain, i) => {
		const unit = prepared.unitOf[i];
		sums[unit] = sums[unit] + gain;
	});
	return sums;
}
function describeRatio(prepared) {
	const { sign, member } = prepared;
	const gains = [...logGains(prepared)];
	const change = (log) => sign * Math.expm1(sign * log);
	const shift = hodgesLehmann(gains, .025);
	const gain = change(shift.estimate);
	const allowed = member.allowed.relative ?? 0;
	const base = sideMean(prepared, "base");
	const head = sideMean(prepared, "head");
	const floor = member.allowed.absolute ?? 0;
	return {
		n: prepared.pairs.length,
		base,
		head,
		gain,
		interval: {
			lower: change(shift.lower),
			upper: change(shift.upper)
		},
		allowed,
		exceeds: reaches(-gain, floor > 0 ? Math.max(allowed, floor / base) : allowed, 1),
		bound: (tail) => change(hodgesLehmann(gains, tail).lower)
	};
}
function createReader(prepared) {
	const { statistic } = prepared.member;
	if (statistic.kind === "quantile") {
		const read = createQuantileReader(prepared, statistic.q);
		const unswapped = new Uint8Array(prepared.units.length);
		return (counts) => read(unswapped, counts);
	}
	const of = statistic.kind === "sums" ? statistic.of : (sums) => sums[0];
	return createSumsReader(prepared, of);
}
function describeAggregate(prepared, seed) {
	const { sign, member, pairs, units, unitOf } = prepared;
	const read = createReader(prepared);
	const [base, head] = read(new Int32Array(pairs.length).fill(1));
	const gain = sign * (head - base);
	const allowed = tolerance(member.allowed, base);
	const drawnGain = (picks) => {
		const times = new Int32Array(units.length);
		for (const unit of picks) times[unit] = times[unit] + 1;
		const [b, h] = read(Int32Array.from(unitOf, (unit) => times[unit]));
		return sign * (h - b);
	};
	const drawn = bootstrapValues(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`));
	return {
		n: pairs.length,
		base,
		head,
		gain,
		interval: percentileInterval(drawn, .025),
		allowed,
		exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
		bound: (tail) => percentileInterval(drawn, tail).lower
	};
}

// src/lib/stats/labelswap.ts
function createScoring(prepared, seed, swaps) {
	const uses = /* @__PURE__ */ new Map();
	for (const { units } of prepared) for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
	const units = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
	return {
		table: createSwapTable(seed, units, swaps),
		index: new Map(units.map((unit, i) => [unit, i]))
	};
}
function kthLargest(values, leftOut, k) {
	if (k < 0) return Number.POSITIVE_INFINITY;
	const kept = new Float32Array(values.length);
	let size = 0;
	for (let b = 0; b < values.length; b++) if (leftOut[b] === 0) kept[size++] = values[b];
	return kept.subarray(0, size).sort()[size - 1 - k] ?? Number.NEGATIVE_INFINITY;
}
function whichAbove(worst, gone, critical) {
	const above = [];
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] > critical) above.push(b);
	return above;
}
function rank(prepared, seed, ranking, swaps = SWAPS) {
	const scoring = createScoring(prepared, seed, swaps);
	const { labellings } = scoring.table;
	const gone = new Uint8Array(labellings);
	for (const b of ranking.crossed) gone[b] = 1;
	const scores = prepared.map((one) => scoreMember(one, scoring));
	const statistics = scores.map((values) => values[0]);
	const order = prepared.map((_, i) => i).sort((i, j) => statistics[i] - statistics[j]);
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	const atLeast = new Array(prepared.length).fill(labellings);
	for (const i of order) {
		takeLarger(worst, scores[i]);
		const own = statistics[i];
		if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
	}
	const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
	const crossing = whichAbove(worst, gone, critical);
	return {
		...stepDown(order.reverse(), atLeast, ranking, labellings),
		statistics,
		critical,
		crossing
	};
}
function countAtLeast(worst, gone, value) {
	let count = 0;
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] >= value) count++;
	return count;
}
function stepDown(order, atLeast, { crossed, quota }, labellings) {
	const chances = new Array(order.length).fill(1);
	const failed = new Array(order.length).fill(false);
	let most = 0;
	for (const i of order) {
		most = Math.max(most, Math.min(labellings, crossed.length + atLeast[i]));
		chances[i] = most / labellings;
		failed[i] = most <= quota;
	}
	return {
		chances,
		failed
	};
}
function judge(prepared, seen, ranked, i, tail) {
	const bound = seen.bound(.05);
	return {
		id: prepared.member.id,
		n: seen.n,
		base: seen.base,
		head: seen.head,
		gain: seen.gain,
		interval: seen.interval,
		allowed: seen.allowed,
		exceeds: seen.exceeds,
		statistic: ranked.statistics[i],
		chance: ranked.chances[i],
		failed: seen.exceeds && ranked.failed[i],
		proved: seen.bound(tail) > -2 * seen.allowed,
		ruledOut: Math.max(0, -bound)
	};
}

// src/lib/stats/outlook.ts
const REACH = 2;
const FAINT = 2.3;
function isOpen(prepared, { trials, tail }) {
	const { statistic } = prepared.member;
	const { pairs } = prepared;
	const so = Math.min(...pairs.map((pair) => Math.min(pair.base.length, pair.head.length)));
	if (statistic.kind !== "mean" || pairs.length === 0 || so < 2) return true;
	if (so >= trials) return false;
	const n = pairs.length;
	const gains = meanGains(prepared);
	const gain = mean(gains);
	const trialVariance = mean(pairs.map((pair) => errorVariance(pair.base) + errorVariance(pair.head)));
	const moving = pairs.filter((pair, i) => gains[i] !== 0 || errorVariance(pair.base) + errorVariance(pair.head) > 0);
	const goes = trialVariance * (1 - so / trials);
	const squares = Math.max(0, mean(gains.map((d) => d * d)) - goes);
	const reach = REACH * Math.sqrt(goes / n);
	const allowed = meanTolerance(prepared);
	const drop = reach - gain;
	const mayFail = moving.length >= FAINT ** 2 && drop * Math.sqrt(n) >= FAINT * Math.sqrt(squares);
	if (drop >= allowed && mayFail) return true;
	const best = {
		n,
		sum: n * (gain + reach),
		squares: n * squares
	};
	return pseudoCaseInterval(best, normalQuantile(1 - tail), statistic.range ?? 1).lower > -2 * allowed;
}

// src/lib/stats/waves.ts
const PROOF = {
	early: .025,
	other: .02
};
const SPENDING = 1.5;
const LADDER = [
	1,
	2,
	3,
	4,
	6,
	8,
	12,
	20
];
function planWaves(trials, cases) {
	const steps = [...LADDER.filter((step) => step < trials), trials].map((step) => ({
		share: 1,
		trials: step
	}));
	return [...cases >= 40 ? [{
		share: .25,
		trials: 1
	}] : [], ...steps].map(({ share, trials: step }) => ({
		share,
		trials: step,
		spent: (share * step / trials) ** SPENDING,
		proof: share === 1 && step <= 2 ? PROOF.early : PROOF.other
	}));
}
function createGate({ seed, alpha, waves }) {
	let before = 0;
	for (const { spent } of waves) {
		if (!(spent >= before && spent <= 1)) throw new RangeError(`spending must rise to at most 1, got ${spent}`);
		before = spent;
	}
	return {
		seed,
		alpha,
		waves,
		looked: 0,
		crossed: [],
		failed: {}
	};
}
function look(gate, members, { last = false } = {}) {
	const final = last || gate.looked >= gate.waves.length - 1;
	const wave = gate.waves[Math.min(gate.looked, gate.waves.length - 1)];
	const spent = (final ? 1 : wave?.spent ?? 1) * gate.alpha;
	const proof = wave?.proof ?? PROOF.other;
	const prepared = members.map(prepare);
	const quota = Math.floor(spent * (SWAPS + 1) + 1e-9);
	const ranked = rank(prepared, gate.seed, {
		crossed: gate.crossed,
		quota
	});
	const horizon = {
		trials: gate.waves.at(-1)?.trials ?? 1,
		tail: PROOF.other
	};
	const standings = prepared.map((one, i) => {
		const judgement = judge(one, describe(one, gate.seed), ranked, i, proof);
		const open = !final && isOpen(one, horizon);
		return stand(judgement, gate.failed[one.member.id], open);
	});
	const failed = { ...gate.failed };
	for (const one of standings) if (one.failed) failed[one.id] = one.chance;
	return {
		gate: {
			...gate,
			looked: gate.looked + 1,
			crossed: [...gate.crossed, ...ranked.crossing],
			failed
		},
		members: standings,
		critical: ranked.critical,
		spent,
		done: final || standings.some((one) => one.failed) || standings.every((one) => one.settled !== null)
	};
}
function stand(judgement, failedBefore, open) {
	const failed = judgement.failed || failedBefore !== void 0;
	const standing = {
		...judgement,
		failed,
		chance: failedBefore ?? judgement.chance
	};
	const { n, exceeds, proved } = judgement;
	if (failed) return {
		...standing,
		outcome: "fail",
		settled: "failed"
	};
	const outcome = n === 0 || exceeds ? "inconclusive" : "pass";
	return {
		...standing,
		outcome,
		settled: proved && !exceeds ? "proved" : open ? null : "closed"
	};
}

// src/lib/right.ts
function isPassFail({ unit, graded }) {
	return unit === "ratio" && !graded;
}
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
}

// src/stages/report/sights.ts
const MOST_SHOWN = 3;
function foretold(sights) {
	return sights.map((sight) => `${nameOf(sight)}: ${count(sight.cases)} cases and ${count(sight.checks)} ${sight.checks === 1 ? "check" : "checks"}: ${seen(sight)} (${basis(sight)}).`);
}
function sightBlocks(sights) {
	const sorted = [...sights].sort((a, b) => (b.drop ?? 2) - (a.drop ?? 2));
	const shown = foretold(sorted.slice(0, MOST_SHOWN)).map((text) => ({
		kind: "paragraph",
		words: [text]
	}));
	const left = sorted.length - MOST_SHOWN;
	const more = {
		kind: "paragraph",
		words: [`${count(left)} more suites see as much or more.`]
	};
	return left > 0 ? [...shown, more] : shown;
}
function nameOf({ exam: { suite, change } }) {
	return suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`;
}
function seen({ drop, finer }) {
	const more = finer ? `; ${count(finer.cases)} more ${finer.cases === 1 ? "case" : "cases"} for ${wholePoints(finer.drop)}` : "";
	if (drop === null) return `too few for any drop to be seen in 9 of 10 runs${more}${finer ? " points" : ""}`;
	const size = wholePoints(drop);
	return `a drop of ${size} ${size === "1" ? "point" : "points"} will be seen in 9 of 10 runs${more}`;
}
function basis({ measured, exam: { suite } }) {
	const trials = suite.trials === 1 ? "one trial" : `up to ${count(suite.trials)} trials`;
	return measured ? `${trials} a case; noise as between the trials of this run` : `${trials} a case; assumed: 9 of 10 cases right, 30 % of the variance noise`;
}
function wholePoints(share) {
	return count(Math.max(1, Math.round(share * 100)));
}

export { usd as A, chance as C, oneLine as D, difference as E, percent as O, bytes as S, count as T, normalQuantile as _, createGate as a, fingerprint as b, describe as c, percentileInterval as d, rateLowerBound as f, logChoose as g, createRandom as h, isRight as i, visible as j, points as k, bootstrapValues as l, sortedQuantile as m, sightBlocks as n, look as o, rateUpperBound as p, isPassFail as r, planWaves as s, foretold as t, clopperPearson as u, mean as v, clip as w, amount as x, prepare as y };