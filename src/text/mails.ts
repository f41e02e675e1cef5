/** Addresses of mailboxes, and what only looks like one. */

/** In Latin letters: texts in scripts without blanks go on right behind it. */
export const mailPattern =
  /(?<![\w.%+À-ɏ-])[\wÀ-ɏ.%+-]{1,64}@(?:[a-z0-9À-ɏ-]{1,63}\.){1,5}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![\w-])/gi;
/** Below a domain of another script. */
export const otherMailPattern =
  /(?<![\p{L}\p{M}\p{N}_.%+-])[\p{L}\p{M}\p{N}_.%+-]{1,64}@(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,5}(?=[^\0-ɏ])[\p{L}\p{M}]{2,24}(?![\p{L}\p{M}\p{N}-])/gu;
/** What a text has that holds one of them. */
export const otherDomain = /@[^\s@]{0,200}[^\0-ɏ]/;

/** Names of files, which no domain ends in. */
const file =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|css|scss|less|m?[jt]sx?|json|ya?ml|html?|xml|txt|pdf|zip|gz|tgz|tar|jar|exe|mp[34]|woff2?|conf|lock)$/i;
/** Programs that are told whom to log in as, and where. */
const login = /(?<![\w-])(?:ssh|scp|sftp|rsync|git)\s[^\n]*$/i;

/** Whether it is a mailbox: a file such as `icon@2x.png` is none, nor is who logs in at a server. */
export function isMail(text: string, before: string, after: string): boolean {
  if (file.test(text) || login.test(before)) return false;
  return !/:\/\/[^\s@]*$/.test(before) && !/^:[\w~/.]/.test(after);
}
