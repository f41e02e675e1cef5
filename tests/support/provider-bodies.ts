/** A request in the words of the house, to be put in those of an API. */
import type { Provider } from '../../src/contracts.ts';
import type { Fields, Message, Request } from '../../src/types.ts';

export const messages: readonly Message[] = [
  { role: 'system', content: 'Be kind.' },
  { role: 'developer', content: 'Be brief.' },
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: 'Hello' },
  { role: 'user', content: 'Where is my order?' },
];

const request: Request = {
  endpoint: 'default',
  model: 'gpt-6.1-terra',
  parameters: {},
  messages: [],
  turns: [],
  tools: [],
  responseFormat: null,
};

export const schema = {
  type: 'json_schema',
  json_schema: { name: 'answer', strict: true, schema: { type: 'object' } },
};
export const nested = { type: 'function', function: { name: 'find', parameters: { type: 'object' } } };
export const flat = { type: 'function', name: 'find', parameters: { type: 'object' } };

/** A conversation in which the model looked something up, twice at once. */
export const called: readonly Message[] = [
  { role: 'user', content: 'Where are they?' },
  {
    ...{ role: 'assistant', content: '' },
    calls: [
      { name: 'find', arguments: '{"id": 1}', result: 'on its way' },
      { name: 'find', arguments: '{"id": 2}', result: 'lost' },
    ],
  },
  { role: 'user', content: 'And when?' },
];

export const bodyOf = (provider: Provider, changes: Partial<Request>, said = messages): Fields =>
  provider.body({ ...request, ...changes }, said) as Fields;
