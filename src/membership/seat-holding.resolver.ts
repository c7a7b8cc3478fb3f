import { Resolver } from 'type-graphql';
import { Gate, ReadList } from '../kernel/gate.js';
import { SeatHolding } from './seat-holding.entity.js';

@Resolver()
export class SeatHoldingResolver {
  @Gate('read', () => SeatHolding)
  @ReadList(() => SeatHolding, { description: 'Seat holdings that you see, past ones included.' })
  holdings(): void {}
}
