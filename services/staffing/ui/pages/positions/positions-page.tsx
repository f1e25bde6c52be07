import {
  type ListColumn,
  ListPage,
  ListSearch,
  StateChip,
  ToggleChip,
  type Tone,
  useList,
  useMay,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { POSITIONS, type PositionLine, type PositionStanding } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { positionsList, positionsQuery } from './positions-list.js';

const tones: Readonly<Record<PositionStanding, Tone>> = {
  draft: 'plain',
  reviewed: 'info',
  approved: 'done',
  dropped: 'plain',
  abolished: 'plain',
};

/** How far a position is. */
export const PositionStandingChip = ({ standing }: { standing: PositionStanding }) => {
  const t = useText(positionTexts);
  return <StateChip tone={tones[standing]}>{t(`standing.${standing}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<PositionLine>[] => {
  const t = useText(positionTexts);
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('position.name'),
        sorts: true,
        cell: ({ id, name, keyPosition }) => (
          <>
            <Link className="gk-row-link" to={`/positions/${id}`}>
              {name}
            </Link>
            {keyPosition ? <span className="gk-small gk-muted gk-between">{t('position.key')}</span> : null}
          </>
        ),
        file: [
          { title: t('position.name'), of: ({ name }) => name },
          { title: t('position.key'), kind: 'flag', of: ({ keyPosition }) => keyPosition },
        ],
      },
      {
        key: 'code',
        title: t('position.code'),
        width: 110,
        sorts: true,
        cell: ({ code }) => code,
        file: [{ title: t('position.code'), of: ({ code }) => code }],
      },
      {
        key: 'unit',
        title: t('position.unit'),
        width: 200,
        sorts: true,
        cell: ({ unitName }) => unitName,
        file: [{ title: t('position.unit'), of: ({ unitName }) => unitName }],
      },
      {
        key: 'grade',
        title: t('position.grade'),
        width: 90,
        cell: ({ grade }) => grade,
        file: [{ title: t('position.grade'), of: ({ grade }) => grade }],
      },
      {
        key: 'holders',
        title: t('position.holders'),
        width: 90,
        number: true,
        cell: ({ holders }) => holders,
        file: [{ title: t('position.holders'), kind: 'number', of: ({ holders }) => holders }],
      },
      {
        key: 'from',
        title: t('position.from'),
        width: 130,
        cell: ({ approvedFrom }) => approvedFrom,
        file: [{ title: t('position.from'), kind: 'day', of: ({ approvedFrom }) => approvedFrom }],
      },
      {
        key: 'standing',
        title: t('position.standing'),
        width: 140,
        cell: ({ standing }) => <PositionStandingChip standing={standing} />,
        file: [{ title: t('position.standing'), of: ({ standing }) => t(`standing.${standing}`) }],
      },
    ],
    [t],
  );
};

/** The described positions, of the group and of the properties. */
export const PositionsPage = () => {
  const t = useText(positionTexts);
  const may = useMay();
  const list = useList(positionsList);
  const { state, change } = list;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('positions.view.all'), search: '' },
      ...(['draft', 'reviewed', 'approved', 'abolished'] as const).map((standing) => ({
        key: standing,
        title: t(`standing.${standing}`),
        search: `standing=${standing}`,
      })),
    ],
    [t],
  );
  const begin = may('staffing:describe-position') ? (
    <Link to="/positions/new">
      <Button type="primary" tabIndex={-1}>
        {t('positions.new')}
      </Button>
    </Link>
  ) : null;
  return (
    <ListPage<PositionLine>
      name="positions"
      title={t('positions.title')}
      acts={begin}
      path={POSITIONS}
      query={positionsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ name, code }) => `${name} ${code}`}
      views={views}
      keeps="property"
      filters={
        <>
          <ListSearch list={list} placeholder={t('positions.search')} />
          <ToggleChip pressed={state.filters.key} onChange={(key) => change({ filters: { key } })}>
            {t('position.key')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'book', title: t('positions.empty'), lead: t('positions.empty.lead'), act: begin }}
    />
  );
};
