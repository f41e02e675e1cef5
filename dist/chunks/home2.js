import { at as makeFolder, ct as cleanJson, en as commonFolderOf } from "./gate.js";
import { ji as canonical } from "./ground.js";
import { a as array, h as string, m as strictObject, n as datetime, o as boolean, t as date } from "./zod.js";
import { n as piece, r as eachLine, t as openWindow } from "./window.js";
import { i as placeIn, n as createPlaces, r as fileOf, t as atOf } from "./places.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { appendFileSync, closeSync, constants, existsSync, fstatSync, openSync, readdirSync, renameSync, rmSync, statSync } = $node("node:fs");
const { createHmac, createSecretKey, hkdfSync } = $node("node:crypto");
const { basename, dirname, join } = $node("node:path");

// src/edges/store/body.ts
const NO_ANSWERS = [
	"empty",
	"cut-off",
	"filtered",
	"refused"
];
function isKept(given) {
	return given.ok || NO_ANSWERS.some((cause) => cause === given.failure.cause);
}
const isText = (value) => typeof value === "string";
const isNull = (value) => value === null;
const either = (one, other) => (value) => one(value) || other(value);
const listOf = (item) => (value) => Array.isArray(value) && value.every(item);
function fields(needed, others = {}) {
	const checks = new Map(Object.entries({
		...needed,
		...others
	}));
	const names = Object.keys(needed);
	return (value) => {
		if (typeof value !== "object" || value === null) return false;
		const fields = value;
		for (const name in fields) if (!checks.get(name)?.(fields[name])) return false;
		return names.every((name) => name in fields);
	};
}
const day = date();
let known = "";
const isDay = (value) => {
	if (value !== known && day.safeParse(value).success) known = value;
	return value === known && known !== "";
};
const usage = {
	input: Number.isFinite,
	output: Number.isFinite
};
const moreOfUsage = {
	cached: Number.isFinite,
	reasoning: Number.isFinite,
	usd: Number.isFinite
};
const answer = {
	text: isText,
	toolCalls: listOf(fields({
		name: isText,
		arguments: isText
	})),
	usage: either(isNull, fields(usage, moreOfUsage)),
	latencyMs: either(isNull, Number.isFinite),
	firstTokenMs: either(isNull, Number.isFinite),
	model: either(isNull, isText)
};
const failure = {
	cause: (value) => NO_ANSWERS.some((cause) => cause === value),
	first: isNull,
	message: isText,
	status: either(isNull, Number.isFinite)
};
const isAnswer = fields({
	ok: (value) => value === true,
	value: fields(answer)
}, { day: isDay });
const isNone = fields({
	ok: (value) => value === false,
	failure: fields(failure)
}, { day: isDay });
function isTold(value) {
	return isAnswer(value) || isNone(value);
}

// src/edges/store/lines.ts
const SEAL = 22;
const NAME$1 = 32;
const KEY_AT = 27;
const ASKING_AT = 62;
const BODY_AT = 96;
const HEAD = new RegExp(`^\\["[\\w-]{${SEAL}}","[0-9a-f]{${NAME$1}}","[0-9a-f]{${NAME$1}}",$`);
function lineOf({ key, asking }, body, seal) {
	const rest = `"${key}","${asking}",${body}]`;
	return `["${seal(rest).slice(0, SEAL)}",${rest}\n`;
}
function headOf(line) {
	if (line.length <= BODY_AT || line.at(-1) !== CLOSING) return null;
	const head = line.toString("latin1", 0, BODY_AT);
	if (!HEAD.test(head)) return null;
	return {
		key: head.slice(KEY_AT, 59),
		asking: head.slice(ASKING_AT, 94)
	};
}
function isUnder(line, key) {
	return line.toString("latin1", KEY_AT, 59) === key;
}
const CLOSING = "]".charCodeAt(0);
function askingOf(line, key, seal) {
	return opened(line, key, seal)?.asking ?? null;
}
function read(line, key, seal) {
	const sealed = opened(line, key, seal);
	const body = sealed && bodyIn(line);
	if (!sealed || !isTold(body)) return null;
	const { day = null } = body;
	return {
		told: body.ok ? {
			ok: body.ok,
			value: body.value
		} : {
			ok: body.ok,
			failure: body.failure
		},
		asking: sealed.asking,
		day
	};
}
function bodyOf(line, key, seal) {
	return opened(line, key, seal) && bodyIn(line);
}
function opened(line, key, seal) {
	if (!isUnder(line, key)) return null;
	return seal(line.subarray(26)).slice(0, SEAL) === line.toString("latin1", 2, 24) ? { asking: line.toString("latin1", ASKING_AT, 94) } : null;
}
function bodyIn(line) {
	try {
		return JSON.parse(line.toString("utf8", BODY_AT, line.length - 1));
	} catch {
		return null;
	}
}

