import { createHash } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { currentCallerOrNone, runAs } from '@goldkey/access';
import { answerKey, claimKey, Database, type Transaction } from '@goldkey/postgres';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { keyDigest, openAnswer, type Sealed, sealAnswer } from './kept-answer.js';
import { InvalidRequest, RefusedError } from './problem.js';

/** Metadata key of commands. */
export const COMMAND = 'goldkey:command';
const LONGEST_KEY = 200;
const HTTP_CODE = '__httpCode__';

interface CommandOptions {
  /** Fields of the body that are not remembered, not even as a part of the input's hash: passwords. */
  readonly secrets?: readonly string[];
  /** The answer holds a secret that is shown once: it is kept sealed under the caller's key, and of the key a digest. */
  readonly secretAnswer?: boolean;
}

/**
 * The handler is a command: it takes an `Idempotency-Key`, runs in one transaction with everything that it calls, and its
 * answer is kept with the key. The same key and input gives the same answer; other input is refused with 422.
 */
export const Command = (options: CommandOptions = {}): MethodDecorator => SetMetadata(COMMAND, options);

interface KeptAnswer {
  readonly body: unknown;
  readonly etag?: string;
}

const keyOf = (request: FastifyRequest): string => {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) {
    throw new InvalidRequest([], 'request.idempotency-key-missing');
  }
  return key;
};

const rememberedOf = (request: FastifyRequest, secrets: readonly string[]): string => {
  try {
    return JSON.stringify(
      [request.url, request.headers['if-match'] ?? '', request.body ?? null],
      (field, value: unknown) => (secrets.includes(field) ? undefined : value),
    );
  } catch {
    // What was parsed from JSON can be written as JSON, unless it is nested deeper than the stack.
    throw new InvalidRequest([]);
  }
};

const inputHash = (request: FastifyRequest, secrets: readonly string[]): string =>
  createHash('sha256').update(rememberedOf(request, secrets)).digest('base64url');

/** At a public door (an owner's link) nobody signed in: the key is then shared by all who knock there. */
const publicDoor: Caller = {
  kind: 'owner',
  subject: 'public',
  name: 'public',
  roles: [],
  permissions: new Set(),
  scope: { all: false, properties: [] },
};

/** Makes handlers marked {@link Command} atomic and repeatable. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<CommandOptions | undefined>(COMMAND, context.getHandler());
    if (context.getType() !== 'http' || options === undefined) return next.handle();
    const work = () => this.#run(context, next, options);
    return from(currentCallerOrNone() ? work() : runAs(publicDoor, work));
  }

  async #run(
    context: ExecutionContext,
    next: CallHandler,
    { secrets = [], secretAnswer = false }: CommandOptions,
  ): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const caller = currentCallerOrNone() ?? publicDoor;
    const operation = `${request.method} ${request.routeOptions.url ?? ''}`;
    const sent = { caller: caller.subject, key: keyOf(request), operation };
    const key = secretAnswer ? keyDigest(sent) : sent.key;
    const command = { ...sent, key, inputHash: inputHash(request, secrets) };
    const work = async (tx: Transaction): Promise<unknown> => {
      const claim = await claimKey(tx, command);
      if (claim.state === 'other-input') throw new RefusedError({ code: 'request.idempotency-key-reused', facts: {} });
      if (claim.state === 'answered') {
        const kept = secretAnswer ? openAnswer(sent, claim.answer as Sealed) : claim.answer;
        return this.#again(reply, kept as KeptAnswer);
      }
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const etag = reply.getHeader('etag');
      const status = this.reflector.get<number | undefined>(HTTP_CODE, context.getHandler()) ?? 201;
      const answer = { body, ...(etag === undefined ? {} : { etag }) };
      answerKey(tx, command, status, secretAnswer ? sealAnswer(sent, answer) : answer);
      return body;
    };
    return this.database.transaction(work, { guarded: true });
  }

  #again(reply: FastifyReply, answer: KeptAnswer): unknown {
    reply.header('idempotency-replayed', 'true');
    if (answer.etag !== undefined) reply.header('etag', answer.etag);
    return answer.body;
  }
}
