/**
 * Tests run in bare Node 24: `tools/run.mjs` loads test/harness/bare-node.mjs first, which reads TypeScript with the decorator
 * metadata that type-graphql and MikroORM need. Jest's own runner would load every module anew for every file.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src', '<rootDir>/seeds', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  transform: {},
  testSequencer: '<rootDir>/test/harness/global-order.mjs',
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
  maxWorkers: 2,
};
