import { type Reply, refused } from '@goldkey/kernel';
import { isFault } from '@goldkey/postgres';
import type { GrpcClient } from './grpc.js';
import { RemoteRefusal } from './remote-refusal.js';

/**
 * Asks another service for what must be done once and is asked for again under its key until it is answered (a Delivery): what it
 * answers, its refusal, or that it is away, which is also said of one whose answer was lost.
 */
export const askOrAway = async <Answer>(
  client: GrpcClient,
  method: string,
  request: object,
): Promise<Reply<Answer>> => {
  try {
    return { accepted: true, value: await client.call<Answer>(method, request) };
  } catch (error) {
    if (error instanceof RemoteRefusal) return refused(error.code, {});
    if (isFault(error)) return 'away';
    throw error;
  }
};
