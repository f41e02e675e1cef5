/** Tests talk to servers on this machine, which no proxy of whoever runs them could reach. */
for (const name of Object.keys(process.env))
  if (/^(?:https?|all|no)_proxy$/i.test(name)) delete process.env[name];
