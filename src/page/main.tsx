/** The program of `report.html`. Without it, or where there are no cases, the page is to be read as it stands. */
import { render } from 'preact';
import { App } from './app.tsx';
import * as store from './store.ts';

async function open(): Promise<void> {
  const [room, told] = [document.getElementById('app'), document.getElementById('told')];
  if (!room || !told || !store.hasData()) return;
  const summary = await store.summary();
  told.hidden = true;
  render(<App summary={summary} told={told} />, room);
}

void open();
