/** Kinds of personal data. */
export const kinds = ['email', 'phone', 'iban', 'card', 'ip', 'national-id'] as const;
export type Kind = (typeof kinds)[number];
