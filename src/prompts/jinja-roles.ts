/** Lines that say who speaks in a Jinja text, and loops over a history that a case tells otherwise. */
import { empty, type Section } from './prompt-text.ts';
import type { Role } from '../types.ts';

const dynamic = /^[ \t]*#?[ \t]*\{\{[^{}\n]*role[^{}\n]*\}\}[ \t]*:/m;

export interface WithoutHistory {
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
    if (loop.start < end || !dynamic.test(text.slice(loop.start, loop.end))) continue;
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
  for (const tag of text.matchAll(
    /\{%[-+]?\s*(?:for\b[^%]*?\bin\s+([A-Za-z_][\w.]*)[^%]*|(endfor)\s*)[-+]?%\}/g,
  )) {
    if (tag[1] !== undefined) open.push({ start: tag.index, over: tag[1] });
    const opened = tag[2] === undefined ? undefined : open.pop();
    if (opened && open.length === 0) loops.push({ ...opened, end: tag.index + tag[0].length });
  }
  return loops;
}

const marker = /^[ \t]*#?[ \t]*(system|developer|user|assistant)[ \t]*:[ \t]*$/i;
const silent = /^[ \t]*(?:\{%[^{}]*%\}[ \t]*|\{#[^{}]*#\}[ \t]*)*$/;

/** As in plain texts, but a line may say `# user:`, and tags that print nothing may stand above the first. */
export function jinjaSections(body: string, file: string, bodyLine: number): readonly Section[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => !silent.test(line));
  if (lines.every((line) => line.trim() === '')) throw empty(file, bodyLine, 'the prompt');
  if (!marker.test(lines[first] ?? '')) return [{ role: 'system', text: body, line: bodyLine }];
  const starts = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  const above = lines.slice(0, first).join('\n');
  return starts.map((start, index) => {
    const role = (marker.exec(lines[start] ?? '')?.[1] ?? 'system').toLowerCase() as Role;
    const text = lines.slice(start + 1, starts[index + 1]).join('\n');
    if (text.trim() === '') throw empty(file, bodyLine + start, `the ${role} message`);
    return { role, text: index === 0 ? `${above}${text}` : text, line: bodyLine + start + 1 };
  });
}

/** What is said of loops that are left out. */
export function historyWarnings(file: string, left: readonly string[]): readonly string[] {
  const what = 'is left out; the turns of a case follow the prompt';
  return left.map((over) => `${file}: the loop over ${over} ${what}.`);
}
