/** Predictions for the pasted configuration by the emulator. A separate entry: it is loaded on demand. */
export { predict, type Prediction, type Predictions } from './predict.ts';
