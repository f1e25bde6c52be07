/** A home as the register of households answers it: name and number masked for who does not keep it. */
export interface Household {
  readonly id: string;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
  readonly ownerName?: string;
}

export const roomOf = ({ building, room }: Pick<Household, 'building' | 'room'>): string => `${building}-${room}`;

const PARTS = /[0-9A-Z]+/g;
/** What people say between the parts of an address. */
const BETWEEN = /[\s\-—–#号號栋棟幢座楼樓单單元室房户戶]/g;

/** `3-1201` of `3幢 1201室`; undefined where the words say more than an address. */
const partsOf = (address: string): string | undefined => {
  const said = address.trim().toUpperCase();
  const parts = said.match(PARTS);
  if (parts === null || parts.length < 2 || said.replace(PARTS, '').replace(BETWEEN, '') !== '') return undefined;
  return parts.join('-');
};

/** The one home that is meant by an address as it was typed; undefined where it may be another, or a place beside it. */
export const homeMeant = <Home extends Pick<Household, 'building' | 'room'>>(
  typed: string,
  homes: readonly Home[],
): Home | undefined => {
  const exact = homes.find((home) => roomOf(home) === typed.trim());
  if (exact !== undefined) return exact;
  const parts = partsOf(typed);
  const alike = parts === undefined ? [] : homes.filter((home) => partsOf(roomOf(home)) === parts);
  return alike.length === 1 ? alike[0] : undefined;
};
