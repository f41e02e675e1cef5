export { format as promptYml } from './prompt-yml.ts';
export { format as plain } from './plain.ts';
