export { format as promptYml } from './prompt-yml.ts';
export { format as prompty } from './prompty.ts';
export { format as dotprompt } from './dotprompt.ts';
export { format as jinja } from './jinja.ts';
export { format as handlebars } from './handlebars.ts';
export { format as storedPrompt } from './stored-prompt.ts';
export { format as chat } from './chat.ts';
export { format as plain } from './plain.ts';
