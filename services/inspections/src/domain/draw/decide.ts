import { accept, type Decision, type Recording, refuse, tookStep } from '@goldkey/kernel';
import type { Draw, DrawEvent } from './draw.js';
import { commitmentOf, type Digest, drawLots } from './lots.js';
import { afterAct } from './machine.js';

export interface CommitDraw extends Recording {
  readonly draw: Pick<
    Draw,
    | 'id'
    | 'kind'
    | 'month'
    | 'factors'
    | 'candidates'
    | 'count'
    | 'committedBy'
    | 'committedAs'
    | 'committedByName'
    | 'opensAt'
    | 'seed'
  >;
  readonly digest: Digest;
}

/** The pot and the seed are sealed: from now on nobody can change what the word will draw. */
export const commitDraw = (_none: undefined, { draw, digest, at, eventId }: CommitDraw): Decision<DrawEvent> => {
  const { candidates, count, seed } = draw;
  if (count < 1 || count > candidates.length)
    return refuse('inspections.draw-count-invalid', { most: candidates.length });
  const weights = candidates.map(({ weight }) => weight);
  const commitment = commitmentOf(seed, weights, digest);
  return accept({
    type: 'DrawCommitted',
    eventId,
    at,
    draw: { ...draw, state: 'committed', commitment, committedAt: at, drawn: [] },
  });
};

export interface OpenDraw extends Recording {
  readonly word: string;
  /** Account that says the word, and its name. */
  readonly witness: string;
  readonly witnessName: string;
  /** Every id of the witness. */
  readonly selves: readonly string[];
  readonly digest: Digest;
}

/** Somebody else says a word, and what was sealed is opened: the lots follow from both. */
export const openDraw = (draw: Draw, command: OpenDraw): Decision<DrawEvent> => {
  const { word, witness, witnessName, selves, digest, at, eventId } = command;
  const state = afterAct(draw.state, 'open');
  if (state === undefined) return refuse('inspections.already-drawn');
  if (tookStep(draw.committedBy, draw.committedAs, { by: witness, selves }))
    return refuse('inspections.own-witness.forbidden');
  const { candidates, count, seed } = draw;
  const weights = candidates.map(({ weight }) => weight);
  const drawn = drawLots({ weights, count, seed, word }, digest);
  return accept({
    type: 'DrawOpened',
    eventId,
    at,
    draw: { ...draw, state, word, witness, witnessName, drawnAt: at, drawn },
  });
};
