export { Dimension, Measure } from './statistics.entity.js';
