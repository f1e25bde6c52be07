/** Words in the three languages of the platform: simplified Chinese, traditional Chinese, English. */
export type ThreeWords = readonly [zhCN: string, zhTW: string, en: string];

/** Stands where something about a person was erased and a value must be. The same in every language. */
export const ERASED = '***';

/** Whose data: of those who live in or own homes, of those who work for the group, or of whoever it happens to be about. */
export type PersonKind = 'owner' | 'employee';

/** What of a person a field tells. */
export type PersonalSort =
  | 'name'
  | 'telephone'
  | 'address'
  | 'plate'
  | 'signature'
  | 'words'
  | 'place'
  | 'papers'
  | 'number'
  | 'account';

/** By what a person is known in all services. The keys of one person are asked of the register that leads them. */
export interface PersonKeys {
  readonly kind: PersonKind;
  /** Of a person of a household, or of an employee. */
  readonly ids: readonly string[];
  /** Accounts by which the person signs in. */
  readonly accounts: readonly string[];
  readonly names: readonly string[];
  /** Digits with an optional leading plus. */
  readonly phones: readonly string[];
  /** Homes with the days from which and until which the person belonged to them; absent: open. */
  readonly homes: readonly { readonly householdId: string; readonly from?: string; readonly until?: string }[];
}

/** The lists of {@link PersonKeys} that a value can be sought in. */
export type KeyList = 'ids' | 'accounts' | 'names' | 'phones' | 'homes';

/** The person's values in one of the lists; of homes their ids. */
export const keysIn = (keys: PersonKeys, list: KeyList): readonly string[] =>
  list === 'homes' ? keys.homes.map(({ householdId }) => householdId) : keys[list];

/** One field of a table: a column, or a path in a `jsonb` column, `state.people[].phone`. */
export interface PersonalField {
  readonly at: string;
  readonly sort: PersonalSort;
  /**
   * What stays: nothing (the default; the column takes null, the path is removed), the mark {@link ERASED}, the mark with the row's key
   * (where no two may be alike), or an empty list.
   */
  readonly leaves?: 'mark' | 'mark-and-key' | 'empty';
  /**
   * Where one row tells of several people: the value beside it that says whose it is (`key` is a name in the same object or
   * in one around it; '' is the value itself). Others' values stay when one person is erased. With `on`, the instant beside it in milliseconds, a home's value is the
   * person's only if the home was theirs then.
   */
  readonly of?: { readonly key: string; readonly in: KeyList; readonly on?: string };
  /** SQL that lets go of files whose ids (`$1::text[]`) stood here; whoever sweeps files then deletes them. */
  readonly release?: string;
}

/** How a row is known to be about a person. One that holds is enough. */
export type Whose =
  | { readonly in: KeyList; readonly at: string }
  /** The home is the person's; with `on` (a column of time, or SQL over the row `t` in brackets), then. With `name` the name there must be theirs too. */
  | { readonly home: string; readonly on?: string; readonly name?: string }
  /** It belongs to a row of another store, declared after this one, by its key at `at`. */
  | { readonly through: string; readonly at: string };

/** Why data is kept, and whether it must be: a law that binds is stronger than the person's wish. */
export type Reason = 'service' | 'employment' | 'claims' | 'vouchers' | 'statements' | 'contracts' | 'audit' | 'in-use';

/** How long a row's data is kept. */
export interface Term {
  readonly years: number;
  /** SQL over the row `t` for when the years begin: a column, or an expression that is null as long as they have not begun. */
  readonly after: string;
  /** The years begin for each element of a list by itself: the list's path and the day in each element. */
  readonly each?: { readonly list: string; readonly day: string };
  readonly because: Exclude<Reason, 'in-use'>;
}

/** What one table keeps of people. */
export interface PersonalStore {
  /** Kebab-case, unique in the service; told in results and metrics. */
  readonly name: string;
  readonly title: ThreeWords;
  readonly table: string;
  /** Column by which rows are told apart; `id` unless said. */
  readonly key?: string;
  readonly of: PersonKind;
  /** Empty: the person cannot be found in it, so it only ends by time. */
  readonly whose: readonly Whose[];
  readonly fields: readonly PersonalField[];
  readonly term: Term;
  /** SQL over `t`: as long as it holds the data is needed for what goes on, whoever asks. */
  readonly inUse?: string;
  /** Column with the household: needed as long as the person lives there or owns it. */
  readonly atHome?: string;
  /** The whole row goes, not its fields alone. */
  readonly deletes?: true;
  /** The table has no number of versions. */
  readonly unversioned?: true;
  /** What its history repeats of it: the record's word, and names in what was remembered. */
  readonly history?: { readonly recordKind: string; readonly fields: readonly string[] };
}

/** Everything that a service keeps of people. */
export interface PersonalData {
  readonly service: string;
  readonly stores: readonly PersonalStore[];
  /** Fields that sound personal and are not, with why: `venueName` or `table.column`. A health test asks for every other one. */
  readonly notPersonal: Readonly<Record<string, string>>;
  /**
   * Words that somebody writes and that tell of a thing and no person, by what they tell of: `table.name`, wherever in the row, or
   * `table.*`. The test service asks for all other words that a test has left in the tables.
   */
  readonly ofThings?: Readonly<Record<string, readonly string[]>>;
}

