/** Refunds orders: JSON lines in, JSON lines out. A model would choose the tools here. */
import { createInterface } from 'node:readline';
import { flush, taskOf, within } from './telemetry.mjs';
import { tools } from './tools.mjs';

function call(task, name, given) {
  const attributes = {
    'gen_ai.operation.name': 'execute_tool',
    'gen_ai.tool.name': name,
    'gen_ai.tool.call.arguments': JSON.stringify(given),
  };
  return within(task, `execute_tool ${name}`, attributes, () => tools[name](given));
}

/** Chooses what comes next; the tokens are those of a scripted model. */
function think(task, said) {
  const attributes = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'scripted-1' };
  return within(task, 'chat scripted-1', attributes, (span) => {
    span.setAttributes({ 'gen_ai.usage.input_tokens': said.length, 'gen_ai.usage.output_tokens': 12 });
  });
}

function refundOf(order) {
  return { id: order.id, amount: order.total, currency: order.currency };
}

function answer(task, question) {
  think(task, question);
  const [id = ''] = /\d{4}/.exec(question) ?? [];
  const order = call(task, 'find_order', { id: Number(id) });
  think(task, JSON.stringify(order));
  call(task, 'refund', refundOf(order));
  return `Your order ${order.id} is refunded: ${order.total} ${order.currency}.`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { case: id, trial, input, traceparent } = JSON.parse(line);
  const output = within(taskOf(traceparent), 'invoke_agent refunds', {}, (_, task) =>
    answer(task, input.question),
  );
  console.log(JSON.stringify({ case: id, trial, output }));
}
await flush();
