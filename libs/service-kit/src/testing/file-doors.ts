import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import type { TestService } from './test-service.js';

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A paper without a word. */
export const PDF = Buffer.from('%PDF-1.7\n');

/** Knocks at the doors of a record's files: `of` is the record's address, `/api/evaluation/appeals/<id>`. */
export const fileDoors = (service: TestService, of: () => string) => {
  const knock = async (method: 'GET' | 'POST' | 'DELETE', path: string, as: Caller, payload?: Buffer) => {
    const { statusCode, headers, rawPayload } = await service.app.inject({
      ...{ method, url: `${of()}/files${path}` },
      headers: {
        authorization: `Bearer ${await service.tokenFor(as)}`,
        'idempotency-key': randomUUID(),
        ...(payload && { 'content-type': 'application/octet-stream' }),
      },
      ...(payload && { payload }),
    });
    const json = String(headers['content-type']).includes('json') ? JSON.parse(rawPayload.toString()) : undefined;
    return { status: statusCode, headers, bytes: rawPayload, json };
  };
  return {
    list: (as: Caller) => knock('GET', '', as),
    show: (id: string, as: Caller) => knock('GET', `/${id}`, as),
    takeAway: (id: string, as: Caller) => knock('DELETE', `/${id}`, as),
    add: (as: Caller, bytes: Buffer, more: Readonly<Record<string, string>> = {}) =>
      knock('POST', `?${new URLSearchParams({ id: randomUUID(), ...more })}`, as, bytes),
  };
};
