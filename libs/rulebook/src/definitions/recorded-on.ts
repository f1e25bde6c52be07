import { say } from '../engine/texts.js';

/** What follows from a miss of the centre itself: nobody is charged. */
export const recordedOnCentre = say(
  '记在项目上，不计分不罚款',
  '記於項目，不計分不罰款',
  'recorded on the property, nobody is charged',
);

/** What follows from a miss of a department. */
export const recordedOnDepartment = say(
  '记在部门上，不计分不罚款',
  '記於部門，不計分不罰款',
  'recorded on the department, nobody is charged',
);
