import { dayOf, daysOf, formatInstant, type Instant, type Period, parseInstant, startOfDay } from '@goldkey/kernel';
import type { Fact, SubjectKind, Withdrawal } from '../vocabulary.js';
import { groupOf, situations } from './assess.js';
import { fallsIn } from './calendar.js';
import type { ChargeClause, Clause, DaySpan, Duty, DutyClause, GroupClause, Owed, Rulebook } from './define.js';
import { clauseOf, numbersByMonth } from './numbers.js';
import { placeDuty, placeOwed } from './placed.js';
import { DEFAULT_ZONE, type Situation } from './situation.js';
import { fill, type Language, say } from './texts.js';

/** What became of a duty or charge of a clause. */
export type Verdict =
  | 'stands'
  | 'done'
  | 'not-yet'
  | 'out-of-service'
  | 'before-appointment'
  | 'vacant'
  | 'owed-by-other';

/** One duty or charge that the clause looked at, and why it is, or is not, an entry of the subject. */
export interface Considered {
  readonly propertyId: string | null;
  /** Its deadline, or the instant of the charge. */
  readonly at: string;
  readonly part: string;
  readonly about: string;
  readonly verdict: Verdict;
  /** Who owes it; `null` where nobody does. */
  readonly owedBy: string | null;
  readonly reason: string;
  readonly evidence: readonly string[];
}

/** Why a clause is, or is not, charged to a subject in a period. */
export interface WhyNot {
  readonly clause: string;
  readonly subject: string;
  readonly considered: readonly Considered[];
  /** In a sentence, for all together. */
  readonly summary: string;
}

const REASONS: Readonly<Record<Verdict, ReturnType<typeof say>>> = {
  stands: say('成立，见该条目', '成立，見該條目', 'it stands: see the entry'),
  done: say('已在 {at} 前做到', '已於 {at} 前做到', 'it was done by {at}'),
  'not-yet': say(
    '期限 {at} 在截止时刻之后，尚未判定',
    '期限 {at} 在截止時刻之後，尚未判定',
    'its deadline, {at}, is after the as-of instant',
  ),
  'out-of-service': say(
    '起算时间 {from} 不在项目服务期内（{serviceStart} 起）',
    '起算時間 {from} 不在項目服務期內（{serviceStart} 起）',
    'its time begins on {from} and is not all in the property’s time of service (since {serviceStart})',
  ),
  'before-appointment': say(
    '起算时间 {from} 早于任职起始 {appointed}',
    '起算時間 {from} 早於任職起始 {appointed}',
    'its time begins on {from}, before the appointment began on {appointed}',
  ),
  vacant: say('当时岗位空缺', '當時職位空缺', 'nobody held the post at that instant'),
  'owed-by-other': say('由 {owedBy} 承担', '由 {owedBy} 承擔', 'it is owed by {owedBy}'),
};
const SUMMARY = {
  stands: say('本期有 {count} 条成立', '本期有 {count} 條成立', '{count} of them stand in the period'),
  none: say(
    '本期看到的事实没有让这一条对其起算；它看的事实：{kinds}',
    '本期所見的事實未使這一條對其起算；它看的事實：{kinds}',
    'no fact that is seen begins it for the subject in the period; it looks at {kinds}',
  ),
  not: say(
    '本期有 {count} 次起算，都没有成为条目',
    '本期有 {count} 次起算，都未成為條目',
    'it began {count} times in the period, and none became an entry',
  ),
  figure: say(
    '这一条只得出指标，不产生条目；--explain 给出算法',
    '這一條只得出指標，不產生條目；--explain 給出算法',
    'the clause makes a figure and no entries: --explain tells how it is reckoned',
  ),
};

interface Asked {
  readonly subject: string;
  readonly span: DaySpan;
  readonly rulebook: Rulebook;
  readonly language: Language;
}

/** Whether the property is the subject's own: itself, one of its departments, or where they hold an appointment. */
const concerns = ({ propertyId, organisation }: Situation, subject: string): boolean =>
  propertyId === subject ||
  organisation.departmentsOf(propertyId).some(({ unitId }) => unitId === subject) ||
  (organisation.holdings.get(propertyId) ?? []).some(({ employeeId }) => employeeId === subject);

const reasonOf = (verdict: Verdict, language: Language, details: Readonly<Record<string, string>>): string =>
  fill(REASONS[verdict][language], details);

/** What became of a duty, in the order in which the engine asks. */
const verdictOf = (situation: Situation, duty: Duty, subject: string): { verdict: Verdict; owedBy: string | null } => {
  const owner = placeOwed(situation, duty.owed, duty.deadline);
  if (owner === undefined) return { verdict: 'vacant', owedBy: null };
  const owedBy = owner.subjectId;
  const placed = placeDuty(situation, duty);
  if (placed === undefined) {
    const from = startOfDay(situation.serviceStart, situation.zone);
    const isOut = duty.window.from < from || owner.holder === undefined || !situation.inService(duty.window.until);
    return { verdict: isOut ? 'out-of-service' : 'before-appointment', owedBy };
  }
  if (owedBy !== subject) return { verdict: isVacant(duty.owed, owner) ? 'vacant' : 'owed-by-other', owedBy };
  if (duty.deadline > situation.asOf) return { verdict: 'not-yet', owedBy };
  return { verdict: placed.done ? 'done' : 'stands', owedBy };
};

