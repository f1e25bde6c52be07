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

/**
 * A name, number or the years of work are put right; an empty number stays as it is, since it is not shown, and without a day the
 * years begin with the hiring.
 */
export const CorrectFileDialog = ({ employee, onClose }: { employee: EmployeeRecord; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const command = useCommand({ title: t('act.file'), renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ name: string; phone?: string; workedSince?: string }>
      title={t('act.file')}
      draftName={`staffing.file.${employee.id}`}
      initial={{ name: employee.name, ...(employee.workedSince && { workedSince: employee.workedSince }) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ name, phone, workedSince }, draft) => {
        const since = workedSince ?? null;
        const isOther = since !== (employee.workedSince ?? null);
        command.run({
          method: 'PATCH',
          path: pathOf(EMPLOYEES, employee.id),
          body: { name, ...(phone && { phone }), ...(isOther && { workedSince: since }) },
          version: employee.version,
          draft,
        });
      }}
    >
      <Field name="name" label={t('person.name')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <PhoneField {...(employee.phone && { placeholder: employee.phone })} />
      <WorkedSinceField />
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
