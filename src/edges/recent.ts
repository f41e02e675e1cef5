/** Texts that came a short while ago. */
interface Recent {
  readonly has: (text: string) => boolean;
  readonly add: (text: string) => void;
  readonly clear: () => void;
}

/**
 * Remembers so many texts, of so many characters in all; then it begins anew. What comes again and again is soon among
 * them, whatever comes once in between.
 */
export function createRecent(most: { readonly texts: number; readonly characters: number }): Recent {
  const known = new Set<string>();
  let characters = 0;
  const clear = (): void => {
    known.clear();
    characters = 0;
  };
  return {
    has: (text) => known.has(text),
    add: (text) => {
      if (text.length > most.characters) return;
      if (known.size >= most.texts || characters + text.length > most.characters) clear();
      known.add(text);
      characters += text.length;
    },
    clear,
  };
}
