import { Ji as parseJson, Si as suggestion, Ui as canonical, ci as digest, ga as throwFound, qi as isFields, ua as UserError } from "./ground.js";
import { t as parse } from "./sync.js";
import { t as openAnonymous } from "./ground-later.js";

// src/records/questions/messages.ts
const USERS = [
	"user",
	"human",
	"customer",
	"end-user",
	"enduser",
	"visitor",
	"client",
	"prompter"
];
const ROLE = [
	"role",
	"from",
	"sender",
	"author",
	"speaker",
	"type"
];
const CONTENT = [
	"content",
	"value",
	"text",
	"message",
	"body",
	"parts"
];
function areMessages(value) {
	return Array.isArray(value) && value.length > 0 && value.every((each) => isFields(each) && roleOf(each) !== null);
}
function userTexts(messages) {
	return messages.flatMap((message) => {
		if (!isUser(roleOf(message) ?? "")) return [];
		const text = textOf(message).trim();
		return text === "" ? [] : [text];
	});
}
function isUser(role) {
	return USERS.includes(role.toLowerCase());
}
function roleOf(message) {
	for (const key of ROLE) {
		const said = message[key] ?? null;
		const role = isFields(said) ? said["role"] ?? null : said;
		if (typeof role === "string" && role !== "message") return role.toLowerCase();
	}
	return null;
}
function textOf(message) {
	for (const key of CONTENT) {
		const text = wordsIn(message[key] ?? null);
		if (text !== null) return text;
	}
	return "";
}
function wordsIn(value) {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) {
		const parts = value.flatMap((each) => partIn(each) ?? []);
		return parts.length ? parts.join("\n") : null;
	}
	return isFields(value) ? wordsIn(value["parts"] ?? null) ?? partIn(value) : null;
}
const NO_WORDS = /tool|function|image|audio|file|thinking|reasoning/;
function partIn(part) {
	if (typeof part === "string") return part;
	if (!isFields(part) || NO_WORDS.test(typeof part["type"] === "string" ? part["type"] : "")) return null;
	const { content, text } = part;
	const said = typeof text === "string" ? text : content;
	return typeof said === "string" ? said : null;
}

