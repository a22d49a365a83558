import type { DocumentTitleProps } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/console-types';
import { useEffect } from 'react';

const PRODUCT = 'Image Cleanup · local console';

/** Sets the title of the browser's tab, followed by the product. */
export const DocumentTitle = ({ children }: DocumentTitleProps) => {
  const title = Array.isArray(children) ? children.join('') : children;
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`;
  }, [title]);
  return null;
};
