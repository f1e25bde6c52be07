import {
  addRatios,
  type Day,
  daysOf,
  divideRatios,
  type Fen,
  fenOf,
  formatFen,
  formatInstant,
  type Ratio,
  ratioToDecimal,
} from '@goldkey/kernel';
import type { Assessment, Entry, Rate, Scorecard, Stipend, SubjectResult } from '../vocabulary.js';
import type { Clause, Rulebook } from './define.js';
import { clauseText, explain } from './explain.js';
import { byPlace, rateJson } from './json.js';
import { clauseOf, numbersOn } from './numbers.js';
import { whole } from './rate.js';
import { DEFAULT_ZONE } from './situation.js';
import { fill, type Language, say } from './texts.js';

/** One figure of a subject with the arithmetic behind it. */
export interface FigureExplanation {
  /** `points`, `fine`, `flag`, `duties`, `entry`, `stipend`, `scorecard`, `indicator`, or the name of a rate. */
  readonly figure: string;
  /** The clause that makes it; `null` for sums over clauses. */
  readonly clause: string | null;
  /** Of an entry. */
  readonly at?: string;
  readonly value: string;
  readonly title: string;
  readonly working: string;
  /** The clause in our own words with its numbers, and its place in the source. */
  readonly clauseText?: string;
  readonly place?: string;
  readonly avoid?: string;
  readonly evidence?: readonly string[];
}

const TITLES = {
  points: say('扣分合计', '扣分合計', 'Points'),
  fine: say('罚款合计（元）', '罰款合計（元）', 'Fines, yuan'),
  dutyCompletion: say('职责完成率', '職責完成率', 'Completion of duties'),
  scorecard: say('计分卡', '計分卡', 'Scorecard'),
};
const WORKING = {
  done: say('应做 {due} 次，做到 {done} 次', '應做 {due} 次，做到 {done} 次', '{due} due, {done} done'),
  completion: say(
    '本项目所有人的职责：{counts}',
    '本項目所有人的職責：{counts}',
    'all duties of persons at the property: {counts}',
  ),
  nothing: say('没有可计的数，不成率', '無可計之數，不成率', 'nothing was counted, so there is no rate'),
  mean: say(
    '本部门没有办件量，取同项目其他部门满意率的平均值',
    '本部門沒有辦件量，取同項目其他部門滿意率的平均值',
    'without a volume of its own: the mean of the property’s other departments',
  ),
  stipend: say(
    '在岗 {months} 个月，{standard} − {deducted} = {payable}；扣发：{taken}',
    '在職 {months} 個月，{standard} − {deducted} = {payable}；扣發：{taken}',
    '{months} months held, {standard} − {deducted} = {payable}; taken: {taken}',
  ),
  none: say('无', '無', 'none'),
  indicator: say(
    '({value} − {floor}) ÷ ({target} − {floor})，不低于 0、不高于 1，= {share}；× 权数 {weight} = {score}（计数 {counts}）',
    '({value} − {floor}) ÷ ({target} − {floor})，不低於 0、不高於 1，= {share}；× 權數 {weight} = {score}（計數 {counts}）',
    '({value} − {floor}) ÷ ({target} − {floor}), no less than 0 and no more than 1, = {share}; × weight {weight} = {score} (counted {counts})',
  ),
  weights: say(
    '{scores} = {score}；在卡的指标权数之和 {total} 放大到 100',
    '{scores} = {score}；在卡的指標權數之和 {total} 放大到 100',
    '{scores} = {score}; the weights on the card, {total}, are scaled up to 100',
  ),
};

/** Everything that explains figures of one assessment in one language. */
interface Telling {
  readonly assessment: Assessment;
  readonly rulebook: Rulebook;
  readonly language: Language;
  readonly day: Day;
}

/** The clause's own words. */
const wordsOf = ({ rulebook, language, day }: Telling, clause: Clause) => ({
  title: clause.texts.title[language],
  clauseText: clauseText(clause, numbersOn(rulebook, clause, day), language),
  place: clause.place[language],
});

/** `4 × 1 + 2 × 0.6 = 5.2; 5.2 ÷ 10 = 0.5200`. */
const countsText = (rate: Rate): string => {
  const { numerator, denominator, value } = rateJson(rate);
  const { working, mean } = rate;
  if (mean !== undefined) return `${working} = ${value}`;
  const divided = value === null ? `${numerator} ÷ ${denominator}` : `${numerator} ÷ ${denominator} = ${value}`;
  return working === undefined ? divided : `${working} = ${numerator}; ${divided}`;
};

const makerOf = ({ clauses }: Rulebook, name: string, rate: Rate): Clause | undefined => {
  const makers = clauses.filter((clause) => clause.kind === 'result' && clause.makes.includes(name));
  // Two clauses make the satisfaction: of departments with a volume of their own, and of the others.
  return rate.basis === undefined || rate.basis === 'own' ? makers[0] : makers.at(-1);
};

const rateFigure = (telling: Telling, name: string, rate: Rate): FigureExplanation => {
  const { rulebook, language } = telling;
  const clause = makerOf(rulebook, name, rate);
  const { value, basis } = rateJson(rate);
  const counts = countsText(rate);
  const working =
    basis === 'mean'
      ? `${WORKING.mean[language]}: ${counts}`
      : value === null
        ? `${counts}: ${WORKING.nothing[language]}`
        : counts;
  if (clause === undefined) {
    const title = name === 'dutyCompletion' ? TITLES.dutyCompletion[language] : name;
    const told = fill(WORKING.completion[language], { counts: working });
    return { figure: name, clause: null, value: value ?? 'null', title, working: told };
  }
  return { figure: name, clause: clause.id, value: value ?? 'null', ...wordsOf(telling, clause), working };
};

