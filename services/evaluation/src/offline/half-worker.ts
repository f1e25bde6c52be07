/** A thread that reads and judges one half of the files beside the program's own. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { rulebookOf } from '../rulebook-file.js';
import type { Piece } from './pieces.js';
import { Entangled, judgePiece } from './pieces.js';
import type { Answer, Task } from './second-thread.js';

const { rulebookFile, period, asOf, ...half } = workerData as Task;

const answer = async (common: Piece['common']): Promise<Answer> => {
  try {
    return { finding: judgePiece({ ...half, common }, { rulebook: await rulebookOf(rulebookFile), period, asOf }) };
  } catch (error) {
    if (error instanceof Entangled) return { entangled: true };
    throw error;
  }
};

if (parentPort === null) throw new Error('this is a thread of assess, no program');
const [common] = (await once(parentPort, 'message')) as [Piece['common']];
parentPort.postMessage(await answer(common));
