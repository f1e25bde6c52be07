import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Command } from '../data/client.js';
import { newCommandKey } from '../data/command-key.js';
import { useData } from '../data/data-context.js';
import type { CardMove } from './lanes.js';

/** What a board's moves do, and what follows. */
export interface MovesOptions<Card> {
  /** For the person, should a move have to wait for the network. */
  readonly title: string;
  readonly keyOf: (card: Card) => string;
  /** Beginnings of addresses whose answers are old news after a move. */
  readonly renews: readonly string[];
}

/** A move that the service refused. */
export interface RefusedMove<Card> {
  readonly card: Card;
  readonly reason: string;
}

export interface Moves<Card> {
  /** Moves that are shown though the lists do not know them yet, by the card's key; for `withMoves`. */
  readonly onTheWay: ReadonlyMap<string, CardMove<Card>>;
  readonly refused: readonly RefusedMove<Card>[];
  /** Shows a card in a lane while its form is filled in. */
  readonly begin: (card: Card, lane: string) => void;
  /** Shows a card in a lane and sends what brings it there. */
  readonly send: (card: Card, lane: string, command: Pick<Command, 'method' | 'path' | 'body' | 'version'>) => void;
  /** The lists are read again, then the card stands where they have it: after a form, done or closed, or a refusal. */
  readonly settle: (card: Card) => void;
}

interface Move<Card> extends CardMove<Card> {
  readonly reason?: string;
}

/** The moves of a board: several at once, each shown until the lists tell of it, or until it is refused. */
export const useMoves = <Card>({ title, keyOf, renews }: MovesOptions<Card>): Moves<Card> => {
  const { queue } = useData();
  const queryClient = useQueryClient();
  const [moves, setMoves] = useState<ReadonlyMap<string, Move<Card>>>(new Map());

  const begin = useCallback(
    (card: Card, lane: string) => setMoves((before) => new Map(before).set(keyOf(card), { card, lane })),
    [keyOf],
  );
  const settle = useCallback(
    async (card: Card) => {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => renews.some((start) => String(queryKey[0]).startsWith(start)),
      });
      setMoves((before) => new Map([...before].filter(([key]) => key !== keyOf(card))));
    },
    [queryClient, keyOf, renews],
  );
  const send = useCallback<Moves<Card>['send']>(
    (card, lane, command) => {
      begin(card, lane);
      queue.submit({ ...command, key: newCommandKey(), title }).then(
        () => settle(card),
        (refusal: unknown) => {
          const reason = refusal instanceof Error ? refusal.message : String(refusal);
          setMoves((before) => new Map(before).set(keyOf(card), { card, lane, reason }));
        },
      );
    },
    [queue, title, keyOf, begin, settle],
  );

  return useMemo(() => {
    const refused = [...moves.values()].flatMap(({ card, reason }) => (reason === undefined ? [] : [{ card, reason }]));
    const onTheWay = new Map([...moves].filter(([, { reason }]) => reason === undefined));
    return { onTheWay, refused, begin, send, settle: (card: Card) => void settle(card) };
  }, [moves, begin, send, settle]);
};
