import { type Fen, formatFen } from '@goldkey/kernel';
import { clauseById } from '../rulebook.js';
import { parametersIn, type Versions } from './parameters.js';
import { fill, type Language, type Localised, say } from './texts.js';

/** Why a line stands, in the reader's language. */
export interface Explanation {
  readonly title: string;
  readonly sentence: string;
  readonly clauseText: string;
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

const WORKING = {
  charged: say(
    '1 次 × （{points} 分、¥{fine}）',
    '1 次 × （{points} 分、¥{fine}）',
    '1 miss × ({points} points, ¥{fine})',
  ),
  recorded: say('1 次，只记录：没有定价', '1 次，僅記錄：未定價', '1 miss, recorded only: no price is set'),
  vacant: say(
    '岗位空缺：记在项目上，不计分不罚款',
    '職位空缺：記於項目，不計分不罰款',
    'The post was vacant: recorded on the property, nothing is charged',
  ),
};

const localised = (texts: Readonly<Record<string, Localised>>, part: string): Localised | undefined =>
  texts[part] ?? texts['all'];

/** Explains a line by its clause, the details that were kept with it, and the numbers of the version that judged it. */
export const explain = (
  entry: { clause: string; subjectKind: string; points: bigint; fine: Fen; details: Readonly<Record<string, string>> },
  versions: Versions,
  language: Language,
): Explanation => {
  const clause = clauseById(entry.clause);
  const version = versions.find(({ id }) => id === entry.details['version']) ?? versions[0];
  if (version === undefined) throw new RangeError('a rulebook has at least its built-in version');
  const numbers = parametersIn(version, clause.id, clause.parameters);
  const part = entry.details['part'] ?? 'all';
  const details = { ...entry.details, points: String(entry.points), fine: formatFen(entry.fine) };
  const charged = entry.points > 0n || entry.fine > 0n;
  const working = charged ? WORKING.charged : entry.subjectKind === 'property' ? WORKING.vacant : WORKING.recorded;
  const said = (texts: Readonly<Record<string, Localised>>): string =>
    fill(localised(texts, part)?.[language] ?? clause.texts.title[language], details);
  return {
    title: clause.texts.title[language],
    sentence: said(clause.texts.sentence),
    clauseText: clause.texts.text[language],
    place: clause.place,
    parameters: Object.entries(clause.parameters).map(([name, { title, reading }]) => ({
      name,
      title: title[language],
      value: numbers.text(name),
      ...(reading ? { reading: reading[language] } : {}),
    })),
    working: fill(working[language], details),
    avoid: said(clause.texts.avoid),
  };
};
