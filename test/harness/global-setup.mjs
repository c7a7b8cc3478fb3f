import '../../tools/typescript.mjs';

/** Starts the PostgreSQL of this run; the workers find it by TEST_DATABASE_URL. A run within a run has that of the outer one. */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  const { startTestServer } = await import('./test-server.ts');
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.dangboTestServer = server;
}
