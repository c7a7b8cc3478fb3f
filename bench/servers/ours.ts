import { serveProduct } from '../product.js';
import { ready, url } from './child.js';

const { address } = await serveProduct(process.env['BENCH_DIST'] ?? '', {
  url: url(),
  secret: process.env['TOKEN_SECRET'] ?? '',
  lane: process.env['LANE'] === 'resolved' ? 'resolved' : null,
});
ready(Number(new URL(address).port));
