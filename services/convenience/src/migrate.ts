import { migrateService, runMain } from '@goldkey/service-kit';
import { migrations } from './migrations.js';

runMain(() => migrateService({ name: 'convenience', migrations }));
