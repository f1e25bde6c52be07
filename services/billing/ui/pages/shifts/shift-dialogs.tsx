import {
  ActDialog,
  COLLEAGUES,
  Field,
  formatMoney,
  useCommand,
  useRead,
  useSession,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Select } from 'antd';
import { RENEWED, SHIFTS, type ShiftLine } from '../../api.js';
import { YuanField } from '../../parts.js';
import { deskTexts } from '../../text/desk/texts.js';
import { billingTexts } from '../../text/texts.js';

/** The cashier counts the till. */
export const CountDialog = ({ shift, onClose }: { shift: ShiftLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const words = useText(deskTexts);
  const command = useCommand({ title: t('shift.count'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly counted: string; readonly note?: string }>
      title={t('shift.count')}
      draftName={`billing.count.${shift.id}`}
      initial={{}}
      command={command}
      saveText={t('shift.count')}
      onClose={onClose}
      over={{ version: shift.version }}
      onSave={({ counted, note }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${SHIFTS}/${shift.id}/count`,
          body: { counted, ...(note ? { note } : {}) },
          version,
          draft,
        })
      }
    >
      <Field name="counted" label={t('shift.counted')} extra={words('counted', { float: formatMoney(shift.float) })}>
        <YuanField />
      </Field>
      <Field name="note" label={t('shift.note')} extra={t('shift.note.hint')} optional>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};

interface Employee {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

/** Who watches records to whom the money went: one of the property's people, neither the cashier nor who watches. */
export const HandOverDialog = ({ shift, onClose }: { shift: ShiftLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('shift.handOver'), renews: RENEWED, onDone: onClose });
  const people = useRead<{ readonly items: readonly Employee[] }>(COLLEAGUES, {
    propertyId: shift.propertyId,
    sort: 'name',
    pageSize: 500,
  });
  const { employeeId: watching } = useSession();
  const others = (people.data?.items ?? []).filter(({ id }) => id !== shift.employeeId && id !== watching);
  return (
    <ActDialog<{ readonly to: string }>
      title={t('shift.handOver')}
      draftName={`billing.hand-over.${shift.id}`}
      initial={{}}
      command={command}
      saveText={t('shift.handOver')}
      onClose={onClose}
      over={{ version: shift.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${SHIFTS}/${shift.id}/hand-over`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="to" label={t('shift.to')} extra={t('shift.handOver.hint')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name, number }) => ({
            value: id,
            label: number === undefined ? name : `${name} ${number}`,
          }))}
        />
      </Field>
    </ActDialog>
  );
};
