import { bodyPolicy, seatPolicy, termPolicy } from './body.policy.js';
import { BodyResolver } from './body.resolver.js';
import { documentPolicy } from './document.policy.js';
import { organizationPolicy } from './organization.policy.js';
import { OrganizationResolver } from './organization.resolver.js';

export const organizationModule = {
  resolvers: [OrganizationResolver, BodyResolver],
  policies: [organizationPolicy, bodyPolicy, termPolicy, seatPolicy, documentPolicy],
};