// src/records/questions/chat.ts
const LISTS = [
	"messages",
	"conversation",
	"conversations",
	"dialog",
	"dialogue",
	"chat",
	"turns",
	"history",
	"chat_history",
	"input",
	"inputs",
	"prompt"
];
const WRAPPERS = [
	"request",
	"body",
	"input",
	"inputs",
	"data",
	"conversation",
	"run",
	"params",
	"kwargs"
];
const SAID = [
	"question",
	"prompt",
	"query",
	"input",
	"user",
	"user_message",
	"user_input",
	"message",
	"instruction",
	"text",
	"request"
];
const GROUPS = [
	"conversation_id",
	"conversationId",
	"session_id",
	"sessionId",
	"thread_id",
	"threadId",
	"chat_id",
	"chatId",
	"conversation",
	"session",
	"thread",
	"ticket_id"
];
const MOST_MISTAKES = 20;
const FORM = "A record is {\"messages\": [{\"role\": \"user\", \"content\": \"\u2026\"}, \u2026]}, {\"question\": \"\u2026\"}, or a message with `role`, `content` and `conversation_id`; docs/import.md shows all forms.";
function conversationsIn(records, keep) {
	const groups = /* @__PURE__ */ new Map();
	const found = [];
	const mistakes = [];
	for (const record of records) {
		const { value, line } = record;
		const fields = isFields(value) ? value : {};
		const message = messageIn(value);
		if (message) {
			const group = groups.get(message.group) ?? {
				turns: [],
				fields: keep(fields),
				line
			};
			if (!groups.has(message.group)) found.push(group);
			groups.set(message.group, group);
			group.turns.push(...userTexts([message.fields]));
			continue;
		}
		const turns = turnsIn(value, 0);
		if (turns === null) mistakes.push(unknown(record));
		else found.push({
			turns,
			fields: keep(fields),
			line
		});
		if (mistakes.length >= MOST_MISTAKES) break;
	}
	throwFound(mistakes);
	return found;
}
function messageIn(value) {
	if (!isFields(value) || roleOf(value) === null || textOf(value) === "") return null;
	if (LISTS.some((key) => areMessages(value[key]))) return null;
	const key = GROUPS.find((name) => ["string", "number"].includes(typeof value[name]));
	return key === void 0 ? null : {
		group: String(value[key]),
		fields: value
	};
}
const DEEPEST = 4;
function turnsIn(value, depth) {
	if (areMessages(value)) return userTexts(value);
	if (!isFields(value) || depth > DEEPEST) return null;
	const list = LISTS.find((key) => areMessages(value[key]));
	if (list !== void 0) return userTexts(value[list]);
	if (isFields(value["mapping"])) return userTexts(inTree(value["mapping"], value["current_node"] ?? null));
	const role = roleOf(value);
	if (role !== null && textOf(value) !== "") return isUser(role) ? [textOf(value)] : [];
	const texts = [
		"turns",
		"questions",
		"user_turns"
	].map((key) => value[key]).find(areTexts);
	if (texts) return texts;
	const said = SAID.map((key) => value[key]).find((each) => typeof each === "string" && each.trim() !== "");
	if (said !== void 0) return turnsIn(parsed(said), depth + 1) ?? [said.trim()];
	for (const key of WRAPPERS) {
		const inner = parsed(value[key] ?? null);
		const turns = isFields(inner) || Array.isArray(inner) ? turnsIn(inner, depth + 1) : null;
		if (turns) return turns;
	}
	return null;
}
function areTexts(value) {
	return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}
function parsed(value) {
	if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}
function inTree(mapping, current) {
	const nodes = [];
	const seen = /* @__PURE__ */ new Set();
	let at = typeof current === "string" ? current : lastOf(mapping);
	while (at !== null && !seen.has(at)) {
		seen.add(at);
		const node = Object.hasOwn(mapping, at) ? mapping[at] ?? null : null;
		if (!isFields(node)) break;
		if (isFields(node["message"])) nodes.unshift(node["message"]);
		at = typeof node["parent"] === "string" ? node["parent"] : null;
	}
	return nodes;
}
function lastOf(mapping) {
	return Object.entries(mapping).findLast(([, node]) => isFields(node) && Array.isArray(node["children"]) && node["children"].length === 0)?.[0] ?? null;
}
function unknown({ value, file, line }) {
	const keys = isFields(value) ? Object.keys(value).slice(0, 8) : [];
	const what = keys.length ? `it has ${keys.join(", ")}` : "it is no mapping";
	return new UserError(`no user says anything in this record: ${what}`, {
		file,
		line,
		key: keys[0] ?? null
	}, FORM);
}
function cellOf(text) {
	return parsed(text);
}

