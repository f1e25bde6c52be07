import { Field, useMay, useRead, useSettled, useText } from '@goldkey/ui';
import { AutoComplete, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { complaintTexts } from '../../text/texts.js';
import { type Household, homeMeant, roomOf } from './home.js';
import type { IntakeValues } from './receive-body.js';
import { homeTexts } from './text/texts.js';

/** Homes of the property by what was typed of their address, and whether the register has answered to all of it. */
const useHomes = (propertyId: string | undefined, typed: string) => {
  const may = useMay();
  const asked = useSettled(typed);
  const canLook = may('estates:read') && propertyId !== undefined && asked !== '';
  const read = useRead<{ readonly items: readonly Household[] }>(
    canLook ? '/api/estates/households' : undefined,
    { propertyId, q: asked, pageSize: 10 },
    { keep: true },
  );
  return {
    found: canLook ? (read.data?.items ?? []) : [],
    isAnswered: canLook && asked === typed && read.isSuccess && !read.isPlaceholderData,
  };
};

/** A home of the property, found while typing; a place without home is simply written down. */
export const RoomField = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(complaintTexts);
  const words = useText(homeTexts);
  const form = Form.useFormInstance<IntakeValues>();
  const typed: string = Form.useWatch('room', form) ?? '';
  const householdId = Form.useWatch('householdId', form);
  const [wasTyped, setTyped] = useState(false);
  const { found, isAnswered } = useHomes(propertyId, typed.trim());
  const meant = homeMeant(typed, found);
  const chosen = found.find(({ id }) => id === householdId);

  // The register answers after the typing: an address that was typed whole, or pasted, is its home's all the same.
  const meantId = wasTyped && isAnswered ? meant?.id : undefined;
  useEffect(() => {
    if (meantId !== undefined) form.setFieldsValue({ householdId: meantId });
  }, [form, meantId]);

  const isUnknown = wasTyped && isAnswered && householdId === undefined && found.length === 0 && /\d/.test(typed);
  const note =
    chosen !== undefined
      ? words('home.found', { home: [roomOf(chosen), chosen.ownerName].filter(Boolean).join('  ') })
      : isUnknown
        ? words('home.unknown')
        : undefined;
  return (
    <>
      <Field
        name="room"
        label={t('intake.room')}
        optional
        extra={note === undefined ? undefined : <span aria-live="polite">{note}</span>}
      >
        <AutoComplete
          style={{ width: '100%' }}
          maxLength={200}
          placeholder={t('intake.room.hint')}
          options={found.map((household) => ({
            value: roomOf(household),
            label: [roomOf(household), household.ownerName].filter(Boolean).join('  '),
          }))}
          onChange={(text: string) => {
            setTyped(true);
            form.setFieldsValue({ householdId: found.find((household) => roomOf(household) === text)?.id });
          }}
          onBlur={() => {
            // Written as the register has it, so that what is looked for later is found.
            if (wasTyped && meant !== undefined && meant.id === householdId)
              form.setFieldsValue({ room: roomOf(meant) });
          }}
        />
      </Field>
      <Form.Item name="householdId" hidden noStyle>
        <Input />
      </Form.Item>
    </>
  );
};
