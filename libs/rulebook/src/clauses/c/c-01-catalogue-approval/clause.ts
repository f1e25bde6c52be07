import { type Month, type Year, yearOf } from '@goldkey/kernel';
import { endOfDayInMonth, monthWindow } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** C-01: the year's services and prices are approved in January. */
export const clause = defineDuties({
  id: 'C-01',
  texts,
  reads: ['convenience.catalogue.approved'],
  *duties(situation, { first, last }, on) {
    const { zone } = situation;
    for (let number = Number(yearOf(first)); number <= Number(yearOf(last)); number += 1) {
      const year = String(number).padStart(4, '0') as Year;
      const january = `${year}-01` as Month;
      const deadline = endOfDayInMonth(january, on(january).count('day'), zone);
      const approvals = situation.factsOf('convenience.catalogue.approved', 'year', year);
      yield {
        deadline,
        window: { from: monthWindow(january, zone).from, until: deadline },
        owed: 'property',
        done: approvals.some(({ data }) => data.approvedAt <= deadline),
        about: year,
        details: { year },
      };
    }
  },
});
