import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  HomeSelect,
  useCommand,
  useNow,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { ARCHIVE_KINDS, ARCHIVES, type ArchiveLine, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { PROPERTIES, type PropertiesAnswer } from '../properties/properties-list.js';

/** Which property, by name or code. */
export const PropertyField = ({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (propertyId: string) => void;
}) => {
  const properties = useRead<PropertiesAnswer>(PROPERTIES, { pageSize: 500 }).data?.items ?? [];
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={properties.map((property) => ({ value: property.id, label: `${property.name} ${property.code}` }))}
    />
  );
};

type FileValues = Pick<ArchiveLine, 'propertyId' | 'kind' | 'number' | 'title' | 'shelf' | 'householdId' | 'keepUntil'>;

/** The home that an owner's file is about. */
const HomeField = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(estatesTexts);
  const written = Form.useWatch((values: Partial<FileValues>) => values, Form.useFormInstance());
  if (written?.kind !== 'owner') return null;
  return (
    <Field name="householdId" label={t('archives.household')} optional>
      <HomeSelect allowClear propertyId={propertyId ?? written.propertyId} />
    </Field>
  );
};

/** What is written of a file. */
const WrittenFields = ({ propertyId }: { propertyId?: string }) => {
  const t = useText(estatesTexts);
  return (
    <>
      <FieldRow>
        <Field name="kind" label={t('archives.kind')}>
          <Select options={ARCHIVE_KINDS.map((value) => ({ value, label: t(`archives.kind.${value}`) }))} />
        </Field>
        <Field name="number" label={t('archives.number')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
      <HomeField propertyId={propertyId} />
      <Field name="title" label={t('archives.name')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <FieldRow>
        <Field name="shelf" label={t('archives.shelf')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="keepUntil" label={t('archives.keepUntil')} optional tooltip={t('archives.keepUntil.hint')}>
          <DayField />
        </Field>
      </FieldRow>
    </>
  );
};

/** A file is put on its shelf. */
export const FileDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const here = useThisProperty();
  const command = useCommand({ title: t('archives.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<FileValues>
      title={t('archives.new')}
      draftName="estates.archives.new"
      initial={{ propertyId: propertyId ?? here, kind: 'quality' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ keepUntil, householdId, ...said }, draft) => {
        const home = said.kind === 'owner' && householdId ? { householdId } : {};
        const body = { ...said, ...home, ...(keepUntil && { keepUntil }) };
        return command.run({ method: 'POST', path: ARCHIVES, body, draft });
      }}
    >
      <Field name="propertyId" label={t('properties.column.name')}>
        <PropertyField />
      </Field>
      <WrittenFields />
    </ActDialog>
  );
};

type CorrectValues = Omit<FileValues, 'propertyId'>;

/** What was written of a file is put right. */
export const CorrectDialog = ({ archive, onClose }: { archive: ArchiveLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const title = t('archives.correct.of', { number: archive.number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const { id, version, propertyId, kind, number, title: name, shelf, householdId, keepUntil: kept } = archive;
  return (
    <ActDialog<CorrectValues>
      title={title}
      draftName={`estates.archives.correct.${id}`}
      initial={{ kind, number, title: name, shelf, householdId, keepUntil: kept }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version }}
      onSave={({ keepUntil, householdId: home, ...rest }, draft, seen) => {
        const about = rest.kind === 'owner' ? home || null : null;
        const body = { ...rest, householdId: about, keepUntil: keepUntil || null };
        return command.run({ method: 'PATCH', path: `${ARCHIVES}/${id}`, body, version: seen, draft });
      }}
    >
      <WrittenFields propertyId={propertyId} />
    </ActDialog>
  );
};

interface LoanValues {
  readonly borrower: string;
  readonly purpose: string;
  readonly issuedOn: string;
  readonly dueOn: string;
}

/** A file is lent until a day. */
export const IssueDialog = ({ archive, onClose }: { archive: ArchiveLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const title = t('archives.issue.of', { number: archive.number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<LoanValues>
      title={title}
      draftName={`estates.archives.issue.${archive.id}`}
      initial={{ issuedOn: todayOf(useNow()) }}
      command={command}
      saveText={t('archives.issue')}
      onClose={onClose}
      over={{ version: archive.version }}
      onSave={(body, draft, version) =>
        command.run({ method: 'POST', path: `${ARCHIVES}/${archive.id}/loans`, body, version, draft })
      }
    >
      <Field name="borrower" label={t('archives.borrower')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field name="purpose" label={t('archives.purpose')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <FieldRow>
        <Field name="issuedOn" label={t('archives.issuedOn')}>
          <DayField />
        </Field>
        <Field name="dueOn" label={t('archives.dueOn')}>
          <DayField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

/** A lent file is back. */
export const ReturnDialog = ({ archive, onClose }: { archive: ArchiveLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const title = t('archives.return.of', { number: archive.number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ returnedOn: string }>
      title={title}
      draftName={`estates.archives.return.${archive.id}`}
      initial={{ returnedOn: todayOf(useNow()) }}
      command={command}
      saveText={t('archives.return')}
      onClose={onClose}
      over={{ version: archive.version }}
      onSave={(body, draft, version) =>
        command.run({ method: 'POST', path: `${ARCHIVES}/${archive.id}/return`, body, version, draft })
      }
    >
      <Field name="returnedOn" label={t('archives.returnedOn')}>
        <DayField />
      </Field>
    </ActDialog>
  );
};
