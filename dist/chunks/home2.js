import { qt as commonFolderOf, rt as cleanJson, tt as makeFolder } from "./gate.js";
import { si as canonical } from "./ground.js";
import { a as array, f as number, g as string, h as strictObject, i as _null, n as datetime, o as boolean, r as _enum, s as discriminatedUnion, t as date, u as literal } from "./zod.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { appendFileSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = $node("node:fs");
const { createHmac, createSecretKey, hkdfSync } = $node("node:crypto");
const { basename, dirname, join } = $node("node:path");

// src/edges/store/lines.ts
const SEAL = 22;
const NAME = 32;
const KEY_AT = 27;
const ASKING_AT = 62;
const BODY_AT = 96;
const HEAD = new RegExp(`^\\["[\\w-]{${SEAL}}","[0-9a-f]{${NAME}}","[0-9a-f]{${NAME}}",$`);
function lineOf({ key, asking }, body, seal) {
	const rest = `"${key}","${asking}",${body}]`;
	return `["${seal(rest).slice(0, SEAL)}",${rest}\n`;
}
function headOf(line) {
	if (line.length <= BODY_AT || line.at(-1) !== CLOSING) return null;
	if (!HEAD.test(line.toString("latin1", 0, BODY_AT))) return null;
	const nameAt = (at) => line.toString("latin1", at, at + NAME);
	return {
		key: nameAt(KEY_AT),
		asking: nameAt(ASKING_AT)
	};
}
const CLOSING = "]".charCodeAt(0);
const usage = strictObject({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	reasoning: number().exactOptional(),
	usd: number().exactOptional()
});
const day = date().exactOptional();
const NO_ANSWERS = [
	"empty",
	"cut-off",
	"filtered",
	"refused"
];
const told = discriminatedUnion("ok", [strictObject({
	ok: literal(true),
	day,
	value: strictObject({
		text: string(),
		toolCalls: array(strictObject({
			name: string(),
			arguments: string()
		})),
		usage: usage.nullable(),
		latencyMs: number().nullable(),
		firstTokenMs: number().nullable(),
		model: string().nullable()
	})
}), strictObject({
	ok: literal(false),
	day,
	failure: strictObject({
		cause: _enum(NO_ANSWERS),
		first: _null(),
		message: string(),
		status: number().nullable()
	})
})]);
function askingOf(line, key, seal) {
	return opened(line, key, seal)?.asking ?? null;
}
function read(line, key, seal) {
	const sealed = opened(line, key, seal);
	const parsed = sealed && told.safeParse(bodyIn(sealed.text));
	if (!sealed || !parsed?.success) return null;
	const { day: asked = null, ...rest } = parsed.data;
	return {
		told: rest,
		asking: sealed.asking,
		day: asked
	};
}
function bodyOf(line, key, seal) {
	const sealed = opened(line, key, seal);
	return sealed && bodyIn(sealed.text);
}
function opened(line, key, seal) {
	const text = line.toString("utf8");
	if (text.slice(KEY_AT, 59) !== key) return null;
	return seal(text.slice(26)).slice(0, SEAL) === text.slice(2, 24) ? {
		asking: line.toString("latin1", ASKING_AT, 94),
		text
	} : null;
}
function bodyIn(text) {
	try {
		return JSON.parse(text.slice(BODY_AT, -1));
	} catch {
		return null;
	}
}
function isKept(given) {
	return given.ok || NO_ANSWERS.some((cause) => cause === given.failure.cause);
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

// src/edges/store/seals.ts
function sealingOf({ apiKey, baseUrl, api, headers }) {
	const secret = createSecretKey(Buffer.from(hkdfSync("sha256", apiKey ?? "", "micro-metrics", "answers", 32)));
	const signed = (text) => createHmac("sha256", secret).update(text);
	const nameOf = (text) => signed(text).digest().toString("hex", 0, 16);
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

// src/edges/store/index.ts
const RENEWED = "renewed";
const KINDS = [
	"renewed",
	"plain",
	"own"
];
function createStore(options) {
	const { endpoints, journals, asking, today, log, say } = options;
	const { here, base, isShared } = journals;
	const sealings = /* @__PURE__ */ new Map();
	const [fromHere, fromBase, mine] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
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
	let hasRenewed = !there.every((journal) => journal.isEmpty());
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
		if (journal !== here) {
			fromBase.add(key);
			append({
				key,
				asking: kept.asking
			}, `${journal.find(key)?.toString("utf8") ?? ""}\n`);
		} else if (!mine.has(key) && !fromBase.has(key)) fromHere.add(key);
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
			mine.add(key);
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
			here: fromHere.size,
			base: fromBase.size,
			dropped: doubtful.size
		}),
		refusal: () => refusal
	};
}

