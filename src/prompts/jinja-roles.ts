/** Lines that say who speaks in a Jinja text, and loops over a history that a case tells otherwise. */
import { empty, type Section } from './prompt-text.ts';
import type { Role, Warning } from '../types.ts';

/** Whether a line takes the role of what follows from a variable. */
export function isDynamicRole(line: string): boolean {
  const [, inner] = /^(?:#[ \t]*)?\{\{([^{}]*)\}\}[ \t]*:/.exec(line.trimStart()) ?? [];
  return inner?.includes('role') ?? false;
}

interface WithoutHistory {
  readonly text: string;
  /** What was looped over. */
  readonly left: readonly string[];
}

/**
 * A loop whose turns bring their roles along is left out, since no value may set a role; a case that fills its list
 * is refused rather than asked without it.
 */
export function withoutHistory(text: string): WithoutHistory {
  const left: string[] = [];
  let result = '';
  let end = 0;
  for (const loop of loopsIn(text)) {
    if (loop.start < end || !text.slice(loop.start, loop.end).split('\n').some(isDynamicRole)) continue;
    left.push(loop.over);
    const refusal = `${loop.over} comes with roles of its own; write earlier turns under turns`;
    result += `${text.slice(end, loop.start)}{% if ${loop.over} %}{{ raise_exception("${refusal}") }}{% endif %}`;
    end = loop.end;
  }
  return { text: result + text.slice(end), left };
}

interface Loop {
  readonly start: number;
  readonly end: number;
  readonly over: string;
}

/** The outermost loops, in order. */
function loopsIn(text: string): readonly Loop[] {
  const open: { start: number; over: string }[] = [];
  const loops: Loop[] = [];
  for (const { 0: tag, index } of text.matchAll(/\{%[^%]*%\}/g)) {
    const [, name] = /^\{%[-+]?\s*(for|endfor)\b/.exec(tag) ?? [];
    const over = name === 'for' ? /\bin\s+([A-Za-z_][\w.]*)/.exec(tag)?.[1] : undefined;
    if (name === 'for') open.push({ start: index, over: over ?? '' });
    const opened = name === 'endfor' ? open.pop() : undefined;
    if (opened && opened.over !== '' && open.length === 0) loops.push({ ...opened, end: index + tag.length });
  }
  return loops;
}

const marker = /^(?:#[ \t]*)?(system|developer|user|assistant)[ \t]*:$/i;
const silent = /^[ \t]*(?:\{%[^{}]*%\}[ \t]*|\{#[^{}]*#\}[ \t]*)*$/;

/** As in plain texts, but a line may say `# user:`, and tags that print nothing may stand above the first. */
export function jinjaSections(body: string, file: string, bodyLine: number): readonly Section[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => !silent.test(line));
  if (lines.every((line) => line.trim() === '')) throw empty(file, bodyLine, 'the prompt');
  if (!marker.test((lines[first] ?? '').trim())) return [{ role: 'system', text: body, line: bodyLine }];
  const starts = lines.flatMap((line, index) => (marker.test(line.trim()) ? [index] : []));
  const above = lines.slice(0, first).join('\n');
  return starts.map((start, index) => {
    const role = (marker.exec((lines[start] ?? '').trim())?.[1] ?? 'system').toLowerCase() as Role;
    const text = lines.slice(start + 1, starts[index + 1]).join('\n');
    if (text.trim() === '') throw empty(file, bodyLine + start, `the ${role} message`);
    return { role, text: index === 0 ? `${above}${text}` : text, line: bodyLine + start + 1 };
  });
}

/** What is said of loops that are left out. */
export function historyWarnings(file: string, left: readonly string[]): readonly Warning[] {
  const what = 'is left out; the turns of a case follow the prompt';
  return left.map((over) => ({ code: 'not-sent', message: `${file}: the loop over ${over} ${what}.` }));
}
