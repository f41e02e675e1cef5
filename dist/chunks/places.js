import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { randomInt } = $node("node:crypto");

// src/edges/places.ts
const FULL = .8;
const GROWTH = 1.5;
const FIRST_ROOMS = 4096;
function createPlaces() {
	const seed = randomInt(2 ** 32);
	let rooms = FIRST_ROOMS;
	let names = new Uint32Array(2 * rooms);
	let places = new Float64Array(rooms);
	let size = 0;
	const roomOf = (high, low) => {
		let room = Math.floor(mixed(high ^ seed, low) / 2 ** 32 * rooms);
		while (places[room] !== 0 && (names[2 * room] !== high || names[2 * room + 1] !== low)) room = room + 1 === rooms ? 0 : room + 1;
		return room;
	};
	const settle = (high, low, held) => {
		const room = roomOf(high, low);
		if (places[room] === 0) size++;
		names[2 * room] = high;
		names[2 * room + 1] = low;
		places[room] = held;
	};
	const grow = () => {
		const [before, held] = [names, places];
		rooms = Math.ceil(rooms * GROWTH);
		names = new Uint32Array(2 * rooms);
		places = new Float64Array(rooms);
		size = 0;
		for (let room = 0; room < held.length; room++) if (held[room] !== 0) settle(before[2 * room], before[2 * room + 1], held[room]);
	};
	return {
		size: () => size,
		get: (name) => {
			look(name);
			const held = places[roomOf(half(0), half(1))];
			return held === 0 ? null : held - 1;
		},
		set: (name, place) => {
			if (size >= rooms * FULL) grow();
			look(name);
			settle(half(0), half(1), place + 1);
		}
	};
}
function mixed(high, low) {
	const once = Math.imul(high, 2246822507);
	const twice = Math.imul(low ^ once ^ once >>> 13, 3266489909);
	return (twice ^ twice >>> 16) >>> 0;
}
const bytes = Buffer.allocUnsafeSlow(16);
const numbers = new Uint32Array(bytes.buffer);
let seen = "";
function look(name) {
	if (name === seen) return;
	bytes.write(name, "hex");
	seen = name;
}
function half(at) {
	const first = numbers[at];
	return (Math.imul(first ^ first >>> 15, ODD) ^ numbers[at + 2]) >>> 0;
}
const ODD = 2654435761;
function placeIn(file, at) {
	return file * FARTHEST + at;
}
const FARTHEST = 2 ** 40;
function fileOf(place) {
	return Math.floor(place / FARTHEST);
}
function atOf(place) {
	return place % FARTHEST;
}

export { placeIn as i, createPlaces as n, fileOf as r, atOf as t };