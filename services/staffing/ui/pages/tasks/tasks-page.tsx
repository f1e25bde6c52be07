import {
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
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
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { TASKS, type TaskLine, taskPath, WORK_RENEWS } from '../../work/api.js';
import { workTexts } from '../../work/text/texts.js';
import { filedLateBy, filingDue, tasksList, tasksQuery } from './task.js';

const RENEW_MS = 30_000;

/** The 24-hour clock of a task: what is left, by how much it is over, or how it ended. */
const TaskClock = ({ line }: { line: TaskLine }) => {
  const t = useText(workTexts);
  const format = useFormat();
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('task.state.withdrawn')}</StateChip>;
  if (line.state === 'open') return <TimeLeft until={filingDue(line)} />;
  const late = filedLateBy(line);
  return late === undefined ? (
    <StateChip tone="done">{t('task.filed')}</StateChip>
  ) : (
    <StateChip tone="late">{t('task.filedLate', { span: format.span(late) })}</StateChip>
  );
};

const useColumns = (): readonly ListColumn<TaskLine>[] => {
  const t = useText(workTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('task'),
        cell: (line) => <RowLink id={line.id}>{line.title}</RowLink>,
        file: [{ title: t('task'), of: ({ title }) => title }],
      },
      {
        key: 'employee',
        title: t('task.for'),
        width: 140,
        cell: ({ employeeName }) => employeeName,
        file: [{ title: t('task.for'), of: ({ employeeName }) => employeeName }],
      },
      {
        key: 'assignedAt',
        title: t('task.assignedAt'),
        width: 150,
        sorts: true,
        cell: (line) => format.briefInstant(line.assignedAt),
        file: [
          {
            title: t('task.assignedAt'),
            kind: 'instant',
            of: (line) => line.assignedAt,
          },
        ],
      },
      {
        key: 'clock',
        title: t('task.clock'),
        width: 190,
        cell: (line) => <TaskClock line={line} />,
        file: [{ title: t('plan.state'), of: ({ state }) => t(`task.state.${state}`) }],
      },
    ],
    [t, format],
  );
};

const doors = { unfile: 'filing/withdrawal', withdraw: 'withdrawal' } as const;

/** The task, or its filing alone, was a mistake. */
const Withdraw = ({ what, line, onClose }: { what: keyof typeof doors; line: TaskLine; onClose: () => void }) => {
  const t = useText(workTexts);
  return (
    <ReasonDialog
      title={`${t(`task.${what}`)} ${line.title}`}
      act={t(`task.${what}`)}
      draftName={`staffing.task.${what}.${line.id}`}
      path={`${taskPath(line.id)}/${doors[what]}`}
      version={line.version}
      renews={WORK_RENEWS}
      onClose={onClose}
    />
  );
};

const TaskPanel = ({ row }: OpenRow<TaskLine>) => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<keyof typeof doors>();
  const command = useCommand({ title: `${t('task.file')} ${row.title}`, renews: WORK_RENEWS });
  const isOpen = row.state === 'open';
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  return (
    <RowPanel
      title={row.title}
      lead={row.employeeName}
      foot={
        <>
          {isOpen && may('staffing:file-task') ? (
            <Button
              type="primary"
              loading={command.state !== 'idle'}
              onClick={() =>
                command.run({ method: 'POST', path: `${taskPath(row.id)}/filing`, body: {}, version: row.version })
              }
            >
              {t('task.file')}
            </Button>
          ) : null}
          {row.state === 'filed' && may('staffing:file-task') ? (
            <Button onClick={() => setAsks('unfile')}>{t('task.unfile')}</Button>
          ) : null}
          {row.state !== 'withdrawn' && may('staffing:assign-task') ? (
            <Button onClick={() => setAsks('withdraw')}>{t('task.withdraw')}</Button>
          ) : null}
        </>
      }
    >
      <PanelPart>
        {command.problem instanceof Error ? <p role="alert">{command.problem.message}</p> : null}
        <Facts
          facts={[
            { label: t('task.clock'), value: <TaskClock line={row} /> },
            { label: t('task.details'), value: row.details },
            { label: t('task.assignedBy'), value: row.assignedByName },
            { label: t('task.assignedAt'), value: told(row.assignedAt) },
            { label: t('task.dueAt'), value: told(filingDue(row)) },
            { label: t('task.filedAt'), value: told(row.filedAt) },
          ]}
        />
      </PanelPart>
      {asks === undefined ? null : <Withdraw what={asks} line={row} onClose={() => setAsks(undefined)} />}
    </RowPanel>
  );
};

const useViews = (): readonly View[] => {
  const t = useText(workTexts);
  return useMemo(
    () => [
      { key: 'open', title: t('task.state.open'), search: 'state=open' },
      { key: 'filed', title: t('task.state.filed'), search: 'state=filed' },
      { key: 'all', title: t('plans.view.all'), search: '' },
    ],
    [t],
  );
};

/** Tasks from above, each with its 24 hours. */
export const TasksPage = () => {
  const t = useText(workTexts);
  const may = useMay();
  const list = useList(tasksList);
  const { state } = list;
  return (
    <ListPage<TaskLine>
      name="tasks"
      title={t('tasks.title')}
      acts={
        may('staffing:assign-task') ? (
          <Link to="/tasks/new">
            <Button type="primary" tabIndex={-1}>
              {t('tasks.new')}
            </Button>
          </Link>
        ) : null
      }
      path={TASKS}
      query={tasksQuery(state)}
      list={list}
      every={RENEW_MS}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ title }) => title}
      views={useViews()}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('tasks.search')} />}
      empty={{ icon: 'check', title: t('tasks.empty'), lead: t('tasks.empty.lead') }}
      panel={(opened) => <TaskPanel {...opened} />}
    />
  );
};
