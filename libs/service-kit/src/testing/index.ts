export { type TestAnswer, type TestRequest, type TestService, testService } from './test-service.js';
