/** Lists that make their items when they are asked for. */
import type { Sequence } from '../types.ts';
import { firstOf, roomFor } from './room.ts';

/** A list of so many items, each made anew whenever it is asked for. */
export function madeWhenAsked<T>(length: number, make: (place: number) => T): Sequence<T> {
  return new Made(length, make);
}

/** The same items at these places, in their order. */
export function picked<T>(of: Sequence<T>, places: Uint32Array): Sequence<T> {
  if (of instanceof Listed) return (of as Listed<T>).pick(places);
  return new Made(places.length, (place) => of.at(places[place] as number) as T);
}

/** What any list can do that knows its length, and how to make the item at a place. */
export abstract class Listed<T> implements Sequence<T> {
  abstract readonly length: number;
  /** Of a place from 0 on, and there. */
  protected abstract made(place: number): T;

  /** The items at these places, in their order. */
  pick(places: Uint32Array): Sequence<T> {
    return new Made(places.length, (place) => this.made(places[place] as number));
  }

  at(place: number): T | undefined {
    const from = place < 0 ? this.length + place : place;
    return from >= 0 && from < this.length ? this.made(from) : undefined;
  }

  [Symbol.iterator](): Iterator<T> {
    return new Walk(this);
  }

  *entries(): Generator<[number, T]> {
    for (let place = 0; place < this.length; place++) yield [place, this.made(place)];
  }

  forEach(act: (item: T, place: number) => void): void {
    for (let place = 0; place < this.length; place++) act(this.made(place), place);
  }

  some(holds: (item: T, place: number) => unknown): boolean {
    for (let place = 0; place < this.length; place++) if (holds(this.made(place), place)) return true;
    return false;
  }

  every(holds: (item: T, place: number) => unknown): boolean {
    return !this.some((item, place) => !holds(item, place));
  }

  find(holds: (item: T, place: number) => unknown): T | undefined {
    for (let place = 0; place < this.length; place++) {
      const item = this.made(place);
      if (holds(item, place)) return item;
    }
    return undefined;
  }

  findLast(holds: (item: T, place: number) => unknown): T | undefined {
    for (let place = this.length - 1; place >= 0; place--) {
      const item = this.made(place);
      if (holds(item, place)) return item;
    }
    return undefined;
  }

  toJSON(): T[] {
    return [...this];
  }

  map<U>(make: (item: T, place: number) => U): U[] {
    const made: U[] = [];
    for (let place = 0; place < this.length; place++) made.push(make(this.made(place), place));
    return made;
  }

  flatMap<U>(make: (item: T, place: number) => U | readonly U[]): U[] {
    const made: U[] = [];
    for (let place = 0; place < this.length; place++) {
      const some = make(this.made(place), place);
      if (isList(some)) for (const each of some) made.push(each);
      else made.push(some);
    }
    return made;
  }

  reduce<U>(join: (before: U, item: T, place: number) => U, first: U): U {
    let joined = first;
    for (let place = 0; place < this.length; place++) joined = join(joined, this.made(place), place);
    return joined;
  }

  filter(holds: (item: T, place: number) => unknown): Sequence<T> {
    const places = roomFor(Uint32Array, this.length);
    let count = 0;
    for (let place = 0; place < this.length; place++)
      if (holds(this.made(place), place)) places[count++] = place;
    return this.pick(firstOf(places, count));
  }

  slice(from = 0, to = this.length): Sequence<T> {
    const bounded = (place: number): number =>
      Math.max(0, Math.min(this.length, place < 0 ? this.length + place : place));
    const [first, end] = [bounded(from), bounded(to)];
    return new Made(Math.max(0, end - first), (place) => this.made(first + place));
  }
}

/** From the first item to the last. Most lists are short and walked through often, where a generator takes longer than its items. */
class Walk<T> implements Iterator<T> {
  readonly #list: Listed<T>;
  #place = 0;

  constructor(list: Listed<T>) {
    this.#list = list;
  }

  next(): IteratorResult<T> {
    return this.#place < this.#list.length
      ? { done: false, value: this.#list.at(this.#place++) as T }
      : { done: true, value: undefined };
  }
}

function isList<U>(some: U | readonly U[]): some is readonly U[] {
  return Array.isArray(some);
}

class Made<T> extends Listed<T> {
  readonly length: number;
  protected readonly made: (place: number) => T;

  constructor(length: number, make: (place: number) => T) {
    super();
    this.length = length;
    this.made = make;
  }
}
