import {
  ChoiceChip,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  PlainTable,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  usePlacedColumns,
  useText,
  type View,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { useCallback, useMemo } from 'react';
import { REQUESTS, type RequestLine, type Wish } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { planWords, wishWords } from '../../shifts/words.js';
import { RequestActs, RequestStateChip } from './request-acts.js';
import { RequestBalance } from './request-balance.js';
import { requestActs, requestsList, requestsQuery } from './requests.js';

const RENEW_MS = 30_000;
const kinds = ['leave', 'swap', 'correction'] as const;

const useWords = () => {
  const t = useText(shiftTexts);
  const format = useFormat();
  return useCallback((line: RequestLine) => wishWords(t, line, format, format.instant), [t, format]);
};

const useColumns = (): readonly ListColumn<RequestLine>[] => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const words = useWords();
  return useMemo(
    () => [
      {
        key: 'person',
        title: t('request.person'),
        width: 130,
        cell: (line) => <RowLink id={line.id}>{line.employeeName}</RowLink>,
        file: [{ title: t('request.person'), of: ({ employeeName }) => employeeName }],
      },
      {
        key: 'kind',
        title: t('request.kind'),
        width: 90,
        cell: ({ wish }) => t(`request.kind.${wish.kind}`),
        file: [{ title: t('request.kind'), of: ({ wish }) => t(`request.kind.${wish.kind}`) }],
      },
      {
        key: 'what',
        title: t('request.what'),
        cell: words,
        file: [
          { title: t('request.what'), of: words },
          { title: t('reason'), of: ({ reason }) => reason },
        ],
      },
      {
        key: 'askedAt',
        title: t('request.askedAt'),
        sorts: true,
        width: 150,
        cell: (line) => format.briefInstant(line.askedAt),
        file: [{ title: t('request.askedAt'), kind: 'instant', of: (line) => line.askedAt }],
      },
      {
        key: 'state',
        title: t('state'),
        width: 150,
        cell: (line) => <RequestStateChip line={line} />,
        file: [{ title: t('state'), of: ({ state }) => t(`request.state.${state}`) }],
      },
    ],
    [t, format, words],
  );
};

/** Both plans of a swap, as they were when it was asked. */
const HeldDays = ({ wish, line }: { wish: Wish & { kind: 'swap' }; line: RequestLine }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  return (
    <PlainTable
      small
      label={t('request.days')}
      rows={wish.held}
      rowKey={({ employeeId, date }) => `${employeeId} ${date}`}
      columns={[
        { key: 'date', title: t('attendance.date'), short: true, cell: ({ date }) => format.day(date) },
        {
          key: 'who',
          title: t('attendance.name'),
          cell: ({ employeeId }) => (employeeId === line.employeeId ? line.employeeName : (line.withName ?? '')),
        },
        { key: 'plan', title: t('attendance.plan'), cell: (day) => planWords(t, day, []) },
      ]}
    />
  );
};

const RequestPanel = ({ row }: OpenRow<RequestLine>) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const words = useWords();
  const acts = requestActs(row);
  const isOthers = !row.mayRefuse && (row.state === 'asked' || row.state === 'accepted');
  return (
    <RowPanel
      title={`${t(`request.kind.${row.wish.kind}`)} ${row.employeeName}`}
      lead={words(row)}
      foot={acts.length === 0 ? undefined : <RequestActs key={row.id} line={row} acts={acts} />}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <RequestStateChip line={row} /> },
            { label: t('reason'), value: row.reason },
            { label: t('request.askedAt'), value: format.instant(row.askedAt) },
            {
              label: t('request.approvedAt'),
              value: row.approvedAt === undefined ? undefined : format.instant(row.approvedAt),
            },
            { label: t('request.why'), value: row.why },
          ]}
        />
        {isOthers ? <p className="gk-small gk-muted">{t('act.own')}</p> : null}
      </PanelPart>
      {row.wish.kind === 'leave' ? <RequestBalance key={row.id} line={row} wish={row.wish} /> : null}
      {row.wish.kind === 'leave' ? (
        <PanelPart>
          <RecordFiles key={row.id} door={`${REQUESTS}/${encodeURIComponent(row.id)}/files`} />
        </PanelPart>
      ) : null}
      {row.wish.kind === 'swap' ? (
        <PanelPart>
          <HeldDays wish={row.wish} line={row} />
        </PanelPart>
      ) : null}
    </RowPanel>
  );
};

/** Leave, swaps and corrections that are asked for, and what becomes of them. */
export const RequestsPage = () => {
  const t = useText(shiftTexts);
  const list = useList(requestsList);
  const { filters } = list.state;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'open', title: t('request.state.asked'), search: 'state=asked,accepted' },
      { key: 'approved', title: t('request.state.approved'), search: 'state=approved' },
      { key: 'refused', title: t('request.state.refused'), search: 'state=refused' },
      { key: 'all', title: t('requests.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<RequestLine>
      name="roster-requests"
      title={t('requests.title')}
      path={REQUESTS}
      wideOnly={['kind', 'askedAt']}
      query={requestsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ employeeName }) => employeeName}
      filters={
        <>
          <ChoiceChip
            label={t('request.kind')}
            value={filters.kind}
            all={t('requests.all')}
            choices={kinds.map((value) => ({ value, title: t(`request.kind.${value}`) }))}
            onChange={(kind) => list.change({ filters: { kind } })}
          />
          <ListSearch list={list} placeholder={t('request.person')} />
        </>
      }
      views={views}
      keeps="property"
      every={RENEW_MS}
      empty={{ icon: 'tick', title: t('requests.empty'), lead: t('requests.empty.lead') }}
      panel={(opened) => <RequestPanel {...opened} />}
    />
  );
};
