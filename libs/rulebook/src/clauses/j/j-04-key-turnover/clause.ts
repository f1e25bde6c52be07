import type { Day } from '@goldkey/kernel';
import { defineIndicator } from '../../../engine/define.js';
import type { Organisation } from '../../../engine/organisation.js';
import { whole } from '../../../engine/rate.js';
import { type Holding, runsOn } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** Key appointments in a department's unit or below. */
const keyPositions = (organisation: Organisation, departmentId: string): readonly Holding[] =>
  organisation.everybody.filter(
    ({ keyPosition, unitId }) => keyPosition && organisation.isWithin(unitId, departmentId),
  );

const headCount = (positions: readonly Holding[], day: Day): number =>
  new Set(positions.filter((held) => runsOn(held, day)).map(({ employeeId }) => employeeId)).size;

/** J-04: resignations from key positions over the mean of the key head counts on the first and the last day. */
export const clause = defineIndicator({
  id: 'J-04',
  texts,
  reads: [],
  *measure({ organisation, propertyId }, { first, last }) {
    for (const { unitId } of organisation.departmentsOf(propertyId)) {
      const positions = keyPositions(organisation, unitId);
      const resigned = positions.filter(
        ({ reason, until }) => reason === 'resigned' && until !== undefined && until >= first && until <= last,
      );
      const heads = headCount(positions, first) + headCount(positions, last);
      const mean = { numerator: BigInt(heads), denominator: 2n };
      yield { departmentId: unitId, rate: { numerator: whole(resigned.length), denominator: mean } };
    }
  },
});
