import { type ListColumn, RowLink, type Translate, useFormat, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import type { HeadCountLine } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import type { zhCN } from '../../positions/text/zh-CN.js';

/** What a line is called: its position, or that it has none. */
export const lineName = ({ name }: HeadCountLine, t: Translate<typeof zhCN>): string => name ?? t('headCount.none');

/** How many are missing; what there is too much stands with a plus. */
const Gap = ({ gap }: { gap: number | undefined }) => {
  if (gap === undefined) return null;
  if (gap > 0) return <b className="gk-late">{gap}</b>;
  return <span className="gk-muted">{gap === 0 ? '0' : `+${-gap}`}</span>;
};

const readyOf = ({ keyPosition, successors }: HeadCountLine): string =>
  keyPosition ? `${successors.filter(({ readiness }) => readiness === 'ready-now').length} / ${successors.length}` : '';

const wantedOf = ({ recruitments }: HeadCountLine): number => recruitments.reduce((sum, { number }) => sum + number, 0);

/** The columns of the head-count. */
export const useHeadCountColumns = (): readonly ListColumn<HeadCountLine>[] => {
  const t = useText(positionTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('position'),
        cell: (line) => (
          <>
            <RowLink id={line.id}>{lineName(line, t)}</RowLink>
            {line.keyPosition ? <span className="gk-small gk-muted gk-between">{t('position.key')}</span> : null}
          </>
        ),
        file: [
          { title: t('position'), of: (line) => lineName(line, t) },
          { title: t('position.code'), of: ({ code }) => code },
          { title: t('position.key'), kind: 'flag', of: ({ keyPosition }) => keyPosition },
        ],
      },
      {
        key: 'unit',
        title: t('position.unit'),
        width: 130,
        cell: ({ unitName }) => unitName,
        file: [{ title: t('position.unit'), of: ({ unitName }) => unitName }],
      },
      {
        key: 'standard',
        title: t('headCount.standard'),
        width: 74,
        number: true,
        cell: ({ standard }) => standard ?? '—',
        file: [{ title: t('headCount.standard'), kind: 'number', of: ({ standard }) => standard }],
      },
      {
        key: 'actual',
        title: t('headCount.actual'),
        width: 74,
        number: true,
        cell: ({ actual }) => actual,
        file: [{ title: t('headCount.actual'), kind: 'number', of: ({ actual }) => actual }],
      },
      {
        key: 'gap',
        title: t('headCount.gap'),
        width: 74,
        number: true,
        cell: ({ gap }) => <Gap gap={gap} />,
        file: [{ title: t('headCount.gap'), kind: 'number', of: ({ gap }) => gap }],
      },
      {
        key: 'successors',
        title: t('headCount.successors'),
        width: 120,
        number: true,
        cell: readyOf,
        file: [
          {
            title: t('successors'),
            of: ({ successors }) =>
              successors
                .map(({ employeeName, readiness }) => `${employeeName} ${t(`readiness.${readiness}`)}`)
                .join('；'),
          },
        ],
      },
      {
        key: 'recruitments',
        title: t('recruitments'),
        width: 84,
        number: true,
        cell: (line) => wantedOf(line) || '',
        file: [{ title: t('recruitments'), kind: 'number', of: wantedOf }],
      },
      {
        key: 'people',
        title: t('headCount.people'),
        width: 180,
        cell: ({ people }) => format.list(people.map(({ name }) => name)),
        file: [{ title: t('headCount.people'), of: ({ people }) => format.list(people.map(({ name }) => name)) }],
      },
    ],
    [t, format],
  );
};
