/** Words that people leave out when they say a home: `1幢-101室` is asked for as `1-101`. */
const LEFT_OUT = '(号楼|號樓|单元|單元|[栋棟幢座楼樓号號#室房户戶])';

/** A home as people write its number, for the search of a list; `home`: alias of whatever has its building and room. */
export const homeNumber = (home: string): string =>
  `trim(both '-' from regexp_replace(regexp_replace(${home}.building || '-' || ${home}.room, '${LEFT_OUT}', '-', 'g'), '-+', '-', 'g'))`;
