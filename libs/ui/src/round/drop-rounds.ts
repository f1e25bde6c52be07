/** Where the rounds of a person are kept in the browser. */
export const roundsPlace = (subject: string): string => `goldkey-rounds-${subject}`;

/** Throws away all rounds of a person who signs out of a shared phone; resolves when they are gone, or cannot be. */
export const dropRoundsOf = (subject: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(roundsPlace(subject));
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
  });
