export { dialect as chat } from './chat.ts';
export { dialect as embeddings } from './embeddings.ts';
export { dialect as responses } from './responses.ts';
