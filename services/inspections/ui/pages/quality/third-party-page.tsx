import {
  DayText,
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
import { checksQuery, THIRD_PARTY, type ThirdPartyResult, thirdPartyList } from './api.js';
import { findingLinks, QualityMenu } from './parts.js';
import { qualityTexts } from './text/texts.js';

const ThirdPartyDialog = lazy(() =>
  import('./third-party-dialog.js').then((module) => ({ default: module.ThirdPartyDialog })),
);

const BottomLines = ({ result }: { result: ThirdPartyResult }) => {
  const t = useText(qualityTexts);
  if (result.state === 'withdrawn') return <StateChip tone="plain">{t('withdrawn')}</StateChip>;
  return result.bottomLines === 0 ? (
    '0'
  ) : (
    <StateChip tone="late">
      {t('third.bottomLines')} {result.bottomLines}
    </StateChip>
  );
};

const useColumns = (): readonly ListColumn<ThirdPartyResult>[] => {
  const t = useText(qualityTexts);
  return useMemo(
    () => [
      wordsColumn<ThirdPartyResult>('surveyedOn', t('third.surveyedOn'), ({ surveyedOn }) => surveyedOn, {
        sorts: true,
        width: 130,
        kind: 'day',
        cell: ({ id, surveyedOn }) => (
          <RowLink id={id}>
            <DayText day={surveyedOn} />
          </RowLink>
        ),
      }),
      wordsColumn<ThirdPartyResult>('surveyor', t('third.surveyor'), ({ surveyor }) => surveyor, { sorts: true }),
      wordsColumn<ThirdPartyResult>('property', t('property'), ({ propertyName }) => propertyName),
      wordsColumn<ThirdPartyResult>('score', t('third.score'), ({ score }) => score, { width: 90, number: true }),
      wordsColumn<ThirdPartyResult>('findings', t('findings'), ({ findings }) => String(findings.length), {
        width: 90,
        number: true,
      }),
      wordsColumn<ThirdPartyResult>('bottomLines', t('third.bottomLines'), ({ bottomLines }) => String(bottomLines), {
        width: 160,
        cell: (result) => <BottomLines result={result} />,
      }),
    ],
    [t],
  );
};

const Panel = ({ row }: OpenRow<ThirdPartyResult>) => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const may = useMay()('inspections:quality');
  const [withdraws, setWithdraws] = useState(false);
  return (
    <RowPanel
      title={row.surveyor}
      lead={`${row.propertyName ?? ''} ${format.day(row.surveyedOn)}`}
      foot={
        may && row.state === 'recorded' ? (
          <Button onClick={() => setWithdraws(true)}>{t('withdraw')}</Button>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('third.bottomLines'), value: <BottomLines result={row} /> },
            { label: t('third.score'), value: row.score },
            { label: t('third.report'), value: row.report },
            { label: t('findings'), value: findingLinks(row.findings) },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {withdraws ? (
        <ReasonDialog
          title={t('withdraw')}
          draftName={`inspections.third-party.withdrawal.${row.id}`}
          renews={RENEWED}
          path={`${THIRD_PARTY}/${row.id}/withdrawal`}
          version={row.version}
          onClose={() => setWithdraws(false)}
        />
      ) : null}
    </RowPanel>
  );
};

/** What outside surveyors found; a bottom-line problem ends a manager's post (M-21). */
export const ThirdPartyPage = () => {
  const t = useText(qualityTexts);
  const list = useList(thirdPartyList);
  return (
    <ListPage<ThirdPartyResult>
      name="third-party-results"
      title={t('third.title')}
      acts={
        <DialogButton
          permission="inspections:quality"
          primary
          dialog={(close) => <ThirdPartyDialog propertyId={list.state.filters.property} onClose={close} />}
        >
          {t('third.new')}
        </DialogButton>
      }
      path={THIRD_PARTY}
      query={checksQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ surveyor, surveyedOn }) => `${surveyor} ${surveyedOn}`}
      filters={<QualityMenu />}
      empty={{ icon: 'check', title: t('third.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
