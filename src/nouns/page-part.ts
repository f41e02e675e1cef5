/** A value that is stored as compressed JSON, in characters that may stand in a page. */
interface Packed {
  readonly pack: unknown;
}

/** A head, a program or a look of our own, the same in every page: nobody else's words are in it. */
interface Fixed {
  readonly fixed: string;
}

/** What a page is written in. */
export type PagePart = string | Packed | Fixed;
