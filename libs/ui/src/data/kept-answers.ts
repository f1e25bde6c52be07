/** What was answered last, kept in the browser: `1764547200000 {"id":…}`, when it was and what. */
type AnswerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT_FOR_MS = 2 * 24 * 3_600_000;

const momentOf = (kept: string): number => Number(kept.slice(0, kept.indexOf(' ')));

/** Keeps an answer. A storage that is full or forbidden costs only the reading without a network. */
export const keepAnswer = (storage: AnswerStorage, place: string, answer: unknown, now: number): void => {
  try {
    storage.setItem(place, `${now} ${JSON.stringify(answer)}`);
  } catch {
    storage.removeItem(place);
  }
};

/** The answer that was kept, if it is not older than two days. */
export const keptAnswer = <Answer>(storage: AnswerStorage, place: string, now: number): Answer | undefined => {
  const kept = storage.getItem(place);
  if (kept === null || now - momentOf(kept) > KEPT_FOR_MS) return undefined;
  try {
    return JSON.parse(kept.slice(kept.indexOf(' ') + 1)) as Answer;
  } catch {
    return undefined;
  }
};

/** Throws away what is too old to be shown: `start` begins the places of a person. */
export const dropOldAnswers = (storage: Storage, start: string, now: number): void => {
  for (const place of Object.keys(storage)) {
    if (place.startsWith(start) && now - momentOf(storage.getItem(place) ?? '') > KEPT_FOR_MS)
      storage.removeItem(place);
  }
};