const isVacant = (owed: Owed, { subjectKind }: { subjectKind: SubjectKind }): boolean =>
  owed !== 'property' && 'role' in owed && subjectKind === 'property';

const dutiesConsidered = function* (clause: DutyClause, situation: Situation, asked: Asked): Iterable<Considered> {
  const { subject, span, rulebook, language } = asked;
  const { propertyId, zone, serviceStart } = situation;
  for (const duty of clause.duties(situation, span, numbersByMonth(rulebook, clause))) {
    if (!fallsIn(duty.deadline, span, zone)) continue;
    const { verdict, owedBy } = verdictOf(situation, duty, subject);
    if (owedBy !== subject && !concerns(situation, subject)) continue;
    const at = formatInstant(duty.deadline, zone);
    const appointed = situation.holders(dayOf(duty.deadline, zone)).find(({ employeeId }) => employeeId === owedBy);
    const details = {
      at,
      from: dayOf(duty.window.from, zone),
      serviceStart,
      appointed: appointed?.from ?? '—',
      owedBy: owedBy ?? '—',
    };
    const { part = 'all', about, causes: evidence = [] } = duty;
    yield { propertyId, at, part, about, verdict, owedBy, reason: reasonOf(verdict, language, details), evidence };
  }
};

const chargesConsidered = function* (clause: ChargeClause, situation: Situation, asked: Asked): Iterable<Considered> {
  const { subject, span, rulebook, language } = asked;
  const { propertyId, zone, serviceStart, asOf } = situation;
  for (const charge of clause.charges(situation, span, numbersByMonth(rulebook, clause))) {
    if (!fallsIn(charge.at, span, zone)) continue;
    const owner = placeOwed(situation, charge.owed, charge.at);
    const owedBy = owner?.subjectId ?? null;
    if (owedBy !== subject && !concerns(situation, subject)) continue;
    const whose: Verdict =
      owner === undefined || isVacant(charge.owed, owner) ? 'vacant' : owedBy === subject ? 'stands' : 'owed-by-other';
    const verdict = charge.at > asOf ? 'not-yet' : situation.inService(charge.at) ? whose : 'out-of-service';
    const at = formatInstant(charge.at, zone);
    const details = { at, from: dayOf(charge.at, zone), serviceStart, owedBy: owedBy ?? '—' };
    const { part = 'all', about, causes: evidence = [] } = charge;
    yield { propertyId, at, part, about, verdict, owedBy, reason: reasonOf(verdict, language, details), evidence };
  }
};

const groupConsidered = function* (
  clause: GroupClause,
  all: readonly Situation[],
  asOf: Instant,
  { subject, span, rulebook, language }: Asked,
): Iterable<Considered> {
  const group = groupOf(all, rulebook, asOf);
  for (const line of clause.judge(group, span, numbersByMonth(rulebook, clause))) {
    if (!('at' in line) || line.subjectId !== subject) continue;
    const zone = group.properties.get(line.propertyId ?? '')?.zone ?? DEFAULT_ZONE;
    if (!fallsIn(line.at, span, zone)) continue;
    const verdict: Verdict = line.at > asOf ? 'not-yet' : 'stands';
    const at = formatInstant(line.at, zone);
    const { propertyId, part = 'all', about, causes: evidence = [] } = line;
    const reason = reasonOf(verdict, language, { at });
    yield { propertyId, at, part, about, verdict, owedBy: subject, reason, evidence };
  }
};

const summaryOf = (clause: Clause, considered: readonly Considered[], language: Language): string => {
  if (clause.kind === 'result' || clause.kind === 'indicator') return SUMMARY.figure[language];
  const standing = considered.filter(({ verdict }) => verdict === 'stands').length;
  if (standing > 0) return fill(SUMMARY.stands[language], { count: String(standing) });
  if (considered.length > 0) return fill(SUMMARY.not[language], { count: String(considered.length) });
  return fill(SUMMARY.none[language], { kinds: clause.reads.join(', ') });
};

/**
 * Every duty or charge that a clause looked at for a subject in a period, and why it is an entry of theirs or is not. Pure,
 * and in the order of instants. Throws RangeError for an unknown clause.
 */
export const whyNot = (
  facts: Iterable<Fact | Withdrawal>,
  rulebook: Rulebook,
  { period, asOf }: { readonly period: Period; readonly asOf: Instant },
  { clause: id, subject, language }: { readonly clause: string; readonly subject: string; readonly language: Language },
): WhyNot => {
  const clause = clauseOf(rulebook, id);
  const all = situations(facts, asOf);
  const asked: Asked = { subject, span: daysOf(period), rulebook, language };
  const found: Considered[] = [];
  if (clause.kind === 'duty') for (const one of all) found.push(...dutiesConsidered(clause, one, asked));
  if (clause.kind === 'charge') for (const one of all) found.push(...chargesConsidered(clause, one, asked));
  if (clause.kind === 'group') found.push(...groupConsidered(clause, all, asOf, asked));
  const considered = found.sort((a, b) => parseInstant(a.at) - parseInstant(b.at) || (a.about < b.about ? -1 : 1));
  return { clause: id, subject, considered, summary: summaryOf(clause, considered, language) };
};
