/** What each service answers: libs/service-kit/src/platform-health.controller.ts. */
export interface Health {
  readonly service: string;
  readonly since: string;
  readonly memoryBytes: number;
  readonly databaseBytes: number;
  readonly waitingRequests: number;
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number };
  readonly written: readonly { readonly minutesAgo: number; readonly events: number }[];
  readonly consumers: readonly { readonly consumer: string; readonly messages: number }[] | null;
  readonly parked: number;
  readonly backup: { readonly at: string; readonly bytes: number } | null;
}

/** Every service behind the gateway; which one there is not is found by the page's test. */
export const SERVICES = [
  'evaluation',
  'complaints',
  'staffing',
  'inspections',
  'billing',
  'convenience',
  'estates',
  'identity',
] as const;
export type ServiceId = (typeof SERVICES)[number];

export const healthPath = (service: ServiceId): string => `/api/${service}/platform-health`;

/** Bounds beyond which a figure is trouble: those of the alerts (charts/goldkey/files/rules.yaml). */
const LATE_SECONDS = 120;
const MANY_BEHIND = 5_000;
const OLD_BACKUP_MS = 129_600_000;

export const behindOf = ({ consumers }: Health): number | undefined =>
  consumers === null ? undefined : consumers.reduce((sum, { messages }) => sum + messages, 0);

/** How one service does: away where it did not answer, else the worst that its figures say. */
export type Condition = 'well' | 'attention' | 'away';
export const conditionOf = (health: Health | undefined): Condition => {
  if (health === undefined) return 'away';
  const late = health.outbox.oldestSeconds > LATE_SECONDS || (behindOf(health) ?? MANY_BEHIND + 1) > MANY_BEHIND;
  return late || health.parked > 0 || health.waitingRequests > 0 ? 'attention' : 'well';
};

export const isLateOutbox = (seconds: number): boolean => seconds > LATE_SECONDS;
export const isFarBehind = (messages: number): boolean => messages > MANY_BEHIND;
export const isOldBackup = (at: string, now: number): boolean => now - Date.parse(at) > OLD_BACKUP_MS;

/** Events of all services in each part of the last hour, the oldest first. */
export const writtenByAll = (healths: readonly Health[]): readonly number[] => {
  const parts = Math.max(0, ...healths.map(({ written }) => written.length));
  return Array.from({ length: parts }, (_each, index) =>
    healths.reduce((sum, { written }) => sum + (written[index]?.events ?? 0), 0),
  );
};

/** Bars in a field of this width and height; the highest one fills it, and a part with anything is seen. */
export const barsOf = (
  counts: readonly number[],
  field: { readonly width: number; readonly height: number; readonly gap: number },
): readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] => {
  const most = Math.max(1, ...counts);
  const step = field.width / Math.max(1, counts.length);
  return counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * field.height));
    return { x: index * step, y: field.height - height, width: step - field.gap, height };
  });
};

const MIB = 1_048_576;
/** Bytes as a person reads them: MB below a thousand, then GB with one decimal. */
export const megabytes = (bytes: number): string =>
  bytes < 1_000 * MIB ? `${Math.round(bytes / MIB)} MB` : `${(bytes / MIB / 1_024).toFixed(1)} GB`;
