import type { K8sResourceCommon, UseDeleteModal } from '@openshift-console/dynamic-plugin-sdk';
import { useOverlay } from '@openshift-console/dynamic-plugin-sdk/lib/app/modal-support/useOverlay';
import { k8sDeleteResource } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s';
import { getGroupVersionKindForResource } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import { useK8sModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks';
import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import type { To } from 'react-router';
import { useNavigate } from 'react-router';

interface DeleteModalProps {
  closeOverlay: () => void;
  resource: K8sResourceCommon;
  message: ReactNode;
  buttonText: ReactNode;
  deleteResource: () => Promise<unknown>;
}

const DeleteModal = ({
  closeOverlay,
  resource,
  message,
  buttonText,
  deleteResource,
}: DeleteModalProps) => {
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    deleteResource().then(closeOverlay, (reason: unknown) => {
      setError(reason instanceof Error ? reason.message : String(reason));
      setBusy(false);
    });
  };
  return (
    <Modal isOpen variant="small" onClose={closeOverlay} aria-label={`Delete ${resource.kind}`}>
      <ModalHeader title={`Delete ${resource.kind}?`} titleIconVariant="warning" />
      <ModalBody>
        {message ?? (
          <>
            Are you sure you want to delete <strong>{resource.metadata?.name}</strong> in namespace{' '}
            <strong>{resource.metadata?.namespace}</strong>?
          </>
        )}
        {error && <Alert isInline variant="danger" title={error} />}
      </ModalBody>
      <ModalFooter>
        <Button variant="danger" isLoading={isBusy} isDisabled={isBusy} onClick={confirm}>
          {buttonText ?? 'Delete'}
        </Button>
        <Button variant="link" onClick={closeOverlay}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
};

/** A function that asks before it deletes the resource, and then goes to `redirectTo`. */
export const useDeleteModal: UseDeleteModal = (
  resource,
  redirectTo,
  message,
  buttonText,
  deleteAllResources,
) => {
  const launch = useOverlay();
  const navigate = useNavigate();
  const [model] = useK8sModel(getGroupVersionKindForResource(resource));
  return useCallback(() => {
    const deleteResource = async () => {
      await (deleteAllResources?.() ?? k8sDeleteResource({ model, resource }));
      if (redirectTo !== undefined) await navigate(redirectTo as To);
    };
    launch(DeleteModal, { resource, message, buttonText, deleteResource });
  }, [launch, navigate, model, resource, redirectTo, message, buttonText, deleteAllResources]);
};
