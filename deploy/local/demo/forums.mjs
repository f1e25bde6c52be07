/** A forum at the start of each month with ten households, or late with fewer; its actions filed within a day, late or never (M-24). */
import { clock, dayIn, later, written } from './calendar.mjs';
import { FORUM_SUBJECTS } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';

export const forumsOf = (property, { months, isPast }) => {
  const chance = chanceFor('forums', property.id);
  return months
    .map((month) => {
      const good = chance.happens(property.punctual);
      const heldAt = clock(dayIn(month, good ? chance.between(2, 6) : 11), '19:00');
      const households = chance.some(property.owners, good ? 10 : 6).map(({ id }) => id);
      const subject = chance.pick(FORUM_SUBJECTS);
      const filedAt = doneAt(chance, property, { inTime: later(heldAt, 16), deadline: later(heldAt, 24) });
      return { key: `${property.id}/${month}`, heldAt, households, subject, filedAt };
    })
    .filter(({ heldAt }) => isPast(heldAt))
    .map(({ key, heldAt, households, subject, filedAt }) => ({
      key,
      forum: { propertyId: property.id, heldAt: written(heldAt), households, subject },
      ...(filedAt !== undefined &&
        isPast(filedAt) && {
          filing: { actions: `就“${subject}”形成三项措施，责任到人，月底前完成。`, filedAt: written(filedAt) },
        }),
    }));
};