// src/records/questions/otlp.ts
function isOtlp(value) {
	return isFields(value) && [
		"resourceSpans",
		"resourceLogs",
		"resource_spans",
		"resource_logs"
	].some((key) => key in value);
}
function conversationsInTraces(exports) {
	const spans = exports.flatMap(({ value, line }) => callsOfSpans(value, line));
	const logs = exports.flatMap(({ value, line }) => callsOfLogs(value, line));
	const calls = [...spans, ...logs].filter(({ turns }) => turns.length > 0);
	const groups = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const key = JSON.stringify([call.conversation, call.conversation === null ? call.trace : null]);
		groups.set(key, [...groups.get(key) ?? [], call]);
	}
	return [...groups.values()].flatMap((own) => {
		const ordered = own.toSorted((a, b) => a.time < b.time ? -1 : a.time > b.time ? 1 : 0);
		const [first] = ordered;
		if (!first) return [];
		return [{
			turns: first.conversation === null ? most(ordered) : heldIn(ordered),
			fields: first.fields,
			line: first.line
		}];
	});
}
function most(calls) {
	return calls.reduce((best, { turns }) => turns.length > best.length ? turns : best, []);
}
function heldIn(calls) {
	let held = [];
	for (const { turns } of calls) held = held.every((text, at) => turns[at] === text) ? turns : [...held, ...turns.filter((text) => !held.includes(text))];
	return held;
}
function callsOfSpans(value, line) {
	return partsOf(value, ["resourceSpans", "resource_spans"], ["scopeSpans", "scope_spans"], "spans").flatMap(({ item, resource }) => {
		const own = plain(item["attributes"] ?? null);
		const named = listOf(item["events"]).filter(isFields).map((event) => ({
			name: String(event["name"] ?? ""),
			fields: plain(event["attributes"] ?? null)
		}));
		const all = Object.assign({}, own, ...named.map(({ fields }) => fields));
		if (!Object.keys(all).some((key) => key.startsWith("gen_ai.")) && !named.some(({ name }) => name.startsWith("gen_ai."))) return [];
		const turns = turnsOf(all) ?? named.flatMap(({ name, fields }) => saidIn(name, fields));
		return [{
			conversation: conversationIn({
				...resource,
				...all
			}),
			trace: String(item["traceId"] ?? item["trace_id"] ?? ""),
			time: timeOf(item["startTimeUnixNano"] ?? item["start_time_unix_nano"]),
			turns,
			fields: {
				...resource,
				...own
			},
			line
		}];
	});
}
function callsOfLogs(value, line) {
	const bySpan = /* @__PURE__ */ new Map();
	for (const { item, resource } of partsOf(value, ["resourceLogs", "resource_logs"], ["scopeLogs", "scope_logs"], "logRecords")) {
		const attributes = plain(item["attributes"] ?? null);
		const name = String(item["eventName"] ?? attributes["event.name"] ?? "");
		if (!name.startsWith("gen_ai.")) continue;
		const body = anyValue(item["body"] ?? null);
		const fields = {
			...attributes,
			...isFields(body) ? body : { content: body }
		};
		const turns = turnsOf(fields) ?? saidIn(name, fields);
		const trace = String(item["traceId"] ?? "");
		const key = JSON.stringify([trace, item["spanId"] ?? ""]);
		const before = bySpan.get(key);
		bySpan.set(key, {
			conversation: conversationIn({
				...resource,
				...fields
			}) ?? before?.conversation ?? null,
			trace,
			time: before?.time ?? timeOf(item["timeUnixNano"]),
			turns: [...before?.turns ?? [], ...turns],
			fields: before?.fields ?? {
				...resource,
				...attributes
			},
			line
		});
	}
	return [...bySpan.values()];
}
function turnsOf(fields) {
	for (const key of [
		"gen_ai.input.messages",
		"gen_ai.prompt",
		"gen_ai.request.messages"
	]) {
		const value = unpacked(fields[key] ?? null);
		if (areMessages(value)) return userTexts(value);
		if (isFields(value) && areMessages(value["messages"])) return userTexts(value["messages"]);
		if (typeof value === "string" && value.trim() !== "") return [value.trim()];
	}
	const numbered = [];
	for (let at = 0; `gen_ai.prompt.${at}.content` in fields || `gen_ai.prompt.${at}.role` in fields; at++) {
		const role = fields[`gen_ai.prompt.${at}.role`] ?? "user";
		const content = unpacked(fields[`gen_ai.prompt.${at}.content`] ?? null);
		numbered.push(...userTexts([{
			role,
			content
		}]));
	}
	return `gen_ai.prompt.0.content` in fields ? numbered : null;
}
function saidIn(name, fields) {
	const match = /^gen_ai\.(\w+)\.message$/.exec(name);
	if (!match || !isUser(match[1] ?? "")) return [];
	return userTexts([{
		role: "user",
		content: unpacked(fields["content"] ?? fields["gen_ai.event.content"] ?? null)
	}]);
}
function conversationIn(fields) {
	const found = [
		"gen_ai.conversation.id",
		"session.id",
		"conversation.id"
	].map((key) => fields[key]).find((id) => typeof id === "string" && id !== "");
	return typeof found === "string" ? found : null;
}
function timeOf(value) {
	return String(value ?? "").padStart(20, "0");
}
function partsOf(value, outer, inner, items) {
	if (!isFields(value)) return [];
	return outer.flatMap((key) => listOf(value[key]).filter(isFields).flatMap((of) => {
		const about = of["resource"] ?? null;
		const resource = isFields(about) ? plain(about["attributes"] ?? null) : {};
		return inner.flatMap((name) => listOf(of[name])).filter(isFields).flatMap((scope) => [...listOf(scope[items]), ...items === "logRecords" ? listOf(scope["log_records"]) : []]).filter(isFields).map((item) => ({
			item,
			resource
		}));
	}));
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function plain(attributes) {
	return Object.fromEntries(listOf(attributes).flatMap((each) => isFields(each) && typeof each["key"] === "string" ? [[each["key"], anyValue(each["value"] ?? null)]] : []));
}
function anyValue(value) {
	if (!isFields(value)) return value;
	const { stringValue, intValue, doubleValue, boolValue, arrayValue, kvlistValue } = value;
	if (isFields(arrayValue)) return listOf(arrayValue["values"]).map(anyValue);
	if (isFields(kvlistValue)) return plain(kvlistValue["values"] ?? null);
	return stringValue ?? (intValue === void 0 ? void 0 : Number(intValue)) ?? doubleValue ?? boolValue ?? null;
}
function unpacked(value) {
	if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

// src/records/questions/index.ts
function askedIn(text, file, keep = (fields) => fields) {
	if (/\.(csv|tsv)$/i.test(file)) return spoken("table", conversationsIn(rowsOf(text, file), keep));
	const records = recordsOf(text, file);
	const { value: first } = records.next();
	if (!first) throw empty(file);
	if (!isOtlp(first.value)) return spoken("chat-log", conversationsIn(chatsIn(first, records), keep));
	const exports = [first, ...records];
	const other = exports.find(({ value }) => !isOtlp(value));
	if (other) throw mixed$1(other);
	return spoken("traces", conversationsInTraces(exports));
}
function* chatsIn(first, others) {
	yield first;
	for (const record of others) {
		if (isOtlp(record.value)) throw mixed$1(first);
		yield record;
	}
}
function spoken(kind, all) {
	const asked = all.filter(({ turns }) => turns.length > 0);
	return {
		kind,
		asked,
		silent: all.length - asked.length
	};
}
function* recordsOf(whole, file) {
	const text = whole.replace(/^\uFEFF/, "");
	if (!(/\.(jsonl|ndjson)$/i.test(file) || isWhole(/\S.*/.exec(text)?.[0] ?? ""))) return void (yield* inOne(whole, file));
	let number = 0;
	for (let [at, end] = [0, 0]; at <= text.length; at = end + 1) {
		end = text.indexOf("\n", at);
		if (end < 0) end = text.length;
		const row = text.slice(at, end);
		number++;
		if (row.trim() !== "") yield {
			value: parseJson(row, file, number).value,
			file,
			line: number
		};
	}
}
function empty(file) {
	return new UserError(`${file}: there is nothing in it`, {
		file,
		line: 1,
		key: null
	}, "Name a file of traces or of chats.");
}
function isWhole(line) {
	try {
		JSON.parse(line);
		return /^\s*\{/.test(line);
	} catch {
		return false;
	}
}
function inOne(text, file) {
	const { value, lineOf } = parseJson(text, file);
	if (!Array.isArray(value)) return [{
		value,
		file,
		line: lineOf([])
	}];
	const all = value;
	return all.every((each) => typeof each === "object" && each !== null && "role" in each && !("conversation_id" in each)) && all.length > 0 ? [{
		value: all,
		file,
		line: lineOf([])
	}] : all.map((each, at) => ({
		value: each,
		file,
		line: lineOf([at])
	}));
}
function rowsOf(text, file) {
	try {
		return parse(text, {
			bom: true,
			columns: (names) => names.map((name) => name.trim()),
			delimiter: /\.tsv$/i.test(file) ? "	" : [",", ";"],
			info: true,
			relax_quotes: true,
			skip_empty_lines: true,
			trim: true
		}).map(({ record, info }) => ({
			value: cellsOf(record),
			file,
			line: info.lines
		}));
	} catch (error) {
		const { message, lines } = error;
		throw new UserError(`${file}: ${message}`, {
			file,
			line: lines ?? 1,
			key: null
		}, "Write a table with names of columns in its first line.");
	}
}
function cellsOf(record) {
	return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cellOf(cell)]));
}
function mixed$1({ file, line }) {
	return new UserError(`${file}: this is no export of traces, and others in the file are`, {
		file,
		line,
		key: null
	}, "Keep traces and chats in files of their own.");
}

