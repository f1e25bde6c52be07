import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusedError } from './problem.js';

const versionIn = (header: string | undefined): number | undefined => {
  const number = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
};

const expected = (_data: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const version = versionIn(request.headers['if-match']);
  if (version === undefined) throw new RefusedError({ code: 'request.version-missing', facts: {} });
  return version;
};

const offered = (_data: unknown, context: ExecutionContext): number | undefined =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);

/** Whether a parameter's factory reads `If-Match`, and whether it must be sent; `undefined` for any other factory. */
export const readsVersion = (factory: unknown): 'required' | 'optional' | undefined => {
  if (factory === expected) return 'required';
  return factory === offered ? 'optional' : undefined;
};

/** `@ExpectedVersion()`: the version in `If-Match`, without which the request is refused with 428. */
export const ExpectedVersion = createParamDecorator(expected);

/** `@OptionalVersion()`: the version in `If-Match`, `undefined` where none is sent. */
export const OptionalVersion = createParamDecorator(offered);

/** Tells the caller the record's version, to be sent back in `If-Match`. */
export const tellVersion = (reply: FastifyReply, version: number): void => {
  reply.header('etag', `"${version}"`);
};
