import { CoursePart, type Translate, useText } from '@goldkey/ui';
import type { Handover, HistoryLine, Role, Use } from '../api.js';
import { estatesTexts } from '../text/texts.js';
import type { zhCN } from '../text/zh-CN.js';

type T = Translate<typeof zhCN>;

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

const TITLES = {
  'property-registered': 'change.property-registered',
  'property-corrected': 'change.property-corrected',
  'property-service-ended': 'change.property-service-ended',
  'household-registered': 'change.household-registered',
  'household-readdressed': 'change.household-readdressed',
  'household-measured': 'change.household-measured',
  'household-contacts-corrected': 'change.contacts-corrected',
  'household-contact-revealed': 'change.contact-revealed',
  'household-described': 'change.described',
  'household-handed-over': 'change.handed-over',
  'household-handover-withdrawn': 'change.handover-withdrawn',
  'household-people-listed': 'change.people-listed',
  'household-owners-change-withdrawn': 'change.owners-change-withdrawn',
  'household-owners-changed': 'change.owners-changed',
  'household-person-admitted': 'change.person-admitted',
  'household-person-departed': 'change.person-departed',
} as const satisfies Readonly<Record<string, keyof typeof zhCN>>;

const titleOf = (t: T, change: string): string =>
  change in TITLES ? t(TITLES[change as keyof typeof TITLES]) : change;

const toldOf = (t: T, { change, data }: HistoryLine): readonly string[] => {
  switch (change) {
    case 'household-owners-changed':
      return [t('change.owners', { on: words(data['on']), count: words(data['owners']) })];
    case 'household-handed-over': {
      const [on, keys, defects] = [words(data['on']), words(data['keys']), words(data['defects'])];
      return [t('change.handover', { on, keys, defects })];
    }
    case 'household-described':
      return [
        data['use'] === undefined ? '' : t(`use.${data['use'] as Use}`),
        data['handover'] === undefined ? '' : t(`handover.${data['handover'] as Handover}`),
      ];
    case 'household-people-listed': {
      const [owners, tenants, family] = [words(data['owners']), words(data['tenants']), words(data['family'])];
      return [t('change.people', { owners, tenants, family })];
    }
    case 'property-service-ended':
      return [words(data['serviceEnd']) || t('property.act.end.goesOn')];
    case 'household-readdressed':
      return [`${words(data['building'])} ${words(data['room'])}`];
    case 'household-measured':
      return [`${words(data['areaSquareMetres'])} m²`];
    default:
      return [
        data['role'] === undefined ? '' : t(`role.${data['role'] as Role}`),
        ...['on', 'from', 'until', 'serviceEnd', 'reason'].map((key) => words(data[key])),
      ];
  }
};

/** Everything that happened to a property or home. */
export const EstatesCourse = ({ history }: { history: readonly HistoryLine[] }) => {
  const t = useText(estatesTexts);
  return (
    <CoursePart history={history} titleOf={({ change }) => titleOf(t, change)} notesOf={(line) => toldOf(t, line)} />
  );
};
