export { provider as chat } from './chat.ts';
export { provider as embeddings } from './embeddings.ts';
export { provider as responses } from './responses.ts';
