import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  useRead,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { CHOICES, type Choices } from '../../api.js';
import { usePlace } from '../../use-place.js';
import { HomeName } from '../households/household-field.js';
import { FORUMS, type Forum, forumsList, forumsQuery } from './forum.js';
import { FileActionsDialog, HoldForumDialog, WithdrawForumDialog } from './forum-dialogs.js';
import { forumTexts } from './text/texts.js';

const ForumState = ({ forum: { state } }: { forum: Forum }) => {
  const t = useText(forumTexts);
  const tones = { held: 'soon', filed: 'done', withdrawn: 'plain' } as const;
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** The homes that came, each by its room. */
const Homes = ({ households }: { households: readonly string[] }) => (
  <>
    {households.map((id, index) => (
      <span key={id}>
        {index === 0 ? null : ' · '}
        <HomeName householdId={id} />
      </span>
    ))}
  </>
);

const ForumPanel = ({ row }: OpenRow<Forum>) => {
  const t = useText(forumTexts);
  const format = useFormat();
  const may = useMay();
  const { data: choices } = useRead<Choices>(CHOICES);
  const zone = choices?.properties.find(({ propertyId }) => propertyId === row.propertyId)?.timeZone;
  const [files, setFiles] = useState(false);
  return (
    <RowPanel
      title={format.instant(row.heldAt)}
      lead={row.propertyName}
      foot={
        row.state !== 'withdrawn' && may('complaints:forum') && zone !== undefined
          ? [
              row.state === 'held' && (
                <Button key="file" type="primary" onClick={() => setFiles(true)}>
                  {t('forums.file')}
                </Button>
              ),
              <DialogButton key="withdraw" dialog={(close) => <WithdrawForumDialog forum={row} onClose={close} />}>
                {t('forums.withdraw')}
              </DialogButton>,
            ]
          : []
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('forums.state'), value: <ForumState forum={row} /> },
            { label: t('forums.subject'), value: row.subject },
            {
              label: `${t('forums.households')} ${t('forums.count', { count: row.households.length })}`,
              value: <Homes households={row.households} />,
            },
            { label: t('forums.filedAt'), value: row.filedAt && format.instant(row.filedAt) },
            { label: t('forums.actions'), value: row.actions },
            { label: t('forums.withdraw.reason'), value: row.withdrawnFor },
          ]}
        />
      </PanelPart>
      {files && zone !== undefined ? (
        <FileActionsDialog forum={row} zone={zone} onClose={() => setFiles(false)} />
      ) : null}
    </RowPanel>
  );
};

const useColumns = (): readonly ListColumn<Forum>[] => {
  const t = useText(forumTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'heldAt',
        title: t('forums.heldAt'),
        width: 180,
        sorts: true,
        cell: (forum) => <RowLink id={forum.forumId}>{format.instant(forum.heldAt)}</RowLink>,
        file: [{ title: t('forums.heldAt'), kind: 'instant', of: ({ heldAt }) => heldAt }],
      },
      {
        key: 'propertyName',
        title: t('forums.property'),
        width: 150,
        cell: ({ propertyName }) => propertyName,
        file: [{ title: t('forums.property'), of: ({ propertyName }) => propertyName }],
      },
      {
        key: 'subject',
        title: t('forums.subject'),
        cell: ({ subject }) => subject,
        file: [
          { title: t('forums.subject'), of: ({ subject }) => subject },
          { title: t('forums.actions'), of: ({ actions }) => actions },
        ],
      },
      {
        key: 'households',
        title: t('forums.households'),
        width: 110,
        cell: ({ households }) => t('forums.count', { count: households.length }),
        file: [{ title: t('forums.households'), of: ({ households }) => String(households.length) }],
      },
      {
        key: 'state',
        title: t('forums.state'),
        width: 140,
        cell: (forum) => <ForumState forum={forum} />,
        file: [
          { title: t('forums.state'), of: ({ state }) => t(`state.${state}`) },
          { title: t('forums.filedAt'), kind: 'instant', of: ({ filedAt }) => filedAt },
        ],
      },
    ],
    [t, format],
  );
};

/** The month's talks with owners: who came, and what followed from it (M-24). */
export const ForumsPage = () => {
  const t = useText(forumTexts);
  const list = useList(forumsList);
  const may = useMay();
  const { propertyId, zone } = usePlace();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('forums.view.all'), search: '' },
      { key: 'held', title: t('forums.view.held'), search: 'state=held&sort=heldAt' },
    ],
    [t],
  );
  return (
    <ListPage<Forum>
      name="forums"
      title={t('forums.title')}
      acts={
        propertyId !== undefined && may('complaints:forum') ? (
          <DialogButton
            primary
            dialog={(close) => <HoldForumDialog propertyId={propertyId} zone={zone} onClose={close} />}
          >
            {t('forums.hold')}
          </DialogButton>
        ) : null
      }
      path={FORUMS}
      query={forumsQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ forumId }) => forumId}
      nameOf={({ propertyName, heldAt }) => `${propertyName} ${heldAt.slice(0, 10)}`}
      filters={null}
      views={views}
      keeps="property"
      empty={{ icon: 'people', title: t('forums.empty'), lead: t('forums.empty.lead') }}
      panel={(opened) => <ForumPanel {...opened} />}
    />
  );
};
