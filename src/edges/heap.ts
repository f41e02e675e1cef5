import { setFlagsFromString } from 'node:v8';

/**
 * The part of the heap for young objects stays as small as it is at the start. Left alone it grows to a hundred
 * megabytes in a run that never holds more than fifty; docs/decisions/0021 has the figures. Whoever is at the start
 * of the process calls this first.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
