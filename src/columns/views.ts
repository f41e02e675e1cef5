/** Objects that hold nothing but the number of a row, and get their fields from columns. */

/** How each field is got from a row. */
export type FieldsOf<T> = { readonly [Name in keyof T]-?: (row: number) => T[Name] };

/**
 * Makes views of rows: each field is got when it is asked for, and nothing of it is held. Fields stand on the prototype,
 * so a spread leaves them out (`plainOf` and `copyOf` do not), and two views of one row are two objects. `whole` makes a
 * plain one at once, where that is cheaper than field by field.
 */
export function viewsOf<T extends object>(
  fields: FieldsOf<T>,
  whole?: (row: number) => T,
): (row: number) => T {
  const got = Object.entries<(row: number) => unknown>(fields);
  const fieldByField = (row: number): T =>
    Object.fromEntries(
      got.map(([name, get]) => [name, get(row)]).filter(([, value]) => value !== undefined),
    ) as T;
  class View {
    readonly #row: number;

    constructor(row: number) {
      this.#row = row;
    }

    toJSON(): T {
      return (whole ?? fieldByField)(this.#row);
    }

    static on(name: string, get: (row: number) => unknown): void {
      Object.defineProperty(View.prototype, name, {
        enumerable: true,
        get(this: View) {
          return get(this.#row);
        },
      });
    }
  }
  for (const [name, get] of got) View.on(name, get);
  return (row) => new View(row) as unknown as T;
}

/** What a view shows, as a plain object to be read often or compared; what is no view is that already. */
export function plainOf<T extends object>(item: T): T {
  return (item as { readonly toJSON?: () => T }).toJSON?.() ?? item;
}

/** A new plain object: what a view shows, or any other holds, but for the fields that are given. */
export function copyOf<T extends object>(item: T, changed: Partial<T>): T {
  const copy: Partial<T> = {};
  const plain = plainOf(item);
  for (const name in plain) if (plain[name] !== undefined) copy[name] = plain[name];
  return Object.assign(copy, changed) as T;
}
