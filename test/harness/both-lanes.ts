import { expect } from '@jest/globals';
import { startServer, type Answer, type TestServer, type TestServerOptions } from './server.js';

const SECRET = 'one secret of both lanes, 32 characters';

/** The answer without the figures that tell the lanes apart. */
const wordsOf = ({ status, body: { extensions: _cost, ...body } }: Answer): object => ({ status, body });

/**
 * Two servers over one database as one: every operation is asked through Apollo, and twice of the other server, whose second
 * answer comes from the direct lane. All three must be alike. For reading alone: an act would be sent three times.
 */
export async function startBothLanes(url: string, options: TestServerOptions = {}): Promise<TestServer> {
  const direct = await startServer(url, { ...options, secret: SECRET });
  const resolved = await startServer(url, { ...options, secret: SECRET, lane: 'resolved' });
  const as: TestServer['as'] = (username, password) => ({
    query: async (...asked) => {
      const wanted = await resolved.as(username, password).query(...asked);
      for (const _again of ['resolved', 'direct']) {
        const answer = await direct.as(username, password).query(...asked);
        expect(wordsOf(answer)).toEqual(wordsOf(wanted));
      }
      return wanted;
    },
    get token() {
      return direct.token(username, password);
    },
  });
  const close = async (): Promise<void> => {
    await resolved.close();
    await direct.close();
  };
  return { ...direct, as, close };
}
