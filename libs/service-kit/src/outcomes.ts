import type { Outcome } from '@goldkey/kernel';
import type { FastifyReply } from 'fastify';
import { type Texts, textOf } from './locale.js';
import { settle } from './problem.js';
import type { VersionedRecord } from './record-book.js';
import { currentLocale } from './request-context.js';
import { tellVersion } from './versions.js';

/** The one outcome of a single command as the answer: the record with its version, told in `ETag` too. A refusal is thrown. */
export const answerOne = <State extends object>(
  reply: FastifyReply,
  outcome: Outcome<VersionedRecord<State>> | undefined,
): State & { version: number } => {
  if (outcome === undefined) throw new Error('a command without an outcome');
  const { state, version } = settle(outcome);
  tellVersion(reply, version);
  return { ...state, version };
};

/** What became of one of the commands of a bulk door, by its place in the body. */
export type BulkItem<Told = object> =
  | ({ readonly index: number; readonly accepted: true; readonly id?: string; readonly version: number } & Told)
  | { readonly index: number; readonly accepted: false; readonly code: string; readonly detail: string };

/**
 * The outcomes of many commands, each for itself: a refused one has its code and its sentence in the caller's language.
 * `told` says what an accepted one answers besides its id and version.
 */
export const answerMany = <State extends object, Told extends object = object>(
  texts: Texts,
  outcomes: readonly Outcome<VersionedRecord<State>>[],
  told: (state: State) => Told = () => ({}) as Told,
): { readonly accepted: number; readonly refused: number; readonly items: readonly BulkItem<Told>[] } => {
  const items = outcomes.map((outcome, index): BulkItem<Told> => {
    if (outcome.accepted) {
      const { state, version } = outcome.value;
      const { id } = state as { id?: string };
      return { index, accepted: true, ...(id !== undefined && { id }), version, ...told(state) };
    }
    const { code, facts } = outcome.refusal;
    return { index, accepted: false, code, detail: textOf([texts], currentLocale(), code, facts) };
  });
  const accepted = items.filter((item) => item.accepted).length;
  return { accepted, refused: items.length - accepted, items };
};
