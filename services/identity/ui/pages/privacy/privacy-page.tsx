import { ChoiceChip, DialogButton, ListPage, useList, useOpen, useText } from '@goldkey/ui';
import { privacyTexts } from '../../text/privacy.js';
import { AskDialog } from './ask-dialog.js';
import { PRIVACY, type PrivacyLine, privacyList, privacyQuery } from './privacy.js';
import { PrivacyPanel } from './privacy-panel.js';
import { usePrivacyColumns } from './privacy-table.js';

const STATES = ['asked', 'approved', 'done', 'refused', 'withdrawn'] as const;

/** Requests of people about what is kept of them: written down, approved by another, carried out, told. */
export const PrivacyPage = () => {
  const t = useText(privacyTexts);
  const list = useList(privacyList);
  const { state, change } = list;
  const { open } = useOpen();
  const columns = usePrivacyColumns();
  return (
    <ListPage<PrivacyLine>
      name="privacy-requests"
      title={t('title')}
      acts={
        <DialogButton primary dialog={(close) => <AskDialog onClose={close} onMade={open} />}>
          {t('new')}
        </DialogButton>
      }
      path={PRIVACY}
      query={privacyQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ name, place }) => `${name} ${place}`}
      wideOnly={['kind', 'place', 'askedOn']}
      filters={
        <>
          <ChoiceChip
            label={t('state')}
            value={state.filters.state}
            choices={STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
            all={t('all')}
            onChange={(next) => change({ filters: { state: next } })}
          />
          <ChoiceChip
            label={t('wish')}
            value={state.filters.wish}
            choices={(['erasure', 'export'] as const).map((value) => ({ value, title: t(`wish.${value}`) }))}
            all={t('all')}
            onChange={(next) => change({ filters: { wish: next } })}
          />
        </>
      }
      empty={{ icon: 'lock', title: t('empty'), lead: t('empty.lead') }}
      panel={(opened) => <PrivacyPanel {...opened} />}
    />
  );
};
