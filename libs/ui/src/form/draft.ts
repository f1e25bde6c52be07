/** What a form held when it was left, and when that was. */
export interface Draft<Values> {
  readonly values: Values;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'goldkey.draft.';
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

/** Where the draft of a form is kept: by person, so that a shared computer does not mix them. */
export const draftPlace = (subject: string, form: string): string => `${PREFIX}${subject}.${form}`;

/** Where the commands of a person wait for an answer. */
export const commandsPlace = (subject: string): string => `goldkey.commands.${subject}`;

/** Where what was read last is kept, for pages that are opened without a network. */
export const answersPlace = (subject: string, address: string): string => `goldkey.answers.${subject}.${address}`;

/** The draft of a form, if there is one not older than a week. Unreadable ones count as none. */
export const readDraft = <Values>(storage: DraftStorage, place: string, now: number): Draft<Values> | undefined => {
  try {
    const draft = JSON.parse(storage.getItem(place) ?? 'null') as Draft<Values> | null;
    return draft !== null && now - draft.at <= KEPT_FOR_MS ? draft : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps what the form holds; a storage that is full or forbidden keeps nothing and disturbs nobody. */
export const writeDraft = (storage: DraftStorage, place: string, values: unknown, now: number): void => {
  try {
    storage.setItem(place, JSON.stringify({ values, at: now }));
  } catch {
    // Nothing is lost that was not lost before drafts were kept.
  }
};

/** Throws the draft away: it was saved, or given up. */
export const dropDraft = (storage: DraftStorage, place: string): void => storage.removeItem(place);

/** Throws away all drafts, waiting commands and kept answers of a person who signs out of a shared computer. */
export const dropEverythingOf = (storage: Storage, subject: string): void => {
  const kept = [draftPlace(subject, ''), answersPlace(subject, '')];
  for (const name of Object.keys(storage)) {
    if (kept.some((place) => name.startsWith(place)) || name === commandsPlace(subject)) storage.removeItem(name);
  }
};
