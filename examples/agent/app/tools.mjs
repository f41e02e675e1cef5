/** What the agent can do. */
const ORDERS = {
  4711: { id: 4711, total: 20, currency: 'EUR', state: 'delivered' },
  4712: { id: 4712, total: 35, currency: 'EUR', state: 'delivered' },
  4713: { id: 4713, total: 8, currency: 'EUR', state: 'delivered' },
  4714: { id: 4714, total: 120, currency: 'EUR', state: 'delivered' },
};

export const tools = {
  find_order: ({ id }) => ORDERS[id] ?? null,
  refund: ({ id, amount, currency }) => ({ id, refunded: `${amount} ${currency}` }),
};
