import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Entangled, type Finding, type Piece, type Question } from './pieces.js';

/** What the second thread is told: the rulebook goes as its file, since clauses are programs. */
export interface Task extends Pick<Question, 'period' | 'asOf'> {
  readonly piece: Piece;
  readonly rulebookFile?: string;
}

export type Answer = { readonly finding: Finding } | { readonly entangled: true };

/** Judges a piece in a thread of its own; rejects with Entangled as judgePiece throws it. */
export const inSecondThread = async (task: Task): Promise<Finding> => {
  const worker = new Worker(new URL('./piece-worker.js', import.meta.url), { workerData: task });
  try {
    // An error of the thread rejects.
    const [answer] = (await once(worker, 'message')) as [Answer];
    if ('entangled' in answer) throw new Entangled();
    return answer.finding;
  } finally {
    await worker.terminate();
  }
};
