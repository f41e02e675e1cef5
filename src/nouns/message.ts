/** What is said in a conversation, and what tools say in it. */
import type { Json } from './suite.ts';

export type Role = 'system' | 'developer' | 'user' | 'assistant';
export interface Message {
  readonly role: Role;
  readonly content: string;
  /** What an assistant called beside its words, each with what came of it; absent where it called nothing. */
  readonly calls?: readonly CallWithResult[];
}

/** A call of a tool, its arguments as the model wrote them, and what the tool gave back. */
export interface CallWithResult {
  readonly name: string;
  readonly arguments: string;
  readonly result: string;
}

/** What a tool gave back when somebody tried; without arguments it stands for any call of the tool. */
export interface ToolResult {
  readonly name: string;
  readonly arguments: Json;
  readonly result: string;
}
