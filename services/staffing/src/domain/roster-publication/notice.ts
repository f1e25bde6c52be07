import { accept, type Day, type Decision, type Month, type Recording } from '@goldkey/kernel';

/** What a person has taken note of: days changed after the month was published, each with the version that they saw. */
export interface Notice {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly month: Month;
  readonly seen: Readonly<Record<string, number>>;
}

export type NoticeEvent = {
  readonly type: 'ChangesNoticed';
  readonly eventId: string;
  readonly at: number;
  readonly notice: Notice;
};

/** The notice after an event. */
export const evolveNotice = (_known: Notice | undefined, { notice }: NoticeEvent): Notice => notice;

/** The name of a person's notice of a month. */
export const noticeId = (employeeId: string, month: Month): string => `${employeeId}/${month}`;

export interface NoticeChanges extends Recording {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly days: readonly { readonly date: Day; readonly version: number }[];
}

/** A person takes note of changes. An older version than the one noticed before changes nothing. */
export const noticeChanges = (known: Notice | undefined, command: NoticeChanges): Decision<NoticeEvent> => {
  const { eventId, at, employeeId, propertyId, month, days } = command;
  const before = known?.seen ?? {};
  const news = days.filter(({ date, version }) => version > (before[date] ?? 0));
  if (known !== undefined && news.length === 0) return accept();
  const seen = { ...before, ...Object.fromEntries(news.map(({ date, version }) => [date, version])) };
  const notice = { id: noticeId(employeeId, month), propertyId, employeeId, month, seen };
  return accept({ type: 'ChangesNoticed', eventId, at, notice });
};
