import type { ActName, ComplaintState } from '../../api.js';

/** The lanes of the dispatcher's board, from the call to the end. */
export const lanes = [
  'received',
  'decided',
  'reopened',
  'assigned',
  'closed',
] as const satisfies readonly ComplaintState[];
export type Lane = (typeof lanes)[number];

export type MoveAct = Extract<ActName, 'decide' | 'assign' | 'close' | 'reopen'>;

/** What a move to a lane asks for, or the word for why it does not go. */
export type Move =
  | { readonly act: MoveAct }
  | { readonly hindrance: 'received-once' | 'decided-before' | 'reopen-first' | 'closed-only' };

/**
 * The act that brings a matter from one lane to another. As the service sees it: a matter is assigned or closed from
 * every open state, decided on the board only where nobody has decided yet, and reopened only after it was closed.
 */
export const moveTo = (from: ComplaintState, to: Lane): Move => {
  switch (to) {
    case 'received':
      return { hindrance: 'received-once' };
    case 'decided':
      return from === 'received' ? { act: 'decide' } : { hindrance: 'decided-before' };
    case 'assigned':
      return from === 'closed' ? { hindrance: 'reopen-first' } : { act: 'assign' };
    case 'closed':
      return { act: 'close' };
    case 'reopened':
      return from === 'closed' ? { act: 'reopen' } : { hindrance: 'closed-only' };
  }
};

/** Acts that ask for nothing more: they run when the card is dropped; the others open their form. */
export const runsAtOnce = (act: MoveAct): boolean => act === 'reopen';

export const permissionOf: Readonly<Record<MoveAct, string>> = {
  decide: 'complaints:decide',
  assign: 'complaints:assign',
  close: 'complaints:close',
  reopen: 'complaints:reopen',
};
