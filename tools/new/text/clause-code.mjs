/** clause.ts of a new clause. */
import { quoted } from './names.mjs';

const OWED = {
  'property-manager': "{ role: 'property-manager' }",
  employee: '{ employeeId: fact.data.employeeId }',
  property: "'property'",
};

/** The field that tells facts of one clause apart; else the event's own id does. */
const aboutOf = ({ names }) =>
  names[0].endsWith('Id') && names[0] !== 'propertyId' ? `fact.data.${names[0]}` : 'fact.id';
const instantOf = (fact, instant) => (instant ? `${fact}.data.${instant}` : `${fact}.at`);

const chargeCode = ({ id, title, on, owed }) => `import { clockText } from '../../../engine/calendar.js';
import { defineCharges } from '../../../engine/define.js';
import { texts } from './texts.js';

/** ${id}: ${title.english}, each time. */
export const clause = defineCharges({
  id: ${quoted(id)},
  texts,
  reads: [${quoted(on.kind)}],
  *charges(situation) {
    for (const fact of situation.facts(${quoted(on.kind)})) {
      const at = ${instantOf('fact', on.instant)};
      yield {
        at,
        times: 1,
        owed: ${OWED[owed]},
        causes: [fact.id],
        about: ${aboutOf(on)},
        details: { when: clockText(at, situation.zone) },
      };
    }
  },
});
`;

const dutyCode = ({ id, title, on, done, matter, owed }) => `import { plus } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const HOUR_MS = 3_600_000;

/** ${id}: ${title.english}, within some hours of what began it. */
export const clause = defineDuties({
  id: ${quoted(id)},
  texts,
  reads: [${quoted(on.kind)}, ${quoted(done.kind)}],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const fact of situation.facts(${quoted(on.kind)})) {
      const { ${matter} } = fact.data;
      const began = ${instantOf('fact', on.instant)};
      const deadline = deadlineFrom(began, zone, on, (numbers) => plus(began, numbers.count('hours') * HOUR_MS));
      const acts = situation.factsOf(${quoted(done.kind)}, ${quoted(matter)}, ${matter});
      yield {
        deadline,
        window: { from: began, until: deadline },
        owed: ${OWED[owed]},
        done: acts.some((act) => ${instantOf('act', done.instant)} <= deadline),
        causes: [fact.id],
        about: ${matter},
        details: { when: clockText(began, zone) },
      };
    }
  },
});
`;

export const clauseCode = (clause) => (clause.done === undefined ? chargeCode(clause) : dutyCode(clause));
