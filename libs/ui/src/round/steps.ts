/** What is asked at a stop of a round. */
export type RoundStep =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly title: string;
      readonly note?: string;
      readonly choices: readonly {
        readonly value: string;
        readonly title: string;
        readonly tone?: 'done' | 'late' | 'plain';
      }[];
      readonly required: boolean;
    }
  | { readonly kind: 'note'; readonly name: string; readonly title: string; readonly required: boolean }
  | { readonly kind: 'photo'; readonly name: string; readonly title: string; readonly required: boolean }
  /** Ticked by scanning (or typing) the code that hangs there. */
  | {
      readonly kind: 'scan';
      readonly name: string;
      readonly title: string;
      readonly code: string;
      readonly required: boolean;
    };

/** What was answered, by the step's name. A photo step holds the ids of its photos, split by commas. */
export type Answers = Readonly<Record<string, string>>;

/** A stop of a round; `data` is what the page shows of it, kept on the phone. */
export interface RoundItem<Data = unknown> {
  readonly key: string;
  /** Scanned or typed, it leads here: the post's code, the number of a case. */
  readonly code?: string;
  readonly title: string;
  readonly data: Data;
}

/** How far a stop is: being answered, done and waiting for the network, handed in, or refused by the service. */
export type VisitState = 'open' | 'done' | 'handed-in' | 'refused';

/** What happened at a stop. */
export interface Visit {
  readonly item: string;
  readonly state: VisitState;
  readonly answers: Answers;
  /** When it was done, RFC 3339. */
  readonly doneAt?: string;
  /** The command's key, made when it was done: however often it is handed in, it is done once. */
  readonly commandKey?: string;
  readonly reason?: string;
}

/** As services take a note; a longer one would be refused when the round is handed in, far from where it was typed. */
export const LONGEST_NOTE = 2000;

/** Required steps without an answer and notes that are too long, in their order. */
export const missingSteps = (steps: readonly RoundStep[], answers: Answers): readonly RoundStep[] =>
  steps.filter(({ kind, name, required }) => {
    const answer = (answers[name] ?? '').trim();
    return (required && answer === '') || (kind === 'note' && answer.length > LONGEST_NOTE);
  });

/** A scanned or typed code as it is compared: without spaces, capitals and small letters alike. */
const plain = (code: string): string => code.replaceAll(/\s/g, '').toLowerCase();

/** The stop that a code leads to. */
export const itemOf = <Data>(items: readonly RoundItem<Data>[], code: string): RoundItem<Data> | undefined =>
  plain(code) === '' ? undefined : items.find((item) => item.code !== undefined && plain(item.code) === plain(code));

/** Whether a code is the one that is asked for. */
export const isCode = (wanted: string, code: string): boolean => plain(wanted) !== '' && plain(wanted) === plain(code);

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Done on the phone, not handed in yet. */
  readonly waiting: number;
  readonly refused: number;
}

const isDone = (visit: Visit | undefined): boolean => visit !== undefined && visit.state !== 'open';

/** How far the round is. */
export const progressOf = (items: readonly RoundItem[], visits: ReadonlyMap<string, Visit>): Progress => {
  const all = items.flatMap(({ key }) => visits.get(key) ?? []);
  const count = (state: VisitState) => all.filter((visit) => visit.state === state).length;
  return {
    done: all.filter(isDone).length,
    total: items.length,
    waiting: count('done'),
    refused: count('refused'),
  };
};

/** The next stop that is not done, after `from` and then from the beginning; undefined: everything is done. */
export const nextItem = <Data>(
  items: readonly RoundItem<Data>[],
  visits: ReadonlyMap<string, Visit>,
  from: string | undefined,
): RoundItem<Data> | undefined => {
  const at = items.findIndex(({ key }) => key === from);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ key }) => !isDone(visits.get(key)));
};

/**
 * The stops of a round after the service was asked again: those where something happened stay (what is done belongs to
 * the round, whatever became of it since), others are what the service says now.
 */
export const mergedItems = <Data>(
  kept: readonly RoundItem<Data>[],
  visits: ReadonlyMap<string, Visit>,
  fresh: readonly RoundItem<Data>[],
): readonly RoundItem<Data>[] => {
  const byKey = new Map(fresh.map((item) => [item.key, item]));
  const staying = kept
    .filter(({ key }) => visits.has(key) || byKey.has(key))
    .map((item) => byKey.get(item.key) ?? item);
  const known = new Set(kept.map(({ key }) => key));
  return [...staying, ...fresh.filter(({ key }) => !known.has(key))];
};
