/** Where a run puts what it will hardly look at again, so that large suites need no more memory than small ones. */
export interface Spill {
  /** Takes plain JSON of about so many bytes, and gives its number. */
  readonly put: (it: unknown, bytes: number) => number;
  /** What was put under this number, or what is equal to it. Throws where it can't be had any more. */
  readonly get: (number: number) => unknown;
}
