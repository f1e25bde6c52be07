import { PaperPart, SectionHead, Timeline, type TimelinePoint, type Translate, useFormat, useText } from '@goldkey/ui';
import type { HistoryLine, Role, Use } from '../api.js';
import { estatesTexts } from '../text/texts.js';
import type { zhCN } from '../text/zh-CN.js';

type T = Translate<typeof zhCN>;

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

const TITLES = {
  'property-registered': 'change.property-registered',
  'property-corrected': 'change.property-corrected',
  'property-service-ended': 'change.property-service-ended',
  'household-registered': 'change.household-registered',
  'household-measured': 'change.household-measured',
  'household-contacts-corrected': 'change.contacts-corrected',
  'household-contact-revealed': 'change.contact-revealed',
  'household-described': 'change.described',
  'household-owners-changed': 'change.owners-changed',
  'household-person-admitted': 'change.person-admitted',
  'household-person-departed': 'change.person-departed',
} as const satisfies Readonly<Record<string, keyof typeof zhCN>>;

const titleOf = (t: T, change: string): string =>
  change in TITLES ? t(TITLES[change as keyof typeof TITLES]) : change;

const notesOf = (t: T, { change, data, actor }: HistoryLine): readonly string[] => {
  const told =
    change === 'household-owners-changed'
      ? [t('change.owners', { on: words(data['on']), count: words(data['owners']) })]
      : change === 'household-described'
        ? [
            data['use'] === undefined ? '' : t(`use.${data['use'] as Use}`),
            data['handover'] === undefined ? '' : t(`handover.${data['handover'] as 'awaiting'}`),
          ]
        : change === 'household-measured'
          ? [`${words(data['areaSquareMetres'])} m²`]
          : [
              data['role'] === undefined ? '' : t(`role.${data['role'] as Role}`),
              words(data['from']),
              words(data['until']),
              words(data['serviceEnd']),
              words(data['reason']),
            ];
  return [...told, actor.name].filter((note) => note !== '');
};

/** Everything that happened to a record, the latest first. */
export const CoursePart = ({ history }: { history: readonly HistoryLine[] }) => {
  const t = useText(estatesTexts);
  const format = useFormat();
  const points = [...history].reverse().map(
    (line, index): TimelinePoint => ({
      key: `${index}-${line.happenedAt}-${line.change}`,
      at: format.instant(line.happenedAt),
      kind: 'plain',
      title: titleOf(t, line.change),
      notes: notesOf(t, line),
    }),
  );
  return (
    <PaperPart>
      <SectionHead title={t('record.course')} count={history.length} />
      <div style={{ marginTop: 12 }}>
        <Timeline points={points} />
      </div>
    </PaperPart>
  );
};
