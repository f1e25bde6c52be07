import type { Rulebook } from './engine/define.js';
import { BUILT_IN, type RulebookVersion } from './engine/parameters.js';
import { clauses } from './gen/rulebook.js';

/** The built-in rulebook, and then the group's own versions. */
export const rulebookWith = (...versions: readonly RulebookVersion[]): Rulebook => ({
  clauses,
  versions: [BUILT_IN, ...versions],
});

/** The rulebook as the source documents make it. */
export const builtInRulebook: Rulebook = rulebookWith();

export { clauses };
