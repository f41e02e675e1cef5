import { describe, expect, it } from 'vitest';
import { addressIn, commentsIn, issuesIn, loginIn } from '../../src/edges/github-answers.ts';

describe('what GitHub answers is looked at', () => {
  it.each([
    [''],
    [null],
    [{}],
    [[{ body: 'x' }]],
    [[{ id: '1', node_id: 'IC_1', html_url: 'https://x/1' }]],
    [[{ id: 1, html_url: 'https://x/1' }]],
  ])('no list of comments: %j', (answer) => {
    expect(() => commentsIn(answer)).toThrow('something else than a list of comments');
  });

  it('a list of comments, by users and by none', () => {
    const url = 'https://github.com/acme/shop/pull/1#issuecomment-1';
    const user = { login: 'robot', type: 'Bot' };
    expect(
      commentsIn([
        { id: 1, node_id: 'IC_1', body: null, html_url: url, user, more: true },
        { id: 2, node_id: 'IC_2', body: 'x', html_url: url, user: null },
      ]),
    ).toEqual([
      { id: 1, node: 'IC_1', url, body: '', author: 'robot', byApp: true },
      { id: 2, node: 'IC_2', url, body: 'x', author: '', byApp: false },
    ]);
  });

  const url = 'https://github.com/acme/shop/issues/3';
  const issue = { number: 3, title: 't', state: 'open', body: null, html_url: url, user: null };

  it.each([[''], [null], [{}], [[{}]], [[issue, { ...issue, number: '4' }]], [[{ ...issue, state: 'x' }]]])(
    'no list of issues: %j',
    (answer) => {
      expect(() => issuesIn(answer)).toThrow('something else than a list of issues');
    },
  );

  it('a list of issues, without the pull requests among them', () => {
    expect(issuesIn([{ ...issue, number: 4, pull_request: { url } }, issue])).toEqual([
      { number: 3, title: 't', state: 'open', url, body: '', author: '', byApp: false },
    ]);
  });

  it.each([[''], [null], [undefined], [{}], [{ login: 7 }], [{ login: '' }]])('nobody: %j', (answer) => {
    expect(() => loginIn(answer)).toThrow('something else than whose token it is');
  });

  it.each([[''], [null], [{}], [{ html_url: 7 }], [{ html_url: 'javascript:x' }]])(
    'no address: %j',
    (answer) => {
      expect(() => addressIn(answer)).toThrow('something else than its address');
    },
  );
});
