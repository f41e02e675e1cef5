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

export { count as a, percent as c, visible as d, clip as i, points as l, bytes as n, difference as o, chance as r, oneLine as s, amount as t, usd as u };