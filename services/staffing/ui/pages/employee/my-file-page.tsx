import { Facts, Loaded, Page, Paper, PaperPart, StateNote, useRead, useSession, useText } from '@goldkey/ui';
import {
  type AppointmentLine,
  type CertificateLine,
  type EmployeeRecord,
  type HandoverLine,
  MY_FILE,
} from '../../people/api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { AppointmentsPart } from './appointments-part.js';
import { CertificatesPart } from './certificates-part.js';
import { HandoverPart } from './handover-part.js';

interface MyFile {
  /** With the whole number: it is one's own. */
  readonly employee: EmployeeRecord;
  readonly appointments: readonly AppointmentLine[];
  readonly handovers: readonly HandoverLine[];
  readonly certificates: readonly CertificateLine[];
}

const File = ({ employee, appointments, handovers, certificates }: MyFile) => {
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