/** Whether the reason stands against a person's own wish, and what it is, for people. */
export const REASONS: Readonly<Record<Reason, { readonly binds: boolean; readonly words: ThreeWords }>> = {
  service: {
    binds: false,
    words: [
      '为业主提供服务所需；本人要求即可删除（个人信息保护法第四十七条）',
      '為住戶提供服務所需；本人要求即可刪除（個人信息保護法第四十七條）',
      'needed to serve the person; erased when they ask (Personal Information Protection Law, art. 47)',
    ],
  },
  employment: {
    binds: true,
    words: [
      '用人单位须保存已解除、终止的劳动合同资料至少两年（劳动合同法第五十条）',
      '用人單位須保存已解除、終止的勞動合同資料至少兩年（勞動合同法第五十條）',
      'an employer keeps papers of an ended employment for at least two years (Labour Contract Law, art. 50)',
    ],
  },
  claims: {
    binds: true,
    words: [
      '诉讼时效三年内须能举证（民法典第一百八十八条）',
      '訴訟時效三年內須能舉證（民法典第一百八十八條）',
      'evidence within the limitation of three years (Civil Code, art. 188)',
    ],
  },
  vouchers: {
    binds: true,
    words: [
      '会计凭证及所附原始凭证保存三十年（会计档案管理办法）',
      '會計憑證及所附原始憑證保存三十年（會計檔案管理辦法）',
      'accounting vouchers with what they rest on are kept for thirty years (Measures for Accounting Archives)',
    ],
  },
  statements: {
    binds: true,
    words: [
      '银行对账单及纳税资料保存十年（会计档案管理办法、税收征收管理法实施细则第二十九条）',
      '銀行對帳單及納稅資料保存十年（會計檔案管理辦法、稅收徵收管理法實施細則第二十九條）',
      'bank statements and papers of taxes are kept for ten years (Measures for Accounting Archives; Rules on Tax Collection, art. 29)',
    ],
  },
  contracts: {
    binds: true,
    words: [
      '合同履行期间及其后三年内须保存（民法典第一百八十八条）',
      '合同履行期間及其後三年內須保存（民法典第一百八十八條）',
      'kept while the contract runs and for three years after it (Civil Code, art. 188)',
    ],
  },
  audit: {
    binds: true,
    words: [
      '操作日志须留存不少于六个月，并作为追责依据保存三年（网络安全法）',
      '操作日誌須留存不少於六個月，並作為追責依據保存三年（網絡安全法）',
      'logs are kept for at least six months, and as evidence for three years (Cybersecurity Law)',
    ],
  },
  'in-use': {
    binds: true,
    words: [
      '事项尚未办结，办结后可删除',
      '事項尚未辦結，辦結後可刪除',
      'the matter is still open; erased once it is closed',
    ],
  },
};

/**
 * The names of colleagues who acted, as records repeat them beside their ids: evidence of who did what, so they stay as long as
 * the record may be called in question.
 */
export const actingStaff = (
  store: Pick<PersonalStore, 'table' | 'term' | 'unversioned' | 'history'> & {
    /** Path of the name, and of the id or account of whom it is, in the same object; the name's own where only the name is there. */
    readonly names: readonly (readonly [at: string, idAt: string, list: 'ids' | 'accounts' | 'names'])[];
  },
): PersonalStore => {
  const { names, table, ...rest } = store;
  return {
    ...rest,
    table,
    name: `staff-of-${table.replaceAll('_', '-')}`,
    title: ['经办人姓名', '經辦人姓名', 'names of who handled it'],
    of: 'employee',
    whose: names.map(([, at, list]) => ({ in: list, at })),
    fields: names.map(([at, idAt, list]) => ({
      at,
      sort: 'name',
      leaves: 'mark',
      of: { key: idAt === at ? '' : (idAt.split('.').at(-1) ?? ''), in: list },
    })),
  };
};

const WORD = /^[a-z][a-z0-9_]*$/;
const PATH = /^[a-z][a-z0-9_]*(\.[A-Za-z]+(\[\])?)*$/;

/** Checks what a programmer can get wrong, and hands the declaration on. Throws RangeError. */
export const declarePersonalData = (declared: PersonalData): PersonalData => {
  const names = declared.stores.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new RangeError(`${declared.service} declares ${twice} twice`);
  for (const [place, { name, table, fields, deletes, whose }] of declared.stores.entries()) {
    for (const one of whose)
      if ('through' in one && names.indexOf(one.through) <= place)
        throw new RangeError(`${name}: ${one.through} is declared after it, or what belongs to it is found no more`);
    if (!WORD.test(table)) throw new RangeError(`${name}: not a table: ${table}`);
    if (fields.length === 0 && deletes === undefined) throw new RangeError(`${name} has no field`);
    for (const { at } of fields) if (!PATH.test(at)) throw new RangeError(`${name}: not a column or path: ${at}`);
  }
  return declared;
};
