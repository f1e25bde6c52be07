import {
  ChoiceChip,
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
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { doesCount, NIGHT_CHECKS, type NightCheck, pathOf } from '../../supervision/api.js';
import { usePosts } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { nightList, nightQuery } from './night-list.js';

const NightRecordDialog = lazy(() =>
  import('./record-dialog.js').then((module) => ({ default: module.NightRecordDialog })),
);

const CheckState = ({ check }: { check: NightCheck }) => {
  const t = useText(supervisionTexts);
  if (check.state === 'withdrawn') return <StateChip tone="plain">{t('night.withdrawn')}</StateChip>;
  return doesCount(check) ? (
    <StateChip tone="done">{t('night.counts')}</StateChip>
  ) : (
    <StateChip tone="soon">{t('night.half')}</StateChip>
  );
};

const useColumns = (): readonly ListColumn<NightCheck>[] => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<NightCheck>('startedAt', t('night.startedAt'), ({ startedAt }) => startedAt, {
        sorts: true,
        width: 150,
        kind: 'instant',
        cell: ({ id, startedAt = '' }) => <RowLink id={id}>{format.briefInstant(startedAt)}</RowLink>,
      }),
      wordsColumn<NightCheck>('inspector', t('night.inspector'), ({ inspectorName }) => inspectorName, { width: 130 }),
      wordsColumn<NightCheck>('kind', t('night.kind'), ({ kind }) => t(`night.kind.${kind}`), { width: 130 }),
      wordsColumn<NightCheck>('property', t('property'), ({ propertyName }) => propertyName),
      wordsColumn<NightCheck>('registers', t('night.registers'), ({ entries }) =>
        format.list(entries.map(({ register, entry }) => `${t(`night.${register}`)} ${entry}`)),
      ),
      wordsColumn<NightCheck>('findings', t('night.findings'), ({ findings }) => String(findings.length), {
        width: 100,
        number: true,
      }),
      {
        key: 'state',
        title: t('night.signedAt'),
        width: 170,
        cell: (check) => <CheckState check={check} />,
        file: [{ title: t('night.signedAt'), kind: 'instant', of: ({ signedAt }) => signedAt }],
      },
    ],
    [t, format],
  );
};

const Panel = ({ row }: OpenRow<NightCheck>) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const posts = usePosts(row.propertyId);
  const [asked, setAsked] = useState<'correct' | 'withdraw'>();
  const { startedAt = '', endedAt = '', signedAt } = row;
  return (
    <RowPanel
      title={row.inspectorName}
      lead={format.instant(startedAt)}
      foot={
        row.mayCorrect || row.mayWithdraw ? (
          <>
            {row.mayCorrect ? <Button onClick={() => setAsked('correct')}>{t('night.correct')}</Button> : null}
            {row.mayWithdraw ? <Button onClick={() => setAsked('withdraw')}>{t('night.withdraw')}</Button> : null}
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('night.signedAt'), value: <CheckState check={row} /> },
            { label: t('night.kind'), value: t(`night.kind.${row.kind}`) },
            { label: t('property'), value: row.propertyName },
            { label: t('night.endedAt'), value: format.instant(endedAt) },
            ...row.entries.map(({ register, entry }) => ({ label: t(`night.${register}`), value: entry })),
            {
              label: t('night.signed'),
              value: signedAt === undefined ? t('night.unsigned') : format.instant(signedAt),
            },
            {
              label: t('night.posts'),
              value: format.list(row.posts.flatMap((post) => posts.find((known) => known.id === post)?.name ?? [])),
            },
            { label: t('note'), value: row.note },
            {
              label: t('night.findings'),
              value:
                row.findings.length === 0
                  ? undefined
                  : row.findings.map((finding, place) => (
                      <Link key={finding} to={`/findings/${finding}`} className="gk-between">
                        {place + 1}
                      </Link>
                    )),
            },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {asked === 'correct' ? (
        <Suspense fallback={null}>
          <NightRecordDialog propertyId={row.propertyId} check={row} onClose={() => setAsked(undefined)} />
        </Suspense>
      ) : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={t('night.withdraw')}
          draftName={`inspections.night-check.withdrawal.${row.id}`}
          renews={RENEWED}
          path={`${pathOf(NIGHT_CHECKS, row.id)}/withdrawal`}
          version={row.version}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </RowPanel>
  );
};

/** Night checks that were made; what is planned stands on the page of the month, for whom it is to know. */
export const NightChecksPage = () => {
  const t = useText(supervisionTexts);
  const list = useList(nightList);
  const { state, change } = list;
  return (
    <ListPage<NightCheck>
      name="night-checks"
      title={t('night.title')}
      path={NIGHT_CHECKS}
      query={nightQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ inspectorName }) => inspectorName}
      wideOnly={['property', 'registers', 'kind']}
      filters={
        <ChoiceChip
          label={t('night.kind')}
          value={state.filters.kind}
          choices={(['own', 'quality'] as const).map((value) => ({ value, title: t(`night.kind.${value}`) }))}
          onChange={(kind) => change({ filters: { kind } })}
          all={t('night.all')}
        />
      }
      empty={{ icon: 'moon', title: t('night.empty'), lead: t('night.empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
