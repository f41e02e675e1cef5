/** What users said, out of every form in which it is kept. */
import { describe, expect, it } from 'vitest';
import { UserErrors, UserError } from '../../src/errors.ts';
import { askedIn } from '../../src/records/questions/index.ts';
import { BOTH, CHAT, turnsOf } from '../support/chats.ts';

describe('logs of chats', () => {
  it.each([
    ['messages', { messages: CHAT }],
    ['a list alone', CHAT],
    ['a request that was logged', { request: { body: { model: 'm', messages: CHAT } } }],
    ['the body of a batch', { custom_id: 'a', body: { messages: CHAT } }],
    ['the input of the Responses API', { input: CHAT }],
    [
      'a trace with input and output',
      { id: 't', input: { messages: CHAT }, output: { role: 'assistant', content: 'x' } },
    ],
    [
      'conversations of from and value',
      {
        conversations: [
          { from: 'human', value: BOTH[0] },
          { from: 'gpt', value: 'x' },
          { from: 'human', value: BOTH[1] },
        ],
      },
    ],
    [
      'a history of senders',
      {
        chat_history: [
          { sender: 'Customer', text: BOTH[0] },
          { sender: 'bot', text: 'x' },
          { sender: 'customer', text: BOTH[1] },
        ],
      },
    ],
    ['turns', { turns: BOTH, answer: 'x' }],
    ['JSON in a text', { input: JSON.stringify({ messages: CHAT }) }],
  ])('%s', (_, record) => {
    expect(turnsOf('a.jsonl', record)).toEqual([BOTH]);
  });

  it.each(['question', 'prompt', 'query', 'input', 'text', 'message'])('a flat %s', (key) => {
    expect(turnsOf('a.jsonl', { [key]: ' Where is it? ', answer: 'There.' })).toEqual([['Where is it?']]);
  });

  it('a message a line, by the conversation that it names', () => {
    const say = (conversation_id: string, role: string, content: string) => ({
      conversation_id,
      role,
      content,
    });
    const lines = [
      say('a', 'user', 'One?'),
      say('b', 'user', 'Other?'),
      say('a', 'assistant', 'x'),
      say('a', 'user', 'Two?'),
    ];
    expect(turnsOf('a.jsonl', ...lines)).toEqual([['One?', 'Two?'], ['Other?']]);
    expect(turnsOf('a.json', JSON.stringify(lines))).toEqual([['One?', 'Two?'], ['Other?']]);
  });

  it('a conversation kept as a tree, on the way to where it stands', () => {
    const node = (
      id: string,
      parent: string | null,
      role: string,
      text: string,
      children: string[] = [],
    ) => ({
      [id]: {
        id,
        parent,
        children,
        message: { author: { role }, content: { content_type: 'text', parts: [text] } },
      },
    });
    const mapping = {
      ...node('1', null, 'user', 'Where is it?', ['2']),
      ...node('2', '1', 'assistant', 'x', ['3', '4']),
      ...node('3', '2', 'user', 'An edited one'),
      ...node('4', '2', 'user', 'My order.'),
    };
    expect(
      turnsOf('conversations.json', JSON.stringify([{ title: 't', mapping, current_node: '4' }])),
    ).toEqual([BOTH]);
  });

  it('counts conversations in which nobody says anything', () => {
    const text = [{ messages: CHAT }, { messages: CHAT.slice(0, 1) }]
      .map((each) => JSON.stringify(each))
      .join('\n');
    expect(askedIn(text, 'a.jsonl')).toMatchObject({ kind: 'chat-log', silent: 1, asked: [{ line: 1 }] });
  });
});

describe('tables', () => {
  it.each([
    ['a.csv', 'question,lang\n"Where, please?",en\n', [['Where, please?']]],
    ['a.csv', 'prompt;lang\nWo?;de\n', [['Wo?']]],
    ['a.tsv', 'query\tlang\nWo?\tde\n', [['Wo?']]],
    ['a.csv', 'session_id,role,content\n1,user,One?\n1,assistant,x\n1,user,Two?\n', [['One?', 'Two?']]],
    ['a.csv', 'id,messages\n1,"[{""role"":""user"",""content"":""One?""}]"\n', [['One?']]],
  ])('%s: %j', (file, text, turns) => {
    expect(turnsOf(file, text)).toEqual(turns);
  });
});

describe('what is written wrong', () => {
  it.each([
    ['a.jsonl', '{"messages": [}\n', 1, 'is not valid JSON'],
    [
      'a.jsonl',
      '{"question": "x"}\n{"id": 1, "status": 200}\n',
      2,
      'no user says anything in this record: it has id, status',
    ],
    ['a.jsonl', '', 1, 'there is nothing in it'],
    ['a.csv', 'a,b\n1\n', 2, 'Invalid Record Length'],
    ['a.jsonl', '{"resourceSpans": []}\n{"question": "x"}\n', 2, 'this is no export of traces'],
  ])('%s %j, in line %i', (file, text, line, words) => {
    let thrown: unknown = null;
    try {
      askedIn(text, file);
    } catch (error) {
      thrown = error instanceof UserErrors ? error.errors[0] : error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    expect(thrown).toMatchObject({ where: { file, line }, message: expect.stringContaining(words) });
  });
});
