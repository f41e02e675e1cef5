/**
 * Waits for ever once a run was called off: its signal is aborted then, nothing new begins, and nobody waits for it.
 * Absent where nobody can call off.
 */
export async function unlessOff(off: AbortSignal | undefined): Promise<void> {
  if (off?.aborted) await never();
}

export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