/** How a sum is made of clauses: `M-04 2.00 + M-06 2.00`. */
const sumFigure = ({ language }: Telling, figure: 'points' | 'fine', entries: readonly Entry[]): FigureExplanation => {
  const text = (amount: bigint): string => (figure === 'fine' ? formatFen(amount as Fen) : String(amount));
  const byClause = new Map<string, bigint>();
  for (const entry of entries)
    if (entry[figure] > 0n) byClause.set(entry.clause, (byClause.get(entry.clause) ?? 0n) + entry[figure]);
  const parts = [...byClause].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, amount]) => `${id} ${text(amount)}`);
  const value = text([...byClause.values()].reduce((total, amount) => total + amount, 0n));
  const working = parts.length === 0 ? value : `${parts.join(' + ')} = ${value}`;
  return { figure, clause: null, value, title: TITLES[figure][language], working };
};

const entryFigure = ({ assessment, rulebook, language }: Telling, entry: Entry): FigureExplanation => {
  const zone = assessment.zones.get(entry.propertyId ?? '') ?? DEFAULT_ZONE;
  const { title, sentence, clauseText: text, place, working, avoid } = explain(entry, zone, rulebook, language);
  const cost = [entry.points > 0n ? String(entry.points) : '', entry.fine > 0n ? formatFen(entry.fine) : ''];
  return {
    figure: 'entry',
    clause: entry.clause,
    at: formatInstant(entry.at, zone),
    value: [entry.outcome, ...cost.filter((one) => one !== '')].join(' '),
    title: `${title}: ${sentence}`,
    working,
    clauseText: text,
    place,
    avoid,
    evidence: [...entry.evidence],
  };
};

const stipendFigure = (telling: Telling, { months, standard, deducted, deductions }: Stipend): FigureExplanation => {
  const clause = clauseOf(telling.rulebook, 'W-05');
  const payable = formatFen(fenOf(standard - deducted));
  const taken = deductions.map(({ month, clause: by, evidence }) => `${month} ${by} (${evidence})`).join(', ');
  const working = fill(WORKING.stipend[telling.language], {
    months: String(months),
    standard: formatFen(standard),
    deducted: formatFen(deducted),
    payable,
    taken: taken === '' ? WORKING.none[telling.language] : taken,
  });
  return { figure: 'stipend', clause: clause.id, value: payable, ...wordsOf(telling, clause), working };
};

const scorecardFigures = (telling: Telling, { score, indicators }: Scorecard): FigureExplanation[] => {
  const { rulebook, language, day } = telling;
  const share = (part: Ratio, of: Ratio): string =>
    of.numerator === 0n ? '0.0000' : ratioToDecimal(divideRatios(part, of), 4);
  const lines = indicators.map((one): FigureExplanation => {
    const clause = clauseOf(rulebook, one.id);
    const numbers = numbersOn(rulebook, clause, day);
    const points = ratioToDecimal(one.score, 2);
    const working = fill(WORKING.indicator[language], {
      value: ratioToDecimal(one.value, 4),
      floor: numbers.text('floor'),
      target: numbers.text('target'),
      share: share(one.score, one.weight),
      weight: ratioToDecimal(one.weight, 2),
      score: points,
      counts: countsText(one.rate),
    });
    return { figure: 'indicator', clause: one.id, value: points, ...wordsOf(telling, clause), working };
  });
  const total = indicators
    .map(({ id }) => numbersOn(rulebook, clauseOf(rulebook, id), day).ratio('weight'))
    .reduce(addRatios, whole(0));
  const value = ratioToDecimal(score, 2);
  const working = fill(WORKING.weights[language], {
    scores: lines.map((line) => `${line.clause} ${line.value}`).join(' + '),
    score: value,
    total: ratioToDecimal(total, 2),
  });
  return [{ figure: 'scorecard', clause: null, value, title: TITLES.scorecard[language], working }, ...lines];
};

const flagFigure = (telling: Telling, flag: string): FigureExplanation => {
  const clause = telling.rulebook.clauses.find(({ raises = [] }) => raises.includes(flag));
  if (clause === undefined) return { figure: 'flag', clause: null, value: flag, title: flag, working: '' };
  const words = wordsOf(telling, clause);
  return { figure: 'flag', clause: clause.id, value: flag, ...words, working: words.clauseText };
};

const dutyFigures = (telling: Telling, { duties }: SubjectResult): FigureExplanation[] =>
  [...duties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { due, done }]) => {
      const clause = clauseOf(telling.rulebook, id);
      const working = fill(WORKING.done[telling.language], { due: String(due), done: String(done) });
      return { figure: 'duties', clause: id, value: `${done}/${due}`, ...wordsOf(telling, clause), working };
    });

/** The working of every figure that an assessment has of a subject; numbers of figures are those of the period's first day. */
export const explainFigures = (
  assessment: Assessment,
  subject: SubjectResult,
  rulebook: Rulebook,
  language: Language,
): FigureExplanation[] => {
  const telling: Telling = { assessment, rulebook, language, day: daysOf(assessment.period).first };
  const { kind, entries, rates, flags, stipend, scorecard } = subject;
  return [
    ...(kind === 'employee' ? [sumFigure(telling, 'points', entries), sumFigure(telling, 'fine', entries)] : []),
    ...[...flags].sort().map((flag) => flagFigure(telling, flag)),
    ...[...rates].map(([name, rate]) => rateFigure(telling, name, rate)),
    ...dutyFigures(telling, subject),
    ...(stipend ? [stipendFigure(telling, stipend)] : []),
    ...(scorecard ? scorecardFigures(telling, scorecard) : []),
    ...[...entries].sort(byPlace).map((entry) => entryFigure(telling, entry)),
  ];
};
