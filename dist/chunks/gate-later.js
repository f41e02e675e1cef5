import { Ct as mayBlock, Dt as DEFAULT_FALSE_ALARM, Et as DEFAULT_DOUBT, Ft as aCase, It as metricsFile, Nt as validate, Ot as cardsIn, St as isRun, gt as NO_BASE_CONFIG, ht as CONFIG_DELETED, kt as endpointsIn, pt as joinRules } from "./gate.js";
import { Ji as parseJson, Xi as parseYaml, da as UserErrors, ia as once, qi as isFields, ua as UserError } from "./ground.js";
import { _ as union, a as array, d as number, h as string, i as _null, t as date, u as looseObject } from "./zod.js";
import { t as openAnonymous } from "./ground-later.js";
import { c as judgeOf } from "./catalogues.js";

// src/config/incident.ts
const messages = once(() => {
	const part = looseObject({
		type: string(),
		text: string().optional()
	});
	const content = union([
		string(),
		array(part),
		_null()
	]).optional();
	return array(looseObject({
		role: string(),
		content
	})).min(1);
});
const transcript = once(() => {
	const { shape } = aCase();
	return looseObject({
		messages: messages().optional(),
		turns: shape.turns,
		id: union([string().min(1), number()]).optional(),
		origin: looseObject({
			type: string().optional(),
			ref: string().optional(),
			date: date().optional()
		}).optional(),
		input: shape.input,
		context: shape.context,
		expected: shape.expected,
		tags: shape.tags
	});
});
async function incidentOf(text, file) {
	const parsed = parseJson(text, file);
	const value = Array.isArray(parsed.value) ? { messages: parsed.value } : parsed.value;
	const written = validate(transcript(), {
		file,
		...parsed,
		value
	});
	const turns = written.messages ? userTurns(written.messages) : written.turns;
	if (!turns?.length && written.input === void 0) throw nothingSaid(file);
	const anonymous = await openAnonymous();
	const { input, context, expected, tags, origin = {} } = written;
	const id = idOf(anonymous.text(String(origin.ref ?? written.id ?? "")), file);
	const kept = Object.entries({
		input,
		turns,
		expected,
		context,
		tags
	}).filter(([, each]) => each !== void 0);
	const fields = anonymous.deep(Object.fromEntries(kept));
	return {
		id,
		case: {
			id,
			...isFields(fields) ? fields : {},
			pinned: true
		},
		origin: {
			type: "incident",
			...anonymous.deep(origin)
		},
		replaced: anonymous.replaced()
	};
}
function userTurns(all) {
	return all.flatMap(({ role, content }) => {
		if (role !== "user" || !content) return [];
		const text = typeof content === "string" ? content : content.map((each) => each.text ?? "").join("\n");
		return text.trim() === "" ? [] : [text];
	});
}
function nothingSaid(file) {
	return new UserError(`${file}: no user says anything in it`, {
		file,
		line: 1,
		key: "messages"
	}, "A transcript is {\"messages\": [{\"role\": \"user\", \"content\": \"\u2026\"}, \u2026]}, or {\"turns\": [\"\u2026\"]}.");
}
function idOf(ref, file) {
	const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
	return (ref || stem).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "incident";
}

// src/config/metrics.ts
async function readForeignJudges(tree, file, endpoints) {
	const { isForeign, readForeign } = await import("./read2.js");
	const text = isForeign(file) ? await tree.read(file) : null;
	if (text === null) return null;
	const { suites } = await readForeign(file, text, tree, endpoints);
	const rules = suites.flatMap((suite) => Object.values(suite.cards ?? {})).filter((card) => judgeOf(card) !== null).map((card) => [card.id, {
		card,
		law: "both",
		blocking: mayBlock(card, "run")
	}]);
	return {
		rules: new Map(rules),
		falseAlarm: null,
		doubt: null,
		prices: {},
		endpoints: {}
	};
}
async function readBothMetrics(base, head, file) {
	const isThere = async (tree) => await tree.read(file) !== null;
	const ofHead = await isThere(head) ? await readMetrics(head, file) : null;
	if (!await isThere(base)) return {
		law: ofHead,
		warnings: ofHead ? [NO_BASE_CONFIG] : []
	};
	try {
		const ofBase = await readMetrics(base, file);
		if (ofHead) return {
			law: joinMetrics(ofBase, ofHead),
			warnings: []
		};
		return {
			law: ofBase,
			warnings: [CONFIG_DELETED]
		};
	} catch (error) {
		if (!ofHead || !(error instanceof UserError || error instanceof UserErrors)) throw error;
		return {
			law: ofHead,
			warnings: [{
				code: "base-config-broken",
				message: `The config of base is broken and could not be enforced: ${error.message}`
			}]
		};
	}
}
function joinMetrics(base, head) {
	const [was, is] = [[...base.rules], [...head.rules]].map((rules, at) => rules.map(([, rule]) => ({
		...rule,
		law: at === 0 ? "base" : "head"
	})));
	const rules = /* @__PURE__ */ new Map();
	for (const rule of joinRules(was, is)) rules.set(rules.has(rule.card.id) ? `${rule.card.id} (as on base)` : rule.card.id, rule);
	return {
		rules,
		falseAlarm: Math.max(base.falseAlarm ?? .05, head.falseAlarm ?? .05),
		doubt: Math.max(base.doubt ?? .2, head.doubt ?? .2),
		prices: {
			...head.prices,
			...base.prices
		},
		endpoints: base.endpoints
	};
}
async function readMetrics(tree, file) {
	const text = await tree.read(file);
	if (text === null) {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`there is no config ${file}`, where, "Set --config to the path of a config file.");
	}
	const source = {
		file,
		...parseYaml(text, file)
	};
	const written = validate(metricsFile(), source);
	const stage = written.stage ?? "crawl";
	const cards = Object.entries(await cardsIn(written, source, tree)).filter(([, card]) => isRun(card));
	const ruleOf = (card) => ({
		card,
		law: "both",
		blocking: mayBlock(card, stage)
	});
	return {
		rules: new Map(cards.map(([name, card]) => [name, ruleOf(card)])),
		falseAlarm: written["false-alarm"] ?? null,
		doubt: written.doubt ?? null,
		prices: written.prices ?? {},
		endpoints: endpointsIn(written)
	};
}

export { incidentOf as i, readForeignJudges as n, readMetrics as r, readBothMetrics as t };