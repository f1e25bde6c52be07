import {
  DialogButton,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  SectionHead,
  useFormat,
  useText,
} from '@goldkey/ui';
import {
  type AuthorityAnswer,
  type AuthorityVersion,
  BOUNDED_KINDS,
  type BoundedKind,
  type Bounds,
  heldOf,
  useAuthority,
} from '../../api-authority.js';
import { authorityTexts } from '../../text/authority/texts.js';
import { LimitsDialog } from './limits-dialog.js';

/** Up to which amount each level decides, of each kind. */
const Held = ({ version }: { version: AuthorityVersion }) => {
  const t = useText(authorityTexts);
  const upTo = (amount: string | undefined): string => (amount === undefined ? t('any') : formatMoney(amount));
  const columns: readonly PlainColumn<BoundedKind>[] = [
    { key: 'kind', title: t('kind'), short: true, cell: (kind) => t(`kind.${kind}`) },
    { key: 'property', title: t('level.property'), number: true, cell: (kind) => upTo(version.limits[kind].property) },
    { key: 'region', title: t('level.region'), number: true, cell: (kind) => upTo(version.limits[kind].region) },
    { key: 'group', title: t('level.group'), number: true, cell: () => t('any') },
  ];
  return <PlainTable label={t('held')} columns={columns} rows={BOUNDED_KINDS} rowKey={(kind) => kind} />;
};

/** All that were set, by their days. */
const Versions = ({ authority: { versions, inForce } }: { authority: AuthorityAnswer }) => {
  const t = useText(authorityTexts);
  const format = useFormat();
  const held = versions.find(({ no }) => no === inForce);
  const stateOf = ({ no, from }: AuthorityVersion) =>
    no === inForce ? 'held' : held === undefined || from > held.from ? 'planned' : 'past';
  const told = ({ property, region }: Bounds): string => {
    const upTo = (amount: string | undefined): string => (amount === undefined ? t('any') : formatMoney(amount));
    return property === undefined ? t('any') : `${upTo(property)} / ${upTo(region)}`;
  };
  const columns: readonly PlainColumn<AuthorityVersion>[] = [
    { key: 'from', title: t('from'), short: true, cell: ({ from }) => format.day(from) },
    { key: 'state', title: t('state'), short: true, cell: (version) => t(`state.${stateOf(version)}`) },
    ...BOUNDED_KINDS.map(
      (kind): PlainColumn<AuthorityVersion> => ({
        key: kind,
        title: t(`kind.${kind}`),
        cell: ({ limits }) => told(limits[kind]),
      }),
    ),
  ];
  return <PlainTable label={t('versions')} columns={columns} rows={versions} rowKey={({ no }) => String(no)} />;
};

/** Up to which amount each level decides: kept by who acts for the whole group. */
export const AuthorityLimitsPage = () => {
  const t = useText(authorityTexts);
  const read = useAuthority();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={read} rows={4}>
        {(authority) => {
          const held = heldOf(authority);
          const edit = authority.settable ? (
            <DialogButton dialog={(close) => <LimitsDialog authority={authority} onClose={close} />}>
              {t('edit')}
            </DialogButton>
          ) : undefined;
          return (
            <Paper>
              <PaperPart>
                <SectionHead title={t('held')} aside={edit} />
                {held === undefined ? <p className="gk-muted">{t('empty')}</p> : <Held version={held} />}
              </PaperPart>
              {authority.versions.length === 0 ? null : (
                <PaperPart>
                  <SectionHead
                    title={t('versions')}
                    aside={<span className="gk-small gk-muted">{`${t('level.property')} / ${t('level.region')}`}</span>}
                  />
                  <Versions authority={authority} />
                </PaperPart>
              )}
            </Paper>
          );
        }}
      </Loaded>
    </Page>
  );
};
