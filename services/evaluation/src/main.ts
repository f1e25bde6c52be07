import 'reflect-metadata';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { evaluationMetrics } from './adapters/out/metrics.js';
import { noticeMetrics } from './adapters/out/notice-metrics.js';
import { config } from './config.js';
import { evaluationJobs } from './evaluation.jobs.js';
import { EvaluationModule } from './evaluation.module.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

/** Whoever tells facts that the rulebook may read. */
const TOLD_BY = ['estates', 'staffing', 'inspections', 'complaints', 'billing', 'convenience', 'evaluation'];
const CONTRACTS = ['evaluation', 'privacy'];

runMain(() =>
  start({
    name: 'evaluation',
    module: EvaluationModule,
    config: config(),
    texts,
    personalData,
    grpc: { package: CONTRACTS.map(protoPackage), protoPath: CONTRACTS.map(protoPath), includeDirs: [protoRoot] },
    events: {
      group: 'evaluation.collect-facts',
      topics: TOLD_BY.map((service) => `goldkey.${service}.events.v1`),
      inbox: false,
      together: true,
      marks: true,
    },
    prepare: (app, parts) => {
      takeFiles(app);
      evaluationMetrics(app.get(Database), parts);
      noticeMetrics(app.get(Database), parts);
    },
    background: evaluationJobs,
  }),
);
