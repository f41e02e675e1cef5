import { Jt as makeFolder, Ln as checkoutAt, Rn as git, Xt as cleanJson } from "./gate.js";
import { d as number, h as string, i as array, l as literal, m as strictObject, n as _enum, o as discriminatedUnion, r as _null, t as date } from "./zod.js";
import { wa as canonical } from "./ground.js";
import { join } from "node:path";
import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import { appendFileSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";

// src/edges/store/lines.ts
const SEAL = 22;
const NAME = 32;
const BODY_AT = 96;
const HEAD = new RegExp(`^\\["[\\w-]{${SEAL}}","([0-9a-f]{${NAME}})","([0-9a-f]{${NAME}})",$`);
function lineOf({ key, asking }, body, seal) {
	const rest = `"${key}","${asking}",${body}]`;
	return `["${seal(rest).slice(0, SEAL)}",${rest}\n`;
}
function headOf(line) {
	if (line.length <= BODY_AT || line.at(-1) !== CLOSING) return null;
	const [, key = "", asking = ""] = HEAD.exec(line.toString("latin1", 0, BODY_AT)) ?? [];
	return key === "" ? null : {
		key,
		asking
	};
}
const CLOSING = "]".charCodeAt(0);
const usage = strictObject({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	usd: number().exactOptional()
});
const day = date().exactOptional();
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
		cause: _enum([
			"empty",
			"cut-off",
			"filtered",
			"refused"
		]),
		first: _null(),
		message: string(),
		status: number().nullable()
	})
})]);
function read(line, { key }, seal) {
	const head = headOf(line);
	if (head?.key !== key) return null;
	const text = line.toString("utf8");
	if (seal(text.slice(26)).slice(0, SEAL) !== text.slice(2, 24)) return null;
	try {
		const parsed = told.safeParse(JSON.parse(text.slice(BODY_AT, -1)));
		if (!parsed.success) return null;
		const { day: asked = null, ...rest } = parsed.data;
		return {
			told: rest,
			asking: head.asking,
			day: asked
		};
	} catch {
		return null;
	}
}
function isKept(given) {
	return told.safeParse(given).success;
}

// src/edges/store/seals.ts
function sealingOf({ apiKey, baseUrl, api, headers }) {
	const secret = createSecretKey(Buffer.from(hkdfSync("sha256", apiKey ?? "", "micro-metrics", "answers", 32)));
	const signed = (text) => createHmac("sha256", secret).update(text);
	const place = canonical([
		baseUrl,
		api,
		{ ...headers }
	]);
	return {
		keyOf: ({ key, index, turn, said }, own) => signed(`${place}\n${key} ${index} ${turn} ${said} ${own}`).digest("hex").slice(0, 32),
		seal: (text) => signed(text).digest("base64url")
	};
}

