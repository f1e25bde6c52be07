export { dropRoundsOf } from './drop-rounds.js';
export type { HandInAnswer } from './hand-in.js';
export { Round } from './round.js';
export { sendPhoto, sendVisit } from './send-visit.js';
export { shrinkPhoto } from './shrink.js';
export type { RoundItem, RoundStep, Visit } from './steps.js';
export { type RunningRound, type SendVisit, useRound } from './use-round.js';
