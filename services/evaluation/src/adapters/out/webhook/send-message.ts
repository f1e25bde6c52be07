import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { SendMessage } from '../../../application/notice-ports.js';
import { type AllowedHosts, isAllowedByName } from '../../../domain/webhook/decide.js';
import type { Attempt } from '../../../domain/webhook/webhook.js';
import { isPublicAddress, publicLookup } from './public-address.js';

/** From the first byte to the last of the answer. */
const LONGEST_MS = 10_000;
/** What an answer says is mostly of no use beyond its status; a long one is cut off. */
const LARGEST_ANSWER = 64 * 1024;
const LONGEST_ERROR = 300;

const errorText = (error: Error & { readonly code?: string }): string =>
  `${error.code ?? error.name}: ${error.message}`.slice(0, LONGEST_ERROR);

type RefusedBy = Parameters<SendMessage>[0]['refusedBy'];

const attemptOf = (status: number, answer: string, refusedBy: RefusedBy): Attempt => {
  const refusal = status >= 200 && status < 300 ? refusedBy?.(answer) : undefined;
  return refusal === undefined ? { status } : { error: refusal.slice(0, LONGEST_ERROR) };
};

const hear = (answer: IncomingMessage, refusedBy: RefusedBy, done: (attempt: Attempt) => void): void => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (refusedBy) chunks.push(chunk);
    if (bytes > LARGEST_ANSWER) answer.destroy();
  });
  answer.on('close', () => done(attemptOf(answer.statusCode ?? 0, Buffer.concat(chunks).toString(), refusedBy)));
  answer.on('error', () => undefined);
};

/**
 * Posts a message. A redirect is an answer like any other and is not followed; a near address is refused with the connection,
 * unless the installation names the host. `longestMs` bounds the whole attempt.
 */
export const sendMessages =
  (allowed: AllowedHosts, longestMs = LONGEST_MS): SendMessage =>
  ({ url: text, headers, body, refusedBy }) =>
    new Promise<Attempt>((resolve) => {
      const url = new URL(text);
      const byName = isAllowedByName(url, allowed);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // An address is connected to without any lookup.
      if (!byName && isIP(host) !== 0 && !isPublicAddress(host)) {
        resolve({ error: `NearAddress: ${host}` });
        return;
      }
      if (!byName && url.protocol !== 'https:') {
        resolve({ error: 'NotSecure: only HTTPS is sent to' });
        return;
      }
      const options: RequestOptions = {
        method: 'POST',
        agent: false,
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'Goldkey-Webhooks',
        },
        signal: AbortSignal.timeout(longestMs),
        ...(byName ? {} : { lookup: publicLookup }),
      };
      const begin = url.protocol === 'https:' ? secureRequest : plainRequest;
      const request = begin(url, options, (answer) => hear(answer, refusedBy, resolve));
      request.on('error', (error) => resolve({ error: errorText(error) }));
      request.end(body);
    });
