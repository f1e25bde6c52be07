import {
  type Act,
  ActsList,
  type CourseLine,
  Facts,
  Loaded,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  ReasonDialog,
  RecordColumns,
  SectionHead,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  type Answer,
  APPOINTMENTS,
  type AppointmentLine,
  CERTIFICATES,
  type CertificateLine,
  EMPLOYEES,
  type EmployeeRecord,
  FILE_RENEWS,
  HANDOVER_ITEMS,
  type HandoverLine,
  pathOf,
} from '../../people/api.js';
import { PersonCourse, useReaches } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { GrantDialog } from '../certificates/certificate-forms.js';
import { type AppointmentAct, mainPost } from './appointment.js';
import { AppointDialog, CorrectDialog, EndDialog, MoveDialog } from './appointment-forms.js';
import { AppointmentsPart } from './appointments-part.js';
import { CertificatesPart } from './certificates-part.js';
import { CorrectFileDialog, RevealDialog } from './file-forms.js';
import { HandoverPart, ListItemDialog } from './handover-part.js';
import type { OpenMatter } from './open-matters.js';
import { OpenMattersPart, unlisted, useOpenMatters } from './open-matters-part.js';

const MOST = 200;

const HeldCertificates = ({ employee }: { employee: EmployeeRecord }) => {
  const read = useRead<Answer<CertificateLine>>(CERTIFICATES, {
    employeeId: employee.id,
    state: 'valid,renewed,revoked',
    pageSize: MOST,
  });
  return <CertificatesPart items={read.data?.items ?? []} propertyId={employee.homePropertyId} />;
};

type FileAct = 'appoint' | 'file' | 'reveal' | 'certificate';
type Open =
  | { readonly kind: 'file'; readonly act: FileAct }
  | {
      readonly kind: 'post';
      readonly act: AppointmentAct;
      readonly post: AppointmentLine;
      /** Of a hand-over: what is listed. */
      readonly matter?: OpenMatter;
    };

const PostDialog = ({
  open: { act, post, matter },
  employee,
  openItems,
  matters,
  onClose,
}: {
  open: Extract<Open, { kind: 'post' }>;
  employee: EmployeeRecord;
  openItems: number;
  matters: readonly OpenMatter[];
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const shared = { appointment: post, employeeName: employee.name, openItems, matters, onClose };
  switch (act) {
    case 'transfer':
    case 'promotion':
      return <MoveDialog how={act} {...shared} />;
    case 'end':
      return <EndDialog {...shared} />;
    case 'correct':
      return <CorrectDialog {...shared} />;
    case 'handover':
      return <ListItemDialog appointment={post} {...(matter && { matter })} onClose={onClose} />;
    case 'withdraw':
    case 'withdrawEnd':
      return (
        <ReasonDialog
          title={t(`act.${act}`)}
          draftName={`staffing.appointment.${act}.${post.id}`}
          path={`${pathOf(APPOINTMENTS, post.id)}${act === 'withdraw' ? '' : '/end'}/withdrawal`}
          renews={FILE_RENEWS}
          onClose={onClose}
        />
      );
  }
};

const FileDialog = ({ act, employee, onClose }: { act: FileAct; employee: EmployeeRecord; onClose: () => void }) => {
  switch (act) {
    case 'appoint':
      return <AppointDialog employee={employee} onClose={onClose} />;
    case 'file':
      return <CorrectFileDialog employee={employee} onClose={onClose} />;
    case 'reveal':
      return <RevealDialog employee={employee} onClose={onClose} />;
    case 'certificate':
      return <GrantDialog employee={employee} onClose={onClose} />;
  }
};

const useActs = (
  employee: EmployeeRecord,
  appointments: readonly AppointmentLine[],
  setOpen: (open: Open) => void,
): readonly Act[] => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:employ');
  const navigate = useNavigate();
  const isMe = useSession().employeeId === employee.id;
  const main = mainPost(appointments);
  const reaches = useReaches();
  const file = (act: FileAct): Act => {
    // Who is the group's may be appointed in a property of the reader; the file stays the group's.
    const reached = act === 'appoint' || reaches(employee.homePropertyId);
    return {
      key: act,
      name: t(`act.${act}`),
      reason: may && reached ? t(`act.${act}.note`) : t(may ? 'notReached' : 'notPermitted'),
      ...(may && reached && { run: () => setOpen({ kind: 'file', act }) }),
    };
  };
  const post = (act: 'promotion' | 'end' | 'handover'): Act => {
    // Nobody decides about their own appointment; what they hand over they know best.
    const decides = may && (act === 'handover' || main?.mayChange !== false);
    const reached = main === undefined || reaches(main.propertyId);
    const note = main === undefined ? t('posts.none') : t(reached ? `act.${act}.note` : 'notReached');
    return {
      key: act,
      name: t(`act.${act}`),
      reason: decides ? note : t(may ? 'post.own' : 'notPermitted'),
      ...(decides && reached && main !== undefined && { run: () => setOpen({ kind: 'post', act, post: main }) }),
    };
  };
  const deputy: Act = {
    key: 'deputy',
    name: t('act.deputy'),
    reason: t(isMe ? 'act.deputy.note' : 'act.deputy.refused'),
    ...(isMe && { run: () => void navigate('/me') }),
  };
  return [
    ...(main === undefined || isMe ? [] : [file('appoint')]),
    post('promotion'),
    post('end'),
    post('handover'),
    deputy,
    file('certificate'),
    file('file'),
    file('reveal'),
    { key: 'points', name: t('act.points'), run: () => void navigate(`/points/people/${employee.id}`) },
  ];
};

