import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  useCommand,
  useNow,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Input, Radio, Select } from 'antd';
import { type Assignment, PARKING_KINDS, PARKING_PLACES, type ParkingLine, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { PROPERTIES, type PropertiesAnswer } from '../properties/properties-list.js';
import { HouseholdField } from './household-field.js';

interface PlaceValues {
  readonly propertyId: string;
  readonly number: string;
  readonly kind: ParkingLine['kind'];
}

/** A place enters the register. */
export const NewPlaceDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const here = useThisProperty();
  const properties = useRead<PropertiesAnswer>(PROPERTIES, { pageSize: 500 }).data?.items ?? [];
  const command = useCommand({ title: t('parking.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<PlaceValues>
      title={t('parking.new')}
      draftName="estates.parking.new"
      initial={{ propertyId: propertyId ?? here, kind: 'rented' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: PARKING_PLACES, body, draft })}
    >
      <Field name="propertyId" label={t('properties.column.name')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={properties.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))}
        />
      </Field>
      <NumberAndKind />
    </ActDialog>
  );
};

const NumberAndKind = () => {
  const t = useText(estatesTexts);
  return (
    <>
      <Field name="number" label={t('parking.number')}>
        <Input autoComplete="off" maxLength={40} placeholder="B1-017" />
      </Field>
      <Field name="kind" label={t('parking.kind')}>
        <Radio.Group
          optionType="button"
          options={PARKING_KINDS.map((value) => ({ value, label: t(`parking.kind.${value}`) }))}
        />
      </Field>
    </>
  );
};

/** The number or the kind of a place is put right. */
export const CorrectPlaceDialog = ({ place, onClose }: { place: ParkingLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const { id, version, number, kind } = place;
  const title = t('parking.correct.of', { number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Pick<PlaceValues, 'number' | 'kind'>>
      title={title}
      draftName={`estates.parking.correct.${id}`}
      initial={{ number, kind }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version }}
      onSave={(body, draft, seen) =>
        command.run({ method: 'PATCH', path: `${PARKING_PLACES}/${id}`, body, version: seen, draft })
      }
    >
      <NumberAndKind />
    </ActDialog>
  );
};

interface AssignValues {
  readonly householdId: string;
  readonly from: string;
  readonly until?: string;
}

/** A household has the place from a day on. */
export const AssignDialog = ({ place, onClose }: { place: ParkingLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const title = t('parking.assign', { number: place.number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<AssignValues>
      title={title}
      draftName={`estates.parking.assign.${place.id}`}
      initial={{ from: todayOf(useNow()) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: place.version }}
      onSave={({ until, ...body }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${PARKING_PLACES}/${place.id}/assignments`,
          body: { ...body, ...(until && { until }) },
          version,
          draft,
        })
      }
    >
      <Field name="householdId" label={t('households.column.room')}>
        <HouseholdField propertyId={place.propertyId} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('person.from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('person.until')} optional>
          <DayField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

/** The household gives the place back. */
export const VacateDialog = ({
  place,
  assignment,
  onClose,
}: {
  place: ParkingLine;
  assignment: Assignment;
  onClose: () => void;
}) => {
  const t = useText(estatesTexts);
  const title = t('parking.vacate', { number: place.number });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const path = `${PARKING_PLACES}/${place.id}/assignments/${assignment.assignmentId}/end`;
  const { hold } = place;
  return (
    <ActDialog<{ until: string }>
      title={title}
      draftName={`estates.parking.vacate.${assignment.assignmentId}`}
      initial={{ until: todayOf(useNow()) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: place.version }}
      onSave={(body, draft, version) => command.run({ method: 'POST', path, body, version, draft })}
    >
      {hold?.householdId === assignment.householdId ? (
        <p className="gk-muted">{t('parking.vacate.order', { number: hold.orderNumber })}</p>
      ) : null}
      <Field name="until" label={t('person.until')}>
        <DayField />
      </Field>
    </ActDialog>
  );
};
