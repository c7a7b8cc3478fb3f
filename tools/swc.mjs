/** How swc reads our TypeScript: decorators as TypeScript's `experimentalDecorators` and `emitDecoratorMetadata`. */
export const swcOptions = {
  swcrc: false,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