// src/edges/store/batches.ts
const noted$1 = strictObject({ batches: array(strictObject({
	id: string().min(1),
	since: datetime(),
	names: array(string()),
	isAgain: boolean()
})) });
const MOST_DAYS = 30;
const DAY_MS = 864e5;
function noteBook({ find, append }, { asking, sealingFor }) {
	return {
		batches: (endpoint) => {
			const sealing = sealingFor(endpoint);
			const line = sealing && find(sealing.batchKey);
			const read = line && noted$1.safeParse(bodyOf(line, sealing.batchKey, sealing.seal));
			return read?.success ? read.data.batches : [];
		},
		noteBatches: (endpoint, batches) => {
			const sealing = sealingFor(endpoint);
			if (!sealing) return Promise.resolve();
			const latest = Math.max(0, ...batches.map(({ since }) => Date.parse(since)));
			const body = { batches: batches.filter(({ since }) => latest - Date.parse(since) < MOST_DAYS * DAY_MS).map(shown) };
			const head = {
				key: sealing.batchKey,
				asking
			};
			return append(head, lineOf(head, JSON.stringify(body), sealing.seal));
		}
	};
}
function shown({ id, since, names, isAgain }) {
	return {
		id,
		since,
		names: [...names],
		isAgain
	};
}

// src/edges/store/seals.ts
function sealingOf({ apiKey, baseUrl, api, headers }) {
	const secret = createSecretKey(Buffer.from(hkdfSync("sha256", apiKey ?? "", "micro-metrics", "answers", 32)));
	const signed = (text) => createHmac("sha256", secret).update(text);
	const nameOf = (text) => signed(text).digest("hex").slice(0, NAME);
	const place = canonical([
		baseUrl,
		api,
		{ ...headers }
	]);
	return {
		keyOf: ({ key, index, turn, said }, own) => nameOf(`${place}\n${key} ${index} ${turn} ${said} ${own}`),
		batchKey: nameOf(`${place}\nbatches`),
		seal: (text) => signed(text).digest("base64url")
	};
}
const NAME = 32;

