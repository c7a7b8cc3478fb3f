import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Open } from '../kernel/gate.js';
import { Statistics } from './statistics.entity.js';
import { StatisticsArgs } from './statistics.input.js';
import { StatisticsService, type Asked } from './statistics.service.js';

@Resolver(() => Statistics)
export class StatisticsResolver {
  @Open('The rights to a figure follow from the measure and the unit; without one the answer is null.')
  @Query(() => Statistics, {
    nullable: true,
    description:
      'A measure of a unit and all below it (thống kê): exact for whoever sees the rows, without small groups for whoever has figures alone, else null. Narrow figures of the latter stand in the access log.',
  })
  statistics(@Args(() => StatisticsArgs) args: StatisticsArgs, @Ctx() context: RequestContext): Promise<Statistics | null> {
    const { unit = null, unitCode = null, level = null } = args;
    return context
      .service(StatisticsService)
      .figures(context, { ...args, unit, unitCode, level, by: args.by ?? [], where: args.where ?? [] } as Asked);
  }
}
