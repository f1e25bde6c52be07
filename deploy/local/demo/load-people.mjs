/** Brings in certificates, what is handed over, staff points, care, the survey, training, tools and festivals. */
import { heldBy } from './load-headquarters.mjs';

const loadPoints = async ({ post, postAll, eachOf }, book, { rules, entries, summaries, publications }) => {
  await eachOf(rules, async ({ key, rule }) => {
    book.note(key, (await post('/api/staffing/points-rules', rule, `points-${key}`)).id);
  });
  // The door takes the entries of a list one after the other, as each counts for the next of the same person.
  await eachOf([...new Set(entries.map(({ propertyId }) => propertyId))], (key) => {
    const here = entries.filter(({ propertyId }) => propertyId === key);
    return postAll('/api/staffing/points-entries/bulk', here.map(book.withIds), `points-entries/${key}`);
  });
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
    for (const { key, inPlan, session, effect } of sessions) {
      const course = inPlan ? drawn.courses.find(({ name }) => name === session.name) : undefined;
      const body = { ...book.withIds(session), ...(course && { courseId: course.courseId }) };
      const { id } = await personnel.post('/api/staffing/training-sessions', body, `training/${key}`);
      if (effect) await personnel.put(`/api/staffing/training-sessions/${id}/effect`, effect, `training-effect/${key}`);
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

const loadHandovers = ({ eachOf }, book, handovers, { personnel }) =>
  eachOf(handovers, async ({ of, item, doneOn }) => {
    const path = '/api/staffing/handover-items';
    const body = { ...book.withIds(item), appointmentId: book.idOf(heldBy(of)) };
    const { id } = await personnel.post(path, body, `handover-item/${item.what}`);
    if (doneOn) await personnel.post(`${path}/${id}/done`, { doneOn }, `handover-item-done/${item.what}`);
  });

/** What a shift may ask for: before shifts are planned. */
export const loadCertificates = ({ post, eachOf }, book, { certificates }) =>
  eachOf(certificates, (certificate) =>
    post('/api/staffing/certificates', book.withIds(certificate), `certificate/${certificate.employeeId}`),
  );

const loadSurvey = (book, survey, { personnel }) =>
  personnel.post('/api/staffing/staff-survey-answers/bulk', { items: survey.map(book.withIds) }, 'survey');

/** All else; nothing of it builds on another. */
export const loadPeopleMatters = (doors, book, history, as) => {
  const { handovers, points, care, survey, training, tools, festivals } = history;
  return Promise.all([
    loadHandovers(doors, book, handovers, as),
    loadPoints(doors, book, points),
    loadCare(doors, book, care, as),
    loadSurvey(book, survey, as),
    loadTraining(doors, book, training, as),
    loadTools(doors, book, tools, as),
    loadFestivals(doors, book, festivals, as),
  ]);
};
