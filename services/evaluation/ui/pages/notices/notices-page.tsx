import {
  Chips,
  ChoiceChip,
  DialogButton,
  ListFoot,
  Loaded,
  Page,
  StateNote,
  ToggleChip,
  useCommand,
  useList,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import type { ListSpec } from '@goldkey/ui/list-state';
import { Button } from 'antd';
import { kindsFor, NOTICES, type Notices, READING } from './api.js';
import { ChoiceDialog } from './choice-dialog.js';
import { NoticeList } from './notice-list.js';
import { noticeTexts } from './text/texts.js';

const RENEW_MS = 30_000;

const noticeList = {
  filters: { state: 'one', kind: 'one' },
  sorts: ['toldAt'],
  defaultSort: '-toldAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** A person's own notices: what falls due, what was charged, given and decided. */
export const NoticesPage = () => {
  const t = useText(noticeTexts);
  const may = useMay();
  const { state: list, change } = useList(noticeList);
  const { state, kind } = list.filters;
  const query = { state, kind, page: list.page, pageSize: list.pageSize };
  const read = useRead<Notices>(NOTICES, query, { keep: true, every: RENEW_MS });
  const readAll = useCommand({ title: t('readAll'), renews: [NOTICES] });
  const unread = read.data?.unread ?? 0;
  return (
    <Page
      title={t('title')}
      lead={read.data ? t('lead', { unread }) : ' '}
      acts={
        <>
          <DialogButton dialog={(close) => <ChoiceDialog onClose={close} />}>{t('choose')}</DialogButton>
          <Button
            disabled={unread === 0}
            loading={readAll.state === 'sending'}
            onClick={() =>
              readAll.run({ method: 'POST', path: READING, body: kind === undefined ? {} : { kinds: [kind] } })
            }
          >
            {t('readAll')}
          </Button>
        </>
      }
    >
      <Chips>
        <ToggleChip
          pressed={state === 'unread'}
          onChange={(pressed) => change({ filters: { state: pressed ? 'unread' : undefined } })}
        >
          {t('state.unread')}
        </ToggleChip>
        <ChoiceChip
          label={t('kind')}
          value={kind}
          choices={kindsFor(may('evaluation:webhooks')).map((value) => ({ value, title: t(`kind.${value}`) }))}
          all={t('kind.all')}
          onChange={(next) => change({ filters: { kind: next } })}
        />
      </Chips>
      <Loaded query={read}>
        {({ items, total }) =>
          items.length === 0 ? (
            <StateNote icon="bell" title={t('empty')}>
              {t('empty.lead')}
            </StateNote>
          ) : (
            <>
              <NoticeList notices={items} />
              <ListFoot
                total={total}
                page={list.page}
                pageSize={list.pageSize}
                onPage={(page, pageSize) => change({ page, pageSize })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
