import { qi as isFields, ua as UserError } from "./ground.js";
import { t as PARTIAL } from "./handlebars.js";

// src/prompts/evaluate.ts
const most = {
	length: 1e6,
	steps: 2e5
};
function evaluate(program, fields) {
	const work = {
		missing: /* @__PURE__ */ new Set(),
		used: /* @__PURE__ */ new Set(),
		steps: 0,
		length: 0
	};
	return {
		text: body(program, {
			self: fields,
			outer: null,
			data: { root: fields },
			names: {}
		}, work),
		missing: [...work.missing],
		used: [...work.used]
	};
}
function body(program, scope, work) {
	let text = "";
	for (const node of program?.body ?? []) {
		if (++work.steps > most.steps) throw tooMuch();
		const piece = textOf(node, scope, work);
		if (node.type !== "BlockStatement") work.length += piece.length;
		if (work.length > most.length) throw tooMuch();
		text += piece;
	}
	return text;
}
function textOf(node, scope, work) {
	if (node.type === "ContentStatement") return node.value;
	if (node.type === "BlockStatement") return block(node, scope, work);
	if (node.type !== "MustacheStatement") return "";
	const call = node;
	if (call.path.original === "") return "";
	const value = call.params.length ? helper(call, scope, work) : valueOf(call.path, scope, work);
	if (value === void 0) work.missing.add(nameOf(call));
	return asText(value);
}
function asText(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function nameOf({ path, params }) {
	const parts = params.map((each) => String(each.original ?? each.value));
	return [path.original, ...parts].join(" ");
}
function helper(call, scope, work) {
	const [first, second] = call.params.map((each) => valueOf(each, scope, work));
	if (call.path.original === "lookup") return second === void 0 ? void 0 : step(first, asText(second));
	const indent = Number(option(call, "indent", scope, work) ?? 0);
	return first === void 0 ? void 0 : JSON.stringify(first, null, Math.min(indent, 10));
}
function option(call, key, scope, work) {
	const pair = call.hash?.pairs.find((each) => each.key === key);
	return pair && valueOf(pair.value, scope, work);
}
function valueOf(node, scope, work) {
	if (node.type === "SubExpression") return helper(node, scope, work);
	if (node.type === "PathExpression") return pathValue(node, scope, work);
	if (node.type === "UndefinedLiteral") return void 0;
	return node.type === "NullLiteral" ? null : node.value ?? null;
}
function pathValue(path, scope, work) {
	const [head, ...tail] = path.parts;
	if (path.data) return tail.reduce(step, head === void 0 ? void 0 : dataValue(head, scope, work));
	let at = scope;
	for (let up = 0; up < path.depth; up++) at = at.outer ?? at;
	if (head === void 0) return at.self;
	if (at.outer === null && !Object.hasOwn(at.names, head)) work.used.add(head);
	const start = !path.original.startsWith("this.") && !path.original.startsWith("./") && path.depth === 0 && Object.hasOwn(at.names, head) ? at.names[head] : step(at.self, head);
	return tail.reduce(step, start);
}
function dataValue(name, scope, work) {
	if (Object.hasOwn(scope.data, name)) return scope.data[name];
	work.used.add(`@${name}`);
	return step(scope.data["root"], `@${name}`);
}
function step(value, key) {
	if (Array.isArray(value)) return key === "length" ? value.length : value[Number(key)];
	return isFields(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function isTrue(value) {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function block(node, scope, work) {
	const { program, inverse } = node;
	if (node.path.original.includes("> partial")) return partial(node, scope, work);
	const [first, second] = node.params.map((each) => valueOf(each, scope, work));
	const either = (right) => body(right ? program : inverse, scope, work);
	const zero = first === 0 && option(node, "includeZero", scope, work) === true;
	switch (node.params.length ? node.path.original : "") {
		case "if": return either(isTrue(first) || zero);
		case "unless": return either(!(isTrue(first) || zero));
		case "ifEquals": return either(first === second);
		case "unlessEquals": return either(first !== second);
		case "each": return each(node, first, scope, work);
		case "with": return inside(node, first, scope, work);
		default: return section(node, pathValue(node.path, scope, work), scope, work);
	}
}
function partial(node, scope, work) {
	const [context] = node.params;
	const self = context ? valueOf(context, scope, work) : scope.self;
	const pairs = node.hash?.pairs ?? [];
	const known = pairs.map(({ key, value }) => [key, valueOf(value, scope, work)]).filter((pair) => pair[1] !== void 0);
	const laid = pairs.length ? {
		...isFields(self) ? self : {},
		...Object.fromEntries(known)
	} : self;
	return body(node.program, {
		self: laid,
		outer: context ? scope : scope.outer,
		data: scope.data,
		names: {}
	}, work);
}
function section(node, value, scope, work) {
	if (value === true) return body(node.program, scope, work);
	if (!isTrue(value) && value !== 0) return body(node.inverse, scope, work);
	return Array.isArray(value) ? each(node, value, scope, work) : inside(node, value, scope, work);
}
function inside(node, value, scope, work) {
	if (value === void 0 && !node.inverse) work.missing.add(nameOf(node).replace(/^\w+ /, ""));
	if (!isTrue(value) && value !== 0) return body(node.inverse, scope, work);
	const [name] = node.program?.blockParams ?? [];
	const names = name === void 0 ? scope.names : {
		...scope.names,
		[name]: value
	};
	return body(node.program, {
		self: value,
		outer: scope,
		data: scope.data,
		names
	}, work);
}
function each(node, value, scope, work) {
	if (value === void 0 && !node.inverse) work.missing.add(nameOf(node).replace(/^\w+ /, ""));
	const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(isFields(value) ? value : {});
	if (entries.length === 0) return body(node.inverse, scope, work);
	const [itemName, keyName] = node.program?.blockParams ?? [];
	return entries.map(([key, item], index) => {
		const last = index === entries.length - 1;
		const data = {
			...scope.data,
			index,
			key,
			first: index === 0,
			last
		};
		const named = {
			...itemName && { [itemName]: item },
			...keyName && { [keyName]: key }
		};
		return body(node.program, {
			self: item,
			outer: scope,
			data,
			names: {
				...scope.names,
				...named
			}
		}, work);
	}).join("");
}
function tooMuch() {
	return new UserError(`the filled prompt is longer than ${most.length} characters`, null, "Give the case shorter lists, or loop less in the prompt.");
}

export { evaluate };