import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderIn } from '../../src/text/orders.ts';

it.each([
  ['/micro-metrics run', { kind: 'run', fresh: false }],
  ['/micro-metrics run fresh', { kind: 'run', fresh: true }],
  ['  /micro-metrics run\r\nplease', { kind: 'run' }],
  [
    '/micro-metrics accept language We leave Germany',
    { kind: 'accept', metric: 'language', commit: null, reason: 'We leave Germany' },
  ],
  [
    '/micro-metrics accept language a1b2c3d We leave Germany\nmore',
    { kind: 'accept', metric: 'language', commit: 'a1b2c3d', reason: 'We leave Germany' },
  ],
  ['/micro-metrics accept language', { kind: 'unclear' }],
  ['/micro-metrics accept language a1b2c3d', { kind: 'unclear' }],
  ['/micro-metrics accept', { kind: 'unclear' }],
  ['/micro-metrics run everything', { kind: 'unclear' }],
  ['/micro-metrics run fresh please', { kind: 'unclear' }],
  ['/micro-metrics', { kind: 'unclear' }],
  ['/micro-metrics merge', { kind: 'unclear' }],
])('%j', (body, order) => {
  expect(orderIn(body)).toMatchObject(order);
});

it.each([
  '> /micro-metrics accept language because',
  '`/micro-metrics run`',
  'I would /micro-metrics run',
  'hello\n/micro-metrics run',
  '/micro-metricsrun',
  '/Micro-Metrics run',
  '',
])('%j is no order', (body) => {
  expect(orderIn(body)).toBeNull();
});

it('takes whatever is written, and a reason of at most a thousand characters', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const order = orderIn(`/micro-metrics accept m ${text}`);
      if (order?.kind === 'accept') expect(order.reason.length).toBeLessThanOrEqual(1000);
    }),
  );
});
