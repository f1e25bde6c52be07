import { ActDialog, DayField, Facts, Field, FieldRow, Icon, useCommand, useSession, useText } from '@goldkey/ui';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { EMPLOYEES, type EmployeeRecord, FILE_RENEWS, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { PlaceField } from '../../work/fields.js';
import { type Place, usePlaces } from '../../work/places.js';

const phoneRule = { pattern: /^\+?\d{5,20}$/ };

const PhoneField = ({ placeholder }: { placeholder?: string }) => {
  const t = useText(peopleTexts);
  return (
    <Field name="phone" label={t('person.phone')} optional rules={[{ ...phoneRule, message: t('person.phone.rule') }]}>
      <Input inputMode="tel" autoComplete="off" maxLength={21} placeholder={placeholder} />
    </Field>
  );
};

/** Since when somebody has worked, at earlier employers too: annual leave goes by it. */
const WorkedSinceField = () => {
  const t = useText(peopleTexts);
  return (
    <Field name="workedSince" label={t('person.workedSince')} extra={t('person.workedSince.extra')} optional>
      <DayField />
    </Field>
  );
};

/** Chosen for staff of the group, whose file no property keeps. */
const GROUP = 'group';

/** Where the file is kept. Who acts for the whole group is always asked: only they hire for the group itself. */
const HomeField = ({ places }: { places: readonly Place[] }) => {
  const t = useText(peopleTexts);
  if (useSession().properties !== '*') return <PlaceField places={places} />;
  const homes = places.map(({ propertyId, name }) => ({ value: propertyId, label: name }));
  return (
    <Field name="propertyId" label={t('person.home')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: GROUP, label: t('person.home.group') }, ...homes]}
      />
    </Field>
  );
};

interface HireValues {
  readonly propertyId?: string;
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly hiredOn: string;
  readonly workedSince?: string;
}

/** A person joins; the post comes next, on their page. */
export const HireDialog = ({ onHired, onClose }: { onHired: (id: string) => void; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const { places, here, known } = usePlaces();
  const today = useToday(here);
  const command = useCommand<EmployeeRecord>({
    title: t('act.hire'),
    renews: FILE_RENEWS,
    onDone: ({ id }) => onHired(id),
  });
  // The property that the form begins with is known only then.
  if (!known) return null;
  return (
    <ActDialog<HireValues>
      title={t('act.hire')}
      draftName="staffing.hire"
      initial={{ propertyId: places.length === 0 ? GROUP : here, hiredOn: today }}
      command={command}
      saveText={t('act.hire')}
      onClose={onClose}
      onSave={({ propertyId = here, phone, workedSince, ...values }, draft) => {
        const homePropertyId = propertyId === GROUP ? undefined : propertyId;
        const body = {
          ...values,
          ...(phone && { phone }),
          ...(workedSince && { workedSince }),
          ...(homePropertyId && { homePropertyId }),
        };
        command.run({ method: 'POST', path: EMPLOYEES, body, draft });
      }}
    >
      <HomeField places={places} />
      <FieldRow>
        <Field name="name" label={t('person.name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="number" label={t('person.number')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
      <FieldRow>
        <PhoneField />
        <Field name="hiredOn" label={t('person.hiredOn')}>
          <DayField />
        </Field>
      </FieldRow>
      <WorkedSinceField />
    </ActDialog>
  );
};

interface FileValues {
  readonly name: string;
  readonly number: string;
  readonly phone?: string;
  readonly hiredOn: string;
  readonly workedSince?: string;
  readonly homePropertyId?: string;
}

/** What differs from the file as it is; an empty telephone number stays, since it is not shown. */
const changesOf = (employee: EmployeeRecord, { phone, workedSince, homePropertyId, ...plain }: FileValues) => {
  const since = workedSince ?? null;
  return {
    name: plain.name,
    ...(plain.number !== employee.number && { number: plain.number }),
    ...(phone && { phone }),
    ...(plain.hiredOn !== employee.hiredOn && { hiredOn: plain.hiredOn }),
    ...(since !== (employee.workedSince ?? null) && { workedSince: since }),
    ...(homePropertyId && homePropertyId !== employee.homePropertyId && { homePropertyId }),
  };
};

/** The property to which a file goes that was opened at a wrong one, or as one of the group's staff. */
const MoveFileField = () => {
  const t = useText(peopleTexts);
  const { places } = usePlaces();
  return (
    <Field name="homePropertyId" label={t('person.home')} extra={t('person.home.extra')} optional>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('person.home.group')}
        options={places.map(({ propertyId, name }) => ({ value: propertyId, label: name }))}
      />
    </Field>
  );
};

/**
 * What was written wrongly in a file is put right; an empty telephone number stays as it is, since it is not shown, and without a day
 * the years of work begin with the hiring.
 */
export const CorrectFileDialog = ({ employee, onClose }: { employee: EmployeeRecord; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const seesGroup = useSession().properties === '*';
  const command = useCommand({ title: t('act.file'), renews: FILE_RENEWS, onDone: onClose });
  const { name, number, hiredOn, workedSince, homePropertyId } = employee;
  return (
    <ActDialog<FileValues>
      title={t('act.file')}
      draftName={`staffing.file.${employee.id}`}
      initial={{
        name,
        number,
        hiredOn,
        ...(workedSince && { workedSince }),
        ...(homePropertyId && { homePropertyId }),
      }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: employee.version }}
      onSave={(values, draft, version) => {
        command.run({
          method: 'PATCH',
          path: pathOf(EMPLOYEES, employee.id),
          body: changesOf(employee, values),
          version,
          draft,
        });
      }}
    >
      <FieldRow>
        <Field name="name" label={t('person.name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="number" label={t('person.number')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
      <FieldRow>
        <PhoneField {...(employee.phone && { placeholder: employee.phone })} />
        <Field name="hiredOn" label={t('person.hiredOn')}>
          <DayField />
        </Field>
      </FieldRow>
      <WorkedSinceField />
      {seesGroup && <MoveFileField />}
    </ActDialog>
  );
};

/** The number as it is, for a reason that the history keeps. It is gone when the dialog is closed. */
export const RevealDialog = ({ employee, onClose }: { employee: EmployeeRecord; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const [shown, setShown] = useState<{ readonly phone?: string }>();
  const command = useCommand<{ readonly phone?: string }>({
    title: t('act.reveal'),
    renews: FILE_RENEWS,
    onDone: setShown,
  });
  if (shown !== undefined)
    return (
      <Modal
        open
        title={employee.name}
        onCancel={onClose}
        width={420}
        footer={<Button onClick={onClose}>{t('close')}</Button>}
      >
        <Facts
          facts={[
            {
              label: t('person.phone'),
              value:
                shown.phone === undefined ? (
                  t('reveal.none')
                ) : (
                  <a href={`tel:${shown.phone}`}>
                    <Icon name="phone" small /> {shown.phone}
                  </a>
                ),
            },
          ]}
        />
        <p className="gk-small gk-muted">{t('reveal.kept')}</p>
      </Modal>
    );
  return (
    <ActDialog<{ reason: string }>
      title={t('act.reveal')}
      draftName={`staffing.reveal.${employee.id}`}
      initial={{}}
      command={command}
      saveText={t('reveal.show')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: `${pathOf(EMPLOYEES, employee.id)}/reveal`, body, draft })
      }
    >
      <Field name="reason" label={t('reveal.reason')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
    </ActDialog>
  );
};
