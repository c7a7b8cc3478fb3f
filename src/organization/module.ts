import { bodyPolicy, seatPolicy, termPolicy } from './body.policy.js';
import { BodyResolver } from './body.resolver.js';
import { documentPolicy } from './document.policy.js';
import { DocumentResolver } from './document.resolver.js';
import { organizationEventPolicy } from './organization-event.policy.js';
import { OrganizationEventResolver } from './organization-event.resolver.js';
import { organizationPolicy } from './organization.policy.js';
import { OrganizationResolver } from './organization.resolver.js';

export { DocumentService } from './document.service.js';
export { OrganizationEventService } from './organization-event.service.js';

export const organizationModule = {
  resolvers: [OrganizationResolver, BodyResolver, OrganizationEventResolver, DocumentResolver],
  policies: [organizationPolicy, bodyPolicy, termPolicy, seatPolicy, documentPolicy, organizationEventPolicy],
};
