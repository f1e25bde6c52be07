import { states } from '../../../domain/complaint/complaint.js';
import { isOpen } from '../../../domain/complaint/rules.js';

const ENDED = states.filter((state) => !isOpen({ state })).map((state) => `'${state}'`);

/** The SQL condition that a row of `complaint` under this alias is a matter about which something is still to be done, as `isOpen` says it. */
export const openMatter = (alias: string): string => `${alias}.standing NOT IN (${ENDED.join(', ')})`;
