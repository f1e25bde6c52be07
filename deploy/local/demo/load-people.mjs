/** Brings in certificates, staff points, care, the survey, training, tools and festivals. */

const loadPoints = async ({ post, postAll, eachOf }, book, { rules, entries, summaries, publications }) => {
  await eachOf(rules, async ({ key, rule }) => {
    book.note(key, (await post('/api/staffing/points-rules', rule, `points-${key}`)).id);
  });
  await postAll('/api/staffing/points-entries/bulk', entries.map(book.withIds), 'points-entries');
  // A quarter hangs out only once its months are summed up.
  const each = (path, items, name) =>
    eachOf(items, (item) => post(path, book.withIds(item), `${name}/${item.propertyId}/${item.month ?? item.quarter}`));
  await each('/api/staffing/points-summaries', summaries, 'points-summary');
  await each('/api/staffing/points-publications', publications, 'points-publication');
};

const loadCare = async ({ post, postAll, eachOf }, book, { opinions, suggestions, activities, deeds }, { general }) => {
  await eachOf(opinions, async ({ key, opinion, reply }) => {
    const { id } = await post('/api/staffing/opinions', book.withIds(opinion), `opinion/${key}`);
    if (reply) await post(`/api/staffing/opinions/${id}/close`, reply, `opinion-close/${key}`);
  });
  await eachOf(suggestions, async ({ key, suggestion, decision }) => {
    const { id } = await post('/api/staffing/suggestions', book.withIds(suggestion), `suggestion/${key}`);
    if (decision)
      await general.post(`/api/staffing/suggestions/${id}/decision`, decision, `suggestion-decision/${key}`);
  });
  await postAll('/api/staffing/acts/bulk', activities.map(book.withIds), 'activities');
  await eachOf(deeds, (deed) =>
    post('/api/staffing/community-deeds', book.withIds(deed), `deed/${deed.propertyId}/${deed.kind}/${deed.on}`),
  );
};

const loadTraining = async ({ eachOf }, book, training, { personnel, general }) => {
  await eachOf(training, async ({ plan, sessions, examinations }) => {
    const drawn = await personnel.post(
      '/api/staffing/training-plans',
      book.withIds(plan),
      `training-plan/${plan.propertyId}`,
    );
    await general.post(`/api/staffing/training-plans/${drawn.id}/approval`, {}, `training-approval/${plan.propertyId}`);
    for (const { key, inPlan, session } of sessions) {
      const course = inPlan ? drawn.courses.find(({ name }) => name === session.name) : undefined;
      const body = { ...book.withIds(session), ...(course && { courseId: course.courseId }) };
      await personnel.post('/api/staffing/training-sessions', body, `training/${key}`);
    }
    for (const { key, examination } of examinations)
      await personnel.post('/api/staffing/examinations', book.withIds(examination), `examination/${key}`);
  });
};

const loadTools = ({ eachOf }, book, tools, { manager }) =>
  eachOf(tools, async ({ key, loan, giveBack, loss }) => {
    const { id } = await manager.post('/api/staffing/tool-loans', book.withIds(loan), `tool/${key}`);
    if (giveBack) await manager.post(`/api/staffing/tool-loans/${id}/return`, giveBack, `tool-return/${key}`);
    if (loss) await manager.post(`/api/staffing/tool-loans/${id}/loss`, loss, `tool-loss/${key}`);
  });

const loadFestivals = ({ eachOf }, book, festivals, { office, general }) =>
  eachOf(festivals, async ({ key, festival, approvedAt, completedAt }) => {
    const { id } = await office.post('/api/staffing/festivals', book.withIds(festival), `festival/${key}`);
    const act = (by, name, body) => by.post(`/api/staffing/festivals/${id}/${name}`, body, `festival-${name}/${key}`);
    if (approvedAt) await act(general, 'approval', { approvedAt });
    if (completedAt) await act(office, 'completion', { completedAt, result: '布置已验收，照片存档。' });
  });

/** All of it, what others build on first. */
export const loadPeopleMatters = async (doors, book, history, as) => {
  const { certificates, points, care, survey, training, tools, festivals } = history;
  await doors.eachOf(certificates, (certificate) =>
    doors.post('/api/staffing/certificates', book.withIds(certificate), `certificate/${certificate.employeeId}`),
  );
  await loadPoints(doors, book, points);
  await loadCare(doors, book, care, as);
  const answers = { items: survey.map(book.withIds) };
  await as.personnel.post('/api/staffing/staff-survey-answers/bulk', answers, 'survey');
  await loadTraining(doors, book, training, as);
  await loadTools(doors, book, tools, as);
  await loadFestivals(doors, book, festivals, as);
};
