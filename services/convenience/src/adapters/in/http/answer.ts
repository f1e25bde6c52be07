import type { Database, ListSpec } from '@goldkey/postgres';
import { settle, tellVersion } from '@goldkey/service-kit';
import type { FastifyReply } from 'fastify';
import type { Kept } from '../../../application/ports.js';
import { tellOne } from './kept-lists.js';

/** What became of a command on one record: the record as its list tells it, with its version, or the refusal. */
export const answer = async (
  database: Database,
  spec: ListSpec,
  reply: FastifyReply,
  outcome: Kept<{ readonly id: string }>,
): Promise<object> => {
  const { state, version } = settle(outcome);
  tellVersion(reply, version);
  return tellOne(database, spec, state.id);
};
