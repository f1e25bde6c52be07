import { useRead, useSettled, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';

/** Those that stand: what was set aside is handled as another one. */
const STANDING = 'received,decided,assigned,closed,reopened';

/** Picks one of the property's cases, found by number, place or words; the newest first. */
export const CaseField = ({
  propertyId,
  ...field
}: {
  propertyId?: string | undefined;
  id?: string;
  value?: string;
  onChange?: (complaintId: string) => void;
}) => {
  const t = useText(complaintTexts);
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const read = useRead<ListPage<ComplaintLine>>(
    propertyId === undefined ? undefined : COMPLAINTS,
    { propertyId, state: STANDING, sort: '-receivedAt', pageSize: 50, ...(asked !== '' && { q: asked }) },
    { keep: true },
  );
  return (
    <Select<string>
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('voice.case.find')}
      loading={read.isFetching}
      options={(read.data?.items ?? []).map((line) => ({
        value: line.complaintId,
        label: `${line.number} · ${titleOf(line)} · ${line.description}`,
      }))}
    />
  );
};
