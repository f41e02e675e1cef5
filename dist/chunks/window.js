import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { readSync } = $node("node:fs");

// src/edges/each-line.ts
const NEW_LINE$1 = 10;
const CHUNK = 1 << 20;
const LONGEST = 64 << 20;
function eachLine(file, take) {
	let room = Buffer.allocUnsafeSlow(CHUNK);
	let [at, held] = [0, 0];
	for (;;) {
		const read = readSync(file, room, held, room.length - held, at + held);
		if (read === 0) break;
		const bytes = room.subarray(0, held + read);
		let begin = 0;
		for (let end = bytes.indexOf(NEW_LINE$1, held); end >= 0; end = bytes.indexOf(NEW_LINE$1, begin)) {
			take(bytes.subarray(begin, end), at + begin, true);
			begin = end + 1;
		}
		held = bytes.length - begin;
		at += begin;
		if (held > LONGEST) break;
		if (held < room.length) room.copyWithin(0, begin, bytes.length);
		else room = Buffer.concat([room], 2 * room.length);
	}
	if (held > 0) take(room.subarray(0, held), at, false);
}

// src/edges/window.ts
const NEW_LINE = 10;
function piece({ file, at, size }) {
	const line = Buffer.alloc(size);
	const read = readSync(file, line, 0, size, at);
	return line.subarray(0, read);
}
const WINDOW = 16384;
function openWindow() {
	let held = {
		file: -1,
		at: 0,
		bytes: NOTHING
	};
	return (file, at) => {
		const there = lineIn(held.file === file && at >= held.at ? held.bytes.subarray(at - held.at) : NOTHING);
		if (there) return there;
		for (let size = WINDOW;; size *= 4) {
			const bytes = piece({
				file,
				at,
				size
			});
			if (size === WINDOW) held = {
				file,
				at,
				bytes
			};
			const line = lineIn(bytes);
			if (line) return line;
			if (bytes.length < size) return bytes;
		}
	};
}
const NOTHING = Buffer.alloc(0);
function lineIn(bytes) {
	const end = bytes.indexOf(NEW_LINE);
	return end < 0 ? null : bytes.subarray(0, end);
}

export { piece as n, eachLine as r, openWindow as t };