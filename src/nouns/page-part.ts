/** A value that is stored as compressed JSON, in characters that may stand in a page. */
interface Packed {
  readonly pack: unknown;
}

/** The same, made as it is written, as it may be longer than a text should be: a list, or a mapping with lists, that are iterable and no arrays. */
interface InPieces {
  readonly pieces: unknown;
}

/** A head, a program or a look of our own, the same in every page: nobody else's words are in it. */
interface Fixed {
  readonly fixed: string;
}

/** What is there as a whole when its turn has come. */
export type WholePart = string | Packed | Fixed;

/** What a page is written in. */
export type PagePart = WholePart | InPieces;
