import {
  DocumentTitle,
  HttpError,
  ResourceLink,
  consoleFetch,
  useAccessReview,
} from '@openshift-console/dynamic-plugin-sdk';
import { render, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { testConsole } from './testConsole';

const Probe = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [allowed] = useAccessReview({ verb: 'delete', resource: 'imagestreamtags' });
  return (
    <>
      <DocumentTitle>{t('Image Cleanup')}</DocumentTitle>
      <p>{t('Image Cleanup')}</p>
      <p>{allowed ? 'may delete' : 'may not delete'}</p>
      <ResourceLink
        groupVersionKind={{ group: 'apps', version: 'v1', kind: 'Deployment' }}
        namespace="shop"
        name="cart"
      />
    </>
  );
};

describe('the console around a component under test', () => {
  it('shows English texts, links to objects and sets the title', () => {
    render(<Probe />);
    expect(screen.getByText('Image Cleanup')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'cart' })).toHaveAttribute(
      'href',
      '/k8s/ns/shop/apps~v1~Deployment/cart',
    );
    expect(document.title).toBe('Image Cleanup');
  });

  it('gives the rights that the test says', () => {
    testConsole.allows = ({ verb }) => verb !== 'delete';
    render(<Probe />);
    expect(screen.getByText('may not delete')).toBeInTheDocument();
  });

  it('forgets the rights of the test before', () => {
    render(<Probe />);
    expect(screen.getByText('may delete')).toBeInTheDocument();
  });

  it('throws the code and the message of the API when the answer is not OK', async () => {
    testConsole.respond = () => Response.json({ message: 'pods is forbidden' }, { status: 403 });
    await expect(consoleFetch('/api/kubernetes/api/v1/pods')).rejects.toMatchObject({
      name: 'HttpError',
      message: 'pods is forbidden',
      code: 403,
    });
    await expect(consoleFetch('/api/kubernetes/api/v1/pods')).rejects.toBeInstanceOf(HttpError);
  });
});
