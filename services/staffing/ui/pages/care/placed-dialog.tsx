import { ActDialog, localClock, useCommand, useFormat } from '@goldkey/ui';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { CARE_RENEWS } from '../../people/api.js';
import { PlaceField } from '../../work/fields.js';
import { usePlaces } from '../../work/places.js';

/** What a form about one property begins with. */
export interface Placed {
  readonly propertyId?: string;
}

/** A form about one property: the one above is taken, another can be chosen where there are several. */
export const PlacedDialog = <Values extends Placed>({
  title,
  name,
  path,
  initial,
  bodyOf = (values) => values,
  onClose,
  children,
}: {
  title: string;
  name: string;
  path: string;
  initial: Partial<Values>;
  bodyOf?: (values: Values, zone: string) => object;
  onClose: () => void;
  children: (propertyId: string | undefined) => ReactNode;
}) => {
  const { places, here, zoneOf, known } = usePlaces();
  const command = useCommand({ title, renews: CARE_RENEWS, onDone: onClose });
  // The property that the form begins with is known only then.
  if (!known) return null;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`staffing.${name}`}
      initial={{ ...initial, propertyId: initial.propertyId ?? here }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) => {
        const propertyId = values.propertyId ?? here;
        const body = { ...bodyOf({ ...values, propertyId }, zoneOf(propertyId)) };
        command.run({ method: 'POST', path, body, draft });
      }}
    >
      <PlaceField places={places} />
      <Form.Item noStyle shouldUpdate={(a: Placed, b: Placed) => a.propertyId !== b.propertyId}>
        {({ getFieldValue }) => children(getFieldValue('propertyId') ?? here)}
      </Form.Item>
    </ActDialog>
  );
};

/** The present clock where the property lies. */
export const useClock = (propertyId?: string): string => {
  const { zoneOf } = usePlaces();
  return localClock(useFormat().now, zoneOf(propertyId));
};
