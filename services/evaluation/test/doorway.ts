import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '@goldkey/access';
import type { TestService } from '@goldkey/service-kit/testing';

/** The platform as a command-line program meets it: an issuer of tokens, and the service behind one address. */
export interface Doorway {
  readonly url: string;
  /** Breaks the next answers of the service off in their middle. */
  breakOff(times: number): void;
  close(): Promise<void>;
}

const CREDENTIALS = `Basic ${Buffer.from('cli:secret').toString('base64')}`;

export const doorway = async (service: TestService, as: Caller): Promise<Doorway> => {
  let breaks = 0;
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    if (request.url === '/oidc/token') {
      const good = request.headers.authorization === CREDENTIALS;
      reply.writeHead(good ? 200 : 401, { 'content-type': 'application/json' });
      reply.end(JSON.stringify(good ? { access_token: await service.tokenFor(as), expires_in: 60 } : { error: 'no' }));
      return;
    }
    const { statusCode, payload, headers } = await service.app.inject({
      method: 'GET',
      url: request.url ?? '/',
      headers: { authorization: request.headers.authorization ?? '' },
    });
    reply.writeHead(statusCode, {
      'content-type': String(headers['content-type']),
      'content-length': String(Buffer.byteLength(payload)),
    });
    if (breaks === 0) {
      reply.end(payload);
      return;
    }
    breaks -= 1;
    reply.write(payload.slice(0, Math.floor(payload.length / 2)), () => request.socket.destroy());
  };
  const server: Server = createServer((request, reply) => {
    answer(request, reply).catch((error: unknown) => reply.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakOff: (times) => {
      breaks = times;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
