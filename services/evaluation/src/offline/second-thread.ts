import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Fact, Withdrawal } from '@goldkey/rulebook';
import type { Part } from './lines.js';
import { Entangled, type Finding, type Question } from './pieces.js';
import type { Source } from './spill.js';

/** What the second thread is told: the rulebook goes as its file, since clauses are programs. */
export interface Task extends Pick<Question, 'period' | 'asOf'> {
  readonly sources: readonly Source[];
  readonly part: Part;
  /** Where its keys are spilled, and under which name. */
  readonly folder: string;
  readonly name: string;
  readonly rulebookFile?: string;
}

export type Answer = { readonly finding: Finding } | { readonly entangled: true };

/** A half of the files in other hands: it is judged once what is common is known. */
export interface Half {
  /** Rejects with Entangled as judgePiece throws it. To be called once. */
  judge(common: readonly (Fact | Withdrawal)[]): Promise<Finding>;
  end(): Promise<void>;
}

/** Judges a half in a thread of its own, which loads its programs meanwhile. */
export const inSecondThread = (task: Task): Half => {
  const worker = new Worker(new URL('./half-worker.js', import.meta.url), { workerData: task });
  return {
    judge: async (common) => {
      worker.postMessage(common);
      // An error of the thread rejects.
      const [answer] = (await once(worker, 'message')) as [Answer];
      if ('entangled' in answer) throw new Entangled();
      return answer.finding;
    },
    end: async () => {
      await worker.terminate();
    },
  };
};
