import { Bullseye, Spinner } from '@patternfly/react-core';

/** Stands where a page is on its way. */
export const Loading = () => (
  <Bullseye>
    <Spinner aria-label="Loading" />
  </Bullseye>
);