// src/edges/store/index.ts
const RENEWED = "renewed";
const KINDS = [
	"renewed",
	"plain",
	"own"
];
function createStore(options) {
	const { endpoints, journals, asking, today, log, say } = options;
	const { here, base, isShared, isNeverRenewed = false } = journals;
	const sealings = /* @__PURE__ */ new Map();
	const recalled = {
		here: 0,
		base: 0
	};
	const doubtful = /* @__PURE__ */ new Set();
	const isAgain = here.hasAsked(asking);
	let isFull = false;
	let refusal = options.refusal ?? null;
	const sealingFor = (name) => {
		const known = sealings.get(name);
		if (known !== void 0) return known;
		const endpoint = endpoints[name];
		const sealing = endpoint && endpoint.apiKey !== "" && !(isShared && endpoint.apiKey === null) ? sealingOf(endpoint) : null;
		sealings.set(name, sealing);
		return sealing;
	};
	const unkept = /* @__PURE__ */ new WeakMap();
	const keptAs = (sealing, asked) => {
		if (asked.own) return sealing.keyOf(asked, asking);
		if (asked.era === "renewed") return sealing.keyOf(asked, RENEWED);
		return unkept.get(asked) ?? sealing.keyOf(asked, "");
	};
	const there = base ? [here, base] : [here];
	let hasRenewed = !isNeverRenewed && !there.every((journal) => journal.isEmpty());
	let hasOwn = isAgain || (base?.hasAsked(asking) ?? false);
	const nameAs = (kind, sealing, asked) => {
		if (kind === "own") return hasOwn ? sealing.keyOf(asked, asking) : null;
		if (asked.own) return null;
		if (kind === "plain") return sealing.keyOf(asked, "");
		return hasRenewed && asked.era !== "first" ? sealing.keyOf(asked, RENEWED) : null;
	};
	const firstIn = (from, sealing, asked, look) => {
		for (const kind of KINDS) {
			const name = nameAs(kind, sealing, asked);
			if (name === null) continue;
			for (const journal of from) {
				const found = look(journal, name);
				if (found !== null) return found;
			}
			if (kind === "plain") unkept.set(asked, name);
		}
		return null;
	};
	const first = (sealing, asked, look) => {
		if (there.every((journal) => journal.isEmpty())) return null;
		if (!isAgain || !base) return firstIn(there, sealing, asked, look);
		return firstIn([here], sealing, asked, look) ?? firstIn([base], sealing, asked, look);
	};
	const append = async (head, line) => {
		if (isFull) return;
		try {
			await here.append(head, line);
		} catch (error) {
			if (isFull) return;
			isFull = true;
			refusal = `answers can't be written: ${error instanceof Error ? error.message : String(error)}`;
			say(`From here on nothing is kept: ${refusal}.`);
		}
	};
	const believed = (journal, key, { seal }) => {
		const line = journal.find(key);
		const kept = line && read(line, key, seal);
		if (line && !kept) doubtful.add(key);
		return kept;
	};
	const taken = (journal, key, kept) => {
		if (journal.meet(key)) recalled[journal === here ? "here" : "base"]++;
		if (journal !== here) append({
			key,
			asking: kept.asking
		}, `${journal.find(key)?.toString("utf8") ?? ""}\n`);
		return kept;
	};
	return {
		asking,
		hasOthers: [here, base].some((journal) => journal?.hasOthers(asking)),
		recall: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing) return null;
			return first(sealing, asked, (journal, key) => {
				const kept = believed(journal, key, sealing);
				return kept && taken(journal, key, kept);
			});
		},
		whence: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing) return null;
			return first(sealing, asked, (journal, key) => {
				const line = journal.find(key);
				return line && askingOf(line, key, sealing.seal);
			});
		},
		keep: (asked, told) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing || !isKept(told)) return Promise.resolve();
			const came = JSON.stringify({
				...told,
				day: today
			});
			const body = cleanJson(came, log).trimEnd();
			if (told.ok && body !== came) return Promise.resolve();
			const key = keptAs(sealing, asked);
			here.meet(key);
			hasOwn ||= asked.own;
			hasRenewed ||= asked.era === "renewed";
			return append({
				key,
				asking
			}, lineOf({
				key,
				asking
			}, body, sealing.seal));
		},
		nameOf: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			return sealing && keptAs(sealing, asked);
		},
		...noteBook({
			find: here.find,
			append
		}, {
			asking,
			sealingFor
		}),
		tally: () => ({
			...recalled,
			dropped: doubtful.size
		}),
		refusal: () => refusal
	};
}

// src/edges/store/journal.ts
const NEW_LINE = 10;
const LINE_END = Buffer.of(NEW_LINE);
function openJournal(path, mayGrow) {
	const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
	const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
	const open = () => openSync(path, flags | O_NOFOLLOW, 384);
	let file = open();
	const files = [file];
	const places = createPlaces();
	const askings = /* @__PURE__ */ new Set();
	const broken = scan(file, ({ key, asking }, at) => {
		askings.add(asking);
		places.set(key, noted(placeIn(0, at)));
	});
	const read = openWindow();
	const lineAt = (place) => read(files[fileOf(place)], atOf(place));
	let isOpen = true;
	let waiting = /* @__PURE__ */ new Map();
	let writing = null;
	const write = () => {
		const lines = [...waiting];
		waiting = /* @__PURE__ */ new Map();
		writing = null;
		if (lines.length === 0 || !isOpen) return;
		if (!isAt(path, file)) files.push(file = open());
		const bytes = Buffer.concat(lines.map(([, line]) => line));
		const from = fstatSync(file).size;
		appendFileSync(file, isWhole(file, from) ? bytes : Buffer.concat([LINE_END, bytes]));
		let at = from + piece({
			file,
			at: from,
			size: fstatSync(file).size - from
		}).indexOf(bytes);
		for (const [key, { length }] of lines) {
			places.set(key, met(noted(placeIn(files.length - 1, at))));
			at += length;
		}
	};
	return {
		hasAsked: (asking) => askings.has(asking),
		hasOthers: (asking) => askings.size > Number(askings.has(asking)),
		isEmpty: () => places.size() === 0 && waiting.size === 0,
		find: (key) => {
			const waits = waiting.get(key);
			if (waits) return waits.subarray(0, -1);
			const note = isOpen ? places.get(key) : null;
			const line = note === null ? null : lineAt(placeOf(note));
			return line && isUnder(line, key) ? line : null;
		},
		meet: (key) => {
			const note = places.get(key);
			if (note === null || isMet(note)) return false;
			places.set(key, met(note));
			return !waiting.has(key);
		},
		append: ({ key }, line) => {
			if (!isOpen) return Promise.resolve();
			waiting.delete(key);
			waiting.set(key, Buffer.from(line));
			return writing ??= atTheEndOfTheTurn(write);
		},
		broken,
		bytes: () => fstatSync(file).size,
		close: () => {
			if (!isOpen) return;
			try {
				write();
			} catch {}
			isOpen = false;
			for (const each of files) closeSync(each);
		}
	};
}
function noted(place) {
	return 2 * place;
}
function met(note) {
	return isMet(note) ? note : note + 1;
}
function isMet(note) {
	return note % 2 === 1;
}
function placeOf(note) {
	return Math.floor(note / 2);
}
async function atTheEndOfTheTurn(act) {
	await new Promise((resolve) => setImmediate(resolve));
	act();
}
function isWhole(file, to) {
	return to === 0 || piece({
		file,
		at: to - 1,
		size: 1
	})[0] === NEW_LINE;
}
function scan(file, note) {
	let broken = 0;
	eachLine(file, (line, at, isWhole) => {
		const head = isWhole ? headOf(line) : null;
		if (head) note(head, at);
		else if (line.length > 0) broken++;
	});
	return broken;
}
function isAt(path, file) {
	return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}
