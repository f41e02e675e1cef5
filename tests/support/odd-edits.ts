/** Edits of every kind that a listing of files tells apart: text, bytes, a new name, one that is gone, one that is odd. */
export const BEFORE = {
  'prompts/a.md': 'Answer kindly.\nIn one line.\n',
  'prompts/old.md': 'one\ntwo\nthree\nfour\n',
  'logo.bin': new Uint8Array([0, 1, 2]),
  'gone.md': 'x\n',
};
export const AFTER = {
  'prompts/a.md': 'Answer rudely.\nIn one line.\n',
  'prompts/old.md': null,
  'prompts/new.md': 'one\ntwo\nthree\nfour\n',
  'logo.bin': new Uint8Array([0, 9]),
  'gone.md': null,
  'sp ace/ü.md': 'y\n',
};
