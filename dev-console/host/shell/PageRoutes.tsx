import { isRoutePage } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/pages';
import { usePluginInfo } from '@openshift/dynamic-plugin-sdk';
import type { ComponentType } from 'react';
import { useSelector } from 'react-redux';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../pages/NotFoundPage';
import { ResourceDetailsPage } from '../pages/ResourceDetailsPage';
import { ResourceListPage } from '../pages/ResourceListPage';
import { useResolvedExtensions } from '../sdk/extensions/useResolvedExtensions';
import type { ConsoleState } from '../state/store';
import { CodeProblems } from './PluginProblems';
import { Loading } from './Loading';
import { StartPage } from './StartPage';

interface PageRoute {
  path: string | string[];
  exact?: boolean;
  component: ComponentType;
}

/** The pages: those of the plugins, and the shell's own few for the objects that they link to. */
export const PageRoutes = () => {
  const [extensions, isResolved, errors] = useResolvedExtensions(isRoutePage);
  const areSettled = useSelector(({ plugins }: ConsoleState) => plugins.areSettled);
  const hasPlugins = usePluginInfo().some(({ status }) => status === 'loaded');
  const routes = extensions
    .map(({ properties }) => properties as unknown as PageRoute)
    .flatMap(({ path, exact, component }) =>
      [path].flat().map((each) => ({ path: exact ? each : `${each}/*`, Component: component })),
    );
  // The code of a plugin's pages comes a moment after the plugin.
  const isComplete =
    areSettled && isResolved && (routes.length > 0 || !hasPlugins || errors.length > 0);
  return (
    <>
      {errors.length > 0 && <CodeProblems errors={errors} />}
      <Routes>
        <Route path="/" element={<StartPage />} />
        {routes.map(({ path, Component }) => (
          <Route key={path} path={path} element={<Component />} />
        ))}
        <Route path="/k8s/:scope/:plural" element={<ResourceListPage />} />
        <Route path="/k8s/ns/:ns/:plural" element={<ResourceListPage />} />
        <Route path="/k8s/cluster/:plural/:name/*" element={<ResourceDetailsPage />} />
        <Route path="/k8s/ns/:ns/:plural/:name/*" element={<ResourceDetailsPage />} />
        <Route path="*" element={isComplete ? <NotFoundPage /> : <Loading />} />
      </Routes>
    </>
  );
};
