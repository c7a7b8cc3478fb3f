import { StatisticsResolver } from './statistics.resolver.js';

export { counting } from './statistics.query.js';
export { StatisticsService } from './statistics.service.js';

export const statisticsModule = { resolvers: [StatisticsResolver], policies: [] };