// src/text/folding.ts
const GRAM = 4;
const HASHES = 64;
const BAND = 4;
const ALIKE = .7;
const MOST_IN_BAND = 32;
function plainOf(text) {
	return ` ${text.toLowerCase().replace(/\d+/g, "0").replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}
function imprintOf(plain) {
	const found = /* @__PURE__ */ new Set();
	for (let at = 0; at < Math.max(1, plain.length - GRAM + 1); at++) found.add(hashOf(plain.slice(at, at + GRAM)));
	const grams = Uint32Array.from(found).sort();
	const least = new Uint32Array(HASHES).fill(4294967295);
	for (const gram of grams) for (let nth = 0; nth < HASHES; nth++) {
		const value = mixed(gram, nth);
		if (value < (least[nth] ?? 0)) least[nth] = value;
	}
	return {
		grams,
		least
	};
}
function hashOf(text) {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return hash >>> 0;
}
function mixed(value, nth) {
	let hash = value ^ Math.imul(nth + 1, 2654435761);
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
function inCommon({ grams: a }, { grams: b }) {
	let both = 0;
	for (let [here, there] = [0, 0]; here < a.length && there < b.length;) {
		const [one = 0, other = 0] = [a[here], b[there]];
		if (one === other) both++;
		if (one <= other) here++;
		if (other <= one) there++;
	}
	return both / (a.length + b.length - both);
}
function roughlyInCommon(a, b) {
	let same = 0;
	for (let nth = 0; nth < HASHES; nth++) if (a.least[nth] === b.least[nth]) same++;
	return same / HASHES;
}
function openFolding() {
	const bands = Array.from({ length: HASHES / BAND }, () => /* @__PURE__ */ new Map());
	const imprints = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	let next = 0;
	function firstLike(plain, at) {
		const imprint = imprintOf(plain);
		const keys = bands.map((_, nth) => bandOf(imprint, nth));
		const first = [...new Set(keys.flatMap((key, nth) => bands[nth]?.get(key) ?? []))].sort((a, b) => a - b).find((other) => inCommon(imprints.get(other), imprint) >= ALIKE);
		if (first !== void 0) return first;
		imprints.set(at, imprint);
		keys.forEach((key, nth) => {
			const own = bands[nth]?.get(key);
			if (!own) bands[nth]?.set(key, [at]);
			else if (own.length < MOST_IN_BAND) own.push(at);
		});
		return at;
	}
	return {
		add: (text) => {
			const at = next++;
			const plain = plainOf(text);
			const whole = wholeOf(plain);
			const first = known.get(whole) ?? firstLike(plain, at);
			known.set(whole, first);
			return first;
		},
		imprint: (at) => imprints.get(at)
	};
}
function bandOf({ least }, nth) {
	let hash = nth;
	for (let at = nth * BAND; at < (nth + 1) * BAND; at++) hash = mixed(hash ^ (least[at] ?? 0), at);
	return hash;
}
function wholeOf(plain) {
	return hashOf(plain) * 2 ** 21 + (mixed(hashOf(`${plain.length} ${plain}`), 1) >>> 11);
}

// src/stages/cull.ts
function cull(all, { max, textOf, stratumOf }) {
	const strata = /* @__PURE__ */ new Map();
	for (const each of all) {
		const name = stratumOf(each);
		const own = strata.get(name);
		if (own) own.push(each);
		else strata.set(name, [each]);
	}
	const order = new Map(all.map((each, at) => [each, at]));
	const held = [...strata].map(([name, own]) => ({
		name,
		asked: own.length,
		folded: folded(own, name, textOf, order)
	}));
	const shares = sharesOf(held.map(({ asked, folded: distinct }) => ({
		asked,
		distinct: distinct.length
	})), max);
	const kept = held.map(({ folded: own }, at) => chosen(own, shares[at] ?? 0));
	return {
		kept: kept.flat().sort((a, b) => a.at - b.at).map(({ first, times, stratum }) => ({
			first,
			times,
			stratum
		})),
		strata: held.map(({ name, asked, folded: own }, at) => ({
			name,
			asked,
			distinct: own.length,
			kept: kept[at]?.length ?? 0
		}))
	};
}
function folded(own, stratum, textOf, order) {
	const folding = openFolding();
	const times = /* @__PURE__ */ new Map();
	for (const each of own) {
		const first = folding.add(textOf(each));
		times.set(first, (times.get(first) ?? 0) + 1);
	}
	return [...times].map(([at, count]) => {
		const first = own[at];
		return {
			first,
			times: count,
			stratum,
			imprint: folding.imprint(at),
			at: order.get(first) ?? 0
		};
	});
}
function sharesOf(strata, max) {
	const shares = strata.map(() => 0);
	const bySize = strata.map((_, at) => at).sort((a, b) => (strata[b]?.asked ?? 0) - (strata[a]?.asked ?? 0) || a - b);
	for (let left = max; left > 0; left--) {
		const next = bySize.filter((at) => (shares[at] ?? 0) < (strata[at]?.distinct ?? 0)).toSorted((a, b) => dueOf(b) - dueOf(a))[0];
		if (next === void 0) break;
		shares[next] = (shares[next] ?? 0) + 1;
	}
	return shares;
	function dueOf(at) {
		const has = shares[at] ?? 0;
		return has === 0 ? Infinity : Math.sqrt(strata[at]?.asked ?? 0) / (has + 1);
	}
}
function chosen(own, count) {
	if (own.length <= count) return own;
	const ranked = own.toSorted((a, b) => b.times - a.times || a.at - b.at);
	const kept = ranked.slice(0, Math.ceil(count / 2));
	const rest = ranked.slice(kept.length).map((each) => ({
		each,
		near: Math.max(0, ...kept.map((other) => roughlyInCommon(other.imprint, each.imprint)))
	}));
	while (kept.length < count) {
		let best = 0;
		for (let at = 1; at < rest.length; at++) if ((rest[at]?.near ?? 1) < (rest[best]?.near ?? 1)) best = at;
		const [next] = rest.splice(best, 1);
		if (!next) break;
		kept.push(next.each);
		for (const other of rest) other.near = Math.max(other.near, roughlyInCommon(next.each.imprint, other.each.imprint));
	}
	return kept;
}

// src/pipelines/import.ts
async function importAsked({ files, tags, max, today }) {
	const read = files.map(({ file, text }) => ({
		file,
		text,
		...askedIn(text, file, keepFor(tags))
	}));
	const all = read.flatMap(({ file, asked }) => asked.map((each) => ({
		...each,
		file
	})));
	if (all.length === 0) throw nothingAsked(files[0]?.file ?? "");
	checkTags(tags, all, files[0]?.file ?? "");
	const anonymous = await openAnonymous();
	const told = all.map(({ turns, fields, file, line }) => {
		anonymous.forget();
		return {
			...anonymous.deep({
				turns: [...turns],
				tags: tagsOf(fields, tags)
			}),
			from: line === null ? file : `${file}:${line}`
		};
	});
	const { kept, strata } = cull(told, {
		max,
		textOf: ({ turns }) => turns.join("\n"),
		stratumOf: ({ tags: own }) => Object.entries(own).map(([tag, value]) => `${tag}=${value}`).join(", ")
	});
	const ids = idsOf(kept.map(({ first }) => first));
	return {
		cases: kept.map(({ first }, at) => caseOf(ids[at] ?? "", first)),
		origin: {
			type: "import",
			date: today,
			files: read.map(({ file, kind, text, asked }) => ({
				file,
				kind,
				sha256: digest(text),
				conversations: asked.length
			})),
			conversations: all.length,
			silent: read.reduce((sum, { silent }) => sum + silent, 0),
			distinct: strata.reduce((sum, { distinct }) => sum + distinct, 0),
			tags,
			strata,
			replaced: Object.fromEntries(anonymous.replaced()),
			cases: kept.map(({ first, times }, at) => ({
				id: ids[at] ?? "",
				asked: times,
				from: first.from,
				replaced: standInsIn(first)
			}))
		}
	};
}
function keepFor(tags) {
	const isOfTag = (key) => tags.some((tag) => tag === key || tag.startsWith(`${key}.`));
	return (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, isOfTag(key) ? value : null]));
}
function caseOf(id, { turns, tags }) {
	const [only = "", ...more] = turns;
	return {
		id,
		...more.length ? { turns } : { input: { question: only } },
		...Object.keys(tags).length ? { tags } : {}
	};
}
function idsOf(all) {
	const taken = /* @__PURE__ */ new Set();
	return all.map(({ turns, tags }) => {
		const whole = digest(canonical([[...turns], { ...tags }]));
		let length = 8;
		while (taken.has(whole.slice(0, length)) && length < whole.length) length++;
		taken.add(whole.slice(0, length));
		return `asked-${whole.slice(0, length)}`;
	});
}
function standInsIn({ turns, tags }) {
	const text = [...turns, ...Object.values(tags)].join("\n");
	return [...new Set([...text.matchAll(/\[[\p{L}][\p{L} -]{1,40} \d+\]/gu)].map(([found]) => found))];
}
function tagsOf(fields, tags) {
	return Object.fromEntries(tags.flatMap((path) => {
		const value = valueAt(fields, path);
		return value === null ? [] : [[path.split(".").at(-1) ?? path, value]];
	}));
}
function valueAt(fields, path) {
	const found = fields[path] ?? path.split(".").reduce((at, key) => isFields(at) && Object.hasOwn(at, key) ? at[key] ?? null : null, fields);
	return found === null || typeof found === "object" || found === "" ? null : String(found);
}
function checkTags(tags, all, file) {
	for (const tag of tags) {
		if (all.some(({ fields }) => valueAt(fields, tag) !== null)) continue;
		const known = [...new Set(all.slice(0, 1e3).flatMap(({ fields }) => Object.keys(fields)))];
		throw new UserError(`--tags: no conversation has a field "${tag}"`, {
			file,
			line: null,
			key: tag
		}, suggestion(tag, known.slice(0, 30)));
	}
}
function nothingAsked(file) {
	return new UserError(`${file}: no user says anything in it`, {
		file,
		line: null,
		key: null
	}, "Traces hold what users said only where the program records it (for OpenTelemetry, OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT); docs/import.md shows what is read.");
}

export { importAsked };