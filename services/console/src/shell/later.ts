/** A command of an earlier visit that got its answer now, or one that was refused while no page says so. */
export interface LateAnswer {
  readonly key: string;
  readonly title: string;
  /** Why it was refused; undefined: it was done. */
  readonly refusal: string | undefined;
  /** Refused just now, at the person's own click. */
  readonly isNow?: true;
}

const listeners = new Set<() => void>();
let answers: readonly LateAnswer[] = [];

const replace = (next: readonly LateAnswer[]): void => {
  answers = next;
  for (const listener of listeners) listener();
};

/** What became of commands that were sent after the page had been left; kept until the person has read it. */
export const lateAnswers = {
  all: (): readonly LateAnswer[] => answers,
  add: (answer: LateAnswer): void => replace([...answers, answer]),
  read: (key: string): void => replace(answers.filter((answer) => answer.key !== key)),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
