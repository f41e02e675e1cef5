import { Yt as commonFolderOf, rt as makeFolder, st as cleanJson } from "./gate.js";
import { Ui as canonical } from "./ground.js";
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
const noted = strictObject({ batches: array(strictObject({
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
			const read = line && noted.safeParse(bodyOf(line, sealing.batchKey, sealing.seal));
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

// src/edges/store/naming.ts
const RENEWED = "renewed";
const PLAIN = "";
function createNaming({ here, base, isNeverRenewed = false }, asking) {
	let hasRenewed = !isNeverRenewed && !(here.isEmpty() && (base?.isEmpty() ?? true));
	let hasOwn = here.hasAsked(asking) || (base?.hasAsked(asking) ?? false);
	const unkept = /* @__PURE__ */ new WeakMap();
	return {
		namesOf: function* (sealing, asked) {
			if (!asked.own) {
				if (hasRenewed && asked.era !== "first") yield sealing.keyOf(asked, RENEWED);
				const plain = sealing.keyOf(asked, PLAIN);
				yield plain;
				unkept.set(asked, plain);
			}
			if (hasOwn) yield sealing.keyOf(asked, asking);
		},
		keptAs: (sealing, asked) => {
			if (asked.own) return sealing.keyOf(asked, asking);
			if (asked.era === "renewed") return sealing.keyOf(asked, RENEWED);
			return unkept.get(asked) ?? sealing.keyOf(asked, PLAIN);
		},
		keeps: (asked) => {
			hasOwn ||= asked.own;
			hasRenewed ||= asked.era === "renewed";
		}
	};
}

// src/edges/store/pen.ts
function createPen(journal, say, known) {
	let isFull = false;
	let refusal = known;
	return {
		append: async (head, line) => {
			if (isFull) return;
			try {
				await journal.append(head, line);
			} catch (error) {
				if (isFull) return;
				isFull = true;
				refusal = `answers can't be written: ${error instanceof Error ? error.message : String(error)}`;
				say(`From here on nothing is kept: ${refusal}.`);
			}
		},
		refusal: () => refusal
	};
}

// src/edges/store/recall.ts
function createRecall(here, append) {
	const recalled = {
		here: 0,
		base: 0
	};
	const doubtful = /* @__PURE__ */ new Set();
	return {
		recall: (journal, key, { seal }) => {
			const line = journal.find(key);
			if (line === null) return null;
			const kept = read(line, key, seal);
			if (kept === null) {
				doubtful.add(key);
				return null;
			}
			if (journal.meet(key)) recalled[journal === here ? "here" : "base"]++;
			if (journal !== here) append({
				key,
				asking: kept.asking
			}, `${line.toString("utf8")}\n`);
			return kept;
		},
		tally: () => ({
			...recalled,
			dropped: doubtful.size
		})
	};
}

// src/edges/store/seals.ts
function openSealings(endpoints, isShared) {
	const sealings = /* @__PURE__ */ new Map();
	return (name) => {
		const known = sealings.get(name);
		if (known !== void 0) return known;
		const endpoint = endpoints[name];
		const sealing = endpoint && endpoint.apiKey !== "" && !(isShared && endpoint.apiKey === null) ? sealingOf(endpoint) : null;
		sealings.set(name, sealing);
		return sealing;
	};
}
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

// src/edges/store/search.ts
function createSearch({ here, base }, asking, { namesOf }) {
	const all = base ? [here, base] : [here];
	const groups = base && here.hasAsked(asking) ? [[here], [base]] : [all];
	return (sealing, asked, look) => {
		if (all.every((journal) => journal.isEmpty())) return null;
		for (const group of groups) for (const name of namesOf(sealing, asked)) for (const journal of group) {
			const found = look(journal, name, sealing);
			if (found !== null) return found;
		}
		return null;
	};
}

// src/edges/store/index.ts
function createStore(options) {
	const { endpoints, journals, asking, today, log, say, refusal = null } = options;
	const { here, base, isShared } = journals;
	const sealingFor = openSealings(endpoints, isShared);
	const naming = createNaming(journals, asking);
	const search = createSearch(journals, asking, naming);
	const pen = createPen(here, say, refusal);
	const { recall, tally } = createRecall(here, pen.append);
	const found = (asked, look) => {
		const sealing = sealingFor(asked.request.endpoint);
		return sealing && search(sealing, asked, look);
	};
	return {
		asking,
		hasOthers: [here, base].some((journal) => journal?.hasOthers(asking)),
		recall: (asked) => found(asked, recall),
		whence: (asked) => found(asked, whence),
		keep: (asked, told) => {
			const sealing = sealingFor(asked.request.endpoint);
			const body = sealing && isKept(told) ? bodyFor(told, today, log) : null;
			if (!sealing || body === null) return Promise.resolve();
			const key = naming.keptAs(sealing, asked);
			here.meet(key);
			naming.keeps(asked);
			return pen.append({
				key,
				asking
			}, lineOf({
				key,
				asking
			}, body, sealing.seal));
		},
		nameOf: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			return sealing && naming.keptAs(sealing, asked);
		},
		...noteBook({
			find: here.find,
			append: pen.append
		}, {
			asking,
			sealingFor
		}),
		tally,
		refusal: pen.refusal
	};
}
const whence = (journal, key, { seal }) => {
	const line = journal.find(key);
	return line && askingOf(line, key, seal);
};
function bodyFor(told, day, log) {
	const came = JSON.stringify({
		...told,
		day
	});
	const body = cleanJson(came, log).trimEnd();
	return told.ok && body !== came ? null : body;
}

// src/edges/store/growing.ts
const NEW_LINE = 10;
const LINE_END$1 = Buffer.of(NEW_LINE);
function openGrowing(path, mayGrow) {
	const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
	const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
	const open = () => openSync(path, flags | O_NOFOLLOW, 384);
	const first = open();
	const files = [first];
	let last = first;
	const read = openWindow();
	return {
		first,
		lineAt: (place) => read(files[fileOf(place)], atOf(place)),
		append: (lines) => {
			if (!isAt(path, last)) files.push(last = open());
			const from = fstatSync(last).size;
			appendFileSync(last, isWhole(last, from) ? lines : Buffer.concat([LINE_END$1, lines]));
			const written = piece({
				file: last,
				at: from,
				size: fstatSync(last).size - from
			});
			return placeIn(files.length - 1, from + written.indexOf(lines));
		},
		bytes: () => fstatSync(last).size,
		close: () => files.forEach((file) => closeSync(file))
	};
}
function isWhole(file, to) {
	return to === 0 || piece({
		file,
		at: to - 1,
		size: 1
	})[0] === NEW_LINE;
}
function isAt(path, file) {
	return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}

// src/edges/store/notes.ts
function createNotes() {
	const numbers = createPlaces();
	return {
		size: numbers.size,
		placeOf: (key) => {
			const number = numbers.get(key);
			return number === null ? null : Math.floor(number / 2);
		},
		put: (key, place) => numbers.set(key, 2 * place),
		meet: (key) => {
			const number = numbers.get(key);
			if (number === null || isMet(number)) return false;
			numbers.set(key, number + 1);
			return true;
		}
	};
}
function isMet(number) {
	return number % 2 === 1;
}

// src/edges/store/journal.ts
function openJournal(path, mayGrow) {
	const file = openGrowing(path, mayGrow);
	const notes = createNotes();
	const askings = /* @__PURE__ */ new Set();
	const broken = scan(file.first, ({ key, asking }, at) => {
		askings.add(asking);
		notes.put(key, at);
	});
	let isOpen = true;
	let waiting = /* @__PURE__ */ new Map();
	let writing = null;
	const write = () => {
		const lines = waiting;
		waiting = /* @__PURE__ */ new Map();
		writing = null;
		if (lines.size === 0 || !isOpen) return;
		let place = file.append(Buffer.concat([...lines.values()]));
		for (const [key, { length }] of lines) {
			notes.put(key, place);
			notes.meet(key);
			place += length;
		}
	};
	return {
		hasAsked: (asking) => askings.has(asking),
		hasOthers: (asking) => askings.size > Number(askings.has(asking)),
		isEmpty: () => notes.size() === 0 && waiting.size === 0,
		find: (key) => {
			const waits = waiting.get(key);
			if (waits) return waits.subarray(0, -1);
			const place = isOpen ? notes.placeOf(key) : null;
			const line = place === null ? null : file.lineAt(place);
			return line && isUnder(line, key) ? line : null;
		},
		meet: (key) => notes.meet(key) && !waiting.has(key),
		append: ({ key }, line) => {
			if (!isOpen) return Promise.resolve();
			waiting.delete(key);
			waiting.set(key, Buffer.from(line));
			return writing ??= atTheEndOfTheTurn(write);
		},
		broken,
		bytes: file.bytes,
		close: () => {
			if (!isOpen) return;
			try {
				write();
			} catch {}
			isOpen = false;
			file.close();
		}
	};
}
async function atTheEndOfTheTurn(act) {
	await new Promise((resolve) => setImmediate(resolve));
	act();
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

// src/edges/store/trim.ts
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
		const begin = isBegun ? 0 : bytes.indexOf(LINE_END) + 1;
		isBegun ||= begin > 0;
		if (isBegun) yield bytes.subarray(begin);
	}
}
const CHUNK = 1 << 20;
const LINE_END = "\n";
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

export { openJournal as a, trim as i, keepAtHome as n, createStore as o, sayBroken as r, MOST_BYTES as t };