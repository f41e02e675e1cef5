/** What is said, before a channel has drawn it. */

/** A piece of a sentence. Every string is foreign until a channel has escaped it for its own surface. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** `href` is made by us, never taken from a model or a file. */
  | { readonly link: string; readonly href: string };
export type Words = readonly Inline[];

/** A piece of the report. Where space is short, what has the highest `rank` is cut first. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  /** One paragraph, line by line. */
  | { readonly kind: 'lines'; readonly lines: readonly Words[] }
  /** What somebody said. */
  | { readonly kind: 'quote'; readonly words: Words }
  /** What is there for whoever looks for it. */
  | { readonly kind: 'small'; readonly words: Words }
  | { readonly kind: 'note'; readonly tone: 'note' | 'warning' | 'caution'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
      readonly rows: readonly (readonly Words[])[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | {
      readonly kind: 'details';
      readonly summary: Words;
      readonly blocks: readonly Block[];
      readonly rank: number;
      /** Shown from the start. */
      readonly open?: true;
    };
