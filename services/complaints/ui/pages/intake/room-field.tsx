import { Field, useMay, useRead, useSettled, useText } from '@goldkey/ui';
import { AutoComplete, Form, Input } from 'antd';
import { complaintTexts } from '../../text/texts.js';
import { type Household, roomOf } from './home.js';
import type { IntakeValues } from './receive-body.js';

/** A home of the property, found while typing; a place without home is simply written down. */
export const RoomField = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(complaintTexts);
  const may = useMay();
  const form = Form.useFormInstance<IntakeValues>();
  const typed = Form.useWatch('room', form);
  const asked = useSettled((typed ?? '').trim());
  const canLook = may('estates:read') && propertyId !== undefined && asked !== '';
  const read = useRead<{ readonly items: readonly Household[] }>(
    canLook ? '/api/estates/households' : undefined,
    { propertyId, q: asked, pageSize: 10 },
    { keep: true },
  );
  const found = canLook ? (read.data?.items ?? []) : [];
  return (
    <>
      <Field name="room" label={t('intake.room')} optional>
        <AutoComplete
          style={{ width: '100%' }}
          maxLength={200}
          placeholder={t('intake.room.hint')}
          options={found.map((household) => ({
            value: roomOf(household),
            label: [roomOf(household), household.ownerName].filter(Boolean).join('  '),
          }))}
          onChange={(text: string) =>
            form.setFieldsValue({ householdId: found.find((household) => roomOf(household) === text)?.id })
          }
        />
      </Field>
      <Form.Item name="householdId" hidden noStyle>
        <Input />
      </Form.Item>
    </>
  );
};
