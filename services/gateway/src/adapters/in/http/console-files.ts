import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_S = 31_536_000;

/** Vite names what it builds by content, so such a file never changes under its name. */
const isHashed = (file: string): boolean => file.includes(`${path.sep}assets${path.sep}`);

/** Addresses that programs ask: what is not there is not a page either. */
const FOR_PROGRAMS = /^\/(api|oidc|session|internal|health|metrics)(\/|$)/;

/** Pages of owners' links, by the first part of their address. */
const OWNERS_PAGES: Readonly<Record<string, string>> = {
  o: 'owner/index.html',
  s: 'owner/service.html',
  d: 'owner/order.html',
  b: 'owner/bill.html',
};

const pageFor = (url: string): string => OWNERS_PAGES[/^\/(\w)\/[^/]+\/?$/.exec(url)?.[1] ?? ''] ?? 'index.html';

/** The file that a path names below `root`, if it is there. */
const fileFor = (root: string, url: string): string | undefined => {
  const wanted = path.normalize(path.join(root, decodeURIComponent(url)));
  const inside = wanted.startsWith(root + path.sep) && path.extname(wanted) !== '';
  return inside && existsSync(wanted) ? path.relative(root, wanted) : undefined;
};

/**
 * Serves the built console: its files (compressed ones where the browser takes them), the
 * owners' pages by their links (`/o/<token>` and the like), and for every other page address the console itself, which reads the address. A missing file stays missing.
 */
export const serveConsole = async (
  fastify: FastifyInstance,
  { root, notFound }: { root: string; notFound: (request: FastifyRequest, reply: FastifyReply) => unknown },
): Promise<void> => {
  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: true, cacheControl: false });
  fastify.get('/*', (request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '/';
    if (FOR_PROGRAMS.test(url)) return notFound(request, reply);
    const file = fileFor(root, url);
    if (file) {
      return reply
        .header('cache-control', isHashed(path.join(root, file)) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
        .sendFile(file);
    }
    const asksForFile = path.posix.extname(url) !== '' && !(request.headers.accept ?? '').includes('text/html');
    if (asksForFile || !existsSync(path.join(root, pageFor(url)))) return notFound(request, reply);
    return reply.header('cache-control', 'no-cache').sendFile(pageFor(url));
  });
};
