/** Where the photos of a person wait in the browser. */
export const photosPlace = (subject: string): string => `goldkey-photos-${subject}`;

/** Throws away all photos that a person leaves waiting on a shared device; resolves when they are gone, or cannot be. */
export const dropPhotosOf = (subject: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(photosPlace(subject));
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
  });
