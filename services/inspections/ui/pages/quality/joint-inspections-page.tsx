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
  type Tone,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { RENEWED } from '../../api.js';
import { absentOf, checksQuery, JOINTS, type JointInspection, jointsList, type Person } from './api.js';
import { findingLinks, QualityMenu } from './parts.js';
import { qualityTexts } from './text/texts.js';

const InviteDialog = lazy(() => import('./joint-dialogs.js').then((module) => ({ default: module.InviteDialog })));
const HoldDialog = lazy(() => import('./joint-dialogs.js').then((module) => ({ default: module.HoldDialog })));

const tones: Readonly<Record<JointInspection['state'], Tone>> = {
  invited: 'info',
  held: 'done',
  'called-off': 'plain',
  withdrawn: 'plain',
};

const State = ({ state }: Pick<JointInspection, 'state'>) => {
  const t = useText(qualityTexts);
  return <StateChip tone={tones[state]}>{t(`joint.state.${state}`)}</StateChip>;
};

const namesOf = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);

const useColumns = (): readonly ListColumn<JointInspection>[] => {
  const t = useText(qualityTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<JointInspection>('meetsAt', t('joint.meetsAt'), ({ meetsAt }) => meetsAt, {
        sorts: true,
        width: 150,
        kind: 'instant',
        cell: ({ meetsAt }) => format.briefInstant(meetsAt),
      }),
      wordsColumn<JointInspection>('topic', t('joint.topic'), ({ topic }) => topic, {
        cell: ({ id, topic }) => <RowLink id={id}>{topic}</RowLink>,
      }),
      wordsColumn<JointInspection>('property', t('property'), ({ propertyName }) => propertyName),
      wordsColumn<JointInspection>('expected', t('joint.expected'), ({ expected }) => format.list(namesOf(expected))),
      wordsColumn<JointInspection>('absent', t('joint.absent'), (line) =>
        line.state === 'held' ? format.list(namesOf(absentOf(line))) : undefined,
      ),
      {
        key: 'state',
        title: t('joint.state'),
        width: 130,
        cell: (line) => <State state={line.state} />,
        file: [{ title: t('joint.state'), of: ({ state }) => t(`joint.state.${state}`) }],
      },
    ],
    [t, format],
  );
};

type Act = 'holding' | 'calling-off' | 'withdrawal';
const ACTS: Readonly<Partial<Record<JointInspection['state'], readonly Act[]>>> = {
  invited: ['holding', 'calling-off'],
  held: ['withdrawal'],
};

const Panel = ({ row }: OpenRow<JointInspection>) => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const may = useMay()('inspections:quality');
  const [asked, setAsked] = useState<Act>();
  const names = { holding: t('joint.hold'), 'calling-off': t('joint.callOff'), withdrawal: t('withdraw') };
  const absent = row.state === 'held' ? absentOf(row) : [];
  const reasonOf = ({ employeeId, name }: Person) => {
    const reason = row.absences.find((one) => one.employeeId === employeeId)?.reason;
    return reason === undefined ? name : `${name}（${reason}）`;
  };
  return (
    <RowPanel
      title={row.topic}
      lead={row.propertyName}
      foot={
        may
          ? (ACTS[row.state] ?? []).map((act) => (
              <Button key={act} type={act === 'holding' ? 'primary' : 'default'} onClick={() => setAsked(act)}>
                {names[act]}
              </Button>
            ))
          : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('joint.state'), value: <State state={row.state} /> },
            { label: t('joint.meetsAt'), value: `${format.instant(row.meetsAt)} ${row.place}` },
            { label: t('joint.heldAt'), value: row.heldAt && format.instant(row.heldAt) },
            { label: t('joint.expected'), value: format.list(namesOf(row.expected)) },
            { label: t('joint.attended'), value: format.list(namesOf(row.attended)) },
            { label: t('joint.absent'), value: format.list(absent.map(reasonOf)) },
            { label: t('joint.summary'), value: row.summary },
            { label: t('findings'), value: findingLinks(row.findings) },
            { label: t('reason'), value: row.why },
          ]}
        />
        <p className="gk-small gk-muted">{t('joint.absent.rule')}</p>
      </PanelPart>
      {asked === 'holding' ? (
        <Suspense fallback={null}>
          <HoldDialog inspection={row} onClose={() => setAsked(undefined)} />
        </Suspense>
      ) : null}
      {asked === 'calling-off' || asked === 'withdrawal' ? (
        <ReasonDialog
          title={names[asked]}
          draftName={`inspections.joint-inspection.${asked}.${row.id}`}
          renews={RENEWED}
          path={`${JOINTS}/${row.id}/${asked}`}
          version={row.version}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </RowPanel>
  );
};

/** Joint inspections: who is invited, who came, who stayed away (M-15). */
export const JointInspectionsPage = () => {
  const t = useText(qualityTexts);
  const list = useList(jointsList);
  return (
    <ListPage<JointInspection>
      name="joint-inspections"
      title={t('joint.title')}
      acts={
        <DialogButton
          permission="inspections:quality"
          primary
          dialog={(close) => <InviteDialog propertyId={list.state.filters.property} onClose={close} />}
        >
          {t('joint.new')}
        </DialogButton>
      }
      path={JOINTS}
      query={checksQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ topic }) => topic}
      wideOnly={['property', 'expected', 'absent']}
      filters={<QualityMenu />}
      empty={{ icon: 'people', title: t('joint.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
