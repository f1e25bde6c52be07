/** As many letters the service tells at once. */
export const MOST_LETTERS = 100;

/** The page on which letters to these households stand, one a page. */
export const lettersPath = (households: readonly string[]): string =>
  `/arrears/letters?households=${households.map(encodeURIComponent).join(',')}`;

/** The households of the address. */
export const householdsIn = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

const PHONE_PLACE = 'goldkey.billing.letters.phone';

/** The telephone of a property as it was last printed from this computer, for one whose own number nobody has registered. */
export const keptPhone = (storage: Storage, propertyId: string): string =>
  storage.getItem(`${PHONE_PLACE}.${propertyId}`) ?? '';

export const keepPhone = (storage: Storage, propertyId: string, phone: string): void =>
  storage.setItem(`${PHONE_PLACE}.${propertyId}`, phone);
