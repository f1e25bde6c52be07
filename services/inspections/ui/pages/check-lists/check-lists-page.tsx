import '../../fieldwork/fieldwork.css';
import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { POST_KINDS, type PostKind } from '../../api.js';
import { ChooseProperty } from '../../fieldwork/choose-property.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { CHECK_LISTS, type CheckListLine, changesBetween, type ListItem, type ListVersion } from './check-lists.js';

const ListDialog = lazy(() => import('./list-dialog.js').then((module) => ({ default: module.ListDialog })));

const useMeaning = () => {
  const t = useText(fieldworkTexts);
  return ({ failing }: ListItem) =>
    failing.means === 'finding'
      ? t('item.means.finding', { category: failing.category, hours: failing.hours, measure: failing.measure })
      : t('item.means.note');
};

const Items = ({ items, label }: { items: readonly ListItem[]; label: string }) => {
  const t = useText(fieldworkTexts);
  const meaning = useMeaning();
  return (
    <ol aria-label={label} className="gk-numbered">
      {items.map((item) => (
        <li key={item.itemId} className="gk-running">
          <b>{item.title}</b> {item.judge}
          <p className="gk-small gk-muted">
            {meaning(item)}
            {item.photoWanted ? <span className="gk-between">{t('item.photo')}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  );
};

const Compare = ({ versions }: { versions: readonly ListVersion[] }) => {
  const t = useText(fieldworkTexts);
  const format = useFormat();
  const meaning = useMeaning();
  const [fromVersion, setFrom] = useState(versions.at(-2)?.version);
  const [toVersion, setTo] = useState(versions.at(-1)?.version);
  const from = versions.find(({ version }) => version === fromVersion);
  const to = versions.find(({ version }) => version === toVersion);
  if (from === undefined || to === undefined) return null;
  const options = versions.map(({ version, since }) => ({
    value: version,
    label: t('lists.version', { version, since: format.briefInstant(since) }),
  }));
  const told = (item: ListItem | undefined) => (item === undefined ? '' : `${item.judge} · ${meaning(item)}`);
  const changes = changesBetween(from, to);
  return (
    <details>
      <summary>{t('lists.compare')}</summary>
      <p>
        <Select aria-label={t('lists.compare.from')} value={fromVersion} options={options} onChange={setFrom} />{' '}
        <Select aria-label={t('lists.compare.to')} value={toVersion} options={options} onChange={setTo} />
      </p>
      {changes.length === 0 ? (
        <p className="gk-muted">{t('lists.compare.same')}</p>
      ) : (
        <PlainTable
          label={t('lists.compare')}
          rows={changes}
          rowKey={({ itemId }) => itemId}
          columns={[
            { key: 'became', title: '', short: true, cell: ({ became }) => t(`lists.${became}`) },
            { key: 'was', title: t('lists.compare.from'), cell: ({ was }) => `${was?.title ?? ''} ${told(was)}` },
            { key: 'now', title: t('lists.compare.to'), cell: ({ now }) => `${now?.title ?? ''} ${told(now)}` },
          ]}
        />
      )}
    </details>
  );
};

const OneKind = ({
  kind,
  list,
  onChange,
}: {
  kind: PostKind;
  list: CheckListLine | undefined;
  onChange: (() => void) | undefined;
}) => {
  const t = useText(fieldworkTexts);
  const word = useText(inspectionsTexts);
  const format = useFormat();
  const last = list?.versions.at(-1);
  const title = word(`kind.${kind}`);
  return (
    <PaperPart>
      <SectionHead title={title} level={3} id={`list-${kind}`} {...(last && { count: last.items.length })} />
      {last === undefined ? (
        <p className="gk-muted">{t('lists.none')}</p>
      ) : (
        <>
          <p className="gk-small gk-muted">
            {t('lists.version', { version: last.version, since: format.briefInstant(last.since) })}
          </p>
          <Items items={last.items} label={title} />
          {list !== undefined && list.versions.length > 1 ? (
            <Compare key={last.version} versions={list.versions} />
          ) : null}
        </>
      )}
      {onChange === undefined ? null : (
        <div className="gk-part-acts">
          <Button aria-label={`${t(last === undefined ? 'lists.make' : 'lists.change')} ${title}`} onClick={onChange}>
            {t(last === undefined ? 'lists.make' : 'lists.change')}
          </Button>
        </div>
      )}
    </PaperPart>
  );
};

const ListsOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(fieldworkTexts);
  const word = useText(inspectionsTexts);
  const may = useMay()('inspections:define');
  const [open, setOpen] = useState<PostKind>();
  const read = useRead<{ readonly items: readonly CheckListLine[] }>(CHECK_LISTS, { propertyId, pageSize: 50 });
  const listOf = (kind: PostKind) => read.data?.items.find((list) => list.kind === kind);
  return (
    <Page
      title={t('lists')}
      crumbs={[{ title: word('posts.title'), to: '/posts' }, { title: t('lists') }]}
      lead={t('lists.lead')}
    >
      <Loaded query={read}>
        {() => (
          <Paper>
            {POST_KINDS.map((kind) => (
              <OneKind key={kind} kind={kind} list={listOf(kind)} onChange={may ? () => setOpen(kind) : undefined} />
            ))}
          </Paper>
        )}
      </Loaded>
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ListDialog
            propertyId={propertyId}
            kind={open}
            items={listOf(open)?.versions.at(-1)?.items ?? []}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
};

/** What is looked at in each kind of post, with the versions that were in force. */
export const CheckListsPage = () => {
  const t = useText(fieldworkTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('lists')} />
  ) : (
    <ListsOf key={propertyId} propertyId={propertyId} />
  );
};
