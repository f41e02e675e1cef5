/** Objects that hold nothing but the number of a row, and get their fields from columns. */
/** How each field is got from a row. */
export type FieldsOf<T> = { readonly [Name in keyof T]-?: (row: number) => T[Name] };

/**
 * Makes views of rows: each field is got when it is asked for, and nothing of it is held. Fields stand on the prototype,
 * so a spread leaves them out (`copyOf` does not), and two views of one row are two objects. `whole` makes a plain one at
 * once, where that is cheaper than field by field.
 */
export function viewsOf<T extends object>(
  fields: FieldsOf<T>,
  whole?: (row: number) => T,
): (row: number) => T {
  class View {
    readonly #row: number;

    constructor(row: number) {
      this.#row = row;
    }

    toJSON(): T {
      return whole ? whole(this.#row) : copyOf(this as unknown as T, {});
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
  for (const [name, get] of Object.entries<(row: number) => unknown>(fields)) View.on(name, get);
  return (row) => new View(row) as unknown as T;
}

/** All of a view as a plain object; what is no view is one. */
export function plainOf<T extends object>(item: T): T {
  return (item as { readonly toJSON?: () => T }).toJSON?.() ?? item;
}

/** A plain object with the fields of a view, or of any other, but for those that are given. */
export function copyOf<T extends object>(item: T, changed: Partial<T>): T {
  const copy: Partial<T> = {};
  // Those of a prototype too, which a spread leaves out.
  for (const name in item) if (item[name] !== undefined) copy[name] = item[name];
  return Object.assign(copy, changed) as T;
}
