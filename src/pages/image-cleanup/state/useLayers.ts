import { useEffect, useMemo } from 'react';
import { useStore } from '../../../ui/store/useStore';
import { LayerReader, type LayerReaderState } from '../../../workflow/reading/layerReader';
import type { Session } from '../../../workflow/session';

/** Measures images by the layers of their streams, when somebody asks for it. */
export interface Layers extends LayerReaderState {
  /** Reads the layers of these streams (`namespace/name`). */
  readonly measure: (streams: readonly string[]) => void;
}

/** The measuring of one page; it ends with the page. */
export const useLayers = ({ engine, connection, reader }: Session): Layers => {
  const layers = useMemo(
    () => new LayerReader(engine, connection, reader.touch),
    [engine, connection, reader],
  );
  useEffect(() => layers.close, [layers]);
  const state = useStore(layers);
  return useMemo(() => ({ ...state, measure: layers.measure }), [state, layers]);
};
