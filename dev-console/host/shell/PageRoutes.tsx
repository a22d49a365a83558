import { isRoutePage } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/pages';
import { usePluginInfo } from '@openshift/dynamic-plugin-sdk';
import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../pages/NotFoundPage';
import { ResourceDetailsPage } from '../pages/ResourceDetailsPage';
import { ResourceListPage } from '../pages/ResourceListPage';
import { useResolvedExtensions } from '../sdk/extensions/useResolvedExtensions';
import { Loading } from './Loading';
import { StartPage } from './StartPage';

interface PageRoute {
  path: string | string[];
  exact?: boolean;
  component: ComponentType;
}

/** The pages: those of the plugins, and the shell's own few for the objects that they link to. */
export const PageRoutes = () => {
  const [extensions, isResolved] = useResolvedExtensions(isRoutePage);
  const isPending = usePluginInfo().some(({ status }) => status === 'pending');
  const routes = extensions
    .map(({ properties }) => properties as unknown as PageRoute)
    .flatMap(({ path, exact, component }) =>
      [path].flat().map((each) => ({ path: exact ? each : `${each}/*`, Component: component })),
    );
  const isComplete = isResolved && !isPending && routes.length > 0;
  return (
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
  );
};
