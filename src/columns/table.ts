import { Listed } from './sequence.ts';

/** Items that are made of columns when they are asked for. */
export class Table<C extends { readonly length: number }, T> extends Listed<T> {
  readonly columns: C;
  readonly length: number;
  readonly make: (columns: C, place: number) => T;

  constructor(columns: C, make: (columns: C, place: number) => T) {
    super();
    this.columns = columns;
    this.length = columns.length;
    this.make = make;
  }

  protected made(place: number): T {
    return this.make(this.columns, place);
  }
}