const History = ({ employee }: { employee: EmployeeRecord }) => {
  const read = useRead<Answer<CourseLine>>(`${pathOf(EMPLOYEES, employee.id)}/history`);
  return (
    <Loaded query={read} rows={3}>
      {({ items }) => <PersonCourse history={[...items].reverse()} />}
    </Loaded>
  );
};

const Record = ({
  employee,
  posts,
  items,
}: {
  employee: EmployeeRecord;
  posts: readonly AppointmentLine[];
  items: readonly HandoverLine[];
}) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:employ');
  const isMe = useSession().employeeId === employee.id;
  const { places } = usePlaces();
  const reaches = useReaches();
  const [open, setOpen] = useState<Open>();
  const acts = useActs(employee, posts, setOpen);
  const main = mainPost(posts);
  const matters = useOpenMatters(employee.id);
  const openOf = ({ id }: AppointmentLine) =>
    items.filter(({ appointmentId, state }) => appointmentId === id && state === 'open').length;
  const home = places.find(({ propertyId }) => propertyId === employee.homePropertyId)?.name;
  const begin = () =>
    setOpen(main === undefined ? { kind: 'file', act: 'appoint' } : { kind: 'post', act: 'transfer', post: main });
  return (
    <Page
      title={employee.name}
      lead={employee.number}
      crumbs={[{ title: t('people'), to: '/employees' }, { title: employee.name }]}
      acts={
        may && !isMe && (main === undefined || reaches(main.propertyId)) ? (
          <Button type="primary" onClick={begin}>
            {t(main === undefined ? 'act.appoint' : 'act.transfer')}
          </Button>
        ) : undefined
      }
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <Facts
                facts={[
                  { label: t('person.number'), value: employee.number },
                  { label: t('person.phone'), value: employee.phone },
                  { label: t('person.hiredOn'), value: employee.hiredOn },
                  { label: t('person.workedSince'), value: employee.workedSince },
                  {
                    label: t('person.home'),
                    value: employee.homePropertyId === undefined ? t('person.group') : home,
                  },
                ]}
              />
            </PaperPart>
            <AppointmentsPart appointments={posts} onAct={(act, post) => setOpen({ kind: 'post', act, post })} />
            <OpenMattersPart
              matters={matters}
              items={items}
              onList={
                may && main !== undefined && reaches(main.propertyId)
                  ? (matter) => setOpen({ kind: 'post', act: 'handover', post: main, matter })
                  : undefined
              }
            />
            <HandoverPart items={items} />
            <HeldCertificates employee={employee} />
          </Paper>
        }
        course={
          <Paper>
            <History employee={employee} />
            <PaperPart className="gk-no-print">
              <SectionHead title={t('acts')} level={3} />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
      />
      {open?.kind === 'file' ? (
        <FileDialog act={open.act} employee={employee} onClose={() => setOpen(undefined)} />
      ) : null}
      {open?.kind === 'post' ? (
        <PostDialog
          open={open}
          employee={employee}
          openItems={openOf(open.post)}
          matters={unlisted(matters, items)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
};

/** One person: the file, posts by their days, what is handed over, certificates, and everything that happened. */
export const EmployeePage = () => {
  const { employeeId = '' } = useParams();
  const t = useText(peopleTexts);
  const read = useRead<EmployeeRecord>(pathOf(EMPLOYEES, employeeId));
  const asked = { employeeId, pageSize: MOST };
  const posts = useRead<Answer<AppointmentLine>>(APPOINTMENTS, asked);
  const items = useRead<Answer<HandoverLine>>(HANDOVER_ITEMS, asked);
  const shown = { title: t('people'), crumbs: [{ title: t('people'), to: '/employees' }] };
  // Whether somebody holds a post decides what can be done: it is not guessed before it is known.
  return (
    <LoadedPage query={read} {...shown}>
      {(employee) => (
        <LoadedPage query={posts} {...shown}>
          {(held) => (
            <LoadedPage query={items} {...shown}>
              {(listed) => <Record key={employeeId} employee={employee} posts={held.items} items={listed.items} />}
            </LoadedPage>
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  );
};
