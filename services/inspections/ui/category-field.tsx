import { useRead } from '@goldkey/ui';
import { AutoComplete } from 'antd';
import { FINDING_CATEGORIES } from './api.js';

interface Known {
  readonly items: readonly { readonly category: string }[];
}

const LONGEST = 80;

/** What kind of finding it is: the words that the property uses are offered, so that one kind keeps one word; any may be typed. */
export const CategoryField = ({
  propertyId,
  ...field
}: {
  /** Absent: the words of all properties in scope. */
  propertyId: string | undefined;
  id?: string;
  value?: string;
  onChange?: (category: string) => void;
}) => {
  const read = useRead<Known>(FINDING_CATEGORIES, { propertyId });
  return (
    <AutoComplete
      {...field}
      maxLength={LONGEST}
      defaultActiveFirstOption={false}
      options={(read.data?.items ?? []).map(({ category }) => ({ value: category }))}
      showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed.trim()) }}
    />
  );
};
