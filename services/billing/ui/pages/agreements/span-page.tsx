import {
  ActForm,
  type CellSpec,
  DialogButton,
  type FieldSpec,
  KeptList,
  useMay,
  useRead,
  useText,
  useThisProperty,
  type Values,
} from '@goldkey/ui';
import { BASE, FEE_ITEMS, type FeeItemLine, RENEWED } from '../../api.js';
import type { Listed, SpanRow } from '../../api-books.js';
import { homeName } from '../../home.js';
import { bookTexts } from '../../text/books/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';

const spec = { filters: { property: 'one', q: 'text' }, sorts: ['from'], defaultSort: '-from', pageSize: 50 } as const;

/** What is not filled in is left out. */
export const filledIn = (values: Values): object =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

/** Fee items of the property, to choose from. */
export const useFeeItems = (
  propertyId: string | undefined,
  fits: (item: FeeItemLine) => boolean,
): {
  readonly items: readonly FeeItemLine[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
} => {
  const read = useRead<Listed<FeeItemLine>>(propertyId === undefined ? undefined : FEE_ITEMS, {
    propertyId,
    pageSize: 200,
  });
  const items = (read.data?.items ?? []).filter(fits);
  return { items, options: items.map(({ id, name }) => ({ value: id, label: name })) };
};

/** Records that hold for a household from a day to a day, in one list: what is open is ended, what was entered wrongly is taken back, nothing is rewritten. */
const SpanPage = ({
  kind,
  fields,
  own,
}: {
  kind: 'occupancies' | 'subscriptions';
  fields: readonly FieldSpec[];
  own: readonly CellSpec<SpanRow>[];
}) => {
  const t = useText(bookTexts);
  const relief = useText(reliefTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const path = `${BASE}/${kind}`;
  const cells: readonly CellSpec<SpanRow>[] = [
    { key: 'home', title: t('home'), of: homeName, width: 120 },
    ...own,
    { key: 'from', title: t('from'), form: 'day', of: ({ from }) => from, sorts: true, width: 130 },
    { key: 'until', title: t('until'), form: 'day', of: ({ until }) => until, width: 130 },
    {
      key: 'state',
      title: t('span.state'),
      of: ({ until, withdrawn }) =>
        withdrawn ? relief('reading.state.withdrawn') : t(until ? 'span.ends' : 'span.holds'),
      width: 110,
    },
    { key: 'withdrawn', title: relief('usage.withdrawn'), of: ({ withdrawn }) => withdrawn?.reason, drawer: true },
  ];
  return (
    <KeptList<SpanRow>
      name={kind}
      title={t(`${kind}.title`)}
      path={path}
      spec={spec}
      cells={cells}
      nameOf={(row) => `${homeName(row)} ${row.from}`}
      acts={[
        {
          key: 'end',
          title: t('span.end'),
          note: t('span.end.note'),
          permission: 'billing:bill',
          offered: ({ until, withdrawn }) => until === undefined && withdrawn === undefined,
          path: ({ id }) => `${path}/${id}/end`,
          fields: [{ name: 'until', label: t('until'), form: 'day' }],
        },
        {
          key: 'withdrawal',
          title: relief('usage.withdraw'),
          note: t(`${kind}.withdraw.note`),
          permission: 'billing:bill',
          offered: ({ withdrawn }) => withdrawn === undefined,
          path: ({ id }) => `${path}/${id}/withdrawal`,
          fields: [{ name: 'reason', label: relief('reason'), form: 'words' }],
        },
      ]}
      empty={t(`${kind}.empty`)}
      head={
        may('billing:bill') && propertyId !== undefined ? (
          <DialogButton
            primary
            dialog={(close) => (
              <ActForm
                name={`${kind}.${propertyId}`}
                title={t(`${kind}.new`)}
                note={t(`${kind}.note`)}
                fields={[
                  { name: 'householdId', label: t('home'), form: 'household' },
                  ...fields,
                  { name: 'from', label: t('from'), form: 'day' },
                  { name: 'until', label: t('until'), form: 'day', optional: true },
                ]}
                propertyId={propertyId}
                command={{ path, body: filledIn }}
                renews={RENEWED}
                onClose={close}
              />
            )}
          >
            {t(`${kind}.new`)}
          </DialogButton>
        ) : null
      }
    />
  );
};

/** Who lives where since when: it is what heads are counted by, and part months. */
export const OccupanciesPage = () => {
  const t = useText(bookTexts);
  return (
    <SpanPage
      kind="occupancies"
      fields={[{ name: 'heads', label: t('heads'), form: 'count', optional: true }]}
      own={[{ key: 'heads', title: t('heads'), form: 'count', of: ({ heads }) => heads, width: 90 }]}
    />
  );
};

/** Fee items that a household asked for: parking, a garden, broadband. */
export const SubscriptionsPage = () => {
  const t = useText(bookTexts);
  const propertyId = useThisProperty();
  const { items, options } = useFeeItems(propertyId, ({ audience }) => audience === 'subscribed');
  return (
    <SpanPage
      kind="subscriptions"
      fields={[
        { name: 'feeItemId', label: t('feeItem'), form: 'choice', options },
        { name: 'quantity', label: t('quantity'), form: 'text', optional: true },
      ]}
      own={[
        { key: 'feeItem', title: t('feeItem'), of: (row) => items.find(({ id }) => id === row.feeItemId)?.name },
        { key: 'quantity', title: t('quantity'), form: 'count', of: ({ quantity }) => quantity, width: 90 },
      ]}
    />
  );
};
