import { Photos } from '../photos.js';
import './upkeep.css';
import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ChooseProperty } from '../fieldwork/choose-property.js';
import { UPKEEP_TASKS, type UpkeepTask, type UpkeepTasks } from './api.js';
import { doerWords, StandingChip } from './parts.js';
import { upkeepTexts } from './text/texts.js';
import type { WorkAct } from './work-dialogs.js';

const WorkDialog = lazy(() => import('./work-dialogs.js').then((module) => ({ default: module.WorkDialog })));

const isOpen = ({ standing }: UpkeepTask): boolean => ['due', 'missed', 'returned'].includes(standing);

const Task = ({ task, onAct }: { task: UpkeepTask; onAct: (act: WorkAct) => void }) => {
  const t = useText(upkeepTexts);
  const may = useMay();
  const format = useFormat();
  const { programme, work, standing, day } = task;
  const about = (act: 'do' | 'judge' | 'undo') => `${t(act)} · ${programme.name} ${format.day(day)}`;
  const wrong = standing === 'returned' ? work?.judgements.at(-1)?.remark : undefined;
  return (
    <li className="gk-upkeep-task">
      <div>
        <strong>{programme.name}</strong> <StandingChip of={task} />
        <div className="gk-small gk-muted">
          {programme.area} · {doerWords(programme)} · {format.day(day)}
        </div>
        {wrong === undefined ? null : <p className="gk-late">{wrong}</p>}
        {programme.standard === undefined || !isOpen(task) ? null : (
          <p className="gk-small gk-muted">{programme.standard}</p>
        )}
        {work === undefined || isOpen(task) ? null : <Photos ids={work.doing.photos} />}
      </div>
      <div className="gk-upkeep-acts">
        {isOpen(task) && may('inspections:patrol') ? (
          <Button type="primary" aria-label={about('do')} onClick={() => onAct('do')}>
            {t('do')}
          </Button>
        ) : null}
        {standing === 'done' && may('inspections:verify') ? (
          <Button aria-label={about('judge')} onClick={() => onAct('judge')}>
            {t('judge')}
          </Button>
        ) : null}
        {standing === 'done' && may('inspections:patrol') ? (
          <Button type="text" aria-label={about('undo')} onClick={() => onAct('undo')}>
            {t('undo')}
          </Button>
        ) : null}
      </div>
    </li>
  );
};

const Tasks = ({ propertyId }: { propertyId: string }) => {
  const t = useText(upkeepTexts);
  const format = useFormat();
  const read = useRead<UpkeepTasks>(UPKEEP_TASKS, { propertyId });
  const [open, setOpen] = useState<{ readonly act: WorkAct; readonly task: UpkeepTask }>();
  const openOnes = read.data?.tasks.filter(isOpen).length ?? 0;
  return (
    <Page
      title={t('today')}
      lead={read.data === undefined ? undefined : t('tasks.lead', { day: format.day(read.data.day), open: openOnes })}
      crumbs={[{ title: t('upkeep'), to: `/upkeep?property=${propertyId}` }, { title: t('today') }]}
    >
      <Loaded query={read}>
        {({ tasks, day }) => {
          const parts = [
            { key: 'tasks.day' as const, tasks: tasks.filter((task) => task.day === day) },
            { key: 'tasks.earlier' as const, tasks: tasks.filter((task) => task.day !== day) },
          ].filter((part) => part.tasks.length > 0);
          return parts.length === 0 ? (
            <StateNote icon="tick" title={t('tasks.all')}>
              {t('tasks.all.lead')}
            </StateNote>
          ) : (
            <Paper>
              {parts.map((part) => (
                <PaperPart key={part.key}>
                  <SectionHead title={t(part.key)} level={3} id={part.key} />
                  <ul className="gk-upkeep-tasks">
                    {part.tasks.map((task) => (
                      <Task
                        key={`${task.programme.id} ${task.day}`}
                        task={task}
                        onAct={(act) => setOpen({ act, task })}
                      />
                    ))}
                  </ul>
                </PaperPart>
              ))}
            </Paper>
          );
        }}
      </Loaded>
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <WorkDialog act={open.act} of={open.task} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** On a phone: what of cleaning, pest control and planting is to be done or looked at today. */
export const UpkeepTodayPage = () => {
  const t = useText(upkeepTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('today')} />
  ) : (
    <Tasks key={propertyId} propertyId={propertyId} />
  );
};
