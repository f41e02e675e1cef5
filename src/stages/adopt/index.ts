export { cardsFor, type Life, PROGRAM_CARDS } from './cards.ts';
export { firstCases } from './cases.ts';
export { configText } from './config.ts';
export { modelFor, type ModelPlace, modelPlaces, referenceTo } from './models.ts';
export { CODEOWNERS, ownerOf } from './owners.ts';
export { type Asker, askerIn, modelsNamedIn } from './programs.ts';
export { leftOut, promptsIn } from './prompts.ts';
export { usesAction, workflowText } from './workflow.ts';
