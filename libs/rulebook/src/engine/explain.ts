import { dayOf, formatFen, type Instant } from '@goldkey/kernel';
import type { Entry } from '../vocabulary.js';
import type { Clause, ClauseTexts, Rulebook } from './define.js';
import { clauseOf, numbersOn } from './numbers.js';
import { judgingDay, type Parameters } from './parameters.js';
import { fill, type Language, type Localised, say } from './texts.js';
import { closedUp, inWords, percentText, type Telling } from './words.js';

/** Why a line stands, in the reader's language. */
export interface Explanation {
  readonly title: string;
  readonly sentence: string;
  readonly clauseText: string;
  /** Source document and place in it. */
  readonly place: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly title: string;
    readonly value: string;
    readonly reading?: string;
  }[];
  readonly working: string;
  readonly avoid: string;
}

const PRICE = {
  charged: say('{times} 次 × 每次 {each} = {cost}', '{times} 次 × 每次 {each} = {cost}', '{times} × {each} = {cost}'),
  recorded: say('只记录：这一条没有定价', '僅記錄：本條未定價', 'recorded only: the clause has no price'),
  vacant: say(
    '岗位空缺：记在项目上，不计分不罚款',
    '職位空缺：記於項目，不計分不罰款',
    'the post was vacant: recorded on the property, nobody is charged',
  ),
};
const COST = {
  points: say('{points} 分', '{points} 分', '{points} points'),
  fine: say('{fine} 元', '{fine} 元', '{fine} yuan'),
};

const costText = (points: bigint, fine: bigint, language: Language): string => {
  const texts = [
    ...(points > 0n ? [fill(COST.points[language], { points: String(points) })] : []),
    ...(fine > 0n ? [fill(COST.fine[language], { fine: formatFen(fine as never) })] : []),
  ];
  return texts.join(language === 'en' ? ', ' : '、');
};

const priceText = (entry: Explained, numbers: Parameters, language: Language): string => {
  const charged = entry.points > 0n || entry.fine > 0n;
  if (!charged) return (entry.subjectKind === 'property' ? PRICE.vacant : PRICE.recorded)[language];
  return fill(PRICE.charged[language], {
    times: entry.details['times'] ?? '1',
    each: costText(numbers.points('points'), numbers.fen('fine'), language),
    cost: costText(entry.points, entry.fine, language),
  });
};

/** What of a line an explanation rests on; the ledger keeps it. */
export type Explained = Pick<Entry, 'clause' | 'at' | 'subjectKind' | 'points' | 'fine' | 'details'>;

/** The text of a clause with its numbers as they are in force on a day. */
export const clauseText = (clause: Clause, numbers: Parameters, language: Language): string =>
  fill(clause.text[language], parameterTexts(clause, numbers));

/** A number of the clause as people say it. */
export const parameterText = ({ texts }: Clause, name: string, value: string): string =>
  texts.percent?.includes(name) ? percentText(value) : value;

const parameterTexts = (clause: Clause, numbers: Parameters): Record<string, string> =>
  Object.fromEntries(
    Object.keys(clause.parameters).map((name) => [name, parameterText(clause, name, numbers.text(name))]),
  );

/** What a line kept, as people say it. */
const detailTexts = (clause: Clause, kept: Explained['details'], telling: Telling): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept)
      // How often a line is charged is no number of the clause, which may have one of that name.
      .filter(([name]) => name !== 'times' || clause.parameters['times'] === undefined)
      .map(([name, text]) => [name, clause.texts.percent?.includes(name) ? percentText(text) : inWords(text, telling)]),
  );

/** Which of the clause's duties or charges a part is, in a word; `undefined` where there is but one. */
export const partText = (rulebook: Rulebook, clause: string, part: string, language: Language): string | undefined =>
  rulebook.clauses.find(({ id }) => id === clause)?.texts.parts?.[part]?.[language];

/**
 * Explains a line by its clause, the details that were kept with it, and the numbers that judged it; `zone` is the
 * property's. Throws RangeError for an unknown clause.
 */
export const explain = (entry: Explained, zone: string, rulebook: Rulebook, language: Language): Explanation => {
  const clause = clauseOf(rulebook, entry.clause);
  const numbers = numbersOn(rulebook, clause, judgingDay(dayOf(entry.at as Instant, zone)));
  const part = entry.details['part'] ?? 'all';
  const telling = { language, year: dayOf(entry.at as Instant, zone).slice(0, 4) };
  const details = { ...parameterTexts(clause, numbers), ...detailTexts(clause, entry.details, telling) };
  const said = (texts: ClauseTexts['sentence'] = {}): string | undefined => {
    const found: Localised | undefined = texts[part] ?? texts['all'];
    return found && closedUp(fill(found[language], details));
  };
  const reckoned = said(clause.texts.working);
  const cost = said(clause.texts.consequence) ?? priceText(entry, numbers, language);
  return {
    title: clause.texts.title[language],
    sentence: said(clause.texts.sentence) ?? clause.texts.title[language],
    clauseText: clauseText(clause, numbers, language),
    place: clause.place[language],
    parameters: Object.entries(clause.parameters).map(([name, { title, reading }]) => ({
      name,
      title: title[language],
      value: parameterText(clause, name, numbers.text(name)),
      ...(reading ? { reading: reading[language] } : {}),
    })),
    working: reckoned === undefined ? cost : `${reckoned}${language === 'en' ? '; ' : '；'}${cost}`,
    avoid: said(clause.texts.avoid) ?? clause.texts.title[language],
  };
};
