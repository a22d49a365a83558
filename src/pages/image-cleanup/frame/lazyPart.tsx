import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A part of the page in a file of its own, which is loaded when the part is shown first.
 * @param load may reject, as after an update of the plugin, when the file is gone
 * @param Failed shown instead then; another try takes loading the page again
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Failed: ComponentType<Props & { readonly error: unknown }>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      return { default: (props: Props) => <Failed {...props} error={error} /> };
    }
  });
