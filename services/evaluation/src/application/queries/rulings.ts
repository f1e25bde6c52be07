import { type Month, ratioToDecimal } from '@goldkey/kernel';
import { clauseOf, numbersOn, partText, type Rulebook } from '@goldkey/rulebook';
import type { Viewer } from './readers.js';
import type { TargetsView } from './views.js';

/** The two rates that M-26 wants met, by the version in force on the first of the month. */
export const targetsOf = (rulebook: Rulebook, month: Month): TargetsView => {
  const numbers = numbersOn(rulebook, clauseOf(rulebook, 'M-26'), `${month}-01` as never);
  return {
    closing: ratioToDecimal(numbers.ratio('closing'), 4),
    closingSatisfaction: ratioToDecimal(numbers.ratio('satisfaction'), 4),
  };
};

/** A clause's title, with which of its duties the part is; the id of a clause that this rulebook does not have any more. */
export const titleOf = (rulebook: Rulebook, clause: string, language: Viewer['language'], part = 'all'): string => {
  const title = rulebook.clauses.find(({ id }) => id === clause)?.texts.title[language] ?? clause;
  const own = partText(rulebook, clause, part, language);
  return own === undefined ? title : `${title}${language === 'en' ? ': ' : '：'}${own}`;
};
