import type { Outcome, Refused } from '@goldkey/kernel';
import type { FastifyReply } from 'fastify';
import { settle } from './problem.js';
import type { VersionedRecord } from './record-book.js';
import { currentLocale } from './request-context.js';
import { type Texts, textOf } from './texts/texts.js';
import { tellVersion } from './versions.js';

/** A refusal that tells how the record stands now tells it as its reader may see it. */
const shownTo = <State extends object>({ refusal }: Refused, shown: (state: State) => object): Refused => {
  const { current } = refusal.facts as { current?: State };
  if (current === undefined) return { accepted: false, refusal };
  return { accepted: false, refusal: { ...refusal, facts: { ...refusal.facts, current: shown(current) } } };
};

/**
 * The one outcome of a single command as the answer: the record with its version, told in `ETag` too. A refusal is thrown. `shown` is
 * the record as the caller may see it, where that is not the whole of it; of a stale version no more is told than that either.
 */
export const answerOne = <State extends object, Shown extends object = State>(
  reply: FastifyReply,
  outcome: Outcome<VersionedRecord<State>> | undefined,
  shown: (state: State) => Shown = (state) => state as unknown as Shown,
): Shown & { version: number } => {
  if (outcome === undefined) throw new Error('a command without an outcome');
  const { state, version } = settle(outcome.accepted ? outcome : shownTo(outcome, shown));
  tellVersion(reply, version);
  return { ...shown(state), version };
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
