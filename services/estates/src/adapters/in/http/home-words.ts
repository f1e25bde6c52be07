/**
 * How a home is looked for. People say and type its address in many ways: 1幢201室, 1-201, 1栋 201. What stands between the numbers is
 * one stroke for all of them.
 */
const BETWEEN = '[幢栋棟座楼樓室号號单單元\\s-]+';

/** SQL of a home's address with strokes alone between its parts; `household_place` is its index (migration 407). */
export const HOME_PLACE = `regexp_replace(h.building || '-' || h.room, '${BETWEEN}', '-', 'g')`;

/** The words looked for in the same form; those of nothing but such signs stay as they are. */
export const homeWords = (words: string | undefined): string | undefined => {
  const parts = words?.split(new RegExp(BETWEEN)).filter((part) => part !== '') ?? [];
  return parts.length === 0 ? words : parts.join('-');
};
