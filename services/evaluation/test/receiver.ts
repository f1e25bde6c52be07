import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whoever receives webhooks on this machine: answers as it is told, and remembers what it heard. */
export const receiver = async () => {
  const heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const answers: (number | { readonly status: number; readonly body: object })[] = [];
  const server: Server = createServer(async (request, reply) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers, body });
    const answer = answers.shift() ?? 204;
    if (typeof answer === 'number') reply.writeHead(answer).end();
    else reply.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { heard, answers, host, close: () => new Promise((done) => server.close(done)) };
};
