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

/** A half of the files in other hands: what is common is read at once, and judged once all that is common is known. */
export interface Half {
  readonly common: Promise<readonly (Fact | Withdrawal)[]>;
  /** Rejects with Entangled as judgePiece throws it. To be called once. */
  judge(common: readonly (Fact | Withdrawal)[]): Promise<Finding>;
  end(): Promise<void>;
}

/** Reads and judges a half in a thread of its own. */
export const inSecondThread = (task: Task): Half => {
  const worker = new Worker(new URL('./half-worker.js', import.meta.url), { workerData: task });
  // An error of the thread rejects.
  const heard = async <T>(): Promise<T> => ((await once(worker, 'message')) as [T])[0];
  const common = heard<readonly (Fact | Withdrawal)[]>();
  common.catch(() => undefined); // Awaited by the caller, who may have failed before.
  return {
    common,
    judge: async (all) => {
      worker.postMessage(all);
      const answer = await heard<Answer>();
      if ('entangled' in answer) throw new Entangled();
      return answer.finding;
    },
    end: async () => {
      await worker.terminate();
    },
  };
};
