/** A thread that judges one piece of the files beside the program's own. */
import { parentPort, workerData } from 'node:worker_threads';
import { rulebookOf } from '../rulebook-file.js';
import { Entangled, judgePiece } from './pieces.js';
import type { Answer, Task } from './second-thread.js';

const { piece, period, asOf, rulebookFile } = workerData as Task;

const answer = async (): Promise<Answer> => {
  try {
    return { finding: judgePiece(piece, { rulebook: await rulebookOf(rulebookFile), period, asOf }) };
  } catch (error) {
    if (error instanceof Entangled) return { entangled: true };
    throw error;
  }
};

parentPort?.postMessage(await answer());
