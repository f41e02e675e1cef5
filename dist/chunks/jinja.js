import { ua as UserError } from "./ground.js";
import { Yt as lineAt } from "./asking.js";

// node_modules/@huggingface/jinja/dist/index.js
var __defProp = Object.defineProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, {
	enumerable: true,
	configurable: true,
	writable: true,
	value
}) : obj[key] = value;
var __publicField = (obj, key, value) => {
	__defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
	return value;
};
var TOKEN_TYPES = Object.freeze({
	Text: "Text",
	NumericLiteral: "NumericLiteral",
	StringLiteral: "StringLiteral",
	Identifier: "Identifier",
	Equals: "Equals",
	OpenParen: "OpenParen",
	CloseParen: "CloseParen",
	OpenStatement: "OpenStatement",
	CloseStatement: "CloseStatement",
	OpenExpression: "OpenExpression",
	CloseExpression: "CloseExpression",
	OpenSquareBracket: "OpenSquareBracket",
	CloseSquareBracket: "CloseSquareBracket",
	OpenCurlyBracket: "OpenCurlyBracket",
	CloseCurlyBracket: "CloseCurlyBracket",
	Comma: "Comma",
	Dot: "Dot",
	Colon: "Colon",
	Pipe: "Pipe",
	CallOperator: "CallOperator",
	AdditiveBinaryOperator: "AdditiveBinaryOperator",
	MultiplicativeBinaryOperator: "MultiplicativeBinaryOperator",
	ExponentiationBinaryOperator: "ExponentiationBinaryOperator",
	ComparisonBinaryOperator: "ComparisonBinaryOperator",
	UnaryOperator: "UnaryOperator",
	Comment: "Comment"
});
var Token = class {
	constructor(value, type) {
		this.value = value;
		this.type = type;
	}
};
function isWord(char) {
	return /\w/.test(char);
}
function isInteger(char) {
	return /[0-9]/.test(char);
}
function isWhitespace(char) {
	return /\s/.test(char);
}
var ORDERED_MAPPING_TABLE = [
	["{%", TOKEN_TYPES.OpenStatement],
	["%}", TOKEN_TYPES.CloseStatement],
	["{{", TOKEN_TYPES.OpenExpression],
	["}}", TOKEN_TYPES.CloseExpression],
	["(", TOKEN_TYPES.OpenParen],
	[")", TOKEN_TYPES.CloseParen],
	["{", TOKEN_TYPES.OpenCurlyBracket],
	["}", TOKEN_TYPES.CloseCurlyBracket],
	["[", TOKEN_TYPES.OpenSquareBracket],
	["]", TOKEN_TYPES.CloseSquareBracket],
	[",", TOKEN_TYPES.Comma],
	[".", TOKEN_TYPES.Dot],
	[":", TOKEN_TYPES.Colon],
	["|", TOKEN_TYPES.Pipe],
	["<=", TOKEN_TYPES.ComparisonBinaryOperator],
	[">=", TOKEN_TYPES.ComparisonBinaryOperator],
	["==", TOKEN_TYPES.ComparisonBinaryOperator],
	["!=", TOKEN_TYPES.ComparisonBinaryOperator],
	["<", TOKEN_TYPES.ComparisonBinaryOperator],
	[">", TOKEN_TYPES.ComparisonBinaryOperator],
	["+", TOKEN_TYPES.AdditiveBinaryOperator],
	["-", TOKEN_TYPES.AdditiveBinaryOperator],
	["~", TOKEN_TYPES.AdditiveBinaryOperator],
	["**", TOKEN_TYPES.ExponentiationBinaryOperator],
	["*", TOKEN_TYPES.MultiplicativeBinaryOperator],
	["//", TOKEN_TYPES.MultiplicativeBinaryOperator],
	["/", TOKEN_TYPES.MultiplicativeBinaryOperator],
	["%", TOKEN_TYPES.MultiplicativeBinaryOperator],
	["=", TOKEN_TYPES.Equals]
];
var ESCAPE_CHARACTERS = /* @__PURE__ */ new Map([
	["n", "\n"],
	["t", "	"],
	["r", "\r"],
	["b", "\b"],
	["f", "\f"],
	["v", "\v"],
	["'", "'"],
	["\"", "\""],
	["\\", "\\"]
]);
function preprocess(template, options = {}) {
	if (template.endsWith("\n")) template = template.slice(0, -1);
	if (options.lstrip_blocks) template = template.replace(/^[ \t]*({[#%-])/gm, "$1");
	if (options.trim_blocks) template = template.replace(/([#%-]})\n/g, "$1");
	return template.replace(/(\s*){%(-?)\s*(?:end)?generation\s*(-?)%}(\s*)/gs, (_, before, lstrip, rstrip, after) => (lstrip ? "" : before) + (rstrip ? "" : after));
}
function tokenize(source, options = {}) {
	const tokens = [];
	const src = preprocess(source, options);
	let cursorPosition = 0;
	let curlyBracketDepth = 0;
	const consumeWhile = (predicate) => {
		let str = "";
		while (predicate(src[cursorPosition])) {
			if (src[cursorPosition] === "\\") {
				++cursorPosition;
				if (cursorPosition >= src.length) throw new SyntaxError("Unexpected end of input");
				const escaped = src[cursorPosition++];
				if (escaped === "x" || escaped === "u") {
					const length = escaped === "x" ? 2 : 4;
					const hex = src.slice(cursorPosition, cursorPosition + length);
					if (hex.length !== length || /[^0-9a-f]/i.test(hex)) throw new SyntaxError(`Invalid hexadecimal escape sequence: \\${escaped}${hex}`);
					str += String.fromCharCode(parseInt(hex, 16));
					cursorPosition += length;
					continue;
				}
				const unescaped = ESCAPE_CHARACTERS.get(escaped);
				if (unescaped === void 0) throw new SyntaxError(`Unexpected escaped character: ${escaped}`);
				str += unescaped;
				continue;
			}
			str += src[cursorPosition++];
			if (cursorPosition >= src.length) throw new SyntaxError("Unexpected end of input");
		}
		return str;
	};
	const stripTrailingWhitespace = () => {
		const lastToken = tokens.at(-1);
		if (lastToken && lastToken.type === TOKEN_TYPES.Text) {
			lastToken.value = lastToken.value.trimEnd();
			if (lastToken.value === "") tokens.pop();
		}
	};
	const skipLeadingWhitespace = () => {
		while (cursorPosition < src.length && isWhitespace(src[cursorPosition])) ++cursorPosition;
	};
	main: while (cursorPosition < src.length) {
		const lastTokenType = tokens.at(-1)?.type;
		if (lastTokenType === void 0 || lastTokenType === TOKEN_TYPES.CloseStatement || lastTokenType === TOKEN_TYPES.CloseExpression || lastTokenType === TOKEN_TYPES.Comment) {
			let text = "";
			while (cursorPosition < src.length && !(src[cursorPosition] === "{" && (src[cursorPosition + 1] === "%" || src[cursorPosition + 1] === "{" || src[cursorPosition + 1] === "#"))) text += src[cursorPosition++];
			if (text.length > 0) {
				tokens.push(new Token(text, TOKEN_TYPES.Text));
				continue;
			}
		}
		if (src[cursorPosition] === "{" && src[cursorPosition + 1] === "#") {
			cursorPosition += 2;
			const stripBefore = src[cursorPosition] === "-";
			if (stripBefore) ++cursorPosition;
			let comment = "";
			while (src[cursorPosition] !== "#" || src[cursorPosition + 1] !== "}") {
				if (cursorPosition + 2 >= src.length) throw new SyntaxError("Missing end of comment tag");
				comment += src[cursorPosition++];
			}
			const stripAfter = comment.endsWith("-");
			if (stripAfter) comment = comment.slice(0, -1);
			if (stripBefore) stripTrailingWhitespace();
			tokens.push(new Token(comment, TOKEN_TYPES.Comment));
			cursorPosition += 2;
			if (stripAfter) skipLeadingWhitespace();
			continue;
		}
		if (src.slice(cursorPosition, cursorPosition + 3) === "{%-") {
			stripTrailingWhitespace();
			tokens.push(new Token("{%", TOKEN_TYPES.OpenStatement));
			cursorPosition += 3;
			continue;
		}
		if (src.slice(cursorPosition, cursorPosition + 3) === "{{-") {
			stripTrailingWhitespace();
			tokens.push(new Token("{{", TOKEN_TYPES.OpenExpression));
			curlyBracketDepth = 0;
			cursorPosition += 3;
			continue;
		}
		consumeWhile(isWhitespace);
		if (src.slice(cursorPosition, cursorPosition + 3) === "-%}") {
			tokens.push(new Token("%}", TOKEN_TYPES.CloseStatement));
			cursorPosition += 3;
			skipLeadingWhitespace();
			continue;
		}
		if (src.slice(cursorPosition, cursorPosition + 3) === "-}}") {
			tokens.push(new Token("}}", TOKEN_TYPES.CloseExpression));
			cursorPosition += 3;
			skipLeadingWhitespace();
			continue;
		}
		const char = src[cursorPosition];
		if (char === "-" || char === "+") {
			const lastTokenType2 = tokens.at(-1)?.type;
			if (lastTokenType2 === TOKEN_TYPES.Text || lastTokenType2 === void 0) throw new SyntaxError(`Unexpected character: ${char}`);
			switch (lastTokenType2) {
				case TOKEN_TYPES.Identifier:
				case TOKEN_TYPES.NumericLiteral:
				case TOKEN_TYPES.StringLiteral:
				case TOKEN_TYPES.CloseParen:
				case TOKEN_TYPES.CloseSquareBracket: break;
				default: {
					++cursorPosition;
					let num = consumeWhile(isInteger);
					if (num.length > 0 && src[cursorPosition] === "." && isInteger(src[cursorPosition + 1])) {
						++cursorPosition;
						const frac = consumeWhile(isInteger);
						num = `${num}.${frac}`;
					}
					tokens.push(new Token(`${char}${num}`, num.length > 0 ? TOKEN_TYPES.NumericLiteral : TOKEN_TYPES.UnaryOperator));
					continue;
				}
			}
		}
		for (const [seq, type] of ORDERED_MAPPING_TABLE) {
			if (seq === "}}" && curlyBracketDepth > 0) continue;
			if (src.slice(cursorPosition, cursorPosition + seq.length) === seq) {
				tokens.push(new Token(seq, type));
				if (type === TOKEN_TYPES.OpenExpression) curlyBracketDepth = 0;
				else if (type === TOKEN_TYPES.OpenCurlyBracket) ++curlyBracketDepth;
				else if (type === TOKEN_TYPES.CloseCurlyBracket) --curlyBracketDepth;
				cursorPosition += seq.length;
				continue main;
			}
		}
		if (char === "'" || char === "\"") {
			++cursorPosition;
			const str = consumeWhile((c) => c !== char);
			tokens.push(new Token(str, TOKEN_TYPES.StringLiteral));
			++cursorPosition;
			continue;
		}
		if (isInteger(char)) {
			let num = consumeWhile(isInteger);
			if (tokens.at(-1)?.type !== TOKEN_TYPES.Dot && src[cursorPosition] === "." && isInteger(src[cursorPosition + 1])) {
				++cursorPosition;
				const frac = consumeWhile(isInteger);
				num = `${num}.${frac}`;
			}
			tokens.push(new Token(num, TOKEN_TYPES.NumericLiteral));
			continue;
		}
		if (isWord(char)) {
			const word = consumeWhile(isWord);
			tokens.push(new Token(word, TOKEN_TYPES.Identifier));
			continue;
		}
		throw new SyntaxError(`Unexpected character: ${char}`);
	}
	return tokens;
}
var Statement = class {
	type = "Statement";
};
var Program = class extends Statement {
	constructor(body) {
		super();
		this.body = body;
	}
	type = "Program";
};
var If = class extends Statement {
	constructor(test, body, alternate) {
		super();
		this.test = test;
		this.body = body;
		this.alternate = alternate;
	}
	type = "If";
};
var For = class extends Statement {
	constructor(loopvar, iterable, body, defaultBlock) {
		super();
		this.loopvar = loopvar;
		this.iterable = iterable;
		this.body = body;
		this.defaultBlock = defaultBlock;
	}
	type = "For";
};
var Break = class extends Statement {
	type = "Break";
};
var Continue = class extends Statement {
	type = "Continue";
};
var SetStatement = class extends Statement {
	constructor(assignee, value, body) {
		super();
		this.assignee = assignee;
		this.value = value;
		this.body = body;
	}
	type = "Set";
};
var Macro = class extends Statement {
	constructor(name, args, body) {
		super();
		this.name = name;
		this.args = args;
		this.body = body;
	}
	type = "Macro";
};
var Comment = class extends Statement {
	constructor(value) {
		super();
		this.value = value;
	}
	type = "Comment";
};
var Expression = class extends Statement {
	type = "Expression";
};
var MemberExpression = class extends Expression {
	constructor(object, property, computed) {
		super();
		this.object = object;
		this.property = property;
		this.computed = computed;
	}
	type = "MemberExpression";
};
var CallExpression = class extends Expression {
	constructor(callee, args) {
		super();
		this.callee = callee;
		this.args = args;
	}
	type = "CallExpression";
};
var Identifier = class extends Expression {
	constructor(value) {
		super();
		this.value = value;
	}
	type = "Identifier";
};
var Literal = class extends Expression {
	constructor(value) {
		super();
		this.value = value;
	}
	type = "Literal";
};
var IntegerLiteral = class extends Literal {
	type = "IntegerLiteral";
};
var FloatLiteral = class extends Literal {
	type = "FloatLiteral";
};
var StringLiteral = class extends Literal {
	type = "StringLiteral";
};
var ArrayLiteral = class extends Literal {
	type = "ArrayLiteral";
};
var TupleLiteral = class extends Literal {
	type = "TupleLiteral";
};
var ObjectLiteral = class extends Literal {
	type = "ObjectLiteral";
};
var BinaryExpression = class extends Expression {
	constructor(operator, left, right) {
		super();
		this.operator = operator;
		this.left = left;
		this.right = right;
	}
	type = "BinaryExpression";
};
var FilterExpression = class extends Expression {
	constructor(operand, filter) {
		super();
		this.operand = operand;
		this.filter = filter;
	}
	type = "FilterExpression";
};
var FilterStatement = class extends Statement {
	constructor(filter, body) {
		super();
		this.filter = filter;
		this.body = body;
	}
	type = "FilterStatement";
};
var SelectExpression = class extends Expression {
	constructor(lhs, test) {
		super();
		this.lhs = lhs;
		this.test = test;
	}
	type = "SelectExpression";
};
var TestExpression = class extends Expression {
	constructor(operand, negate, test) {
		super();
		this.operand = operand;
		this.negate = negate;
		this.test = test;
	}
	type = "TestExpression";
};
var UnaryExpression = class extends Expression {
	constructor(operator, argument) {
		super();
		this.operator = operator;
		this.argument = argument;
	}
	type = "UnaryExpression";
};
var SliceExpression = class extends Expression {
	constructor(start = void 0, stop = void 0, step = void 0) {
		super();
		this.start = start;
		this.stop = stop;
		this.step = step;
	}
	type = "SliceExpression";
};
var KeywordArgumentExpression = class extends Expression {
	constructor(key, value) {
		super();
		this.key = key;
		this.value = value;
	}
	type = "KeywordArgumentExpression";
};
var SpreadExpression = class extends Expression {
	constructor(argument) {
		super();
		this.argument = argument;
	}
	type = "SpreadExpression";
};
var KeywordSpreadExpression = class extends Expression {
	constructor(argument) {
		super();
		this.argument = argument;
	}
	type = "KeywordSpreadExpression";
};
var CallStatement = class extends Statement {
	constructor(call, callerArgs, body) {
		super();
		this.call = call;
		this.callerArgs = callerArgs;
		this.body = body;
	}
	type = "CallStatement";
};
var Ternary = class extends Expression {
	constructor(condition, trueExpr, falseExpr) {
		super();
		this.condition = condition;
		this.trueExpr = trueExpr;
		this.falseExpr = falseExpr;
	}
	type = "Ternary";
};
function parse$1(tokens) {
	const program = new Program([]);
	let current = 0;
	function expect(type, error) {
		const prev = tokens[current++];
		if (!prev || prev.type !== type) throw new Error(`Parser Error: ${error}. ${prev.type} !== ${type}.`);
		return prev;
	}
	function expectIdentifier(name) {
		if (!isIdentifier(name)) throw new SyntaxError(`Expected ${name}`);
		++current;
	}
	function parseAny() {
		switch (tokens[current].type) {
			case TOKEN_TYPES.Comment: return new Comment(tokens[current++].value);
			case TOKEN_TYPES.Text: return parseText();
			case TOKEN_TYPES.OpenStatement: return parseJinjaStatement();
			case TOKEN_TYPES.OpenExpression: return parseJinjaExpression();
			default: throw new SyntaxError(`Unexpected token type: ${tokens[current].type}`);
		}
	}
	function is(...types) {
		return current + types.length <= tokens.length && types.every((type, i) => type === tokens[current + i].type);
	}
	function isStatement(...names) {
		return tokens[current]?.type === TOKEN_TYPES.OpenStatement && tokens[current + 1]?.type === TOKEN_TYPES.Identifier && names.includes(tokens[current + 1]?.value);
	}
	function isIdentifier(...names) {
		return current + names.length <= tokens.length && names.every((name, i) => tokens[current + i].type === "Identifier" && name === tokens[current + i].value);
	}
	function parseText() {
		return new StringLiteral(expect(TOKEN_TYPES.Text, "Expected text token").value);
	}
	function parseJinjaStatement() {
		expect(TOKEN_TYPES.OpenStatement, "Expected opening statement token");
		if (tokens[current].type !== TOKEN_TYPES.Identifier) throw new SyntaxError(`Unknown statement, got ${tokens[current].type}`);
		const name = tokens[current].value;
		let result;
		switch (name) {
			case "set":
				++current;
				result = parseSetStatement();
				break;
			case "if":
				++current;
				result = parseIfStatement();
				expect(TOKEN_TYPES.OpenStatement, "Expected {% token");
				expectIdentifier("endif");
				expect(TOKEN_TYPES.CloseStatement, "Expected %} token");
				break;
			case "macro":
				++current;
				result = parseMacroStatement();
				expect(TOKEN_TYPES.OpenStatement, "Expected {% token");
				expectIdentifier("endmacro");
				expect(TOKEN_TYPES.CloseStatement, "Expected %} token");
				break;
			case "for":
				++current;
				result = parseForStatement();
				expect(TOKEN_TYPES.OpenStatement, "Expected {% token");
				expectIdentifier("endfor");
				expect(TOKEN_TYPES.CloseStatement, "Expected %} token");
				break;
			case "call": {
				++current;
				let callerArgs = null;
				if (is(TOKEN_TYPES.OpenParen)) callerArgs = parseArgs("parameters");
				const callee = parsePrimaryExpression();
				if (callee.type !== "Identifier") throw new SyntaxError(`Expected identifier following call statement`);
				const callArgs = parseArgs("call");
				expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
				const body = [];
				while (!isStatement("endcall")) body.push(parseAny());
				expect(TOKEN_TYPES.OpenStatement, "Expected '{%'");
				expectIdentifier("endcall");
				expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
				result = new CallStatement(new CallExpression(callee, callArgs), callerArgs, body);
				break;
			}
			case "break":
				++current;
				expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
				result = new Break();
				break;
			case "continue":
				++current;
				expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
				result = new Continue();
				break;
			case "filter": {
				++current;
				let filterNode = parsePrimaryExpression();
				if (filterNode instanceof Identifier && is(TOKEN_TYPES.OpenParen)) filterNode = parseCallExpression(filterNode);
				expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
				const filterBody = [];
				while (!isStatement("endfilter")) filterBody.push(parseAny());
				expect(TOKEN_TYPES.OpenStatement, "Expected '{%'");
				expectIdentifier("endfilter");
				expect(TOKEN_TYPES.CloseStatement, "Expected '%}'");
				result = new FilterStatement(filterNode, filterBody);
				break;
			}
			default: throw new SyntaxError(`Unknown statement type: ${name}`);
		}
		return result;
	}
	function parseJinjaExpression() {
		expect(TOKEN_TYPES.OpenExpression, "Expected opening expression token");
		const result = parseExpression();
		expect(TOKEN_TYPES.CloseExpression, "Expected closing expression token");
		return result;
	}
	function parseSetStatement() {
		const left = parseExpressionSequence();
		let value = null;
		const body = [];
		if (is(TOKEN_TYPES.Equals)) {
			++current;
			value = parseExpressionSequence();
		} else {
			expect(TOKEN_TYPES.CloseStatement, "Expected %} token");
			while (!isStatement("endset")) body.push(parseAny());
			expect(TOKEN_TYPES.OpenStatement, "Expected {% token");
			expectIdentifier("endset");
		}
		expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
		return new SetStatement(left, value, body);
	}
	function parseIfStatement() {
		const test = parseExpression();
		expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
		const body = [];
		const alternate = [];
		while (!isStatement("elif", "else", "endif")) body.push(parseAny());
		if (isStatement("elif")) {
			++current;
			++current;
			const result = parseIfStatement();
			alternate.push(result);
		} else if (isStatement("else")) {
			++current;
			++current;
			expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
			while (!isStatement("endif")) alternate.push(parseAny());
		}
		return new If(test, body, alternate);
	}
	function parseMacroStatement() {
		const name = parsePrimaryExpression();
		if (name.type !== "Identifier") throw new SyntaxError(`Expected identifier following macro statement`);
		const args = parseArgs("parameters");
		expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
		const body = [];
		while (!isStatement("endmacro")) body.push(parseAny());
		return new Macro(name, args, body);
	}
	function parseExpressionSequence(primary = false) {
		const fn = primary ? parsePrimaryExpression : parseExpression;
		const expressions = [fn()];
		const isTuple = is(TOKEN_TYPES.Comma);
		while (isTuple) {
			++current;
			expressions.push(fn());
			if (!is(TOKEN_TYPES.Comma)) break;
		}
		return isTuple ? new TupleLiteral(expressions) : expressions[0];
	}
	function parseForStatement() {
		const loopVariable = parseExpressionSequence(true);
		if (!(loopVariable instanceof Identifier || loopVariable instanceof TupleLiteral)) throw new SyntaxError(`Expected identifier/tuple for the loop variable, got ${loopVariable.type} instead`);
		if (!isIdentifier("in")) throw new SyntaxError("Expected `in` keyword following loop variable");
		++current;
		const iterable = parseExpression();
		expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
		const body = [];
		while (!isStatement("endfor", "else")) body.push(parseAny());
		const alternative = [];
		if (isStatement("else")) {
			++current;
			++current;
			expect(TOKEN_TYPES.CloseStatement, "Expected closing statement token");
			while (!isStatement("endfor")) alternative.push(parseAny());
		}
		return new For(loopVariable, iterable, body, alternative);
	}
	function parseExpression() {
		return parseIfExpression();
	}
	function parseIfExpression() {
		const a = parseLogicalOrExpression();
		if (isIdentifier("if")) {
			++current;
			const test = parseLogicalOrExpression();
			if (isIdentifier("else")) {
				++current;
				return new Ternary(test, a, parseIfExpression());
			} else return new SelectExpression(a, test);
		}
		return a;
	}
	function parseLogicalOrExpression() {
		let left = parseLogicalAndExpression();
		while (isIdentifier("or")) {
			const operator = tokens[current];
			++current;
			const right = parseLogicalAndExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parseLogicalAndExpression() {
		let left = parseLogicalNegationExpression();
		while (isIdentifier("and")) {
			const operator = tokens[current];
			++current;
			const right = parseLogicalNegationExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parseLogicalNegationExpression() {
		let right;
		while (isIdentifier("not")) {
			const operator = tokens[current];
			++current;
			right = new UnaryExpression(operator, parseLogicalNegationExpression());
		}
		return right ?? parseComparisonExpression();
	}
	function parseComparisonExpression() {
		let left = parseAdditiveExpression();
		while (true) {
			let operator;
			if (isIdentifier("not", "in")) {
				operator = new Token("not in", TOKEN_TYPES.Identifier);
				current += 2;
			} else if (isIdentifier("in")) operator = tokens[current++];
			else if (is(TOKEN_TYPES.ComparisonBinaryOperator)) operator = tokens[current++];
			else break;
			const right = parseAdditiveExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parseAdditiveExpression() {
		let left = parseMultiplicativeExpression();
		while (is(TOKEN_TYPES.AdditiveBinaryOperator)) {
			const operator = tokens[current];
			++current;
			const right = parseMultiplicativeExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parseCallMemberExpression() {
		const member = parseMemberExpression(parsePrimaryExpression());
		if (is(TOKEN_TYPES.OpenParen)) return parseCallExpression(member);
		return member;
	}
	function parseCallExpression(callee) {
		let expression = new CallExpression(callee, parseArgs("call"));
		expression = parseMemberExpression(expression);
		if (is(TOKEN_TYPES.OpenParen)) expression = parseCallExpression(expression);
		return expression;
	}
	function parseArgs(mode) {
		expect(TOKEN_TYPES.OpenParen, "Expected opening parenthesis for arguments list");
		const args = parseArgumentsList(mode);
		expect(TOKEN_TYPES.CloseParen, "Expected closing parenthesis for arguments list");
		return args;
	}
	function parseArgumentsList(mode) {
		const args = [];
		const parameterNames = /* @__PURE__ */ new Set();
		let sawKeywordOrDefault = false;
		let sawSpreadArgument = false;
		while (!is(TOKEN_TYPES.CloseParen)) {
			const isKeywordSpread = is(TOKEN_TYPES.ExponentiationBinaryOperator);
			const isPositionalSpread = is(TOKEN_TYPES.MultiplicativeBinaryOperator) && tokens[current].value === "*";
			if (mode === "parameters" && (isKeywordSpread || isPositionalSpread)) throw new SyntaxError("Argument unpacking is not allowed in parameter declarations");
			if (isKeywordSpread) {
				++current;
				args.push(new KeywordSpreadExpression(parseExpression()));
				if (is(TOKEN_TYPES.Comma)) ++current;
				if (!is(TOKEN_TYPES.CloseParen)) throw new SyntaxError("Expected closing parenthesis: `**` must be applied to the final argument");
				break;
			}
			let argument;
			if (isPositionalSpread) {
				if (sawSpreadArgument) throw new SyntaxError("Only one `*` argument unpacking is allowed");
				sawSpreadArgument = true;
				++current;
				argument = new SpreadExpression(parseExpression());
			} else {
				argument = parseExpression();
				if (is(TOKEN_TYPES.Equals)) {
					++current;
					if (!(argument instanceof Identifier)) throw new SyntaxError(mode === "parameters" ? "Expected identifier for parameter declaration" : "Expected identifier for keyword argument");
					const value = parseExpression();
					argument = new KeywordArgumentExpression(argument, value);
				}
				if (mode === "parameters") {
					if (!(argument instanceof Identifier || argument instanceof KeywordArgumentExpression)) throw new SyntaxError("Expected identifier for parameter declaration");
					const parameterName = argument instanceof Identifier ? argument.value : argument.key.value;
					if (parameterNames.has(parameterName)) throw new SyntaxError(`Duplicate parameter name: ${parameterName}`);
					parameterNames.add(parameterName);
				}
				if (argument instanceof KeywordArgumentExpression) sawKeywordOrDefault = true;
				else if (sawKeywordOrDefault) throw new SyntaxError(mode === "call" ? "Positional arguments must come before keyword arguments" : "Non-default argument follows default argument");
				else if (sawSpreadArgument) throw new SyntaxError("Positional arguments must not follow `*` argument unpacking");
			}
			args.push(argument);
			if (is(TOKEN_TYPES.Comma)) ++current;
		}
		return args;
	}
	function parseMemberExpressionArgumentsList() {
		const slices = [];
		let isSlice = false;
		while (!is(TOKEN_TYPES.CloseSquareBracket)) if (is(TOKEN_TYPES.Colon)) {
			slices.push(void 0);
			++current;
			isSlice = true;
		} else {
			slices.push(parseExpression());
			if (is(TOKEN_TYPES.Colon)) {
				++current;
				isSlice = true;
			}
		}
		if (slices.length === 0) throw new SyntaxError(`Expected at least one argument for member/slice expression`);
		if (isSlice) {
			if (slices.length > 3) throw new SyntaxError(`Expected 0-3 arguments for slice expression`);
			return new SliceExpression(...slices);
		}
		return slices[0];
	}
	function parseMemberExpression(object) {
		while (is(TOKEN_TYPES.Dot) || is(TOKEN_TYPES.OpenSquareBracket)) {
			const operator = tokens[current];
			++current;
			let property;
			const computed = operator.type === TOKEN_TYPES.OpenSquareBracket;
			if (computed) {
				property = parseMemberExpressionArgumentsList();
				expect(TOKEN_TYPES.CloseSquareBracket, "Expected closing square bracket");
			} else {
				property = parsePrimaryExpression();
				if (property.type !== "Identifier" && property.type !== "IntegerLiteral") throw new SyntaxError(`Expected identifier or integer following dot operator`);
			}
			object = new MemberExpression(object, property, computed);
		}
		return object;
	}
	function parseMultiplicativeExpression() {
		let left = parsePowerExpression();
		while (is(TOKEN_TYPES.MultiplicativeBinaryOperator)) {
			const operator = tokens[current++];
			const right = parsePowerExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parsePowerExpression() {
		let left = parseTestExpression();
		while (is(TOKEN_TYPES.ExponentiationBinaryOperator)) {
			const operator = tokens[current++];
			const right = parseTestExpression();
			left = new BinaryExpression(operator, left, right);
		}
		return left;
	}
	function parseTestExpression() {
		let operand = parseFilterExpression();
		while (isIdentifier("is")) {
			++current;
			const negate = isIdentifier("not");
			if (negate) ++current;
			const filter = parsePrimaryExpression();
			if (!(filter instanceof Identifier)) throw new SyntaxError(`Expected identifier for the test`);
			operand = new TestExpression(operand, negate, filter);
		}
		return operand;
	}
	function parseFilterExpression() {
		let operand = parseUnarySignExpression();
		while (is(TOKEN_TYPES.Pipe)) {
			++current;
			let filter = parsePrimaryExpression();
			if (!(filter instanceof Identifier)) throw new SyntaxError(`Expected identifier for the filter`);
			if (is(TOKEN_TYPES.OpenParen)) filter = parseCallExpression(filter);
			operand = new FilterExpression(operand, filter);
		}
		return operand;
	}
	function parseUnarySignExpression() {
		const token = tokens[current];
		if (token && (token.type === TOKEN_TYPES.UnaryOperator || token.type === TOKEN_TYPES.AdditiveBinaryOperator) && (token.value === "-" || token.value === "+")) {
			const operator = tokens[current++];
			return new UnaryExpression(operator, parseUnarySignExpression());
		}
		return parseCallMemberExpression();
	}
	function parsePrimaryExpression() {
		const token = tokens[current++];
		switch (token.type) {
			case TOKEN_TYPES.NumericLiteral: {
				const num = token.value;
				return num.includes(".") ? new FloatLiteral(Number(num)) : new IntegerLiteral(Number(num));
			}
			case TOKEN_TYPES.StringLiteral: {
				let value = token.value;
				while (is(TOKEN_TYPES.StringLiteral)) value += tokens[current++].value;
				return new StringLiteral(value);
			}
			case TOKEN_TYPES.Identifier: return new Identifier(token.value);
			case TOKEN_TYPES.OpenParen: {
				const expression = parseExpressionSequence();
				expect(TOKEN_TYPES.CloseParen, "Expected closing parenthesis, got ${tokens[current].type} instead.");
				return expression;
			}
			case TOKEN_TYPES.OpenSquareBracket: {
				const values = [];
				while (!is(TOKEN_TYPES.CloseSquareBracket)) {
					values.push(parseExpression());
					if (is(TOKEN_TYPES.Comma)) ++current;
				}
				++current;
				return new ArrayLiteral(values);
			}
			case TOKEN_TYPES.OpenCurlyBracket: {
				const values = /* @__PURE__ */ new Map();
				while (!is(TOKEN_TYPES.CloseCurlyBracket)) {
					const key = parseExpression();
					expect(TOKEN_TYPES.Colon, "Expected colon between key and value in object literal");
					const value = parseExpression();
					values.set(key, value);
					if (is(TOKEN_TYPES.Comma)) ++current;
				}
				++current;
				return new ObjectLiteral(values);
			}
			default: throw new SyntaxError(`Unexpected token: ${token.type}`);
		}
	}
	while (current < tokens.length) program.body.push(parseAny());
	return program;
}
function slice(array, start, stop, step = 1) {
	const direction = Math.sign(step);
	if (direction >= 0) {
		start = (start ??= 0) < 0 ? Math.max(array.length + start, 0) : Math.min(start, array.length);
		stop = (stop ??= array.length) < 0 ? Math.max(array.length + stop, 0) : Math.min(stop, array.length);
	} else {
		start = (start ??= array.length - 1) < 0 ? Math.max(array.length + start, -1) : Math.min(start, array.length - 1);
		stop = (stop ??= -1) < -1 ? Math.max(array.length + stop, -1) : Math.min(stop, array.length - 1);
	}
	const result = [];
	for (let i = start; direction * i < direction * stop; i += step) result.push(array[i]);
	return result;
}
function titleCase(value) {
	return value.replace(/\b\w/g, (c) => c.toUpperCase());
}
function escapeRegExp(s) {
	return s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function replace(str, oldvalue, newvalue, count) {
	if (count === 0) return str;
	let remaining = count == null || count < 0 ? Infinity : count;
	const pattern = oldvalue.length === 0 ? new RegExp("(?=)", "gu") : new RegExp(escapeRegExp(oldvalue), "gu");
	return str.replaceAll(pattern, (match) => {
		if (remaining > 0) {
			--remaining;
			return newvalue;
		}
		return match;
	});
}
var BreakControl = class extends Error {};
var ContinueControl = class extends Error {};
var EMPTY_BUILTINS = /* @__PURE__ */ new Map();
var RuntimeValue = class {
	type = "RuntimeValue";
	value;
	get builtins() {
		return EMPTY_BUILTINS;
	}
	constructor(value = void 0) {
		this.value = value;
	}
	__bool__() {
		return new BooleanValue(!!this.value);
	}
	toString() {
		return String(this.value);
	}
};
var IntegerValue = class extends RuntimeValue {
	type = "IntegerValue";
};
var FloatValue = class extends RuntimeValue {
	type = "FloatValue";
	toString() {
		if (Object.is(this.value, -0)) return "-0.0";
		return this.value % 1 === 0 ? this.value.toFixed(1) : this.value.toString();
	}
};
var StringValue = class extends RuntimeValue {
	type = "StringValue";
	_builtins;
	get builtins() {
		return this._builtins ??= /* @__PURE__ */ new Map([
			["upper", new FunctionValue(() => {
				return new StringValue(this.value.toUpperCase());
			})],
			["lower", new FunctionValue(() => {
				return new StringValue(this.value.toLowerCase());
			})],
			["strip", new FunctionValue(() => {
				return new StringValue(this.value.trim());
			})],
			["title", new FunctionValue(() => {
				return new StringValue(titleCase(this.value));
			})],
			["capitalize", new FunctionValue(() => {
				return new StringValue(this.value.charAt(0).toUpperCase() + this.value.slice(1));
			})],
			["length", new IntegerValue(this.value.length)],
			["rstrip", new FunctionValue(() => {
				return new StringValue(this.value.trimEnd());
			})],
			["lstrip", new FunctionValue(() => {
				return new StringValue(this.value.trimStart());
			})],
			["startswith", new FunctionValue((args) => {
				if (args.length === 0) throw new Error("startswith() requires at least one argument");
				const pattern = args[0];
				if (pattern instanceof StringValue) return new BooleanValue(this.value.startsWith(pattern.value));
				else if (pattern instanceof ArrayValue) {
					for (const item of pattern.value) {
						if (!(item instanceof StringValue)) throw new Error("startswith() tuple elements must be strings");
						if (this.value.startsWith(item.value)) return new BooleanValue(true);
					}
					return new BooleanValue(false);
				}
				throw new Error("startswith() argument must be a string or tuple of strings");
			})],
			["endswith", new FunctionValue((args) => {
				if (args.length === 0) throw new Error("endswith() requires at least one argument");
				const pattern = args[0];
				if (pattern instanceof StringValue) return new BooleanValue(this.value.endsWith(pattern.value));
				else if (pattern instanceof ArrayValue) {
					for (const item of pattern.value) {
						if (!(item instanceof StringValue)) throw new Error("endswith() tuple elements must be strings");
						if (this.value.endsWith(item.value)) return new BooleanValue(true);
					}
					return new BooleanValue(false);
				}
				throw new Error("endswith() argument must be a string or tuple of strings");
			})],
			["split", new FunctionValue((args) => {
				const sep = args[0] ?? new NullValue();
				if (!(sep instanceof StringValue || sep instanceof NullValue)) throw new Error("sep argument must be a string or null");
				const maxsplit = args[1] ?? new IntegerValue(-1);
				if (!(maxsplit instanceof IntegerValue)) throw new Error("maxsplit argument must be a number");
				let result = [];
				if (sep instanceof NullValue) {
					const text = this.value.trimStart();
					for (const { 0: match, index } of text.matchAll(/\S+/g)) {
						if (maxsplit.value !== -1 && result.length >= maxsplit.value && index !== void 0) {
							result.push(match + text.slice(index + match.length));
							break;
						}
						result.push(match);
					}
				} else {
					if (sep.value === "") throw new Error("empty separator");
					result = this.value.split(sep.value);
					if (maxsplit.value !== -1 && result.length > maxsplit.value) result.push(result.splice(maxsplit.value).join(sep.value));
				}
				return new ArrayValue(result.map((part) => new StringValue(part)));
			})],
			["replace", new FunctionValue((args) => {
				if (args.length < 2) throw new Error("replace() requires at least two arguments");
				const oldValue = args[0];
				const newValue = args[1];
				if (!(oldValue instanceof StringValue && newValue instanceof StringValue)) throw new Error("replace() arguments must be strings");
				let count;
				if (args.length > 2) {
					if (args[2].type === "KeywordArgumentsValue") count = args[2].value.get("count") ?? new NullValue();
					else count = args[2];
				} else count = new NullValue();
				if (!(count instanceof IntegerValue || count instanceof NullValue)) throw new Error("replace() count argument must be a number or null");
				return new StringValue(replace(this.value, oldValue.value, newValue.value, count.value));
			})]
		]);
	}
};
var BooleanValue = class extends RuntimeValue {
	type = "BooleanValue";
};
var NON_ASCII_CHARS = /[\x7f-\uffff]/g;
function makeAsciiSafe(str) {
	return str.replace(NON_ASCII_CHARS, (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
}
function toJSON(input, options = {}, depth = 0, convertUndefinedToNull = true) {
	const { indent = null, ensureAscii = false, separators = null, sortKeys = false } = options;
	let itemSeparator;
	let keySeparator;
	if (separators) [itemSeparator, keySeparator] = separators;
	else if (indent) {
		itemSeparator = ",";
		keySeparator = ": ";
	} else {
		itemSeparator = ", ";
		keySeparator = ": ";
	}
	switch (input.type) {
		case "NullValue": return "null";
		case "UndefinedValue": return convertUndefinedToNull ? "null" : "undefined";
		case "IntegerValue":
		case "FloatValue":
		case "BooleanValue": return JSON.stringify(input.value);
		case "StringValue": {
			let result = JSON.stringify(input.value);
			if (ensureAscii) result = makeAsciiSafe(result);
			return result;
		}
		case "ArrayValue":
		case "NamespaceValue":
		case "ObjectValue": {
			const indentValue = indent ? " ".repeat(indent) : "";
			const basePadding = "\n" + indentValue.repeat(depth);
			const childrenPadding = basePadding + indentValue;
			if (input.type === "ArrayValue") {
				const core = input.value.map((x) => toJSON(x, options, depth + 1, convertUndefinedToNull));
				return indent && core.length > 0 ? `[${childrenPadding}${core.join(`${itemSeparator}${childrenPadding}`)}${basePadding}]` : `[${core.join(itemSeparator)}]`;
			} else {
				let entries = Array.from(input.value.entries());
				if (sortKeys) entries = entries.sort(([a], [b]) => a.localeCompare(b));
				const core = entries.map(([key, value]) => {
					let keyStr = JSON.stringify(key);
					if (ensureAscii) keyStr = makeAsciiSafe(keyStr);
					const v = `${keyStr}${keySeparator}${toJSON(value, options, depth + 1, convertUndefinedToNull)}`;
					return indent ? `${childrenPadding}${v}` : v;
				});
				return indent && core.length > 0 ? `{${core.join(itemSeparator)}${basePadding}}` : `{${core.join(itemSeparator)}}`;
			}
		}
		default: throw new Error(`Cannot convert to JSON: ${input.type}`);
	}
}
var ObjectValue = class extends RuntimeValue {
	type = "ObjectValue";
	_builtins;
	__bool__() {
		return new BooleanValue(this.value.size > 0);
	}
	get builtins() {
		return this._builtins ??= /* @__PURE__ */ new Map([
			["get", new FunctionValue(([key, defaultValue]) => {
				if (!(key instanceof StringValue)) throw new Error(`Object key must be a string: got ${key.type}`);
				return this.value.get(key.value) ?? defaultValue ?? new NullValue();
			})],
			["items", new FunctionValue(() => this.items())],
			["keys", new FunctionValue(() => this.keys())],
			["values", new FunctionValue(() => this.values())],
			["dictsort", new FunctionValue((args) => {
				let kwargs = /* @__PURE__ */ new Map();
				const positionalArgs = args.filter((arg) => {
					if (arg instanceof KeywordArgumentsValue) {
						kwargs = arg.value;
						return false;
					}
					return true;
				});
				const caseSensitive = positionalArgs.at(0) ?? kwargs.get("case_sensitive") ?? new BooleanValue(false);
				if (!(caseSensitive instanceof BooleanValue)) throw new Error("case_sensitive must be a boolean");
				const by = positionalArgs.at(1) ?? kwargs.get("by") ?? new StringValue("key");
				if (!(by instanceof StringValue)) throw new Error("by must be a string");
				if (!["key", "value"].includes(by.value)) throw new Error("by must be either 'key' or 'value'");
				const reverse = positionalArgs.at(2) ?? kwargs.get("reverse") ?? new BooleanValue(false);
				if (!(reverse instanceof BooleanValue)) throw new Error("reverse must be a boolean");
				return new ArrayValue(Array.from(this.value.entries()).map(([key, value]) => new ArrayValue([new StringValue(key), value])).sort((a, b) => {
					const index = by.value === "key" ? 0 : 1;
					const aVal = a.value[index];
					const bVal = b.value[index];
					const result = compareRuntimeValues(aVal, bVal, caseSensitive.value);
					return reverse.value ? -result : result;
				}));
			})]
		]);
	}
	items() {
		return new ArrayValue(Array.from(this.value.entries()).map(([key, value]) => new ArrayValue([new StringValue(key), value])));
	}
	keys() {
		return new ArrayValue(Array.from(this.value.keys()).map((key) => new StringValue(key)));
	}
	values() {
		return new ArrayValue(Array.from(this.value.values()));
	}
	toString() {
		return toJSON(this, {}, 0, false);
	}
};
var KeywordArgumentsValue = class extends ObjectValue {
	type = "KeywordArgumentsValue";
};
var NamespaceValue = class extends RuntimeValue {
	type = "NamespaceValue";
	toString() {
		return toJSON(this, {}, 0, false);
	}
};
var ArrayValue = class extends RuntimeValue {
	type = "ArrayValue";
	_builtins;
	get builtins() {
		return this._builtins ??= /* @__PURE__ */ new Map([["length", new IntegerValue(this.value.length)]]);
	}
	__bool__() {
		return new BooleanValue(this.value.length > 0);
	}
	toString() {
		return toJSON(this, {}, 0, false);
	}
};
var TupleValue = class extends ArrayValue {
	type = "TupleValue";
};
var FunctionValue = class extends RuntimeValue {
	type = "FunctionValue";
};
var NullValue = class extends RuntimeValue {
	type = "NullValue";
};
var UndefinedValue = class extends RuntimeValue {
	type = "UndefinedValue";
};
function normalizeNamespaceEntry(pair) {
	let values;
	if (pair instanceof ArrayValue) values = pair.value;
	else if (pair instanceof StringValue) values = Array.from(pair.value, (char) => new StringValue(char));
	if (!values || values.length !== 2) throw new Error("namespace expected an object or an iterable of [key, value] pairs");
	const [key, value] = values;
	if (!(key instanceof StringValue)) throw new Error("namespace keys must be strings");
	return [key, value];
}
var _Environment = class {
	constructor(parent) {
		this.parent = parent;
	}
	variables = /* @__PURE__ */ new Map([["namespace", new FunctionValue((args) => {
		const positional = args.slice();
		let kwargs;
		if (positional.at(-1) instanceof KeywordArgumentsValue) kwargs = positional.pop();
		if (positional.length > 1) throw new Error(`namespace expected at most 1 argument, got ${positional.length}`);
		const entries = /* @__PURE__ */ new Map();
		if (positional.length === 1) {
			const source = positional[0];
			if (source instanceof ObjectValue) for (const [key, value] of source.value) entries.set(key, value);
			else if (source instanceof ArrayValue) for (const pair of source.value) {
				const [key, value] = normalizeNamespaceEntry(pair);
				entries.set(key.value, value);
			}
			else throw new Error(`'${source.type}' object is not iterable`);
		}
		if (kwargs) for (const [key, value] of kwargs.value) entries.set(key, value);
		return new NamespaceValue(entries);
	})]]);
	tests = _Environment.TESTS;
	set(name, value) {
		return this.declareVariable(name, convertToRuntimeValues(value));
	}
	declareVariable(name, value) {
		if (this.variables.has(name)) throw new SyntaxError(`Variable already declared: ${name}`);
		this.variables.set(name, value);
		return value;
	}
	setVariable(name, value) {
		this.variables.set(name, value);
		return value;
	}
	resolve(name) {
		if (this.variables.has(name)) return this;
		if (this.parent) return this.parent.resolve(name);
		throw new Error(`Unknown variable: ${name}`);
	}
	lookupVariable(name) {
		try {
			return this.resolve(name).variables.get(name) ?? new UndefinedValue();
		} catch {
			return new UndefinedValue();
		}
	}
};
var Environment = _Environment;
__publicField(Environment, "TESTS", /* @__PURE__ */ new Map([
	["boolean", (operand) => operand.type === "BooleanValue"],
	["callable", (operand) => operand instanceof FunctionValue],
	["odd", (operand) => {
		if (!(operand instanceof IntegerValue)) throw new Error(`cannot odd on ${operand.type}`);
		return operand.value % 2 !== 0;
	}],
	["even", (operand) => {
		if (!(operand instanceof IntegerValue)) throw new Error(`cannot even on ${operand.type}`);
		return operand.value % 2 === 0;
	}],
	["false", (operand) => operand.type === "BooleanValue" && !operand.value],
	["true", (operand) => operand.type === "BooleanValue" && operand.value],
	["none", (operand) => operand.type === "NullValue"],
	["string", (operand) => operand.type === "StringValue"],
	["number", (operand) => operand instanceof IntegerValue || operand instanceof FloatValue],
	["integer", (operand) => operand instanceof IntegerValue],
	["iterable", (operand) => operand.type === "ArrayValue" || operand.type === "StringValue"],
	["mapping", (operand) => operand instanceof ObjectValue],
	["sequence", (operand) => operand instanceof ArrayValue || operand instanceof ObjectValue || operand instanceof StringValue],
	["lower", (operand) => {
		const str = operand.value;
		return operand.type === "StringValue" && str === str.toLowerCase();
	}],
	["upper", (operand) => {
		const str = operand.value;
		return operand.type === "StringValue" && str === str.toUpperCase();
	}],
	["none", (operand) => operand.type === "NullValue"],
	["defined", (operand) => operand.type !== "UndefinedValue"],
	["undefined", (operand) => operand.type === "UndefinedValue"],
	["equalto", (a, b) => a.value === b.value],
	["eq", (a, b) => a.value === b.value]
]));
function isAttributeContainer(value) {
	return value instanceof ObjectValue || value instanceof NamespaceValue;
}
function isNumericLikeValue(value) {
	return value instanceof IntegerValue || value instanceof FloatValue || value instanceof BooleanValue;
}
function getNumericValue(value) {
	return value instanceof BooleanValue ? Number(value.value) : value.value;
}
function getAttributeValue(item, attributePath) {
	const parts = attributePath.split(".");
	let value = item;
	for (const part of parts) if (isAttributeContainer(value)) value = value.value.get(part) ?? new UndefinedValue();
	else if (value instanceof ArrayValue) {
		const index = parseInt(part, 10);
		if (!isNaN(index) && index >= 0 && index < value.value.length) value = value.value[index];
		else return new UndefinedValue();
	} else return new UndefinedValue();
	return value;
}
function compareRuntimeValues(a, b, caseSensitive = false) {
	if (a instanceof NullValue && b instanceof NullValue) return 0;
	if (a instanceof NullValue || b instanceof NullValue) throw new Error(`Cannot compare ${a.type} with ${b.type}`);
	if (a instanceof UndefinedValue && b instanceof UndefinedValue) return 0;
	if (a instanceof UndefinedValue || b instanceof UndefinedValue) throw new Error(`Cannot compare ${a.type} with ${b.type}`);
	if (isNumericLikeValue(a) && isNumericLikeValue(b)) {
		const aNum = getNumericValue(a);
		const bNum = getNumericValue(b);
		return aNum < bNum ? -1 : aNum > bNum ? 1 : 0;
	}
	if (a.type !== b.type) throw new Error(`Cannot compare different types: ${a.type} and ${b.type}`);
	switch (a.type) {
		case "StringValue": {
			let aStr = a.value;
			let bStr = b.value;
			if (!caseSensitive) {
				aStr = aStr.toLowerCase();
				bStr = bStr.toLowerCase();
			}
			return aStr < bStr ? -1 : aStr > bStr ? 1 : 0;
		}
		default: throw new Error(`Cannot compare type: ${a.type}`);
	}
}
function getParameterDescriptor(argument) {
	if (argument.type === "Identifier") return { name: argument.value };
	const keywordArgument = argument;
	return {
		name: keywordArgument.key.value,
		defaultValue: keywordArgument.value
	};
}
function isSpecialMacroArgument(name) {
	return name === "kwargs" || name === "varargs";
}
function findAccessedSpecialMacroArguments(parameters, body) {
	const declared = /* @__PURE__ */ new Set();
	const accessed = /* @__PURE__ */ new Set();
	const declareName = (name) => {
		if (isSpecialMacroArgument(name)) declared.add(name);
	};
	const declareTarget = (target) => {
		if (target.type === "Identifier") declareName(target.value);
		else if (target.type === "TupleLiteral") for (const item of target.value) declareTarget(item);
	};
	const declareArgument = (argument) => {
		declareName(getParameterDescriptor(argument).name);
	};
	const visitArgumentDefaults = (args) => {
		for (const argument of args) {
			const parameter = getParameterDescriptor(argument);
			if (parameter.defaultValue) visit(parameter.defaultValue);
		}
	};
	const visitFilter = (filter) => {
		if (filter.type === "CallExpression") visit(filter.args);
	};
	const visit = (node) => {
		if (Array.isArray(node)) {
			for (const item of node) visit(item);
			return;
		}
		if (node instanceof Map) {
			for (const [key, value] of node) {
				visit(key);
				visit(value);
			}
			return;
		}
		if (!(node instanceof Statement)) return;
		switch (node.type) {
			case "For": {
				const statement = node;
				declareTarget(statement.loopvar);
				if (statement.iterable.type === "SelectExpression") {
					const iterable = statement.iterable;
					visit(iterable.lhs);
					visit(statement.body);
					visit(statement.defaultBlock);
					visit(iterable.test);
					return;
				}
				visit(statement.iterable);
				visit(statement.body);
				visit(statement.defaultBlock);
				return;
			}
			case "Set": {
				const statement = node;
				declareTarget(statement.assignee);
				visit(statement.value);
				visit(statement.body);
				return;
			}
			case "Macro": {
				const statement = node;
				for (const argument of statement.args) declareArgument(argument);
				visitArgumentDefaults(statement.args);
				visit(statement.body);
				return;
			}
			case "CallStatement": {
				const statement = node;
				visit(statement.call);
				for (const argument of statement.callerArgs ?? []) declareArgument(argument);
				visitArgumentDefaults(statement.callerArgs ?? []);
				visit(statement.body);
				return;
			}
			case "FilterStatement": {
				const statement = node;
				visit(statement.body);
				visitFilter(statement.filter);
				return;
			}
			case "Identifier": {
				const name = node.value;
				if (isSpecialMacroArgument(name) && !declared.has(name)) accessed.add(name);
				return;
			}
			case "MemberExpression": {
				const expression = node;
				visit(expression.object);
				if (expression.computed) visit(expression.property);
				return;
			}
			case "FilterExpression": {
				const expression = node;
				visit(expression.operand);
				visitFilter(expression.filter);
				return;
			}
			case "TestExpression":
				visit(node.operand);
				return;
			case "SelectExpression": {
				const expression = node;
				visit(expression.test);
				visit(expression.lhs);
				return;
			}
			case "KeywordArgumentExpression":
				visit(node.value);
				return;
			default: for (const child of Object.values(node)) visit(child);
		}
	};
	for (const parameter of parameters) declareArgument(parameter);
	visit(body);
	return accessed;
}
var Interpreter = class {
	global;
	constructor(env) {
		this.global = env ?? new Environment();
	}
	run(program) {
		return this.evaluate(program, this.global);
	}
	evaluateBinaryExpression(node, environment) {
		const left = this.evaluate(node.left, environment);
		switch (node.operator.value) {
			case "and": return left.__bool__().value ? this.evaluate(node.right, environment) : left;
			case "or": return left.__bool__().value ? left : this.evaluate(node.right, environment);
		}
		const right = this.evaluate(node.right, environment);
		switch (node.operator.value) {
			case "==": return new BooleanValue(left.value == right.value);
			case "!=": return new BooleanValue(left.value != right.value);
		}
		if (left instanceof UndefinedValue || right instanceof UndefinedValue) {
			if (right instanceof UndefinedValue && ["in", "not in"].includes(node.operator.value)) return new BooleanValue(node.operator.value === "not in");
			throw new Error(`Cannot perform operation ${node.operator.value} on undefined values`);
		} else if (left instanceof NullValue || right instanceof NullValue) throw new Error("Cannot perform operation on null values");
		else if (node.operator.value === "~") return new StringValue(left.value.toString() + right.value.toString());
		else if (node.operator.value === "**" && isNumericLikeValue(left) && isNumericLikeValue(right)) {
			const a = getNumericValue(left);
			const b = getNumericValue(right);
			if (a === 0 && b < 0) throw new Error("0.0 cannot be raised to a negative power");
			const result = a ** b;
			if (!Number.isFinite(result)) throw new Error("Exponentiation result is not a finite real number");
			return left instanceof FloatValue || right instanceof FloatValue || b < 0 ? new FloatValue(result) : new IntegerValue(result);
		} else if ((left instanceof IntegerValue || left instanceof FloatValue) && (right instanceof IntegerValue || right instanceof FloatValue)) {
			const a = left.value, b = right.value;
			switch (node.operator.value) {
				case "+":
				case "-":
				case "*": {
					const res = node.operator.value === "+" ? a + b : node.operator.value === "-" ? a - b : a * b;
					return left instanceof FloatValue || right instanceof FloatValue ? new FloatValue(res) : new IntegerValue(res);
				}
				case "/": return new FloatValue(a / b);
				case "//": {
					const res = Math.floor(a / b);
					return left instanceof FloatValue || right instanceof FloatValue ? new FloatValue(res) : new IntegerValue(res);
				}
				case "%": {
					const rem = a % b;
					return left instanceof FloatValue || right instanceof FloatValue ? new FloatValue(rem) : new IntegerValue(rem);
				}
				case "<": return new BooleanValue(a < b);
				case ">": return new BooleanValue(a > b);
				case ">=": return new BooleanValue(a >= b);
				case "<=": return new BooleanValue(a <= b);
			}
		} else if (left instanceof ArrayValue && right instanceof ArrayValue) switch (node.operator.value) {
			case "+": return new ArrayValue(left.value.concat(right.value));
		}
		else if (right instanceof ArrayValue) {
			const member = right.value.find((x) => x.value === left.value) !== void 0;
			switch (node.operator.value) {
				case "in": return new BooleanValue(member);
				case "not in": return new BooleanValue(!member);
			}
		}
		if (left instanceof StringValue || right instanceof StringValue) switch (node.operator.value) {
			case "+": return new StringValue(left.value.toString() + right.value.toString());
		}
		if (left instanceof StringValue && right instanceof StringValue) switch (node.operator.value) {
			case "in": return new BooleanValue(right.value.includes(left.value));
			case "not in": return new BooleanValue(!right.value.includes(left.value));
		}
		if (left instanceof StringValue && right instanceof ObjectValue) switch (node.operator.value) {
			case "in": return new BooleanValue(right.value.has(left.value));
			case "not in": return new BooleanValue(!right.value.has(left.value));
		}
		throw new SyntaxError(`Unknown operator "${node.operator.value}" between ${left.type} and ${right.type}`);
	}
	evaluateArguments(args, environment) {
		const positionalArguments = [];
		const keywordArguments = /* @__PURE__ */ new Map();
		const addKeywordArgument = (key, value) => {
			if (keywordArguments.has(key)) throw new Error(`Got multiple values for keyword argument '${key}'`);
			keywordArguments.set(key, value);
		};
		for (const argument of args) if (argument.type === "SpreadExpression") {
			const spreadNode = argument;
			const val = this.evaluate(spreadNode.argument, environment);
			if (!(val instanceof ArrayValue)) throw new Error(`Cannot unpack non-iterable type: ${val.type}`);
			for (const item of val.value) positionalArguments.push(item);
		} else if (argument.type !== "KeywordArgumentExpression" && argument.type !== "KeywordSpreadExpression") positionalArguments.push(this.evaluate(argument, environment));
		for (const argument of args) if (argument.type === "KeywordArgumentExpression") {
			const kwarg = argument;
			addKeywordArgument(kwarg.key.value, this.evaluate(kwarg.value, environment));
		} else if (argument.type === "KeywordSpreadExpression") {
			const spreadNode = argument;
			const val = this.evaluate(spreadNode.argument, environment);
			if (!(val instanceof ObjectValue)) throw new Error(`Argument after ** must be a mapping, not ${val.type}`);
			for (const [key, value] of val.value) addKeywordArgument(key, value);
		}
		return [positionalArguments, keywordArguments];
	}
	applyFilter(operand, filterNode, environment) {
		if (filterNode.type === "Identifier") {
			const filter = filterNode;
			if (filter.value === "safe") return operand;
			if (filter.value === "tojson") return new StringValue(toJSON(operand, {}));
			if (operand instanceof ArrayValue) switch (filter.value) {
				case "list": return operand;
				case "first": return operand.value[0];
				case "last": return operand.value[operand.value.length - 1];
				case "length": return new IntegerValue(operand.value.length);
				case "reverse": return new ArrayValue(operand.value.slice().reverse());
				case "sort": return new ArrayValue(operand.value.slice().sort((a, b) => compareRuntimeValues(a, b, false)));
				case "join": return new StringValue(operand.value.map((x) => x.value).join(""));
				case "string": return new StringValue(toJSON(operand, {}, 0, false));
				case "unique": {
					const seen = /* @__PURE__ */ new Set();
					const output = [];
					for (const item of operand.value) if (!seen.has(item.value)) {
						seen.add(item.value);
						output.push(item);
					}
					return new ArrayValue(output);
				}
				default: throw new Error(`Unknown ArrayValue filter: ${filter.value}`);
			}
			else if (operand instanceof StringValue) switch (filter.value) {
				case "length":
				case "upper":
				case "lower":
				case "title":
				case "capitalize": {
					const builtin = operand.builtins.get(filter.value);
					if (builtin instanceof FunctionValue) return builtin.value([], environment);
					else if (builtin instanceof IntegerValue) return builtin;
					else throw new Error(`Unknown StringValue filter: ${filter.value}`);
				}
				case "trim": return new StringValue(operand.value.trim());
				case "indent": return new StringValue(operand.value.split("\n").map((x, i) => i === 0 || x.length === 0 ? x : "    " + x).join("\n"));
				case "join":
				case "string": return operand;
				case "int": {
					const val = parseInt(operand.value, 10);
					return new IntegerValue(isNaN(val) ? 0 : val);
				}
				case "float": {
					const val = parseFloat(operand.value);
					return new FloatValue(isNaN(val) ? 0 : val);
				}
				default: throw new Error(`Unknown StringValue filter: ${filter.value}`);
			}
			else if (operand instanceof IntegerValue || operand instanceof FloatValue) switch (filter.value) {
				case "abs": return operand instanceof IntegerValue ? new IntegerValue(Math.abs(operand.value)) : new FloatValue(Math.abs(operand.value));
				case "int": return new IntegerValue(Math.floor(operand.value));
				case "float": return new FloatValue(operand.value);
				case "string": return new StringValue(operand.toString());
				default: throw new Error(`Unknown NumericValue filter: ${filter.value}`);
			}
			else if (operand instanceof ObjectValue) switch (filter.value) {
				case "items": return new ArrayValue(Array.from(operand.value.entries()).map(([key, value]) => new ArrayValue([new StringValue(key), value])));
				case "length": return new IntegerValue(operand.value.size);
				default: {
					const builtin = operand.builtins.get(filter.value);
					if (builtin) {
						if (builtin instanceof FunctionValue) return builtin.value([], environment);
						return builtin;
					}
					throw new Error(`Unknown ObjectValue filter: ${filter.value}`);
				}
			}
			else if (operand instanceof BooleanValue) switch (filter.value) {
				case "bool": return new BooleanValue(operand.value);
				case "int": return new IntegerValue(operand.value ? 1 : 0);
				case "float": return new FloatValue(operand.value ? 1 : 0);
				case "string": return new StringValue(operand.value ? "true" : "false");
				default: throw new Error(`Unknown BooleanValue filter: ${filter.value}`);
			}
			throw new Error(`Cannot apply filter "${filter.value}" to type: ${operand.type}`);
		} else if (filterNode.type === "CallExpression") {
			const filter = filterNode;
			if (filter.callee.type !== "Identifier") throw new Error(`Unknown filter: ${filter.callee.type}`);
			const filterName = filter.callee.value;
			if (filterName === "tojson") {
				const [, kwargs] = this.evaluateArguments(filter.args, environment);
				const indent = kwargs.get("indent") ?? new NullValue();
				if (!(indent instanceof IntegerValue || indent instanceof NullValue)) throw new Error("If set, indent must be a number");
				const ensureAscii = kwargs.get("ensure_ascii") ?? new BooleanValue(false);
				if (!(ensureAscii instanceof BooleanValue)) throw new Error("If set, ensure_ascii must be a boolean");
				const sortKeys = kwargs.get("sort_keys") ?? new BooleanValue(false);
				if (!(sortKeys instanceof BooleanValue)) throw new Error("If set, sort_keys must be a boolean");
				const separatorsArg = kwargs.get("separators") ?? new NullValue();
				let separators = null;
				if (separatorsArg instanceof ArrayValue || separatorsArg instanceof TupleValue) {
					if (separatorsArg.value.length !== 2) throw new Error("separators must be a tuple of two strings");
					const [itemSep, keySep] = separatorsArg.value;
					if (!(itemSep instanceof StringValue) || !(keySep instanceof StringValue)) throw new Error("separators must be a tuple of two strings");
					separators = [itemSep.value, keySep.value];
				} else if (!(separatorsArg instanceof NullValue)) throw new Error("If set, separators must be a tuple of two strings");
				return new StringValue(toJSON(operand, {
					indent: indent.value,
					ensureAscii: ensureAscii.value,
					sortKeys: sortKeys.value,
					separators
				}));
			} else if (filterName === "join") {
				let value;
				if (operand instanceof StringValue) value = Array.from(operand.value);
				else if (operand instanceof ArrayValue) value = operand.value.map((x) => x.value);
				else throw new Error(`Cannot apply filter "${filterName}" to type: ${operand.type}`);
				const [args, kwargs] = this.evaluateArguments(filter.args, environment);
				const separator = args.at(0) ?? kwargs.get("separator") ?? new StringValue("");
				if (!(separator instanceof StringValue)) throw new Error("separator must be a string");
				return new StringValue(value.join(separator.value));
			} else if (filterName === "int" || filterName === "float") {
				const [args, kwargs] = this.evaluateArguments(filter.args, environment);
				const defaultValue = args.at(0) ?? kwargs.get("default") ?? (filterName === "int" ? new IntegerValue(0) : new FloatValue(0));
				if (operand instanceof StringValue) {
					const val = filterName === "int" ? parseInt(operand.value, 10) : parseFloat(operand.value);
					return isNaN(val) ? defaultValue : filterName === "int" ? new IntegerValue(val) : new FloatValue(val);
				} else if (operand instanceof IntegerValue || operand instanceof FloatValue) return operand;
				else if (operand instanceof BooleanValue) return filterName === "int" ? new IntegerValue(operand.value ? 1 : 0) : new FloatValue(operand.value ? 1 : 0);
				else throw new Error(`Cannot apply filter "${filterName}" to type: ${operand.type}`);
			} else if (filterName === "default") {
				const [args, kwargs] = this.evaluateArguments(filter.args, environment);
				const defaultValue = args[0] ?? new StringValue("");
				const booleanValue = args[1] ?? kwargs.get("boolean") ?? new BooleanValue(false);
				if (!(booleanValue instanceof BooleanValue)) throw new Error("`default` filter flag must be a boolean");
				if (operand instanceof UndefinedValue || booleanValue.value && !operand.__bool__().value) return defaultValue;
				return operand;
			}
			if (operand instanceof ArrayValue) {
				switch (filterName) {
					case "sort": {
						const [args, kwargs] = this.evaluateArguments(filter.args, environment);
						const reverse = args.at(0) ?? kwargs.get("reverse") ?? new BooleanValue(false);
						if (!(reverse instanceof BooleanValue)) throw new Error("reverse must be a boolean");
						const caseSensitive = args.at(1) ?? kwargs.get("case_sensitive") ?? new BooleanValue(false);
						if (!(caseSensitive instanceof BooleanValue)) throw new Error("case_sensitive must be a boolean");
						const attribute = args.at(2) ?? kwargs.get("attribute") ?? new NullValue();
						if (!(attribute instanceof StringValue || attribute instanceof IntegerValue || attribute instanceof NullValue)) throw new Error("attribute must be a string, integer, or null");
						const getSortValue = (item) => {
							if (attribute instanceof NullValue) return item;
							return getAttributeValue(item, attribute instanceof IntegerValue ? String(attribute.value) : attribute.value);
						};
						return new ArrayValue(operand.value.slice().sort((a, b) => {
							const result = compareRuntimeValues(getSortValue(a), getSortValue(b), caseSensitive.value);
							return reverse.value ? -result : result;
						}));
					}
					case "selectattr":
					case "rejectattr": {
						const select = filterName === "selectattr";
						if (operand.value.some((item) => !isAttributeContainer(item))) throw new Error(`\`${filterName}\` can only be applied to array of objects`);
						if (filter.args.some((x) => x.type !== "StringLiteral")) throw new Error(`arguments of \`${filterName}\` must be strings`);
						const [attr, testName, value] = filter.args.map((x) => this.evaluate(x, environment));
						let testFunction;
						if (testName) {
							const test = environment.tests.get(testName.value);
							if (!test) throw new Error(`Unknown test: ${testName.value}`);
							testFunction = test;
						} else testFunction = (...x) => x[0].__bool__().value;
						return new ArrayValue(operand.value.filter((item) => {
							const a = item.value.get(attr.value);
							const result = a ? testFunction(a, value) : false;
							return select ? result : !result;
						}));
					}
					case "map": {
						const [, kwargs] = this.evaluateArguments(filter.args, environment);
						if (kwargs.has("attribute")) {
							const attr = kwargs.get("attribute");
							if (!(attr instanceof StringValue)) throw new Error("attribute must be a string");
							const defaultValue = kwargs.get("default");
							return new ArrayValue(operand.value.map((item) => {
								if (!isAttributeContainer(item)) throw new Error("items in map must be an object");
								const value = getAttributeValue(item, attr.value);
								return value instanceof UndefinedValue ? defaultValue ?? new UndefinedValue() : value;
							}));
						} else throw new Error("`map` expressions without `attribute` set are not currently supported.");
					}
				}
				throw new Error(`Unknown ArrayValue filter: ${filterName}`);
			} else if (operand instanceof StringValue) {
				switch (filterName) {
					case "indent": {
						const [args, kwargs] = this.evaluateArguments(filter.args, environment);
						const width = args.at(0) ?? kwargs.get("width") ?? new IntegerValue(4);
						if (!(width instanceof IntegerValue)) throw new Error("width must be a number");
						const first = args.at(1) ?? kwargs.get("first") ?? new BooleanValue(false);
						const blank = args.at(2) ?? kwargs.get("blank") ?? new BooleanValue(false);
						const lines = operand.value.split("\n");
						const indent = " ".repeat(width.value);
						return new StringValue(lines.map((x, i) => !first.value && i === 0 || !blank.value && x.length === 0 ? x : indent + x).join("\n"));
					}
					case "replace": {
						const replaceFn = operand.builtins.get("replace");
						if (!(replaceFn instanceof FunctionValue)) throw new Error("replace filter not available");
						const [args, kwargs] = this.evaluateArguments(filter.args, environment);
						return replaceFn.value([...args, new KeywordArgumentsValue(kwargs)], environment);
					}
				}
				throw new Error(`Unknown StringValue filter: ${filterName}`);
			} else if (operand instanceof ObjectValue) {
				const builtin = operand.builtins.get(filterName);
				if (builtin && builtin instanceof FunctionValue) {
					const [args, kwargs] = this.evaluateArguments(filter.args, environment);
					if (kwargs.size > 0) args.push(new KeywordArgumentsValue(kwargs));
					return builtin.value(args, environment);
				}
				throw new Error(`Unknown ObjectValue filter: ${filterName}`);
			} else throw new Error(`Cannot apply filter "${filterName}" to type: ${operand.type}`);
		}
		throw new Error(`Unknown filter: ${filterNode.type}`);
	}
	evaluateFilterExpression(node, environment) {
		const operand = this.evaluate(node.operand, environment);
		return this.applyFilter(operand, node.filter, environment);
	}
	evaluateTestExpression(node, environment) {
		const operand = this.evaluate(node.operand, environment);
		const test = environment.tests.get(node.test.value);
		if (!test) throw new Error(`Unknown test: ${node.test.value}`);
		const result = test(operand);
		return new BooleanValue(node.negate ? !result : result);
	}
	evaluateSelectExpression(node, environment) {
		if (!this.evaluate(node.test, environment).__bool__().value) return new UndefinedValue();
		return this.evaluate(node.lhs, environment);
	}
	evaluateUnaryExpression(node, environment) {
		const argument = this.evaluate(node.argument, environment);
		switch (node.operator.value) {
			case "not": return new BooleanValue(!argument.__bool__().value);
			case "+":
			case "-": {
				const sign = node.operator.value === "-" ? -1 : 1;
				if (argument instanceof IntegerValue || argument instanceof FloatValue || argument instanceof BooleanValue) {
					const result = sign * (argument instanceof BooleanValue ? argument.value ? 1 : 0 : argument.value);
					return argument instanceof FloatValue ? new FloatValue(result) : new IntegerValue(result);
				}
				throw new SyntaxError(`Unknown operator "${node.operator.value}" for ${argument.type}`);
			}
			default: throw new SyntaxError(`Unknown operator: ${node.operator.value}`);
		}
	}
	evaluateTernaryExpression(node, environment) {
		return this.evaluate(node.condition, environment).__bool__().value ? this.evaluate(node.trueExpr, environment) : this.evaluate(node.falseExpr, environment);
	}
	evalProgram(program, environment) {
		return this.evaluateBlock(program.body, environment);
	}
	evaluateBlock(statements, environment) {
		let result = "";
		for (const statement of statements) {
			const lastEvaluated = this.evaluate(statement, environment);
			if (lastEvaluated.type !== "NullValue" && lastEvaluated.type !== "UndefinedValue") result += lastEvaluated.toString();
		}
		return new StringValue(result);
	}
	evaluateIdentifier(node, environment) {
		return environment.lookupVariable(node.value);
	}
	evaluateCallExpression(expr, environment) {
		const [args, kwargs] = this.evaluateArguments(expr.args, environment);
		if (kwargs.size > 0) args.push(new KeywordArgumentsValue(kwargs));
		const fn = this.evaluate(expr.callee, environment);
		if (fn.type !== "FunctionValue") throw new Error(`Cannot call something that is not a function: got ${fn.type}`);
		return fn.value(args, environment);
	}
	evaluateSliceExpression(object, expr, environment) {
		if (!(object instanceof ArrayValue || object instanceof StringValue)) throw new Error("Slice object must be an array or string");
		const start = this.evaluate(expr.start, environment);
		const stop = this.evaluate(expr.stop, environment);
		const step = this.evaluate(expr.step, environment);
		if (!(start instanceof IntegerValue || start instanceof UndefinedValue)) throw new Error("Slice start must be numeric or undefined");
		if (!(stop instanceof IntegerValue || stop instanceof UndefinedValue)) throw new Error("Slice stop must be numeric or undefined");
		if (!(step instanceof IntegerValue || step instanceof UndefinedValue)) throw new Error("Slice step must be numeric or undefined");
		if (object instanceof ArrayValue) return new ArrayValue(slice(object.value, start.value, stop.value, step.value));
		else return new StringValue(slice(Array.from(object.value), start.value, stop.value, step.value).join(""));
	}
	evaluateMemberExpression(expr, environment) {
		const object = this.evaluate(expr.object, environment);
		let property;
		if (expr.computed) {
			if (expr.property.type === "SliceExpression") return this.evaluateSliceExpression(object, expr.property, environment);
			else property = this.evaluate(expr.property, environment);
		} else if (expr.property.type === "IntegerLiteral") property = new IntegerValue(expr.property.value);
		else property = new StringValue(expr.property.value);
		let value;
		if (isAttributeContainer(object)) {
			if (!(property instanceof StringValue)) throw new Error(`Cannot access property with non-string: got ${property.type}`);
			value = object.value.get(property.value) ?? (object instanceof ObjectValue ? object.builtins.get(property.value) : void 0);
		} else if (object instanceof ArrayValue || object instanceof StringValue) {
			if (property instanceof IntegerValue) {
				if (object instanceof StringValue) {
					const character = object.value.at(property.value);
					value = character === void 0 ? void 0 : new StringValue(character);
				} else value = object.value.at(property.value);
			} else if (property instanceof StringValue) value = object.builtins.get(property.value);
			else throw new Error(`Cannot access property with non-string/non-number: got ${property.type}`);
		} else {
			if (!(property instanceof StringValue)) throw new Error(`Cannot access property with non-string: got ${property.type}`);
			value = object.builtins.get(property.value);
		}
		return value instanceof RuntimeValue ? value : new UndefinedValue();
	}
	evaluateSet(node, environment) {
		const rhs = node.value ? this.evaluate(node.value, environment) : this.evaluateBlock(node.body, environment);
		if (node.assignee.type === "Identifier") {
			const variableName = node.assignee.value;
			environment.setVariable(variableName, rhs);
		} else if (node.assignee.type === "TupleLiteral") {
			const tuple = node.assignee;
			if (!(rhs instanceof ArrayValue)) throw new Error(`Cannot unpack non-iterable type in set: ${rhs.type}`);
			const arr = rhs.value;
			if (arr.length !== tuple.value.length) throw new Error(`Too ${tuple.value.length > arr.length ? "few" : "many"} items to unpack in set`);
			for (let i = 0; i < tuple.value.length; ++i) {
				const elem = tuple.value[i];
				if (elem.type !== "Identifier") throw new Error(`Cannot unpack to non-identifier in set: ${elem.type}`);
				environment.setVariable(elem.value, arr[i]);
			}
		} else if (node.assignee.type === "MemberExpression") {
			const member = node.assignee;
			const object = this.evaluate(member.object, environment);
			if (!(object instanceof NamespaceValue)) throw new Error("cannot assign attribute on non-namespace object");
			if (member.property.type !== "Identifier") throw new Error("Cannot assign to member with non-identifier property");
			object.value.set(member.property.value, rhs);
		} else throw new Error(`Invalid LHS inside assignment expression: ${JSON.stringify(node.assignee)}`);
		return new NullValue();
	}
	evaluateIf(node, environment) {
		const test = this.evaluate(node.test, environment);
		return this.evaluateBlock(test.__bool__().value ? node.body : node.alternate, environment);
	}
	evaluateFor(node, environment) {
		const scope = new Environment(environment);
		let test, iterable;
		if (node.iterable.type === "SelectExpression") {
			const select = node.iterable;
			iterable = this.evaluate(select.lhs, scope);
			test = select.test;
		} else iterable = this.evaluate(node.iterable, scope);
		if (!(iterable instanceof ArrayValue || iterable instanceof ObjectValue)) throw new Error(`Expected iterable or object type in for loop: got ${iterable.type}`);
		if (iterable instanceof ObjectValue) iterable = iterable.keys();
		const items = [];
		const scopeUpdateFunctions = [];
		for (let i = 0; i < iterable.value.length; ++i) {
			const loopScope = new Environment(scope);
			const current = iterable.value[i];
			let scopeUpdateFunction;
			if (node.loopvar.type === "Identifier") scopeUpdateFunction = (scope2) => scope2.setVariable(node.loopvar.value, current);
			else if (node.loopvar.type === "TupleLiteral") {
				const loopvar = node.loopvar;
				if (current.type !== "ArrayValue") throw new Error(`Cannot unpack non-iterable type: ${current.type}`);
				const c = current;
				if (loopvar.value.length !== c.value.length) throw new Error(`Too ${loopvar.value.length > c.value.length ? "few" : "many"} items to unpack`);
				scopeUpdateFunction = (scope2) => {
					for (let j = 0; j < loopvar.value.length; ++j) {
						if (loopvar.value[j].type !== "Identifier") throw new Error(`Cannot unpack non-identifier type: ${loopvar.value[j].type}`);
						scope2.setVariable(loopvar.value[j].value, c.value[j]);
					}
				};
			} else throw new Error(`Invalid loop variable(s): ${node.loopvar.type}`);
			if (test) {
				scopeUpdateFunction(loopScope);
				if (!this.evaluate(test, loopScope).__bool__().value) continue;
			}
			items.push(current);
			scopeUpdateFunctions.push(scopeUpdateFunction);
		}
		let result = "";
		let noIteration = true;
		for (let i = 0; i < items.length; ++i) {
			const loop = /* @__PURE__ */ new Map([
				["index", new IntegerValue(i + 1)],
				["index0", new IntegerValue(i)],
				["revindex", new IntegerValue(items.length - i)],
				["revindex0", new IntegerValue(items.length - i - 1)],
				["first", new BooleanValue(i === 0)],
				["last", new BooleanValue(i === items.length - 1)],
				["length", new IntegerValue(items.length)],
				["previtem", i > 0 ? items[i - 1] : new UndefinedValue()],
				["nextitem", i < items.length - 1 ? items[i + 1] : new UndefinedValue()]
			]);
			scope.setVariable("loop", new ObjectValue(loop));
			scopeUpdateFunctions[i](scope);
			try {
				const evaluated = this.evaluateBlock(node.body, scope);
				result += evaluated.value;
			} catch (err) {
				if (err instanceof ContinueControl) continue;
				if (err instanceof BreakControl) break;
				throw err;
			}
			noIteration = false;
		}
		if (noIteration) {
			const defaultEvaluated = this.evaluateBlock(node.defaultBlock, scope);
			result += defaultEvaluated.value;
		}
		return new StringValue(result);
	}
	bindMacroArguments(displayName, parameters, specialArguments, args, scope) {
		const positionalArguments = args.slice();
		let keywordArguments = /* @__PURE__ */ new Map();
		if (positionalArguments.at(-1) instanceof KeywordArgumentsValue) keywordArguments = new Map(positionalArguments.pop().value);
		const pendingDefaults = [];
		for (let i = 0; i < parameters.length; ++i) {
			const { name, defaultValue } = getParameterDescriptor(parameters[i]);
			let value = positionalArguments[i];
			if (value === void 0 && keywordArguments.has(name)) {
				value = keywordArguments.get(name);
				keywordArguments.delete(name);
			}
			if (value === void 0 && defaultValue !== void 0) pendingDefaults.push([name, defaultValue]);
			scope.setVariable(name, value ?? new UndefinedValue());
		}
		if (specialArguments.has("kwargs")) scope.setVariable("kwargs", new ObjectValue(keywordArguments));
		else if (keywordArguments.size > 0) throw new Error(`macro ${displayName} takes no keyword argument '${keywordArguments.keys().next().value}'`);
		if (specialArguments.has("varargs")) scope.setVariable("varargs", new ArrayValue(positionalArguments.slice(parameters.length)));
		else if (positionalArguments.length > parameters.length) throw new Error(`macro ${displayName} takes not more than ${parameters.length} argument(s)`);
		for (const [name, defaultValue] of pendingDefaults) scope.setVariable(name, this.evaluate(defaultValue, scope));
	}
	evaluateMacro(node, environment) {
		const specialArguments = findAccessedSpecialMacroArguments(node.args, node.body);
		environment.setVariable(node.name.value, new FunctionValue((args, scope) => {
			const macroScope = new Environment(scope);
			this.bindMacroArguments(`'${node.name.value}'`, node.args, specialArguments, args, macroScope);
			return this.evaluateBlock(node.body, macroScope);
		}));
		return new NullValue();
	}
	evaluateCallStatement(node, environment) {
		const parameters = node.callerArgs ?? [];
		const specialArguments = findAccessedSpecialMacroArguments(parameters, node.body);
		const callerFn = new FunctionValue((callerArguments) => {
			const callBlockEnv = new Environment(environment);
			this.bindMacroArguments("None", parameters, specialArguments, callerArguments, callBlockEnv);
			return this.evaluateBlock(node.body, callBlockEnv);
		});
		const [macroArgs, macroKwargs] = this.evaluateArguments(node.call.args, environment);
		macroArgs.push(new KeywordArgumentsValue(macroKwargs));
		const fn = this.evaluate(node.call.callee, environment);
		if (fn.type !== "FunctionValue") throw new Error(`Cannot call something that is not a function: got ${fn.type}`);
		const newEnv = new Environment(environment);
		newEnv.setVariable("caller", callerFn);
		return fn.value(macroArgs, newEnv);
	}
	evaluateFilterStatement(node, environment) {
		const rendered = this.evaluateBlock(node.body, environment);
		return this.applyFilter(rendered, node.filter, environment);
	}
	evaluate(statement, environment) {
		if (!statement) return new UndefinedValue();
		switch (statement.type) {
			case "Program": return this.evalProgram(statement, environment);
			case "Set": return this.evaluateSet(statement, environment);
			case "If": return this.evaluateIf(statement, environment);
			case "For": return this.evaluateFor(statement, environment);
			case "Macro": return this.evaluateMacro(statement, environment);
			case "CallStatement": return this.evaluateCallStatement(statement, environment);
			case "Break": throw new BreakControl();
			case "Continue": throw new ContinueControl();
			case "IntegerLiteral": return new IntegerValue(statement.value);
			case "FloatLiteral": return new FloatValue(statement.value);
			case "StringLiteral": return new StringValue(statement.value);
			case "ArrayLiteral": return new ArrayValue(statement.value.map((x) => this.evaluate(x, environment)));
			case "TupleLiteral": return new TupleValue(statement.value.map((x) => this.evaluate(x, environment)));
			case "ObjectLiteral": {
				const mapping = /* @__PURE__ */ new Map();
				for (const [key, value] of statement.value) {
					const evaluatedKey = this.evaluate(key, environment);
					if (!(evaluatedKey instanceof StringValue)) throw new Error(`Object keys must be strings: got ${evaluatedKey.type}`);
					mapping.set(evaluatedKey.value, this.evaluate(value, environment));
				}
				return new ObjectValue(mapping);
			}
			case "Identifier": return this.evaluateIdentifier(statement, environment);
			case "CallExpression": return this.evaluateCallExpression(statement, environment);
			case "MemberExpression": return this.evaluateMemberExpression(statement, environment);
			case "UnaryExpression": return this.evaluateUnaryExpression(statement, environment);
			case "BinaryExpression": return this.evaluateBinaryExpression(statement, environment);
			case "FilterExpression": return this.evaluateFilterExpression(statement, environment);
			case "FilterStatement": return this.evaluateFilterStatement(statement, environment);
			case "TestExpression": return this.evaluateTestExpression(statement, environment);
			case "SelectExpression": return this.evaluateSelectExpression(statement, environment);
			case "Ternary": return this.evaluateTernaryExpression(statement, environment);
			case "Comment": return new NullValue();
			default: throw new SyntaxError(`Unknown node type: ${statement.type}`);
		}
	}
};
function convertToRuntimeValues(input) {
	switch (typeof input) {
		case "number": return Number.isInteger(input) ? new IntegerValue(input) : new FloatValue(input);
		case "string": return new StringValue(input);
		case "boolean": return new BooleanValue(input);
		case "undefined": return new UndefinedValue();
		case "object": if (input === null) return new NullValue();
		else if (Array.isArray(input)) return new ArrayValue(input.map(convertToRuntimeValues));
		else return new ObjectValue(new Map(Object.entries(input).map(([key, value]) => [key, convertToRuntimeValues(value)])));
		case "function": return new FunctionValue((args, _scope) => {
			return convertToRuntimeValues(input(...args.map((x) => x.value)) ?? null);
		});
		default: throw new Error(`Cannot convert to runtime value: ${input}`);
	}
}
var PRECEDENCE = Object.freeze({
	CONDITIONAL: 0,
	LOGICAL_OR: 1,
	LOGICAL_AND: 2,
	LOGICAL_NOT: 3,
	COMPARISON: 4,
	ADDITIVE: 5,
	MULTIPLICATIVE: 6,
	EXPONENTIATION: 7,
	TEST: 8,
	FILTER: 9,
	UNARY_SIGN: 10,
	ATOM: 11
});

// src/prompts/jinja-faults.ts
const openers = [
	"if",
	"for",
	"macro",
	"call",
	"filter",
	"set"
];
const unknown = {
	extends: "Put the text of the parent here, or {% include \"path\" %} the parts.",
	block: "Put the text of the parent here, or {% include \"path\" %} the parts.",
	import: "Write the macro in the prompt itself.",
	from: "Write the macro in the prompt itself.",
	include: "Write {% include \"path/from/the/root.j2\" %} with a fixed path.",
	with: "Use {% set name = value %} instead."
};
function explain(error, text, file, firstLine, read) {
	if (error instanceof UserError) return error;
	const tags = tagsIn(text);
	const bad = tags.find(({ name }) => Object.hasOwn(unknown, name)) ?? firstBad(tags, text, read);
	const open = openAt(tags, tags.length).at(-1);
	const at = bad ?? open ?? tags.at(-1);
	const where = {
		file,
		line: at ? lineAt(text, at.start, firstLine) : firstLine,
		key: null
	};
	const hint = (bad && unknown[bad.name]) ?? "Check the tag on this line; {{ \"{{\" }} prints plain braces.";
	const message = bad && unknown[bad.name] ? `{% ${bad.name} %} is not known here` : messageOf(error, bad ?? null, open ?? null);
	return new UserError(`${file} is not valid Jinja: ${message}`, where, hint);
}
function messageOf(error, bad, open) {
	if (!bad && open) return `{% ${open.name} %} is not closed`;
	if (error instanceof RangeError) return "it is nested too deeply";
	const message = error instanceof Error ? error.message : String(error);
	if (/undefined|reading|properties/.test(message)) return "a tag ends too early";
	return (message.replace(/^Parser Error: /, "").split("\n", 1)[0] ?? "").slice(0, 200);
}
function tagsIn(text) {
	return [...text.matchAll(/\{#[\s\S]*?(?:#\}|$)|\{%-?\s*(\w*)([\s\S]*?)(?:%\}|$)|\{\{[\s\S]*?(?:\}\}|$)/g)].map((match) => {
		return {
			name: match[1] === "set" && match[2]?.includes("=") ? "" : match[1] ?? "",
			start: match.index,
			end: match.index + match[0].length
		};
	});
}
function openAt(tags, count) {
	const open = [];
	for (const tag of tags.slice(0, count)) if (openers.includes(tag.name)) open.push(tag);
	else if (tag.name === `end${open.at(-1)?.name}`) open.pop();
	return open;
}
function firstBad(tags, text, read) {
	const fails = (count) => {
		const closers = openAt(tags, count).toReversed().map(({ name }) => `{% end${name} %}`);
		try {
			read(text.slice(0, tags[count - 1]?.end ?? 0) + closers.join(""));
			return false;
		} catch {
			return true;
		}
	};
	let [low, high] = [1, tags.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (fails(middle)) high = middle;
		else low = middle + 1;
	}
	return tags[low - 1] && fails(low) ? tags[low - 1] : void 0;
}

// src/prompts/nunjucks.ts
const filters = {
	"filter dump": (value) => JSON.stringify(plain(value)),
	"filter load": (value) => JSON.parse(String(plain(value))),
	"filter safe": (value) => plain(value),
	"filter print": (value) => printed(plain(value))
};
function printed(value) {
	if (value === null) return "";
	if (Array.isArray(value)) return value.map(printed).join(",");
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
const PRINTED = [...[
	"Identifier",
	"MemberExpression",
	"CallExpression",
	"FilterExpression",
	"SelectExpression",
	"Ternary"
]];
function asJinja(text) {
	return text.replace(/\{%[\s\S]*?(?:%\}|$)|\{\{[\s\S]*?(?:\}\}|$)/g, (tag) => tag.replace(/^(\{%-?\s*)elseif\b/, "$1elif").replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([=!])==/g, (_, text, first) => text === void 0 ? `${first}=` : text));
}
function filtersAsCalls(root) {
	const visit = (node) => {
		if (Array.isArray(node)) return node.map(visit);
		if (node instanceof Map) return new Map([...node].map(([key, value]) => [visit(key), visit(value)]));
		if (typeof node !== "object" || node === null || !("type" in node)) return node;
		const known = node;
		for (const [key, value] of Object.entries(known)) known[key] = BODIES.includes(key) ? printing(visit(value)) : visit(value);
		const filter = known["filter"];
		const name = `filter ${String(filter?.["value"])}`;
		if (known.type !== "FilterExpression" || !Object.hasOwn(filters, name)) return known;
		return callOf(name, known["operand"]);
	};
	return visit(root);
}
const BODIES = [
	"body",
	"alternate",
	"defaultBlock"
];
function printing(body) {
	if (!Array.isArray(body)) return body;
	return body.map((node) => PRINTED.includes(node.type) ? callOf("filter print", node) : node);
}
function callOf(name, operand) {
	return {
		type: "CallExpression",
		callee: {
			type: "Identifier",
			value: name
		},
		args: [operand]
	};
}
function plain(value) {
	if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value === "object" && value !== null && "value" in value) return plain(value.value);
	return value ?? null;
}

// src/prompts/jinja.ts
const most = {
	length: 1e6,
	steps: 5e5,
	template: 2e5,
	range: 1e4,
	blank: 2e3
};
const inclusion = {
	pattern: /(?<kept>\{#[\s\S]*?(?:#\}|$)|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\})|\{%-?\s*include\s+["'](?<path>[^"'%{}]*)["']\s*(?:with\s+context\s*)?-?%\}/g,
	check: (text, file, firstLine) => {
		parse(text.replace(inclusion.pattern, (whole, kept) => kept ? whole : whole.replace(/[^\n]/g, "")), file, firstLine);
	}
};
function parse(text, file, firstLine = 1, dialect = "jinja") {
	if (text.length > most.template) throw tooLong(file);
	checkBlanks(text, file, firstLine);
	const readIt = (part) => dialect === "jinja" ? read(part) : filtersAsCalls(read(asJinja(part)));
	try {
		const program = readIt(text);
		return {
			program,
			wanted: wantedIn(program),
			dialect
		};
	} catch (error) {
		throw explain(error, text, file, firstLine, readIt);
	}
}
function checkBlanks(text, file, firstLine) {
	for (const { 0: blank, index } of text.matchAll(/\s+/g)) {
		if (blank.length <= most.blank) continue;
		const where = {
			file,
			line: lineAt(text, index, firstLine),
			key: null
		};
		throw new UserError(`${file}: more than ${most.blank} blank characters in a row`, where, "Take them out; no model reads them.");
	}
}
function read(text) {
	return parse$1(tokenize(rawAsText(text)));
}
function rawAsText(text) {
	return text.replace(/\{%(-?)\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*(-?)%\}/g, (_, before, inner, after) => `{{${before} ${JSON.stringify(inner)} ${after}}}`);
}
function withoutComments(text) {
	let result = "";
	let at = 0;
	for (const match of text.matchAll(/\{#(-?)[\s\S]*?(-?)#\}|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g)) {
		const before = text.slice(at, match.index);
		const raw = match[0].startsWith("{%");
		result += raw ? before + match[0] : match[1] ? before.trimEnd() : before;
		at = match.index + match[0].length;
		if (match[2]) while (/\s/.test(text[at] ?? "")) at += 1;
	}
	return result + text.slice(at);
}
function wantedIn(program) {
	const wanted = /* @__PURE__ */ new Map();
	const want = (node) => {
		const name = nameOf(node);
		if (name !== null) wanted.set(node, name);
	};
	const visit = (node) => {
		if (node instanceof Map) for (const [key, value] of node) [key, value].forEach(visit);
		if (Array.isArray(node)) node.forEach(visit);
		if (typeof node !== "object" || node === null || !("type" in node)) return;
		const known = node;
		for (const key of [
			"body",
			"alternate",
			"defaultBlock"
		]) if (Array.isArray(known[key])) known[key].forEach(want);
		if (known.type === "FilterExpression" && !/^(default|d)$/.test(filterOf(known))) want(known["operand"]);
		if (known.type === "For") want(known["iterable"]);
		if (known.type === "CallExpression") known["args"].forEach(want);
		Object.values(known).forEach(visit);
	};
	visit(program);
	return wanted;
}
function filterOf(node) {
	const filter = node["filter"];
	const callee = filter["callee"] ?? filter;
	return String(callee["value"]);
}
function nameOf(node) {
	if (node.type === "Identifier") return String(node["value"]);
	if (node.type === "SelectExpression") return nameOf(node["lhs"]);
	if (node.type !== "MemberExpression") return null;
	const object = nameOf(node["object"]);
	const property = node["property"];
	return object === null || property.type === "SliceExpression" ? object : `${object}.${String(property["value"])}`;
}
function evaluate({ program, wanted, dialect }, fields) {
	const [missing, absent, used] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
	const environment = environmentOf(fields, dialect);
	const interpreter = new Interpreter(environment);
	const plain = interpreter.evaluate.bind(interpreter);
	let steps = 0;
	interpreter.evaluate = (node, scope) => {
		if (++steps > most.steps) throw tooMuch();
		const value = plain(node, scope);
		if (node?.type === "Identifier" && Object.hasOwn(fields, String(node["value"]))) used.add(String(node["value"]));
		if (typeof value.value === "string" && value.value.length > most.length) throw tooMuch();
		if (node && value.type === "UndefinedValue") {
			absent.add(nameOf(node) ?? "");
			const name = wanted.get(node);
			const isLost = dialect === "jinja" || node.type === "Identifier";
			if (name !== void 0 && isLost) missing.add(name);
		}
		return value;
	};
	try {
		return {
			text: String(interpreter.run(program).value),
			missing: [...missing],
			used: [...used]
		};
	} catch (error) {
		if (missing.size) return {
			text: "",
			missing: [...missing],
			used: [...used]
		};
		throw failure(error, [...absent].filter(Boolean));
	}
}
function environmentOf(fields, dialect) {
	const environment = new Environment();
	const set = (name, value) => {
		environment.variables.delete(name);
		environment.set(name, value);
	};
	for (const [name, value] of [
		["true", true],
		["false", false],
		["none", null]
	]) {
		set(name, value);
		set(name.charAt(0).toUpperCase() + name.slice(1), value);
	}
	set("range", range);
	set("raise_exception", (text) => {
		throw new UserError(`the prompt refuses the case: ${String(text)}`, null, "Mend the case.");
	});
	if (dialect === "nunjucks") for (const [name, filter] of Object.entries(filters)) set(name, filter);
	for (const [name, value] of Object.entries(fields)) set(name, value);
	return environment;
}
function range(first, second, step = 1) {
	const [start, stop] = second === void 0 ? [0, first] : [first, second];
	const count = Math.ceil((stop - start) / step);
	if (!(Math.abs(count) <= most.range)) throw tooMuch();
	return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * step);
}
function failure(error, absent) {
	if (error instanceof UserError) return error;
	if (error instanceof RangeError) return tooMuch();
	const message = error instanceof Error ? error.message : String(error);
	const lacking = absent.length && /undefined/i.test(message) ? ` (missing: ${absent.join(", ")})` : "";
	return new UserError(`the prompt can't be filled: ${message}${lacking}`, null, "Mend the case or the prompt.");
}
function tooMuch() {
	return new UserError(`the filled prompt is longer than ${most.length} characters`, null, "Give the case shorter lists, or loop less in the prompt.");
}
function tooLong(file) {
	const hint = `Split it: at most ${most.template} characters are read.`;
	return new UserError(`${file}: the template is too long`, {
		file,
		line: null,
		key: null
	}, hint);
}

export { evaluate, inclusion, parse, withoutComments };