export { Board, type BoardLane } from './board.js';
export { laneBeside, type Verdict, withMoves } from './lanes.js';
export { type Moves, useMoves } from './use-moves.js';
