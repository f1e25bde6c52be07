import type { ComplaintLine } from '../../api.js';
import { titleOf } from '../../parts.js';

/** How a row is called where it is spoken of: in a box to tick, in a result. */
export const nameOf = (line: ComplaintLine): string => `${titleOf(line)} ${line.number}`;
