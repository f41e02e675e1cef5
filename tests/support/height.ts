export const tallest = (markdown: string): number => markdown.length;
