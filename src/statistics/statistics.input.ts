import { Field, InputType } from 'type-graphql';
import { enumerationNamed } from '../kernel/enumeration.js';

@InputType('DimensionValueInput', { description: 'Cuts a measure to the rows with a value; counts as one of its two dimensions.' })
export class DimensionValueInput {
  @Field((() => enumerationNamed('Dimension')) as () => typeof String, { description: 'Dimension, any but UNIT.' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the value, such as `F` or `2022`.' })
  value!: string;
}
