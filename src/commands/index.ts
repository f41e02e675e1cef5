import type { Command } from './call.ts';
import { command as compare } from './compare.ts';
import { command as demo } from './demo.ts';
import { command as gate } from './gate.ts';
import { command as validate } from './validate.ts';

/** Commands by name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = { gate, compare, validate, demo };

/** Commands that later versions bring. */
export const LATER = ['score', 'init', 'plan', 'explain', 'aa', 'calibrate', 'review', 'add-case', 'report'];
