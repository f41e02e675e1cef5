/** The metric that every suite has without asking for it: whether there was an answer at all. */
export const BUILT_IN = 'answered';
