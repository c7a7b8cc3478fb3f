import { describe, expect, test } from '@jest/globals';
import { readEnv, type Source } from './env.js';

const SECRET = 'x'.repeat(32);

describe('readEnv', () => {
  test('fills in the defaults, for an empty variable too', () => {
    const defaults = {
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: null,
      seed: 'demo',
      businessDay: null,
      tokenSecret: null,
      oidcIssuer: null,
      trustedProxies: [],
      introspection: 'open',
      logLevel: 'info',
    };
    expect(readEnv({})).toEqual(defaults);
    expect(readEnv({ PORT: '', SEED: '', TOKEN_SECRET: '', UNKNOWN: 'x' })).toEqual(defaults);
  });

  test('takes what is given', () => {
    const source = {
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/dangbo',
      DATABASE_URL: 'postgresql://u:p@h:5432/d',
      SEED: 'none',
      BUSINESS_DAY: '2024-02-29',
      TOKEN_SECRET: SECRET,
      TRUSTED_PROXIES: '127.0.0.1, fd00::/8',
      INTROSPECTION: 'signed-in',
      LOG_LEVEL: 'silent',
    };
    expect(readEnv(source)).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/srv/dangbo',
      databaseUrl: 'postgresql://u:p@h:5432/d',
      seed: 'none',
      businessDay: '2024-02-29',
      tokenSecret: SECRET,
      oidcIssuer: null,
      trustedProxies: ['127.0.0.1', 'fd00::/8'],
      introspection: 'signed-in',
      logLevel: 'silent',
    });
    expect(readEnv({ OIDC_ISSUER: 'https://login.example.org' }).oidcIssuer).toBe('https://login.example.org');
  });

  const bad: readonly [string, string][] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80x'],
    ['PORT', '4000.5'],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost'],
    ['SEED', 'all'],
    ['BUSINESS_DAY', '2022-02-30'],
    ['BUSINESS_DAY', '14/11/2022'],
    ['TOKEN_SECRET', 'x'.repeat(31)],
    ['OIDC_ISSUER', 'issuer without scheme'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['TRUSTED_PROXIES', '10.0.0.1,0.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.1,,10.0.0.2'],
    ['INTROSPECTION', 'closed'],
    ['LOG_LEVEL', 'loud'],
  ];

  test.each(bad)('%s=%s stops with one sentence that names it and not its value', (name, value) => {
    const source: Source = { [name]: value };
    expect(() => readEnv(source)).toThrow(new RegExp(`^The environment variable ${name} must be [^.].*\\.$`));
    expect(() => readEnv(source)).not.toThrow(value);
  });

  test('a secret and an issuer exclude each other', () => {
    expect(() => readEnv({ TOKEN_SECRET: SECRET, OIDC_ISSUER: 'https://a.example' })).toThrow('TOKEN_SECRET and OIDC_ISSUER');
  });
});
