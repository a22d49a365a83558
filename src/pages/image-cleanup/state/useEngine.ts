import { useEffect, useState } from 'react';
import type { Engine } from '../../../engine/engine';
import { startEngine } from '../../../engine/startEngine';

/** An engine of the component's own, in a worker that ends with the component. */
export const useEngine = (): Engine => {
  const [running] = useState(startEngine);
  useEffect(() => running.stop, [running]);
  return running.engine;
};
