import {
  ActForm,
  type CellSpec,
  DialogButton,
  KeptList,
  StateChip,
  type Tone,
  todayOfGroup,
  useFormat,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Link, useNavigate } from 'react-router';
import { type Catalogue, door, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

export const catalogueTones: Readonly<Record<Catalogue['state'], Tone>> = {
  draft: 'plain',
  submitted: 'soon',
  approved: 'info',
  published: 'done',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many' },
  sorts: ['year'],
  defaultSort: '-year',
  pageSize: 50,
} as const;

/** The years' lists of items and prices (C-01). */
export const CataloguesPage = () => {
  const t = useText(convenienceTexts);
  const { now } = useFormat();
  const navigate = useNavigate();
  const propertyId = useThisProperty();
  const cells: readonly CellSpec<Catalogue>[] = [
    {
      key: 'year',
      title: t('catalogue.year'),
      of: ({ year, revision }) => (revision === 1 ? year : `${year} · ${revision}`),
      sorts: true,
    },
    { key: 'property', title: t('property'), of: ({ propertyName }) => propertyName },
    { key: 'items', title: t('catalogue.items'), form: 'count', of: ({ lines }) => lines.length, width: 100 },
    { key: 'drafter', title: t('catalogue.drafter'), of: ({ drafterName }) => drafterName, width: 120 },
    { key: 'approver', title: t('catalogue.approver'), of: ({ approverName }) => approverName, width: 120 },
    {
      key: 'publishedAt',
      title: t('catalogue.publishedAt'),
      form: 'instant',
      of: ({ publishedAt }) => publishedAt,
      width: 150,
    },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`catalogue.state.${state}`), width: 110 },
  ];
  return (
    <KeptList<Catalogue>
      name="catalogues"
      title={t('catalogues.title')}
      path={door('catalogues')}
      spec={spec}
      cells={cells}
      nameOf={({ year, revision }) => `${year} · ${revision}`}
      tone={({ state }) => catalogueTones[state]}
      more={({ id, state }) => (
        <p>
          <Link to={`/convenience/catalogues/${id}`}>{t('catalogue.open')}</Link>{' '}
          <StateChip tone={catalogueTones[state]}>{t(`catalogue.state.${state}`)}</StateChip>
        </p>
      )}
      empty={t('catalogues.empty')}
      head={
        propertyId === undefined ? null : (
          <>
            <Link to="/convenience/items">{t('items.title')}</Link>
            <DialogButton
              permission="convenience:define"
              primary
              dialog={(close) => (
                <ActForm
                  name={`catalogue.${propertyId}`}
                  title={t('catalogues.new')}
                  note={t('catalogues.new.note')}
                  fields={[{ name: 'year', label: t('catalogue.year'), form: 'text' }]}
                  initial={{ year: todayOfGroup(now).slice(0, 4) }}
                  command={{ path: door('catalogues'), body: ({ year }) => ({ year, propertyId, lines: [] }) }}
                  renews={RENEWS}
                  onAnswer={(answer) => void navigate(`/convenience/catalogues/${(answer as Catalogue).id}`)}
                  onClose={close}
                />
              )}
            >
              {t('catalogues.new')}
            </DialogButton>
          </>
        )
      }
    />
  );
};
