/** A comment as GitHub would show it: its Markdown as a page with the sizes of GitHub's own style. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const INK = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    soft: '#59636e',
    line: '#d1d9e0',
    sheet: '#f6f8fa',
    code: '#eff1f3',
  },
  dark: {
    paper: '#0d1117',
    ink: '#f0f6fc',
    soft: '#9198a1',
    line: '#3d444d',
    sheet: '#151b23',
    code: '#2a313c',
  },
} as const;

type Shade = keyof typeof INK;

/** Sizes are those of GitHub's markdown-body on a phone: 16 px, which is larger than in the browser of a desk. */
function style(shade: Shade, width: number): string {
  const { paper, ink, soft, line, sheet, code } = INK[shade];
  const [gone, come] = shade === 'light' ? ['#ffebe9', '#dafbe1'] : ['#4a2024', '#1b3a28'];
  return `body { width: ${width}px; margin: 0; background: ${paper}; color: ${ink}; font: 16px/1.5 "Noto Sans", sans-serif; }
.comment { margin: 8px; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
.by { padding: 7px 16px; border-bottom: 1px solid ${line}; background: ${sheet}; font-size: 14px; color: ${soft}; }
.body { padding: 12px; overflow-wrap: break-word; } .body > :last-child { margin-bottom: 0; }
.body > :first-child { margin-top: 0; }
h2 { margin: 24px 0 16px; padding-bottom: .3em; border-bottom: 1px solid ${line}; font-size: 1.5em; line-height: 1.25; }
h3 { margin: 24px 0 16px; font-size: 1.25em; line-height: 1.25; }
p, ul, ol, blockquote, pre, table, details { margin: 0 0 16px; }
ul { padding-left: 2em; } li { margin-top: .25em; } summary { cursor: pointer; }
blockquote { padding: 0 1em; color: ${soft}; border-left: .25em solid ${line}; } blockquote > :last-child { margin: 0; }
code { padding: .2em .4em; border-radius: 6px; background: ${code}; font: 85% "Noto Sans Mono", monospace; white-space: break-spaces; }
pre { padding: 16px; border-radius: 6px; background: ${sheet}; font: 85%/1.45 "Noto Sans Mono", monospace; overflow: auto; }
pre code { padding: 0; background: none; font: inherit; white-space: pre; } pre .del { background: ${gone}; } pre .add { background: ${come}; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-spacing: 0; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid ${line}; } tr:nth-child(2n) td { background: ${sheet}; }
blockquote.alert { color: ${ink}; border-color: #9a6700; } .alert b { color: #9a6700; } .alert p { margin: 0; }
sub { position: relative; bottom: -.25em; font-size: 75%; line-height: 0; vertical-align: baseline; }
a { color: #0969da; }`;
}

/** A code block of differences has its lines coloured. */
function coloured(html: string): string {
  return html.replace(
    /<pre><code class="language-diff">([\s\S]*?)<\/code><\/pre>/g,
    (_, text: string) =>
      `<pre><code>${text
        .split('\n')
        .map((line) =>
          /^[+-]/.test(line) ? `<span class="${line.startsWith('+') ? 'add' : 'del'}">${line}</span>` : line,
        )
        .join('\n')}</code></pre>`,
  );
}

/** A quote that begins with `[!WARNING]` is an alert. */
function alerted(html: string): string {
  return html.replace(
    /<blockquote>\n<p>\[!([A-Z])([A-Z]+)\]\n/g,
    (_, first: string, rest: string) =>
      `<blockquote class="alert">\n<p><b>${first}${rest.toLowerCase()}</b></p><p>`,
  );
}

/** The HTML that GitHub's parser makes of a comment. */
export function htmlOf(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  return alerted(coloured(micromark(markdown, options)));
}

/** A page that shows it under its author. */
export function pageOf(markdown: string, shade: Shade, width: number): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style(shade, width)}</style></head><body><div class="comment"><div class="by"><b>github-actions</b> bot commented 2 minutes ago</div>
<div class="body">${htmlOf(markdown)}</div></div>
<script>document.title = String(Math.ceil(document.querySelector('.comment').getBoundingClientRect().bottom + 8));</script></body></html>`;
}
