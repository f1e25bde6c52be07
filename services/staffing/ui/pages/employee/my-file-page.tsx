import {
  Facts,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import {
  type AppointmentLine,
  type CertificateLine,
  type EmployeeRecord,
  type HandoverLine,
  MY_FILE,
} from '../../people/api.js';
import { peopleTexts } from '../../people/text/texts.js';
import type { LoanLine } from '../tools/loan.js';
import { AppointmentsPart } from './appointments-part.js';
import { CertificatesPart } from './certificates-part.js';
import { HandoverPart } from './handover-part.js';

interface MyFile {
  /** With the whole number: it is one's own. */
  readonly employee: EmployeeRecord;
  readonly appointments: readonly AppointmentLine[];
  readonly handovers: readonly HandoverLine[];
  readonly certificates: readonly CertificateLine[];
  /** Tools that are still to be brought back. */
  readonly loans: readonly LoanLine[];
}

/** What was borrowed, by when it is due back. */
const LoansPart = ({ loans }: Pick<MyFile, 'loans'>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  if (loans.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('loans')} count={loans.length} />
      <ul className="gk-lines gk-lines-tight">
        {loans.map(({ id, tool, number, dueAt }) => (
          <li key={id}>
            <span>{[tool, number].filter(Boolean).join(' ')}</span>
            <span className={Date.parse(dueAt) < format.now ? 'gk-lines-figure gk-late' : 'gk-lines-figure'}>
              {t('loans.due', { at: format.briefInstant(dueAt) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="gk-small gk-muted">{t('loans.how')}</p>
    </PaperPart>
  );
};

const File = ({ employee, appointments, handovers, certificates, loans }: MyFile) => {
  const t = useText(peopleTexts);
  return (
    <Paper>
      <PaperPart>
        <Facts
          facts={[
            { label: t('person.name'), value: employee.name },
            { label: t('person.number'), value: employee.number },
            { label: t('person.phone'), value: employee.phone },
            { label: t('person.hiredOn'), value: employee.hiredOn },
            { label: t('person.workedSince'), value: employee.workedSince },
          ]}
        />
      </PaperPart>
      <AppointmentsPart appointments={appointments} />
      <LoansPart loans={loans} />
      <HandoverPart items={handovers} />
      <CertificatesPart items={certificates} propertyId={employee.homePropertyId} />
    </Paper>
  );
};

const ReadFile = () => {
  const read = useRead<MyFile>(MY_FILE);
  return (
    <Loaded query={read} rows={4}>
      {(file) => <File {...file} />}
    </Loaded>
  );
};

/** One's own file as the centre keeps it; nobody needs a permission for that. */
export const MyFilePage = () => {
  const t = useText(peopleTexts);
  const { employeeId } = useSession();
  return (
    <Page title={t('file.mine')}>
      {employeeId === undefined ? <StateNote icon="people" title={t('file.mine.nobody')} /> : <ReadFile />}
    </Page>
  );
};
