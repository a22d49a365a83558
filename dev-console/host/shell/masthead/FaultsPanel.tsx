import {
  Alert,
  Button,
  Content,
  Flex,
  Form,
  FormGroup,
  List,
  ListItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
} from '@patternfly/react-core';
import { useState } from 'react';
import { coFetchJSON } from '../../sdk/fetch/consoleFetch';
import { EXAMPLES, useFaults } from './faults';

/** Lists the faults in force, removes them, and adds others, which are written as JSON. */
export const FaultsPanel = ({ onClose }: { onClose: () => void }) => {
  const { faults, error, add, remove, clear } = useFaults();
  const [text, setText] = useState('');
  const reset = async () => {
    await coFetchJSON.post('/api/dev-console/reset', {});
    window.location.reload();
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label="Faults">
      <ModalHeader
        title="Faults of the simulated cluster"
        description="What goes wrong from now on, until it is removed or used up."
      />
      <ModalBody>
        {faults.length === 0 && <Content component="p">No fault is in force.</Content>}
        <List isPlain isBordered>
          {faults.map(({ id, ...fault }) => (
            <ListItem key={id}>
              <code>{JSON.stringify(fault)}</code>{' '}
              <Button variant="link" isInline onClick={() => void remove(id ?? '')}>
                Remove
              </Button>
            </ListItem>
          ))}
        </List>
        {error && <Alert isInline variant="danger" title={error} />}
        <Form>
          <FormGroup label="Examples" role="group">
            <Flex spaceItems={{ default: 'spaceItemsSm' }}>
              {EXAMPLES.map(({ title, fault }) => (
                <Button
                  key={title}
                  variant="tertiary"
                  size="sm"
                  onClick={() => setText(JSON.stringify(fault, null, 1))}
                >
                  {title}
                </Button>
              ))}
            </Flex>
          </FormGroup>
          <FormGroup label="Fault as JSON" fieldId="fault">
            <TextArea
              id="fault"
              rows={8}
              value={text}
              onChange={(_event, value) => setText(value)}
            />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button isDisabled={text.trim() === ''} onClick={() => void add(text)}>
          Add fault
        </Button>
        <Button variant="secondary" isDisabled={faults.length === 0} onClick={() => void clear()}>
          Remove all
        </Button>
        <Button variant="link" isDanger onClick={() => void reset()}>
          Reset the cluster
        </Button>
        <Button variant="link" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
};
