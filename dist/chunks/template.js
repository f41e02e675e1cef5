import { r as isFields } from "./json.js";

// src/lib/template.ts
const tag = /(\\?)\{\{(?:\{([^{}]*)\}|&?([^{}]*))\}\}/g;
const name = /^[\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+)*$/u;
const plainTag = /\{\{([^{}\r\n]+)\}\}/g;
const logic = /^[#/^=@\p{L}_$]/u;
function fill(content, fields, syntax) {
	const missing = /* @__PURE__ */ new Set();
	const value = (key) => {
		const found = lookUp(fields, key, syntax);
		if (found === void 0) missing.add(key);
		return found === void 0 ? "" : asText(found);
	};
	return {
		text: rewrite(content, syntax, value),
		missing: [...missing]
	};
}
function placeholders(content, syntax = "mustache") {
	const names = /* @__PURE__ */ new Set();
	rewrite(content, syntax, (key) => {
		names.add(key);
		return "";
	});
	return [...names];
}
function strangers(content) {
	return [...content.matchAll(tag)].flatMap((match) => {
		const inner = (match[2] ?? match[3] ?? "").trim();
		return !match[1] && !name.test(inner) && logic.test(inner) ? [{
			tag: match[0],
			offset: match.index
		}] : [];
	});
}
function withoutNotes(content) {
	return content.replace(/^[ \t]*\{\{![^{}]*\}\}[ \t]*(?:\n|$)/gm, "").replace(/(?<!\\)\{\{![^{}]*\}\}/g, "");
}
function rewrite(content, syntax, value) {
	if (syntax === "literal") return content;
	if (syntax === "replace") return content.replace(plainTag, (whole, inner) => name.test(inner.trim()) ? value(inner.trim()) : whole);
	return content.replace(tag, (whole, escape, triple, single) => {
		if (escape) return whole.slice(1);
		const inner = (triple ?? single ?? "").trim();
		return name.test(inner) ? value(inner) : whole;
	});
}
function lookUp(fields, key, syntax) {
	if (Object.hasOwn(fields, key)) return fields[key];
	if (syntax === "replace") return void 0;
	let found = fields;
	for (const part of key.split(".")) if (Array.isArray(found)) found = /^\d+$/.test(part) ? found[Number(part)] : void 0;
	else found = isFields(found) && Object.hasOwn(found, part) ? found[part] : void 0;
	return found;
}
function asText(value) {
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export { withoutNotes as i, placeholders as n, strangers as r, fill as t };