import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, useMemo, useState } from 'react';
import { RENEWED } from '../../api.js';
import { checksQuery, DAY_CHECKS, type DayCheck, dayChecksList } from './api.js';
import { findingLinks, QualityMenu } from './parts.js';
import { qualityTexts } from './text/texts.js';

const DayCheckDialog = lazy(() =>
  import('./day-check-dialog.js').then((module) => ({ default: module.DayCheckDialog })),
);

const InOrder = ({ check }: { check: DayCheck }) => {
  const t = useText(qualityTexts);
  if (check.state === 'withdrawn') return <StateChip tone="plain">{t('withdrawn')}</StateChip>;
  const inOrder = check.posts.filter((post) => post.inOrder).length;
  const checked = check.posts.length;
  return <StateChip tone={inOrder === checked ? 'done' : 'late'}>{t('day.inOrder', { inOrder, checked })}</StateChip>;
};

const useColumns = (): readonly ListColumn<DayCheck>[] => {
  const t = useText(qualityTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<DayCheck>('checkedAt', t('day.checkedAt'), ({ checkedAt }) => checkedAt, {
        sorts: true,
        width: 160,
        kind: 'instant',
        cell: ({ id, checkedAt }) => <RowLink id={id}>{format.briefInstant(checkedAt)}</RowLink>,
      }),
      wordsColumn<DayCheck>('property', t('property'), ({ propertyName }) => propertyName),
      wordsColumn<DayCheck>('inspector', t('day.inspector'), ({ inspectorName }) => inspectorName, { width: 140 }),
      {
        key: 'posts',
        title: t('day.posts'),
        width: 170,
        cell: (check) => <InOrder check={check} />,
        file: [{ title: t('day.posts'), of: ({ posts }) => String(posts.length) }],
      },
      wordsColumn<DayCheck>('findings', t('findings'), ({ findings }) => String(findings.length), {
        width: 90,
        number: true,
      }),
    ],
    [t, format],
  );
};

const Panel = ({ row }: OpenRow<DayCheck>) => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const may = useMay()('inspections:quality');
  const [withdraws, setWithdraws] = useState(false);
  const names = (inOrder: boolean) =>
    format.list(row.posts.filter((post) => post.inOrder === inOrder).map(({ code, name }) => `${code} ${name}`));
  return (
    <RowPanel
      title={row.propertyName ?? ''}
      lead={format.instant(row.checkedAt)}
      foot={
        may && row.state === 'completed' ? (
          <Button onClick={() => setWithdraws(true)}>{t('withdraw')}</Button>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('day.posts'), value: <InOrder check={row} /> },
            { label: t('day.inspector'), value: row.inspectorName },
            { label: t('day.right'), value: names(true) },
            { label: t('day.wrong'), value: names(false) },
            { label: t('findings'), value: findingLinks(row.findings) },
            { label: t('note'), value: row.note },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {withdraws ? (
        <ReasonDialog
          title={t('withdraw')}
          draftName={`inspections.day-check.withdrawal.${row.id}`}
          renews={RENEWED}
          path={`${DAY_CHECKS}/${row.id}/withdrawal`}
          version={row.version}
          onClose={() => setWithdraws(false)}
        />
      ) : null}
    </RowPanel>
  );
};

/** The quality centre's day checks (J-05, M-18). */
export const DayChecksPage = () => {
  const t = useText(qualityTexts);
  const list = useList(dayChecksList);
  return (
    <ListPage<DayCheck>
      name="day-checks"
      title={t('day.title')}
      acts={
        <DialogButton
          permission="inspections:quality"
          primary
          dialog={(close) => <DayCheckDialog propertyId={list.state.filters.property} onClose={close} />}
        >
          {t('day.new')}
        </DialogButton>
      }
      path={DAY_CHECKS}
      query={checksQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ propertyName = '', checkedAt }) => `${propertyName} ${checkedAt}`}
      filters={<QualityMenu />}
      empty={{ icon: 'check', title: t('day.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