function trim(path, most) {
	const { O_RDONLY, O_NOFOLLOW = 0 } = constants;
	clear(path);
	if (!existsSync(path)) return;
	const file = openSync(path, O_RDONLY | O_NOFOLLOW);
	try {
		const { size } = fstatSync(file);
		if (size <= most) return;
		if (!replace(path, linesFrom(file, size - Math.floor(most / 2), size))) return;
		const late = piece({
			file,
			at: size,
			size: fstatSync(file).size - size
		});
		if (late.length > 0) appendFileSync(path, late);
	} finally {
		closeSync(file);
	}
}
const PART = ".part";
function clear(path) {
	const [folder, name] = [dirname(path), `${basename(path)}.`];
	if (!existsSync(folder)) return;
	for (const entry of readdirSync(folder, { withFileTypes: true })) if (!entry.isDirectory() && entry.name.startsWith(name) && entry.name.endsWith(PART)) rmSync(join(folder, entry.name), { force: true });
}
function* linesFrom(file, from, to) {
	let isBegun = false;
	for (let at = from; at < to; at += CHUNK) {
		const bytes = piece({
			file,
			at,
			size: Math.min(CHUNK, to - at)
		});
		const begin = isBegun ? 0 : bytes.indexOf(NEW_LINE) + 1;
		isBegun ||= begin > 0;
		if (isBegun) yield bytes.subarray(begin);
	}
}
const CHUNK = 1 << 20;
function replace(path, pieces) {
	const part = `${path}.${process.pid}${PART}`;
	rmSync(part, { force: true });
	try {
		const file = openSync(part, "wx", 384);
		try {
			for (const bytes of pieces) appendFileSync(file, bytes);
		} finally {
			closeSync(file);
		}
		renameSync(part, path);
		return true;
	} catch {
		rmSync(part, { force: true });
		return false;
	}
}

// src/edges/store/home.ts
const MOST_BYTES = 268435456;
function keepAtHome({ directory, log, say }) {
	let journals = null;
	return {
		open: async (endpoints, asking, today) => {
			const common = commonFolderOf(directory);
			if (common === null) return null;
			const folder = join(common, "micro-metrics");
			try {
				await makeFolder(folder, directory);
				const path = join(folder, "answers.jsonl");
				trim(path, MOST_BYTES);
				journals = {
					here: openJournal(path, true),
					base: null,
					isShared: false,
					isNeverRenewed: true
				};
				sayBroken(journals.here, say);
			} catch (error) {
				say(`Answers are not kept: ${error instanceof Error ? error.message : String(error)}`);
				return null;
			}
			return createStore({
				endpoints,
				journals,
				asking,
				today,
				log,
				say
			});
		},
		close: async () => {
			journals?.here.close();
			journals = null;
		}
	};
}
function sayBroken({ broken }, say) {
	if (broken > 0) say(`Kept answers: ${broken} broken ${broken === 1 ? "line was" : "lines were"} left out.`);
}

export { trim as a, openJournal as i, keepAtHome as n, createStore as o, sayBroken as r, MOST_BYTES as t };