import { type Day, dayOf } from '@goldkey/kernel';
import type { Situation } from '../engine/situation.js';
import type { Fact } from '../vocabulary.js';

export type Patrol = Fact<'inspections.patrol.completed'>;

const byDay = new WeakMap<Situation, ReadonlyMap<Day, readonly Patrol[]>>();

const daysOfPatrols = (situation: Situation): ReadonlyMap<Day, readonly Patrol[]> => {
  const days = new Map<Day, Patrol[]>();
  for (const patrol of situation.facts('inspections.patrol.completed')) {
    const day = dayOf(patrol.data.completedAt, situation.zone);
    const known = days.get(day);
    if (known) known.push(patrol);
    else days.set(day, [patrol]);
  }
  return days;
};

/** A person's patrols of a day; a patrol belongs to the day on which it was completed, with all its visits (M-12). */
export const patrolsBy = (situation: Situation, inspectorId: string, day: Day): readonly Patrol[] => {
  const days = byDay.get(situation) ?? daysOfPatrols(situation);
  byDay.set(situation, days);
  return (days.get(day) ?? []).filter(({ data }) => data.inspectorId === inspectorId);
};

/** The posts of the property that are active on a day. */
export const postsOn = (situation: Situation, day: Day): readonly string[] =>
  situation
    .facts('inspections.post.defined')
    .filter(({ data }) => data.activeFrom <= day && (data.activeUntil === undefined || day <= data.activeUntil))
    .map(({ data }) => data.postId);
