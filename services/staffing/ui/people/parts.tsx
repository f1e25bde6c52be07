import { type CourseLine, CoursePart, localClock, type Translate, useFormat, useSession, useText } from '@goldkey/ui';

import { usePlaces } from '../work/places.js';
import { END_REASONS, ROLES } from './api.js';
import { titleOfChange } from './changes.js';
import { peopleTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

/** The present day where the property lies; without one, where most are. */
export const useToday = (propertyId?: string): string => {
  const { zoneOf } = usePlaces();
  return localClock(useFormat().now, zoneOf(propertyId)).slice(0, 10);
};

const REMEMBERED = ['role', 'what', 'craft', 'from', 'validUntil', 'until', 'reason', 'reward', 'why'] as const;

const DAYS: readonly string[] = ['from', 'until', 'validUntil'];

/** A remembered value in the person's language. */
const wordsOf = (
  t: Translate<typeof zhCN>,
  dayInWords: (day: string) => string,
  name: (typeof REMEMBERED)[number],
  value: unknown,
): string => {
  if (DAYS.includes(name) && typeof value === 'string') return dayInWords(value);
  const role = ROLES.find((known) => name === 'role' && known === value);
  if (role !== undefined) return t(`role.${role}`);
  const end = END_REASONS.find((known) => name === 'reason' && known === value);
  return end === undefined ? (typeof value === 'string' ? value : '') : t(`endReason.${end}`);
};

/** Everything that happened to a person. */
export const PersonCourse = ({ history }: { history: readonly CourseLine[] }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return (
    <CoursePart
      history={history}
      titleOf={({ change }) => titleOfChange(t, change)}
      notesOf={({ data }) => REMEMBERED.map((name) => wordsOf(t, format.day, name, data[name]))}
    />
  );
};

/** Whether the reader may decide about what is of a property, or of the group where it names none. */
export const useReaches = (): ((propertyId: string | null | undefined) => boolean) => {
  const { properties } = useSession();
  return (propertyId) => properties === '*' || (propertyId != null && properties.includes(propertyId));
};
