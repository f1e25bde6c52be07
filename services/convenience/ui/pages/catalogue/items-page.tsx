import {
  ActForm,
  type CellSpec,
  DialogButton,
  KeptList,
  type Tone,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { door, type Item, type Kind, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

const tones: Readonly<Record<Item['state'], Tone>> = { offered: 'done', stopped: 'plain' };
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', kind: 'one' },
  sorts: ['code', 'name', 'kind'],
  defaultSort: 'code',
  pageSize: 50,
} as const;

/** What a property may offer; what of it is sold the published list says (C-02). */
export const ItemsPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const kinds = useRead<{ readonly items: readonly Kind[] }>(door('kinds'));
  const kindOf = (kind: string) => t(`kind.${kind}` as 'kind.broadband');
  const options = (kinds.data?.items ?? []).map(({ kind, charged }) => ({
    value: kind,
    label: charged ? kindOf(kind) : `${kindOf(kind)} (${t('free')})`,
  }));
  const cells: readonly CellSpec<Item>[] = [
    { key: 'code', title: t('code'), of: ({ code }) => code, sorts: true, width: 110 },
    { key: 'name', title: t('name'), of: ({ name }) => name, sorts: true },
    { key: 'kind', title: t('item.kind'), of: ({ kind }) => kindOf(kind), sorts: true },
    { key: 'unit', title: t('item.unit'), of: ({ unit }) => unit, width: 90 },
    { key: 'department', title: t('quality.department'), of: ({ departmentName }) => departmentName },
    { key: 'complaints', title: t('complaints.title'), form: 'count', of: (row) => row.complaints, width: 90 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`item.state.${state}`), width: 100 },
  ];
  return (
    <KeptList<Item>
      name="items"
      title={t('items.title')}
      path={door('items')}
      spec={spec}
      cells={cells}
      nameOf={({ name }) => name}
      tone={({ state }) => tones[state]}
      acts={[
        {
          key: 'correct',
          title: t('item.correct'),
          permission: 'convenience:define',
          offered: () => true,
          method: 'PATCH',
          path: ({ id }) => door('items', id),
          fields: [
            { name: 'name', label: t('name'), form: 'text' },
            { name: 'unit', label: t('item.unit'), form: 'text' },
          ],
          initial: ({ name, unit }) => ({ name, unit }),
        },
        {
          key: 'resume',
          title: t('item.resume'),
          permission: 'convenience:approve',
          offered: ({ state }) => state === 'stopped',
          path: ({ id }) => door('items', id, 'resume'),
          fields: [],
          body: () => ({}),
        },
      ]}
      empty={t('items.empty')}
      head={
        may('convenience:define') && propertyId !== undefined ? (
          <DialogButton
            primary
            dialog={(close) => (
              <ActForm
                name={`item.${propertyId}`}
                title={t('items.new')}
                fields={[
                  { name: 'code', label: t('code'), form: 'text' },
                  { name: 'name', label: t('name'), form: 'text' },
                  { name: 'kind', label: t('item.kind'), form: 'choice', options },
                  { name: 'unit', label: t('item.unit'), form: 'text' },
                  { name: 'departmentId', label: t('quality.department'), form: 'department' },
                ]}
                propertyId={propertyId}
                command={{ path: door('items'), body: (values) => ({ ...values, propertyId }) }}
                renews={RENEWS}
                onClose={close}
              />
            )}
          >
            {t('items.new')}
          </DialogButton>
        ) : null
      }
    />
  );
};
