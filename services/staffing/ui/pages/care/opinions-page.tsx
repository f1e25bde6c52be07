import {
  ActDialog,
  DialogButton,
  Facts,
  Field,
  type ListColumn,
  ListPage,
  ListSearch,
  millisecondsBetween,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  TimeLeft,
  useCommand,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  WordsArea,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { CARE_RENEWS, OPINIONS, type OpinionLine, pathOf } from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { OpinionDialog } from './care-forms.js';
import { opinionsList, opinionsQuery } from './care-lists.js';
import { CareMenu } from './care-menu.js';

/** What is left of the promised time; how late the answer came where it was late. */
const PromiseChip = ({ line }: { line: OpinionLine }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('opinion.state.withdrawn')}</StateChip>;
  if (line.state === 'open') return <TimeLeft until={line.replyDue} />;
  const late = line.repliedAt === undefined ? 0 : millisecondsBetween(line.replyDue, line.repliedAt);
  return late > 0 ? (
    <StateChip tone="late">{t('opinion.late', { span: format.span(late) })}</StateChip>
  ) : (
    <StateChip tone="done">{t('opinion.state.closed')}</StateChip>
  );
};

const useColumns = (): readonly ListColumn<OpinionLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(() => {
    const instant = (key: 'raisedAt' | 'replyDue', title: string): ListColumn<OpinionLine> => {
      return wordsColumn<OpinionLine>(key, title, (line) => line[key], {
        width: 150,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(line[key]),
      });
    };
    return [
      wordsColumn<OpinionLine>('text', t('opinion.text'), ({ text }) => text, {
        cell: (line) => <RowLink id={line.id}>{line.text}</RowLink>,
      }),
      wordsColumn('employee', t('opinion.by'), ({ employeeName }) => employeeName, { width: 130 }),
      instant('raisedAt', t('opinion.raisedAt')),
      instant('replyDue', t('opinion.due')),
      {
        key: 'state',
        title: t('state'),
        width: 170,
        cell: (line) => <PromiseChip line={line} />,
        file: [{ title: t('state'), of: ({ state }) => t(`opinion.state.${state}`) }],
      },
    ];
  }, [t, format]);
};

const ReplyDialog = ({ line, onClose }: { line: OpinionLine; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const command = useCommand({ title: t('opinion.reply'), renews: CARE_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ reply: string }>
      title={t('opinion.reply')}
      draftName={`staffing.opinion.reply.${line.id}`}
      initial={{}}
      command={command}
      saveText={t('opinion.reply')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: `${pathOf(OPINIONS, line.id)}/close`, body, draft })}
    >
      <p>{line.text}</p>
      <Field name="reply" label={t('opinion.answer')}>
        <WordsArea rows={5} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const OpinionPanel = ({ row }: OpenRow<OpinionLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:talk');
  const [act, setAct] = useState<'reply' | 'unreply' | 'withdraw'>();
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  return (
    <RowPanel
      title={t('opinion')}
      lead={row.employeeName}
      foot={
        may ? (
          <>
            {row.state === 'open' ? (
              <Button type="primary" onClick={() => setAct('reply')}>
                {t('opinion.reply')}
              </Button>
            ) : null}
            {row.state === 'closed' ? <Button onClick={() => setAct('unreply')}>{t('opinion.unreply')}</Button> : null}
            {row.state === 'withdrawn' ? null : (
              <Button onClick={() => setAct('withdraw')}>{t('opinion.withdraw')}</Button>
            )}
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <p>{row.text}</p>
        <Facts
          facts={[
            { label: t('state'), value: <PromiseChip line={row} /> },
            { label: t('opinion.raisedAt'), value: told(row.raisedAt) },
            { label: t('opinion.due'), value: told(row.replyDue) },
            { label: t('opinion.repliedAt'), value: told(row.repliedAt) },
            { label: t('opinion.answer'), value: row.reply },
          ]}
        />
      </PanelPart>
      {act === 'reply' ? <ReplyDialog line={row} onClose={() => setAct(undefined)} /> : null}
      {act === 'unreply' ? (
        <ReasonDialog
          title={t('opinion.unreply')}
          draftName={`staffing.opinion.unreply.${row.id}`}
          path={`${pathOf(OPINIONS, row.id)}/close/withdrawal`}
          renews={CARE_RENEWS}
          onClose={() => setAct(undefined)}
        />
      ) : null}
      {act === 'withdraw' ? (
        <ReasonDialog
          title={t('opinion.withdraw')}
          draftName={`staffing.opinion.withdraw.${row.id}`}
          path={`${pathOf(OPINIONS, row.id)}/withdrawal`}
          renews={CARE_RENEWS}
          onClose={() => setAct(undefined)}
        />
      ) : null}
    </RowPanel>
  );
};

/** What the staff want heard; who waits for a promised answer comes first. */
export const OpinionsPage = () => {
  const t = useText(peopleTexts);
  const list = useList(opinionsList);
  const { state } = list;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('view.all'), search: '' },
      { key: 'open', title: t('opinion.state.open'), search: 'state=open' },
      { key: 'closed', title: t('opinion.state.closed'), search: 'state=closed' },
    ],
    [t],
  );
  return (
    <ListPage<OpinionLine>
      name="opinions"
      title={t('opinions')}
      acts={
        <>
          <CareMenu here="opinions" />
          <DialogButton permission="staffing:talk" primary dialog={(close) => <OpinionDialog onClose={close} />}>
            {t('opinion.new')}
          </DialogButton>
        </>
      }
      path={OPINIONS}
      query={opinionsQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ text }) => text}
      wideOnly={['employee', 'raisedAt']}
      views={views}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('opinions.search')} />}
      empty={{ icon: 'complaint', title: t('opinions.empty'), lead: t('opinions.empty.lead') }}
      panel={(opened) => <OpinionPanel {...opened} />}
    />
  );
};
