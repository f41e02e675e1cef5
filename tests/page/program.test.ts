/** What the report page carries along, as it is built. */
import { createHash } from 'node:crypto';
import { built } from 'virtual:page';
import { describe, expect, it } from 'vitest';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the program of the page', () => {
  it('is what its policy lets in', () => {
    expect(built.scriptHash).toBe(hash(built.script));
    expect(built.styleHash).toBe(hash(built.style));
  });

  it('can neither end its element nor ask anybody for anything', () => {
    expect(built.script).not.toMatch(/<\/script|<!--/i);
    expect(built.script).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/,
    );
    expect(built.script).not.toMatch(
      /\beval\(|new Function\b|\.outerHTML\b|insertAdjacentHTML|document\.write/,
    );
    expect(built.style).not.toMatch(/@import|url\(|<\//);
  });

  it('is small beside what it shows', () => {
    expect(built.script.length + built.style.length).toBeLessThan(150_000);
  });
});
