import { Resolver } from 'type-graphql';
import { Open, ReadNode } from '../kernel/gate.js';

@Resolver()
export class NodeResolver {
  @Open('each type of row is read by its own rules')
  @ReadNode('node', { description: 'Any row by its global id; null when hidden or missing.' })
  node(): void {}

  @Open('each type of row is read by its own rules')
  @ReadNode('nodes', { description: 'Rows by their global ids, in the order asked; null where hidden or missing.' })
  nodes(): void {}
}