// src/edges/store/journal.ts
const NEW_LINE = 10;
const LINE_END = Buffer.of(NEW_LINE);
const CHUNK = 1 << 20;
const LONGEST = 64 << 20;
function openJournal(path, mayGrow) {
	const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
	const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
	const open = () => openSync(path, flags | O_NOFOLLOW, 384);
	let file = open();
	const files = [file];
	const places = /* @__PURE__ */ new Map();
	const askings = /* @__PURE__ */ new Set();
	const broken = scan(file, ({ key, asking }, at, size) => {
		askings.add(asking);
		places.set(key, {
			file,
			at,
			size
		});
	});
	const read = openWindow();
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
			places.set(key, {
				file,
				at,
				size: length - 1
			});
			at += length;
		}
	};
	return {
		hasAsked: (asking) => askings.has(asking),
		hasOthers: (asking) => askings.size > Number(askings.has(asking)),
		isEmpty: () => places.size === 0 && waiting.size === 0,
		find: (key) => {
			const line = waiting.get(key);
			if (line) return line.subarray(0, -1);
			const place = isOpen ? places.get(key) : void 0;
			return place ? read(place) : null;
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
	const chunk = Buffer.alloc(CHUNK);
	let held = Buffer.alloc(0);
	let [at, broken] = [0, 0];
	const take = (line) => {
		const head = headOf(line);
		if (head) note(head, at, line.length);
		else if (line.length > 0) broken++;
		at += line.length + 1;
	};
	for (let read = readSync(file, chunk, 0, CHUNK, 0), from = 0; read > 0;) {
		from += read;
		held = held.length > 0 ? Buffer.concat([held, chunk.subarray(0, read)]) : Buffer.from(chunk.subarray(0, read));
		let begin = 0;
		for (let end = held.indexOf(NEW_LINE); end >= 0; end = held.indexOf(NEW_LINE, begin)) {
			take(held.subarray(begin, end));
			begin = end + 1;
		}
		held = held.subarray(begin);
		if (held.length > LONGEST) break;
		read = readSync(file, chunk, 0, CHUNK, from);
	}
	return broken + Number(held.length > 0);
}
function isAt(path, file) {
	return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}
function piece({ file, at, size }) {
	const line = Buffer.alloc(size);
	const read = readSync(file, line, 0, size, at);
	return line.subarray(0, read);
}
const WINDOW = 16384;
function openWindow() {
	let held = null;
	return ({ file, at, size }) => {
		if (size > WINDOW) return piece({
			file,
			at,
			size
		});
		const isIn = held?.file === file && at >= held.at && at + size <= held.at + held.bytes.length;
		if (!held || !isIn) held = {
			file,
			at,
			bytes: piece({
				file,
				at,
				size: WINDOW
			})
		};
		return held.bytes.subarray(at - held.at, at - held.at + size);
	};
}
function trim(path, most) {
	const { O_RDONLY, O_NOFOLLOW = 0 } = constants;
	clear(path);
	if (!existsSync(path)) return;
	const file = openSync(path, O_RDONLY | O_NOFOLLOW);
	try {
		const { size } = fstatSync(file);
		if (size <= most) return;
		const half = Math.floor(most / 2);
		const tail = piece({
			file,
			at: size - half,
			size: half
		});
		if (!replace(path, tail.subarray(tail.indexOf(NEW_LINE) + 1))) return;
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
function replace(path, bytes) {
	const part = `${path}.${process.pid}${PART}`;
	rmSync(part, { force: true });
	try {
		writeFileSync(part, bytes, {
			flag: "wx",
			mode: 384
		});
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
					isShared: false
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