import { Resolver } from 'type-graphql';
import { Gate, ReadList, ReadOne } from '../kernel/gate.js';
import { Body } from './body.entity.js';
import { Seat } from './seat.entity.js';

@Resolver()
export class BodyResolver {
  @Gate('read', () => Body)
  @ReadOne(() => Body, { description: 'One body; null when hidden or missing.' })
  body(): void {}

  @Gate('read', () => Body)
  @ReadList(() => Body, { description: 'Bodies that you see, ended ones included.' })
  bodies(): void {}

  @Gate('read', () => Seat)
  @ReadOne(() => Seat, { description: 'One seat; null when hidden or missing.' })
  seat(): void {}

  @Gate('read', () => Seat)
  @ReadList(() => Seat, { description: 'Seats that you see, ended ones included.' })
  seats(): void {}
}
