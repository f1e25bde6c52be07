import { clockText } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-15: the manager takes part in the quality centre's joint inspections, where expected. */
export const clause = defineDuties({
  id: 'M-15',
  texts,
  reads: ['inspections.joint-inspection.held'],
  *duties(situation) {
    for (const { id, data } of situation.facts('inspections.joint-inspection.held')) {
      const { inspectionId, heldAt, expected, attended } = data;
      const manager = situation.holder('property-manager', heldAt);
      if (manager === undefined || !expected.includes(manager.employeeId)) continue;
      yield {
        deadline: heldAt,
        window: { from: heldAt, until: heldAt },
        owed: { holding: manager },
        done: attended.includes(manager.employeeId),
        causes: [id],
        about: inspectionId,
        details: { held: clockText(heldAt, situation.zone) },
      };
    }
  },
});
