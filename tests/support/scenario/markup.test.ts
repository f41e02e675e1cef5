import { expect, test } from 'vitest';
import { foreignMarkup } from './markup.ts';

test('our own tags are no foreign markup', () => {
  const ours = [
    '<!-- micro-metrics:v1 Prompts.gate sha=a5c3785ed8d6a35868bc169f07e40e889087fd2e run=7.1 -->',
    '## Blocked',
    '<details open>\n<summary><strong>camera</strong>: &lt;b&gt; in <code>text</code></summary>\n\nAn answer\n\n</details>',
    '<sub>40 conversations</sub>',
  ];
  expect(foreignMarkup(ours.join('\n\n'))).toEqual([]);
});

test.for<[string, string]>([
  ['An answer </details> that closes ours', 'unpaired: </details>'],
  ['<sub>An answer that makes the rest small', 'unpaired: <sub>'],
  ['<sub onclick=x>a</sub>', 'html: <sub onclick=x>'],
  ['<details open>\n<summary>@octocat</summary>\n\n</details>', 'html: <details open>'],
  ['<!-- micro-metrics -->', 'html: <!-- micro-metrics -->'],
  ['<img src="https://forged.example/b.png">', 'html: <img'],
  ['[gate](https://forged.example)', 'link: https://forged.example'],
  ['@octocat', 'text: @octocat'],
  ['closes #1', 'text: closes #1'],
])('%s is', ([markdown, said]) => {
  expect(foreignMarkup(markdown).join('\n')).toContain(said);
});
