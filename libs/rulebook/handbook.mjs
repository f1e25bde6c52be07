/** The handbook as Markdown, in one language, from the clauses as they are declared: text, numbers, readings, what missing costs. */
const WORDS = {
  'zh-CN': {
    title: '考评手册',
    intro: '本页由规则库的声明生成，条文和数字与计算用的完全一致。内置规则版本',
    others: '其他语言',
    place: '出处',
    parameter: '参数',
    value: '数值',
    from: '起',
    source: '依据',
    reading: '读法',
    open: '不单独计算的条文',
    procedural: '由业务流程保证、不计入考评',
    defined: '定义，供其他条文使用',
    duty: '职责：逾期即记一次',
    charge: '发生即记',
    result: '指标：由计数得出',
    indicator: '关键指标：计入部门计分卡',
    group: '跨项目计算',
    example: '例',
    readings: '读法',
    options: '选项',
    effect: '影响能否试算',
    chosen: '采用',
    computed: '能，参数',
  },
  'zh-TW': {
    title: '考評手冊',
    intro: '本頁由規則庫的聲明產生，條文與數字和計算所用完全一致。內建規則版本',
    others: '其他語言',
    place: '出處',
    parameter: '參數',
    value: '數值',
    from: '起',
    source: '依據',
    reading: '讀法',
    open: '不單獨計算的條文',
    procedural: '由業務流程保證、不計入考評',
    defined: '定義，供其他條文使用',
    duty: '職責：逾期即記一次',
    charge: '發生即記',
    result: '指標：由計數得出',
    indicator: '關鍵指標：計入部門計分卡',
    group: '跨項目計算',
    example: '例',
    readings: '讀法',
    options: '選項',
    effect: '影響能否試算',
    chosen: '採用',
    computed: '能，參數',
  },
  en: {
    title: 'Assessment handbook',
    intro:
      'Made from the declarations of the rulebook: text and numbers are those that are calculated with. Built-in version',
    others: 'Other languages',
    place: 'Source',
    parameter: 'Parameter',
    value: 'Value',
    from: 'from',
    source: 'By',
    reading: 'Reading',
    open: 'Clauses that are not computed by themselves',
    procedural: 'kept by the procedures of a service, not assessed',
    defined: 'a definition that other clauses use',
    duty: 'Duty: late is missed, once',
    charge: 'Charged when it happens',
    result: 'Figure made of counts',
    indicator: 'Key indicator of a department’s scorecard',
    group: 'Judged over all properties',
    example: 'Example',
    readings: 'Readings',
    options: 'Options',
    effect: 'Can its effect be worked out',
    chosen: 'chosen',
    computed: 'yes, by',
  },
};

const cell = (text) => String(text).replaceAll('|', '\\|');

const parameterRows = (clause, language, words) =>
  Object.entries(clause.parameters).flatMap(([name, declared]) =>
    declared.values.map(({ from, value, source }) => {
      const reading = declared.reading ? `${declared.reading[language]}（${declared.reading.id}）` : '';
      const since = from ? `${value} (${words.from} ${from})` : value;
      return `| \`${name}\` ${cell(declared.title[language])} | ${cell(since)} | ${cell(source)} | ${cell(reading)} |`;
    }),
  );

const clauseSection = (rulebook, clause, language, words) => {
  const numbers = rulebook.numbersOn(rulebook.builtInRulebook, clause, '9999-12-01');
  const table = parameterRows(clause, language, words);
  return [
    `### ${clause.id} ${clause.texts.title[language]}`,
    `*${words[clause.kind]}*　${words.place}：${clause.place[language]}`,
    rulebook.clauseText(clause, numbers, language),
    ...(table.length > 0
      ? [
          [
            `| ${words.parameter} | ${words.value} | ${words.source} | ${words.reading} |`,
            '|---|---|---|---|',
            ...table,
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
};

const otherRows = (document, computed, language, words) =>
  Object.entries(document.register.clauses)
    .filter(([id]) => !computed.has(id))
    .map(([id, { status }]) => {
      const note = status === 'open' ? '' : `（${words[status]}）`;
      const text = document.text[id]?.text ?? {};
      return `- **${id}** ${text[language] ?? text['zh-CN'] ?? ''}${note}`;
    });

const effectOf = ({ chosen, parameters, why }, language, words) => {
  if (chosen) return `**${words.chosen}**`;
  if (why) return why[language];
  const numbers = Object.entries(parameters).flatMap(([clause, own]) =>
    Object.entries(own).map(([name, value]) => `${clause} \`${name}\` ${value}`),
  );
  return `${words.computed} ${numbers.join(', ')}`;
};

const readingRows = ({ id, title, question, options, clauses }, language, words) =>
  options.map((option, index) => {
    const first = index === 0 ? `**${id}** ${title[language]}：${question[language]}（${clauses.join(', ')}）` : '';
    return `| ${cell(first)} | ${cell(option.title[language])} | ${cell(effectOf(option, language, words))} |`;
  });

/** What the source leaves open: question, options, choice; the console works the effect of the others out on past months. */
const readingsSection = (document, language, words) => [
  `### ${words.readings}`,
  [
    `| ${words.reading} | ${words.options} | ${words.effect} |`,
    '|---|---|---|',
    ...document.readings.flatMap((reading) => readingRows(reading, language, words)),
  ].join('\n'),
];

/** The whole handbook in one language. */
export const handbook = (rulebook, documents, language) => {
  const words = WORDS[language];
  const links = {
    'zh-CN': '[简体](handbook.md)',
    'zh-TW': '[繁體](handbook.zh-TW.md)',
    en: '[English](handbook.en.md)',
  };
  const computed = new Set(rulebook.clauses.map(({ id }) => id));
  const parts = documents.map((document) => {
    const own = rulebook.clauses
      .filter((clause) => clause.document === document.name)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const others = otherRows(document, computed, language, words);
    return [
      `## ${document.register.title}`,
      ...own.map((clause) => clauseSection(rulebook, clause, language, words)),
      ...readingsSection(document, language, words),
      ...(others.length > 0 ? [`### ${words.open}`, others.join('\n')] : []),
    ].join('\n\n');
  });
  return `${[
    '<!-- Made by npm run generate (handbook); do not edit. -->',
    `# ${words.title}`,
    `${words.intro} ${rulebook.BUILT_IN.id}。${words.others}：${Object.values(links).join(' · ')}`,
    ...parts,
  ].join('\n\n')}\n`;
};
