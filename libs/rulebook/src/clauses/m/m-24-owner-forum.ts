import { dayOf, endOfDay, type Instant, plus } from '@goldkey/kernel';
import { clockText, dayInMonth, firstDayOf, monthsIn, monthWindow } from '../../engine/calendar.js';
import { type Duty, defineDuties, type ParametersOn } from '../../engine/define.js';
import type { Situation } from '../../engine/situation.js';
import { say } from '../../engine/texts.js';

const HOUR_MS = 3_600_000;

const actionDuties = function* (situation: Situation, on: ParametersOn): Iterable<Duty> {
  const { zone } = situation;
  for (const forum of situation.facts('complaints.owner-forum.held')) {
    const { forumId, heldAt } = forum.data;
    const deadline: Instant = plus(heldAt, on(dayOf(heldAt, zone)).count('hours') * HOUR_MS);
    yield {
      part: 'actions',
      deadline,
      window: { from: heldAt, until: deadline },
      owed: { role: 'property-manager' },
      done: situation
        .factsOf('complaints.owner-forum.actions-filed', 'forumId', forumId)
        .some(({ data }) => data.filedAt <= deadline),
      causes: [forum.id],
      about: forumId,
      details: { held: clockText(heldAt, zone), deadline: clockText(deadline, zone) },
    };
  }
};

/** M-24: an owners' forum early in the month, and its actions on file with the quality centre a day after each forum. */
export const m24 = defineDuties({
  id: 'M-24',
  place: '003 · 每月',
  reads: ['complaints.owner-forum.held', 'complaints.owner-forum.actions-filed'],
  parameters: {
    day: {
      unit: 'count',
      value: '7',
      title: say('恳谈会截止日', '懇談會截止日', 'Day of the month for the forum'),
      reading: say('「月初」读作 7 日前', '「月初」讀作 7 日前', '“At the start of the month” is read as by the 7th.'),
    },
    households: {
      unit: 'count',
      value: '8',
      title: say('至少到场户数', '至少到場戶數', 'Households at least'),
      reading: say('「10 户左右」读作至少 8 户', '「10 戶左右」讀作至少 8 戶', '“About 10” is read as at least 8.'),
    },
    hours: {
      unit: 'count',
      value: '24',
      title: say('措施备案时限（小时）', '措施備案時限（小時）', 'Hours for filing the actions'),
    },
  },
  texts: {
    title: say('月初业主恳谈会', '月初業主懇談會', "Owners' forum at the start of the month"),
    text: say(
      '每月初与约 10 户业主恳谈，会后 24 小时内把措施报品质管理中心备案。',
      '每月初與約 10 戶業主懇談，會後 24 小時內將措施報品質管理中心備案。',
      'Early in each month about ten households are heard; the actions are on file with the quality centre within 24 hours.',
    ),
    sentence: {
      forum: say(
        '到 {deadline}，{month} 还没有开过到场 {households} 户以上的恳谈会',
        '到 {deadline}，{month} 尚未舉行到場 {households} 戶以上的懇談會',
        'By {deadline} no forum with {households} households had been held in {month}',
      ),
      actions: say(
        '{held} 恳谈会的措施到 {deadline} 没有备案',
        '{held} 懇談會的措施到 {deadline} 未備案',
        'The actions of the forum of {held} were not on file by {deadline}',
      ),
    },
    avoid: {
      forum: say(
        '在 {deadline} 前开恳谈会，至少 {households} 户到场',
        '於 {deadline} 前舉行懇談會，至少 {households} 戶到場',
        'Holding a forum by {deadline} with at least {households} households',
      ),
      actions: say('在 {deadline} 前备案', '於 {deadline} 前備案', 'Filing them by {deadline}'),
    },
  },
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(firstDayOf(month));
      const window = monthWindow(month, zone);
      const deadline = endOfDay(dayInMonth(month, numbers.count('day')), zone);
      const enough = numbers.count('households');
      yield {
        part: 'forum',
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: situation
          .facts('complaints.owner-forum.held')
          .some(
            ({ data }) =>
              data.heldAt >= window.from && data.heldAt <= deadline && new Set(data.households).size >= enough,
          ),
        causes: [],
        about: month,
        details: { month, households: String(enough), deadline: clockText(deadline, zone) },
      };
    }
    yield* actionDuties(situation, on);
  },
});
