import type { Forecast, Outlay } from '../types.ts';
import { figure } from './case-entries.ts';
import type { ReportFile } from './report-schema.ts';

/** A forecast as `report.json` and `plan --json` have it. */
export function forecastShown({ once, most, unpriced }: Forecast): NonNullable<ReportFile['forecast']> {
  return { once: shown(once), most: shown(most), 'unpriced-models': [...unpriced] };
}

function shown({ calls, tokens, usd, minutes }: Outlay) {
  return { calls, tokens, 'cost-usd': figure(usd) ?? 0, minutes: figure(minutes) ?? 0 };
}
