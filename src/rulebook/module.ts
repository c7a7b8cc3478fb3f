import { moratoriumPolicy } from './moratorium.policy.js';
import { MoratoriumResolver } from './moratorium.resolver.js';

export { ensureNotSuspended } from './moratorium.query.js';
export { MoratoriumService } from './moratorium.service.js';

export const rulebookModule = {
  resolvers: [MoratoriumResolver],
  policies: [moratoriumPolicy],
};
