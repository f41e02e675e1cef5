/** The look of the report page; nothing is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#ffffff, #0f1318); --sheet: light-dark(#f6f7f9, #171c23); --line: light-dark(#dfe3e8, #2b333d);
  --ink: light-dark(#1a2029, #e4e8ed); --soft: light-dark(#566170, #9aa6b4); --link: light-dark(#0b5cc4, #78b0ff);
  --good: light-dark(#14703a, #5fcf8d); --bad: light-dark(#b3261e, #ff8a80); --doubt: light-dark(#8a5200, #f0b358);
  --good-tint: light-dark(#e7f5ec, #12281c); --bad-tint: light-dark(#fdecea, #331716); --doubt-tint: light-dark(#fdf3e0, #2e230f);
  --shade: light-dark(#1a202933, #00000099);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 5rem; }
.brand { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: 0 0 1rem; color: var(--soft); font-size: .875rem; letter-spacing: .01em; }
.pill { padding: .1rem .65rem; border-radius: 1rem; font-weight: 600; background: var(--sheet); color: var(--soft); }
.pill.good { background: var(--good-tint); } .pill.bad { background: var(--bad-tint); } .pill.doubt { background: var(--doubt-tint); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); letter-spacing: -.015em; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.125rem; }
h4 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
p, ul { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: break-word; }
ul { padding-left: 1.25rem; } li { margin: .25rem 0; } li::marker { color: var(--soft); }
a { color: var(--link); text-underline-offset: .15em; }
code { padding: .1em .35em; border-radius: .3em; background: var(--sheet); font: .875em/1.4 var(--mono); overflow-wrap: anywhere; }
pre { margin: 0 0 1.25rem; padding: .85rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet);
  font: .8125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
pre .add, pre .del { display: block; margin: 0 -1rem; padding: 0 1rem; }
pre .add { background: var(--good-tint); color: var(--good); } pre .del { background: var(--bad-tint); color: var(--bad); }
.note { margin: 0 0 1.5rem; padding: .75rem 1rem; max-width: 46rem; border-left: .25rem solid var(--soft); border-radius: .25rem .5rem .5rem .25rem; background: var(--sheet); }
.note.warning { border-color: var(--doubt); background: var(--doubt-tint); } .note.caution { border-color: var(--bad); background: var(--bad-tint); }
.note p { margin: 0; } .note .label { font-weight: 600; font-size: .875rem; color: var(--soft); }
.note.warning .label { color: var(--doubt); } .note.caution .label { color: var(--bad); }
.scroll { margin: 0 0 1.5rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem;
  background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100%, linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100%,
    linear-gradient(to right, var(--shade), transparent) left / .9rem 100%, linear-gradient(to left, var(--shade), transparent) right / .9rem 100%;
  background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9063rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .55rem .85rem; text-align: left; vertical-align: top; }
th { background: var(--sheet); color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
tr + tr td, thead + tbody td { border-top: 1px solid var(--line); }
td { white-space: nowrap; } td.long { min-width: 16rem; max-width: 34rem; white-space: normal; overflow-wrap: break-word; }
.right { text-align: right; }
.good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); }
td.good, td.bad, td.doubt { font-weight: 600; }
details + p, details + ul { margin-top: 1.25rem; }
details { margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { padding: .65rem 1rem; cursor: pointer; overflow-wrap: anywhere; border-radius: .5rem; }
summary:hover { background: var(--sheet); } summary::marker { color: var(--soft); }
details[open] > summary { border-bottom: 1px solid var(--line); border-radius: .5rem .5rem 0 0; }
.inside { padding: 1rem 1rem .25rem; } .inside > :first-child { margin-top: 0; }
.inside p:has(+ pre) { margin-bottom: .3rem; font-size: .875rem; color: var(--soft); }
.inside:has(> pre:only-child) { padding: 0; } .inside > pre:only-child { margin: 0; border: 0; border-radius: 0 0 .5rem .5rem; }
@media (max-width: 40rem) { td:not(.right) { min-width: 7.5rem; white-space: normal; } td:first-child:not(.long) { min-width: 0; white-space: nowrap; } td.long:not(.right) { min-width: 20rem; } main { padding-top: 1.5rem; } th, td { padding: .5rem .65rem; } pre { padding: .7rem .75rem; } pre .add, pre .del { margin: 0 -.75rem; padding: 0 .75rem; } }
@media print { main { padding: 0; max-width: none; } .scroll { overflow: visible; } details::details-content { content-visibility: visible; } }
`;

/** What the page's policy lets through; a test says the right one when the look has changed. */
export const STYLE_HASH = 'sha256-4bxaBtI9MCuTiKJOMI3DImqrs+pyPCqS8+/f54NCMxY=';
