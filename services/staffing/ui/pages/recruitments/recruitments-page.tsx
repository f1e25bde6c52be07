import {
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { RECRUITMENTS } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { type RecruitmentAct, recruitmentActs } from '../head-count/head-count.js';
import { RecruitmentDialog } from '../head-count/head-count-dialogs.js';
import { type RecruitmentRow, recruitmentsList, recruitmentsQuery } from './recruitments-list.js';

const tones = { requested: 'info', approved: 'done', declined: 'late', closed: 'plain', withdrawn: 'plain' } as const;

const useColumns = (): readonly ListColumn<RecruitmentRow>[] => {
  const t = useText(positionTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<RecruitmentRow>('position', t('recruitments.position'), ({ positionName }) => positionName, {
        cell: ({ id, positionName }) => <RowLink id={id}>{positionName}</RowLink>,
      }),
      wordsColumn<RecruitmentRow>('unit', t('recruitments.unit'), ({ unitName }) => unitName, { width: 180 }),
      wordsColumn<RecruitmentRow>('number', t('recruitment.number'), ({ number }) => String(number), {
        width: 90,
        number: true,
        kind: 'number',
      }),
      wordsColumn<RecruitmentRow>('neededBy', t('recruitment.neededBy'), ({ neededBy }) => neededBy, {
        width: 140,
        sorts: true,
        kind: 'day',
        cell: ({ neededBy }) => format.day(neededBy),
      }),
      wordsColumn<RecruitmentRow>('hired', t('recruitment.hired'), ({ hired }) => hired?.toString(), {
        width: 110,
        number: true,
        kind: 'number',
      }),
      wordsColumn<RecruitmentRow>('state', t('recruitments.state'), ({ state }) => t(`recruitment.state.${state}`), {
        width: 120,
        cell: ({ state }) => <StateChip tone={tones[state]}>{t(`recruitment.state.${state}`)}</StateChip>,
      }),
    ],
    [t, format],
  );
};

const RecruitmentPanel = ({ row }: OpenRow<RecruitmentRow>) => {
  const t = useText(positionTexts);
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<RecruitmentAct>();
  return (
    <RowPanel
      title={row.positionName}
      lead={row.unitName}
      foot={recruitmentActs(row, may).map((each, index) => (
        <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => setAct(each)}>
          {t(`recruitment.act.${each}`)}
        </Button>
      ))}
    >
      <PanelPart>
        <Facts
          facts={[
            {
              label: t('recruitments.state'),
              value: <StateChip tone={tones[row.state]}>{t(`recruitment.state.${row.state}`)}</StateChip>,
            },
            { label: t('recruitment.number'), value: row.number },
            { label: t('recruitment.neededBy'), value: format.day(row.neededBy) },
            { label: t('recruitment.hired'), value: row.hired },
            { label: t('reason'), value: row.reason },
            { label: t('recruitments.why'), value: row.why },
          ]}
        />
        {row.state === 'requested' && !row.mayDecide ? (
          <p className="gk-small gk-muted">{t('recruitment.byAnother')}</p>
        ) : null}
        {row.state === 'approved' ? (
          <p className="gk-running">
            <Link to="/registers/staffing/candidates">{t('recruitment.candidates')}</Link>
            <Link to="/employees">{t('recruitment.starts')}</Link>
          </p>
        ) : null}
      </PanelPart>
      {act === undefined ? null : (
        <RecruitmentDialog
          act={act}
          recruitment={row}
          line={{ name: row.positionName }}
          onClose={() => setAct(undefined)}
        />
      )}
    </RowPanel>
  );
};

/** Every need of people, with what came of it: looked for, closed, declined or withdrawn. */
export const RecruitmentsPage = () => {
  const t = useText(positionTexts);
  const list = useList(recruitmentsList);
  const views = useMemo(
    (): readonly View[] => [
      { key: 'running', title: t('recruitments.running'), search: '' },
      { key: 'closed', title: t('recruitment.state.closed'), search: 'state=closed' },
      { key: 'over', title: t('recruitments.over'), search: 'state=over' },
    ],
    [t],
  );
  return (
    <ListPage<RecruitmentRow>
      name="recruitments"
      title={t('recruitments.title')}
      acts={<Link to="/head-count">{t('recruitments.request')}</Link>}
      path={RECRUITMENTS}
      query={recruitmentsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ positionName, unitName }) => `${positionName} ${unitName}`}
      views={views}
      keeps="property"
      wideOnly={['unit', 'hired']}
      filters={<ListSearch list={list} placeholder={t('recruitments.search')} />}
      empty={{ icon: 'people', title: t('recruitments.empty'), lead: t('recruitments.empty.lead') }}
      panel={(opened) => <RecruitmentPanel {...opened} />}
    />
  );
};
