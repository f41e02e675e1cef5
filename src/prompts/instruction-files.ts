/** Files by which repositories tell agents what to do: prompts that are read whole, as they stand. */

const NAMES: readonly RegExp[] = [
  /(^|\/)(AGENTS|CLAUDE|GEMINI|SKILL)\.md$/,
  /(^|\/)\.github\/copilot-instructions\.md$/,
  /(^|\/)\.github\/instructions\/.+\.md$/,
  /(^|\/)\.cursor\/rules\/.+\.(md|mdc)$/,
  /(^|\/)\.(cursor|windsurf|cline)rules$/,
];

/** What came with a package is its authors'. */
const FOREIGN = /(^|\/)(node_modules|vendor|dist|build|\.venv|site-packages)\//;

/** Whether an agent that works in the repository is told to read a file. */
export function isInstructions(path: string): boolean {
  return !FOREIGN.test(path) && NAMES.some((name) => name.test(path));
}

export const INSTRUCTION_GLOBS: readonly string[] = [
  '**/{AGENTS,CLAUDE,GEMINI,SKILL}.md',
  '{.agents,.claude,.codex,.gemini,.github}/**/{AGENTS,CLAUDE,GEMINI,SKILL}.md',
  '.github/copilot-instructions.md',
  '.github/instructions/**/*.md',
  '.cursor/rules/**/*.{md,mdc}',
  '.{cursor,windsurf,cline}rules',
];
