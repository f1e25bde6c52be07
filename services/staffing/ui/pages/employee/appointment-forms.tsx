import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Checkbox, Form, Input, Select } from 'antd';
import { APPOINTMENTS, type AppointmentLine, END_REASONS, FILE_RENEWS, pathOf, ROLES } from '../../people/api.js';
import { UnitSelect } from '../../people/fields.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { PositionField } from '../../positions/fields.js';
import type { OpenMatter } from './open-matters.js';
import { OpenMattersNote } from './open-matters-part.js';

interface Post {
  readonly unitId: string;
  readonly role: string;
  readonly from: string;
  readonly newcomer?: boolean;
  readonly keyPosition?: boolean;
  readonly positionId?: string;
}

const PostFields = ({ appointment, propertyId }: { appointment?: AppointmentLine; propertyId: string | undefined }) => {
  const t = useText(peopleTexts);
  const known = appointment && { id: appointment.unitId, name: appointment.unitName ?? '' };
  return (
    <>
      <Field name="unitId" label={t('post.unit')}>
        <UnitSelect propertyId={propertyId} {...(known && { known })} />
      </Field>
      <FieldRow>
        <Field name="role" label={t('post.role')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Field>
        <Field name="from" label={t('post.from')}>
          <DayField />
        </Field>
      </FieldRow>
      <PositionField propertyId={propertyId} />
      <Form.Item name="newcomer" valuePropName="checked">
        <Checkbox>{t('post.newcomer')}</Checkbox>
      </Form.Item>
      <Form.Item name="keyPosition" valuePropName="checked">
        <Checkbox>{t('post.key')}</Checkbox>
      </Form.Item>
    </>
  );
};

/** Asked where something of the list is not handed over yet. */
const OpenItemsField = ({ count }: { count: number }) => {
  const t = useText(peopleTexts);
  return count === 0 ? null : (
    <Field name="openItemsReason" label={t('handover.openReason', { count })} tooltip={t('handover.openReason.hint')}>
      <WordsArea rows={2} longest={500} />
    </Field>
  );
};

interface DialogProps {
  readonly appointment: AppointmentLine;
  readonly employeeName: string;
  /** Things of the appointment's list that are not handed over. */
  readonly openItems: number;
  /** What is neither done nor on that list. */
  readonly matters: readonly OpenMatter[];
  readonly onClose: () => void;
}

/** A person takes up a post. */
export const AppointDialog = ({
  employee,
  onClose,
}: {
  employee: { readonly id: string; readonly name: string; readonly homePropertyId?: string };
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const today = useToday(employee.homePropertyId);
  const title = t('act.appoint.of', { name: employee.name });
  const command = useCommand({ title, renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<Post>
      title={title}
      draftName={`staffing.appoint.${employee.id}`}
      initial={{ from: today, newcomer: false, keyPosition: false }}
      command={command}
      saveText={t('act.appoint')}
      onClose={onClose}
      onSave={(post, draft) =>
        command.run({ method: 'POST', path: APPOINTMENTS, body: { ...post, employeeId: employee.id }, draft })
      }
    >
      <PostFields propertyId={employee.homePropertyId} />
    </ActDialog>
  );
};

/** A person moves to another post, or up: the old one is held to the eve of the first day. */
export const MoveDialog = ({
  how,
  appointment,
  employeeName,
  openItems,
  matters,
  onClose,
}: DialogProps & { how: 'transfer' | 'promotion' }) => {
  const t = useText(peopleTexts);
  const title = t(`act.${how}.of`, { name: employeeName });
  const command = useCommand({ title, renews: FILE_RENEWS, onDone: onClose });
  const { unitId, role, propertyId, id, version } = appointment;
  return (
    <ActDialog<Post & { openItemsReason?: string }>
      title={title}
      draftName={`staffing.${how}.${id}`}
      initial={{ unitId, role, newcomer: false, keyPosition: appointment.keyPosition }}
      command={command}
      saveText={t(`act.${how}`)}
      onClose={onClose}
      over={{ version }}
      onSave={({ openItemsReason, ...post }, draft, seen) =>
        command.run({
          method: 'POST',
          path: `${pathOf(APPOINTMENTS, id)}/move`,
          body: { ...post, how, ...(openItemsReason && { openItemsReason }) },
          version: seen,
          draft,
        })
      }
    >
      <p className="gk-small gk-muted">{t('act.move.lead')}</p>
      <OpenMattersNote matters={matters} />
      <PostFields appointment={appointment} propertyId={propertyId ?? undefined} />
      <OpenItemsField count={openItems} />
    </ActDialog>
  );
};

/** A person leaves a post. */
export const EndDialog = ({ appointment, employeeName, openItems, matters, onClose }: DialogProps) => {
  const t = useText(peopleTexts);
  const today = useToday(appointment.propertyId ?? undefined);
  const title = t('act.end.of', { name: employeeName });
  const command = useCommand({ title, renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ until: string; reason: string; openItemsReason?: string }>
      title={title}
      draftName={`staffing.end.${appointment.id}`}
      initial={{ until: today, reason: 'resigned' }}
      command={command}
      saveText={t('act.end')}
      onClose={onClose}
      over={{ version: appointment.version }}
      onSave={({ openItemsReason, ...body }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(APPOINTMENTS, appointment.id)}/end`,
          body: { ...body, ...(openItemsReason && { openItemsReason }) },
          version,
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="until" label={t('post.until')}>
          <DayField />
        </Field>
        <Field name="reason" label={t('post.endReason')}>
          <Select options={END_REASONS.map((value) => ({ value, label: t(`endReason.${value}`) }))} />
        </Field>
      </FieldRow>
      <OpenMattersNote matters={matters} />
      <OpenItemsField count={openItems} />
    </ActDialog>
  );
};

/** An appointment was recorded wrongly: it is taken back and recorded as it should have been. */
export const CorrectDialog = ({ appointment, employeeName, onClose }: Omit<DialogProps, 'openItems' | 'matters'>) => {
  const t = useText(peopleTexts);
  const title = t('act.correct.of', { name: employeeName });
  const command = useCommand({ title, renews: FILE_RENEWS, onDone: onClose });
  const { unitId, role, from, newcomer, keyPosition, positionId, propertyId, id, version } = appointment;
  return (
    <ActDialog<Post & { reason: string }>
      title={title}
      draftName={`staffing.correct.${id}`}
      initial={{ unitId, role, from, newcomer, keyPosition, positionId }}
      command={command}
      saveText={t('act.correct')}
      onClose={onClose}
      over={{ version }}
      onSave={(right, draft, seen) => {
        // A position that is cleared is named no more; one that was never named stays so.
        const named = right.positionId ?? (positionId === undefined ? undefined : null);
        const body = { ...right, positionId: named };
        command.run({ method: 'POST', path: `${pathOf(APPOINTMENTS, id)}/correction`, body, version: seen, draft });
      }}
    >
      <p className="gk-small gk-muted">{t('act.correct.lead')}</p>
      <PostFields appointment={appointment} propertyId={propertyId ?? undefined} />
      <Field name="reason" label={t('reason')}>
        <Input maxLength={500} />
      </Field>
    </ActDialog>
  );
};
