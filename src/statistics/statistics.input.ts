import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';

@InputType('DimensionValueInput', { description: 'Cuts a measure to the rows with a value; counts as one of its two dimensions.' })
export class DimensionValueInput {
  @Field((() => enumerationNamed('Dimension')) as () => typeof String, { description: 'Dimension, any but UNIT.' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the value, such as `F` or `2022`.' })
  value!: string;
}

const dimensions = (): object[] => [enumerationNamed('Dimension')];

@ArgsType()
export class StatisticsArgs {
  @Field((() => enumerationNamed('Measure')) as () => typeof String, { description: 'What to count (chỉ tiêu).' })
  measure!: string;

  @Field(() => ID, { nullable: true, description: 'The unit (đơn vị); or give `unitCode`.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the unit, for a reader who sees figures and no units.' })
  unitCode?: string | null;

  @Field(dimensions as () => (typeof String)[], { nullable: true, description: 'Dimensions to group by; with `where` at most two.' })
  by?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Level of the units of UNIT, 1 to 5; else one below the unit.' })
  level?: number | null;

  @Field(() => [DimensionValueInput], { nullable: true, description: 'Values to cut the rows by.' })
  where?: DimensionValueInput[] | null;
}