// src/edges/store/index.ts
function createStore({ endpoints, journals, asking, today, log }) {
	const { here, base, isShared } = journals;
	const sealings = /* @__PURE__ */ new Map();
	const [fromHere, fromBase, mine] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
	const doubtful = /* @__PURE__ */ new Set();
	let isRefused = false;
	const sealingFor = (name) => {
		const known = sealings.get(name);
		if (known !== void 0) return known;
		const endpoint = endpoints[name];
		const sealing = endpoint && endpoint.apiKey !== "" && !(isShared && endpoint.apiKey === null) ? sealingOf(endpoint) : null;
		sealings.set(name, sealing);
		return sealing;
	};
	function* namesOf(sealing, asked) {
		if (!asked.own) yield sealing.keyOf(asked, "");
		yield sealing.keyOf(asked, asking);
	}
	const append = (head, line) => {
		if (isRefused) return;
		try {
			here.append(head, line);
		} catch {
			isRefused = true;
		}
	};
	const believed = (journal, key, { seal }) => {
		const line = journal.find(key);
		const kept = line && read(line, { key }, seal);
		if (line && !kept) doubtful.add(key);
		return kept;
	};
	const recallNamed = (key, sealing) => {
		const kept = believed(here, key, sealing);
		if (kept) {
			if (!mine.has(key) && !fromBase.has(key)) fromHere.add(key);
			return kept;
		}
		const lent = base && believed(base, key, sealing);
		if (!lent) return null;
		fromBase.add(key);
		append({
			key,
			asking: lent.asking
		}, `${base.find(key)?.toString("utf8") ?? ""}\n`);
		return lent;
	};
	return {
		asking,
		recall: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing) return null;
			for (const key of namesOf(sealing, asked)) {
				const kept = recallNamed(key, sealing);
				if (kept) return kept;
			}
			return null;
		},
		whence: (asked) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing) return null;
			for (const key of namesOf(sealing, asked)) {
				const found = here.asking(key) ?? base?.asking(key) ?? null;
				if (found !== null) return found;
			}
			return null;
		},
		keep: (asked, told) => {
			const sealing = sealingFor(asked.request.endpoint);
			if (!sealing || !isKept(told)) return;
			const key = sealing.keyOf(asked, asked.own ? asking : "");
			const body = cleanJson(JSON.stringify({
				...told,
				day: today
			}), log).trimEnd();
			mine.add(key);
			append({
				key,
				asking
			}, lineOf({
				key,
				asking
			}, body, sealing.seal));
		},
		tally: () => ({
			here: fromHere.size,
			base: fromBase.size,
			dropped: doubtful.size
		})
	};
}

// src/edges/store/journal.ts
const NEW_LINE = 10;
const CHUNK = 1 << 20;
const LONGEST = 64 << 20;
function openJournal(path, mayGrow) {
	const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
	const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
	const file = openSync(path, flags | O_NOFOLLOW, 384);
	const places = /* @__PURE__ */ new Map();
	const askings = /* @__PURE__ */ new Map();
	const note = ({ key, asking }, at, size) => {
		const shared = askings.get(asking) ?? asking;
		askings.set(shared, shared);
		places.set(key, {
			at,
			size,
			asking: shared
		});
	};
	const { broken, isCut } = scan(file, note);
	let isOpen = true;
	if (mayGrow && isCut) appendFileSync(file, "\n");
	return {
		asking: (key) => places.get(key)?.asking ?? null,
		find: (key) => {
			const place = isOpen ? places.get(key) : void 0;
			return place ? piece(file, place) : null;
		},
		append: (head, line) => {
			if (!isOpen) return;
			const bytes = Buffer.from(line);
			appendFileSync(file, bytes);
			note(head, fstatSync(file).size - bytes.length, bytes.length - 1);
		},
		broken,
		bytes: () => fstatSync(file).size,
		close: () => {
			if (isOpen) closeSync(file);
			isOpen = false;
		}
	};
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
	return {
		broken: broken + Number(held.length > 0),
		isCut: held.length > 0
	};
}
function piece(file, { at, size }) {
	const line = Buffer.alloc(size);
	const read = readSync(file, line, 0, size, at);
	return line.subarray(0, read);
}
function trim(path, most) {
	const { O_RDONLY, O_NOFOLLOW = 0 } = constants;
	if (!existsSync(path)) return;
	const file = openSync(path, O_RDONLY | O_NOFOLLOW);
	const { size } = fstatSync(file);
	const half = Math.floor(most / 2);
	const tail = size > most ? piece(file, {
		at: size - half,
		size: half
	}) : null;
	closeSync(file);
	if (!tail) return;
	const part = `${path}.part`;
	rmSync(part, { force: true });
	writeFileSync(part, tail.subarray(tail.indexOf(NEW_LINE) + 1), {
		flag: "wx",
		mode: 384
	});
	renameSync(part, path);
}

// src/edges/store/home.ts
const MOST_BYTES = 268435456;
function keepAtHome({ directory, log, say }) {
	let journals = null;
	return {
		open: async (endpoints, asking, today) => {
			const answer = await git(checkoutAt(directory), [
				"rev-parse",
				"--path-format=absolute",
				"--git-common-dir"
			]);
			if (!answer.ok) return null;
			const folder = join(answer.stdout, "micro-metrics");
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
				log
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