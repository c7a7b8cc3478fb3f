import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Open } from '../kernel/gate.js';
import { Dimension, Measure, Statistics } from './statistics.entity.js';
import { DimensionValueInput } from './statistics.input.js';
import { StatisticsService, type Asked } from './statistics.service.js';

@Resolver(() => Statistics)
export class StatisticsResolver {
  @Open('The rights to a figure follow from the measure and the unit; without one the answer is null.')
  @Query(() => Statistics, {
    nullable: true,
    description:
      'A measure of a unit and all below it (thống kê): exact for whoever sees the rows, without small groups for whoever has figures alone, else null.',
  })
  statistics(
    @Arg('measure', () => Measure, { description: 'What to count.' }) measure: Measure,
    @Arg('unit', () => ID, { nullable: true, description: 'The unit; or give `unitCode`.' }) unit: string | null,
    @Arg('unitCode', () => String, { nullable: true, description: 'Code of the unit, for a reader who sees figures and no units.' })
    unitCode: string | null,
    @Arg('by', () => [Dimension], { nullable: true, description: 'Dimensions to group by; with `where` at most two.' })
    by: Dimension[] | null,
    @Arg('level', () => Int, { nullable: true, description: 'Level of the units of UNIT, 1 to 5; else one below the unit.' })
    level: number | null,
    @Arg('where', () => [DimensionValueInput], { nullable: true, description: 'Values to cut the rows by.' })
    where: DimensionValueInput[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Statistics | null> {
    const asked = { measure, unit: unit ?? null, unitCode: unitCode ?? null, by: by ?? [], level: level ?? null, where: where ?? [] };
    return context.service(StatisticsService).figures(context, asked as Asked);
  }
}
