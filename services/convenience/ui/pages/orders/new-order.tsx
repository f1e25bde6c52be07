import { ActForm, type FieldSpec, useRead, useText, type Values } from '@goldkey/ui';
import { type CatalogueLine, door, type Kind, type KindField, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { signatureOf, useSignatureFields } from './order-acts.js';
import { OwnerField } from './owner-field.js';
import { PlaceField, useFreePlaces } from './place-field.js';
import { type Rhythm, rhythmOf } from './rhythm.js';
import { RhythmField } from './rhythm-field.js';

const forms: Readonly<Record<KindField['form'], FieldSpec['form']>> = {
  text: 'text',
  day: 'day',
  month: 'text',
  count: 'count',
  yuan: 'money',
  area: 'text',
  flag: 'flag',
};

/** What the order's own number says already: barrels are what is ordered. */
const COUNTED = 'barrels';

/** The order's form: its fields follow the kind of the service. */
export const NewOrder = ({
  propertyId,
  line,
  today,
  householdId,
  onClose,
}: {
  propertyId: string;
  line: CatalogueLine;
  today: string;
  /** The home that the list is about. */
  householdId: string | undefined;
  onClose: () => void;
}) => {
  const t = useText(convenienceTexts);
  const kinds = useRead<{ readonly items: readonly Kind[] }>(door('kinds'));
  const signature = useSignatureFields(true);
  const free = useFreePlaces(line.kind === 'parking-rental' ? propertyId : undefined);
  const own = kinds.data?.items.find(({ kind }) => kind === line.kind)?.fields;
  if (own === undefined) return null;
  const modes = (['one-off', 'standing'] as const).map((value) => ({ value, label: t(`order.mode.${value}`) }));
  const placed: FieldSpec = {
    name: 'placeId',
    label: t('order.place'),
    form: 'text',
    control: (field) => <PlaceField {...field} propertyId={propertyId} />,
  };
  const fields: readonly FieldSpec[] = [
    { name: 'householdId', label: t('order.household'), form: 'household' },
    { name: 'ownerName', label: t('order.owner'), form: 'text', control: (field) => <OwnerField {...field} /> },
    { name: 'phone', label: t('order.phone'), form: 'text' },
    { name: 'mode', label: t('order.mode'), form: 'choice', options: modes },
    {
      name: 'rhythm',
      label: t('order.rhythm'),
      form: 'text',
      control: (field) => <RhythmField {...field} today={today} />,
      optional: true,
    },
    { name: 'quantity', label: `${t('order.quantity')} (${line.unit})`, form: 'count' },
    ...(free === undefined ? [] : [placed]),
    ...own
      .filter(({ name }) => name !== COUNTED && (free === undefined || name !== 'place'))
      .map(
        ({ name, form, required }): FieldSpec => ({
          name: `details.${name}`,
          label: t(`field.${name}` as 'field.from'),
          form: forms[form],
          optional: !required,
        }),
      ),
    ...signature,
  ];
  return (
    <ActForm
      name={`order.${line.itemId}`}
      act={t('orders.new')}
      title={`${t('orders.new')} · ${line.name}`}
      note={t('orders.new.note')}
      fields={fields}
      initial={{ mode: 'one-off', quantity: 1, ...(householdId && { householdId }) }}
      propertyId={propertyId}
      command={{
        path: door('orders'),
        body: ({ signedBy, lines, paperNumber, details, rhythm, placeId, ...said }) => {
          const signed = signatureOf({ signedBy, lines, paperNumber });
          const recurs = rhythmOf(rhythm as Partial<Rhythm> | undefined);
          const texts = Object.entries((details ?? {}) as Values)
            .filter(([, value]) => value !== undefined && value !== null && value !== '')
            .map(([name, value]) => [name, String(value)]);
          const number = free?.find(({ id }) => id === placeId)?.number;
          const isStanding = said['mode'] === 'standing';
          const counted = own.some(({ name }) => name === COUNTED) ? { [COUNTED]: String(said['quantity']) } : {};
          return {
            ...said,
            ...(isStanding && placeId !== undefined && { placeId }),
            itemId: line.itemId,
            details: { ...Object.fromEntries(texts), ...counted, ...(number !== undefined && { place: number }) },
            ...(signed && { signature: signed }),
            ...(recurs && { rhythm: recurs }),
          };
        },
      }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};
