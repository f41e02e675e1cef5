/** A chat server that streams its answers as server-sent events. A model would find the words here. */
import { createServer } from 'node:http';
import { sentenceFor } from './words.mjs';

function stream(response, sentence) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const word of sentence.split(/(?<= )/))
    response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: word } }] })}\n\n`);
  response.end('data: [DONE]\n\n');
}

const server = createServer(async (request, response) => {
  if (request.url === '/healthz') return response.end('ok');
  let body = '';
  for await (const piece of request) body += piece;
  const { messages } = JSON.parse(body);
  stream(response, sentenceFor(messages.at(-1).content));
});

server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => server.close());
